// Words of job titles that keep capitals of their own.

/** In capitals wherever they stand. */
export const ACRONYMS: ReadonlySet<string> = new Set(
	(
		"PDG DG DGA DGS DRH RH DAF DSI DPO RSSI RSE QHSE HSE QSE SAV ADV VRP ATC AMOA MOA MOE BTP CHR PME TPE ETI CSE CE CODIR BDM KAM CEO CFO COO CTO CMO CIO CPO CRO CDO CISO " +
		"VP SVP EVP HR IT UX UI SEO SEA SEM CRM ERP BI PR PMO QA QC R&D RD B2B B2C PHP SQL ASM AMP ATSEM CPE EHPAD IDE IADE IBODE GRH CRPE TNS VDI SI RGPD"
	).split(" "),
);
/** With a spelling of their own. */
export const PROPER_WORDS: ReadonlyMap<string, string> = new Map([
	["FRANCE", "France"],
	["EUROPE", "Europe"],
	["PARIS", "Paris"],
	["PHD", "PhD"],
	["DEVOPS", "DevOps"],
	["ILE", "Île"],
]);
/** Small in English titles. */
export const SMALL_WORDS: ReadonlySet<string> = new Set("a an and at by for in of on or the to with".split(" "));

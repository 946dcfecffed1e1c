// What may follow a name, folded and without full stops, with its usual writing: generations, degrees, orders.
const GENERATIONS = "jr=Jr sr=Sr jnr=Jnr snr=Snr junior=Junior senior=Senior esq=Esq esquire=Esquire 2nd=2nd 3rd=3rd 4th=4th";
const DEGREES =
	"phd=PhD md=MD dds=DDS dmd=DMD dvm=DVM do=DO jd=JD llm=LLM llb=LLB mba=MBA msc=MSc bsc=BSc cpa=CPA cfa=CFA cfp=CFP clu=CLU lutc=LUTC rn=RN np=NP pe=PE " +
	"rph=RPh pmp=PMP qc=QC kc=KC obe=OBE mbe=MBE cbe=CBE kbe=KBE dbe=DBE frcs=FRCS frs=FRS mrcp=MRCP mp=MP apr=APR cme=CME edd=EdD psyd=PsyD rdh=RDH " +
	"chfc=ChFC bsn=BSN msn=MSN aprn=APRN fnp=FNP lcsw=LCSW lmft=LMFT lpc=LPC crna=CRNA msw=MSW mph=MPH dpt=DPT pharmd=PharmD bt=Bt dso=DSO kcb=KCB cmg=CMG kcmg=KCMG " +
	"gbe=GBE usn=USN usmc=USMC usaf=USAF ret=Ret dr=Dr hons=Hons " +
	"mrcvs=MRCVS mrcgp=MRCGP mrcpsych=MRCPsych frcp=FRCP frcgp=FRCGP mbbs=MBBS mbchb=MBChB bds=BDS bvsc=BVSc mrics=MRICS frics=FRICS riba=RIBA acca=ACCA fcca=FCCA fcma=FCMA acma=ACMA " +
	"mphil=MPhil dphil=DPhil meng=MEng beng=BEng ceng=CEng pgce=PGCE cissp=CISSP phr=PHR sphr=SPHR ccie=CCIE lmsw=LMSW lpn=LPN";

/** By suffix without its stops: how it is written. */
export const SUFFIX_WRITINGS: ReadonlyMap<string, string> = new Map(`${GENERATIONS} ${DEGREES}`.split(" ").map((pair) => pair.split("=") as [string, string]));

/** Suffixes that are surnames as well: taken for suffixes only after a comma, or in capitals behind a whole name. */
export const SUFFIX_OR_NAME: ReadonlySet<string> = new Set(["do", "mp", "pe", "ret", "dr", "np", "junior", "senior"]);

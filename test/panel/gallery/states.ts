import { defaultSettings } from "../../../core/model/defaults.ts";
import type { Field } from "../../../core/model/field.ts";
import type { MappingEntry } from "../../../core/model/mapping.ts";
import type { ActionView, AlertView, ChannelView, ColumnsView, ColumnView, PreviewView, ResultsView } from "../../../core/model/view.ts";
import type { SheetLook, WorkbookLook } from "../../../panel/host.ts";
import type { Columns, Preview, Problem, Results, SettingsForm, State, Welcome, Working } from "../../../panel/state.ts";

/** States of the panel over one invented base, every figure of which adds up. */
const sheet: SheetLook = { name: "Clients", hidden: false, rows: 1249, columns: 21, protected: false, filteredRows: 0, filterInTheWay: false };
const look: WorkbookLook = {
	file: "clients.xlsx",
	readOnly: false,
	onWeb: false,
	active: "Clients",
	sheets: [
		sheet,
		{ ...sheet, name: "Commandes 2025", rows: 4210, columns: 9 },
		{ ...sheet, name: "Une feuille au nom plutôt long, pour voir", rows: 0, columns: 0 },
		{ ...sheet, name: "Cachée", hidden: true },
	],
};
const welcome: Welcome = { screen: "welcome", look, sheet, last: null, notice: null, check: null, mails: false };

const column = (index: number, header: string, field: Field | null, samples: readonly string[], more: Partial<MappingEntry> = {}): ColumnView => ({
	entry: { column: header, index, field, confidence: 0.97, because: "both", rivals: [], ...more },
	letter: String.fromCharCode(65 + index),
	samples,
	consents: null,
});
const asked: Partial<MappingEntry> = { confidence: 0.6, because: "values" };
const view: ColumnsView = {
	sheet: "Clients",
	rows: 1248,
	headerRow: 1,
	remarks: [],
	rowsBefore: null,
	columns: [
		column(0, "Nom", "last_name", ["DUPONT-MOREL", "Roy", "de la Fontaine"]),
		column(1, "Titre", null, ["Mme", "M.", "Gérante"], {
			...asked,
			question: "two-readings",
			rivals: [
				{ field: "civility", confidence: 0.6 },
				{ field: "job_title", confidence: 0.55 },
			],
		}),
		column(2, "Prénom", "first_name", ["Ana", "JEAN-LUC"]),
		column(3, "Courriel", "email", ["Ana@Example.COM", "paul@example.org", "une.adresse.vraiment.tres.longue@un-domaine-tres-long.example.org"]),
		column(4, "Portable", "phone_mobile", ["06 12 34 56 78", "0033 7 45 00 00 00"]),
		{
			...column(5, "Newsletter", "optin_email", ["oui", "non"]),
			consents: [
				{ value: "oui", read: "yes" },
				{ value: "non", read: "no" },
				{ value: "", read: "unknown" },
			],
		},
		column(6, "Adhésion", "created_at", ["3/2/24", "12/11/2023"], { confidence: 0.78, because: "values" }),
		column(7, "Adresse", "address_1", ["12 rue des Lilas"]),
		column(8, "CP", "postcode", ["1000", "75011"]),
		column(9, "Ville", "city", ["PARIS", "Saint-Étienne"]),
		column(10, "Couleur préférée", null, ["bleu"], { confidence: 0.1 }),
		column(11, "SMS", null, ["oui", "non", "06 12 34 56 78"], {
			...asked,
			question: "header-against-values",
			rivals: [
				{ field: "optin_sms", confidence: 0.6 },
				{ field: "phone_mobile", confidence: 0.55 },
			],
		}),
		column(12, "", null, [], { confidence: 0 }),
		column(13, "Remarques", "notes", ["<b>ne pas rappeler</b>", '"><img src=x onerror=alert(1)>']),
	],
};
const columns: Columns = { screen: "columns", sheet, view, answers: [], headerRow: undefined, notice: null };
const withColumns = (...some: readonly ColumnView[]): ColumnsView => ({ ...view, columns: [...view.columns.slice(2, 5), ...some] });

const settings: SettingsForm = {
	screen: "settings",
	sheet,
	settings: defaultSettings("2026-11-21", "fr"),
	fields: ["last_name", "first_name", "email", "phone_mobile", "address_1", "postcode", "city", "optin_email", "created_at"],
	vip: 47,
	problem: null,
	notice: null,
};

const example = (row: number, name: string, before: string, after: string) => ({ row, column: name, before, after });
const previewView: PreviewView = {
	rows: 1248,
	columns: Array.from({ length: 16 }, (_, at) => ({ header: `Colonne ${at + 1} (Loupe)`, letter: String.fromCharCode(66 + at) })),
	tabs: ["Synthèse de l’audit", "Constats de l’audit", "Historique de l’audit", "Réglages de l’audit"],
	cells: 19_984,
	changes: [
		{
			kind: "phones",
			count: 1130,
			refused: false,
			examples: [example(2, "Portable", "06 12 34 56 78", "+33612345678"), example(40, "Portable", "0033 7 45 00 00 00", "+33745000000")],
		},
		{ kind: "names", count: 406, refused: false, examples: [example(3, "Nom", "DUPONT-MOREL", "Dupont-Morel")] },
		{ kind: "dates", count: 312, refused: false, examples: [example(9, "Adhésion", "3/2/24", "03/02/2024")] },
		{
			kind: "emails",
			count: 212,
			refused: true,
			examples: [
				example(4, "Courriel", " Une.Adresse.Vraiment.Tres.Longue@Un-Domaine-Long.example.org", "une.adresse.vraiment.tres.longue@un-domaine-long.example.org"),
			],
		},
		{ kind: "fillers", count: 63, refused: false, examples: [example(17, "Portable", "n/a", "")] },
		{ kind: "postcodes", count: 27, refused: false, examples: [example(5, "CP", "1000", "01000")] },
	],
	suggested: 38,
	left: {
		count: 19,
		examples: [
			{ row: 88, column: "Portable", value: "06 12 34", reason: "numéro trop court" },
			{ row: 90, column: "Courriel", value: "<script>alert(1)</script>", reason: "ce n’est pas une adresse" },
		],
	},
};
const preview: Preview = { screen: "preview", sheet, view: previewView, refused: ["emails"], notice: null, scope: "all" };
const working: Working = { screen: "working", sheet, stage: "clean", done: 812, of: 1248, stopping: false, large: false };

const channel = (name: ChannelView["channel"], consented: number, unknown: number, refused: number, none: number): ChannelView => ({
	channel: name,
	filled: 1204 - Math.floor(none / 2),
	reachable: 1204 - none,
	consented,
	unknown,
	refused,
	none,
	required: name !== "post",
	change: null,
});
const alert = (key: string, level: AlertView["level"], short: string, sentence: string): AlertView => ({
	key,
	id: "future-dates",
	level,
	short,
	sentence,
	todo: "Vérifiez la saisie de cette source.",
	since: "2026-10-02",
	count: 12,
	rows: 12,
	walk: true,
});
const action = (key: string, what: string, gain: number | null, effort: ActionView["effort"]): ActionView => ({
	key,
	id: key,
	what,
	why: "26 de ces personnes ont donné leur accord.",
	gain,
	upTo: effort === "high",
	onChannel: null,
	effort,
	count: 38,
	rows: 38,
	walk: true,
	accept: key === "typos",
});
const resultsView: ResultsView = {
	auditDate: "2026-11-21",
	sheet: "Clients",
	rows: 1248,
	contacts: 1204,
	comparedWith: "2026-10-21",
	notComparable: false,
	contactable: { value: 811 / 1204, part: 811, whole: 1204, change: -0.009, better: "up" },
	headlineChannels: ["email", "sms", "voice"],
	complete: { value: 512 / 1204, part: 512, whole: 1204, change: 0.027, better: "up" },
	active: { value: 638 / 1204, part: 638, whole: 1204, change: -0.012, better: "up" },
	activeDays: 365,
	duplicates: { value: 44 / 1248, part: 44, whole: 1248, change: -0.012, better: "down" },
	channels: [channel("email", 712, 186, 143, 163), channel("sms", 391, 398, 57, 358), channel("voice", 118, 742, 61, 283), channel("post", 0, 849, 12, 343)],
	permittedMore: 96,
	fields: [
		{ field: "last_name", label: "Nom", valid: 1181, toFix: 8, missing: 15, whole: 1204, important: true },
		{ field: "email", label: "E-mail", valid: 1041, toFix: 61, missing: 102, whole: 1204, important: true },
		{ field: "company", label: "Société", valid: 400, toFix: 4, missing: 800, whole: 1204, important: false },
	],
	bands: [
		{ band: "0-30", contacts: 84 },
		{ band: "31-90", contacts: 156 },
		{ band: "181-365", contacts: 398 },
		{ band: "731+", contacts: 463 },
		{ band: "no-date", contacts: 97 },
		{ band: "future", contacts: 6 },
	],
	segments: [
		{ segment: "prospect", contacts: 486, contactable: 300 },
		{ segment: "vip", contacts: 47, contactable: 41 },
	],
	sources: [
		{ source: "Magasin Lyon", contacts: 298, consented: 122, below: true },
		{ source: "Site", contacts: 500, consented: 420, below: false },
	],
	sales: { orders: 4209, matched: 4000, revenue: 100_000, matchedRevenue: 95_000 },
	alerts: [
		alert("a1", "critical", "Plus aucun contact du Magasin Lyon", "Dernier ajout le 2 octobre, il y a 50 jours."),
		alert("a2", "warning", "Dates dans le futur", "6 dates d’achat sont dans le futur."),
	],
	actions: [
		action("consent", "Demander leur accord à 214 clients", 214, "high"),
		action("source", "Revoir la saisie au Magasin Lyon", 72, "medium"),
		action("typos", "Corriger 38 e-mails mal tapés", 26, "easy"),
		action("retention", "Durée de conservation dépassée", null, "medium"),
	],
	passed: ["Aucune valeur collée par erreur dans une autre colonne"],
	notTested: [{ id: "mailbox-exists", words: "L’existence des boîtes mail" }],
	notComputable: [],
	evolution: {
		audits: [
			{ date: "2026-09-21", rows: 1190, contacts: 1150, contactable: 790, active: 650, changed: false },
			{ date: "2026-10-21", rows: 1210, contacts: 1180, contactable: 806, active: 640, changed: true },
			{ date: "2026-11-21", rows: 1248, contacts: 1204, contactable: 811, active: 638, changed: false },
		],
		previous: "2026-10-21",
		changes: [{ label: "Profils complets", before: 0.398, now: 0.425, unit: "ratio", better: true }],
		next: "2026-12-21",
	},
	kpis: [],
};
const results: Results = { screen: "results", tab: "results", view: resultsView, scope: "all", walk: null, said: { kind: "finished" } };
const removable = {
	sheet: "Clients",
	columns: previewView.columns,
	tabs: previewView.tabs,
	lists: ["Liste e-mail 2026-11-21", "Liste SMS 2026-11-21"],
	typed: 3,
};

const problems: readonly Problem[] = [
	{ kind: "empty-sheet" },
	{ kind: "no-contacts", columns: 8 },
	{ kind: "cancelled", writing: false },
	{ kind: "cancelled", writing: true },
	{ kind: "unexpected", stage: "measure", detail: "TypeError\nat measure (core.js:1:1)", written: false },
	{ kind: "protected", sheet: "Clients" },
	{ kind: "filtered", sheet: "Clients", rows: 310 },
	{ kind: "changed", sheet: "Clients" },
	{ kind: "renamed", header: "E-mail (Loupe)", now: "Mail propre" },
	{ kind: "missing-sheet", sheet: "Clients" },
	{ kind: "too-large", cells: 216_000, left: 90_000 },
	{ kind: "busy" },
	{ kind: "editing" },
	{ kind: "no-room", sheet: "Clients" },
	{ kind: "old-host" },
	{ kind: "permission" },
	{ kind: "offline" },
	{ kind: "read-only" },
	{ kind: "timeout", writing: true },
	{ kind: "host", code: "GeneralException", writing: true, left: ["columns"] },
	{ kind: "pivot", sheet: "Clients" },
	{ kind: "accounts" },
	{ kind: "too-large", cells: 6_200_000, left: 90_000, older: true },
];

/** Every screen in every state, by name. */
export const STATES: Readonly<Record<string, State>> = {
	starting: { screen: "starting" },
	welcome,
	"welcome where alerts are mailed": { ...welcome, mails: true },
	"welcome again": { ...welcome, last: { date: "2026-10-21", rows: 1208 } },
	"welcome with a notice": { ...welcome, notice: { kind: "filtered", rows: 310 } },
	"welcome after a check that failed": {
		...welcome,
		last: { date: "2026-10-21", rows: 1208 },
		check: "Le passage du 1er novembre 2026, 06:12 n’a pas pu se faire\u00a0: la feuille «\u00a0Clients\u00a0» n’existe plus.",
	},
	sheets: { screen: "sheets", look, chosen: "Clients" },
	columns,
	"columns answered": {
		...columns,
		answers: [
			{ index: 1, field: "civility" },
			{ index: 11, field: null },
		],
		view: {
			...view,
			columns: view.columns.map((one) =>
				one.entry.index === 1
					? {
							...one,
							entry: { column: "Titre", index: 1, field: "civility", confidence: 1, because: "user", rivals: [{ field: "job_title", confidence: 0.5 }] },
						}
					: one.entry.index === 11
						? { ...one, entry: { column: "SMS", index: 11, field: null, confidence: 1, because: "user", rivals: one.entry.rivals } }
						: one,
			),
		},
	},
	"columns with one consent for all": {
		...columns,
		view: withColumns({
			...column(6, "Accord", "optin_all", ["oui", "non"], { question: "which-channels", confidence: 0.9 }),
			consents: [
				{ value: "oui", read: "yes" },
				{ value: "non", read: "no" },
				{ value: "", read: "unknown" },
			],
		}),
	},
	"columns with a duplicate": {
		...columns,
		view: withColumns(column(6, "Mail 2", null, ["b@example.org"], { ...asked, question: "duplicate-target", rivals: [{ field: "email", confidence: 0.9 }] })),
	},
	"columns without headers": { ...columns, view: { ...view, headerRow: 0 }, notice: { kind: "no-header" } },
	"columns with headers lower down": { ...columns, view: { ...view, headerRow: 3 }, notice: { kind: "header-row", row: 3, totals: 1250 } },
	"columns that changed": { ...columns, notice: { kind: "columns-changed", columns: ["Titre", "SMS"] } },
	"columns none known": { ...columns, view: { ...view, columns: view.columns.slice(10, 11) } },
	settings,
	"settings refused": { ...settings, problem: { key: "vip.share", found: "0.9", wanted: "<=0.5" } },
	"settings without contacts": { ...settings, fields: [], vip: null },
	preview,
	"preview of a clean file": { ...preview, view: { ...previewView, changes: [], suggested: 0, left: { count: 0, examples: [] } } },
	"preview of tabs alone": { ...preview, scope: "tabs", notice: { kind: "protected" } },
	"preview of nothing": { ...preview, scope: "nothing", notice: { kind: "read-only" } },
	"working, reading": { ...working, stage: "read", done: 20_000, of: 1_000_000, large: true },
	working,
	"working, measuring": { ...working, stage: "measure", done: 0, of: 1 },
	"working, writing": { ...working, stage: "write", done: 900, of: 1248 },
	"working, stopping": { ...working, stage: "write", done: 900, of: 1248, stopping: true },
	...Object.fromEntries(problems.map((problem, at) => [`stopped ${at + 1}, ${problem.kind}`, { screen: "stopped", problem, sheet, look } as const])),
	results,
	todo: { ...results, tab: "todo", said: null },
	evolution: { ...results, tab: "evolution", said: null },
	list: {
		screen: "list",
		request: { channel: "email", permitted: false, segments: null, bands: null },
		view: { people: 462, refused: 143, duplicates: 21, overdue: 4 },
		busy: false,
		back: results,
	},
	remove: { screen: "remove", removable, lists: false, check: false, busy: false, back: results },
	"remove with a check": { screen: "remove", removable: { ...removable, lists: [], typed: 0 }, lists: false, check: true, busy: true, back: results },
	"remove nothing": {
		screen: "remove",
		removable: { sheet: null, columns: [], tabs: [], lists: [], typed: 0 },
		lists: false,
		check: false,
		busy: false,
		back: welcome,
	},
	removed: { screen: "removed", lists: removable.lists, checkEnded: false },
	"removed with a check": { screen: "removed", lists: [], checkEnded: true },
	"check off": { screen: "check", check: { on: false, day: 1, hour: 6, mail: false, last: null, trouble: null }, sheet: "Clients", busy: false, back: results },
	"check on": {
		screen: "check",
		check: { on: true, day: 21, hour: 6, mail: true, last: "Dernier passage\u00a0: 1er novembre, 06:12, 2 alertes.", trouble: null },
		sheet: "Clients",
		busy: false,
		back: results,
	},
	"check, being noted": {
		screen: "check",
		check: {
			on: true,
			day: 1,
			hour: 6,
			mail: false,
			last: 'The run of 1 November 2026, 06:12 could not be made: the sheet "Clients" no longer exists.',
			trouble: "2026-11-01",
		},
		sheet: "Clients",
		busy: true,
		back: { ...welcome, last: { date: "2026-10-21", rows: 1208 } },
	},
	"schedule off": { screen: "schedule", on: false, day: 1, back: results },
	"schedule on": { screen: "schedule", on: true, day: 21, back: results },
	help: { screen: "about", topic: "help", back: results },
	about: { screen: "about", topic: "about", back: results },
	language: { screen: "about", topic: "language", back: welcome },
};

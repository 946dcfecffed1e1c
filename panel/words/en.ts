import { en as core } from "../../core/languages/en/words.ts";
import type { Words } from "./words.ts";

const { count, percent } = core.figures;
const n = (value: number, one: string, many: string): string => `${count(value)} ${Math.abs(value) === 1 ? one : many}`;
const list = (words: readonly string[]): string => core.list(words);
const q = core.quote;

export const en: Words = {
	core,
	step: (step, of) => `Step ${step} of ${of}`,
	title: (heading, step, of) => (step === null ? `${heading}, Loupe` : `${heading}, step ${step} of ${of}, Loupe`),
	back: "Back",
	close: "Close",
	see: "See",
	more: "More",
	retry: "Try again",
	menu: {
		open: "Menu",
		settings: "Settings",
		remove: "Remove the audit",
		language: "Language",
		help: "Help",
		about: "About",
		schedule: "Monthly reminder",
	},
	tabs: { label: "Audit", results: "Results", todo: "To do", evolution: "Changes" },
	starting: "Loupe is looking at the workbook.",
	welcome: {
		heading: "Who can you contact?",
		lead: "Loupe reads your customer file, cleans the contact details and counts who you can reach, channel by channel, according to their consent.",
		doesTitle: "What Loupe does",
		does: ["Shows every change before writing it", "Adds columns to the right of yours, and 4 tabs", "Can be removed entirely, in one click"],
		neverTitle: "What Loupe never does",
		never: ["Change or delete your cells", "Send your data: nothing leaves this file", "Write to your contacts"],
		main: (sheet) => `Read the sheet ${q(sheet)}`,
		fact: "Reading changes nothing.",
		otherSheet: "Another sheet",
		example: "Try it on an example",
		lastAudit: (date) => `Last audit: ${date}`,
		sameAgain: (rows) =>
			rows > 0
				? `Same columns, same settings. ${n(rows, "new row", "new rows")}.`
				: rows < 0
					? `Same columns, same settings. ${n(-rows, "row", "rows")} fewer.`
					: "Same columns, same settings, as many rows.",
		again: "Run the audit again",
		checkColumns: "Check the columns",
	},
	sheets: {
		heading: "Choose the sheet",
		label: "Sheets of the workbook",
		size: (rows, columns) => `${n(rows, "row", "rows")}, ${n(columns, "column", "columns")}`,
		main: "Choose this sheet",
	},
	columns: {
		heading: "Your columns",
		facts: (sheet, rows, headerRow) => `${sheet}, ${n(rows, "row", "rows")}, ${headerRow === 0 ? "no headers" : `headers in row ${headerRow}`}.`,
		change: "Change",
		headerRow: "Row of the headers",
		noHeader: "Use A, B, C… as names",
		apply: "Give the row",
		counts: { confirm: () => "to confirm", known: () => "recognised", left: () => "left as they are" },
		toConfirm: "To confirm",
		recognised: "Recognised",
		leftAlone: (k) => `Left as they are (${count(k)})`,
		others: (k) => (k === 1 ? "See the other one" : `See the ${count(k)} others`),
		column: (letter) => `column ${letter}`,
		group: (header, letter) => `${header}, column ${letter}, to confirm`,
		empty: "(empty)",
		edit: "Edit",
		editOf: (header) => `Edit the column ${q(header)}`,
		leave: "Leave as is",
		filter: "Find a field",
		rivals: "Possible readings",
		groups: ["Person", "Contact details", "Consent", "Purchases and activity", "Company and follow-up"],
		noMatch: "No field of that name.",
		whichChannels: "Which channels does this consent cover?",
		unknownChannels: "I do not know",
		swap: "Swap",
		reads: (value, read) => `${value} = ${{ yes: "consent", no: "refused", pending: "pending", unknown: "unknown" }[read]}`,
		replaces: (header, other) => `Should ${q(header)} replace ${q(other)} as the main field?`,
		keepBoth: "Keep both",
		main: "Continue",
		unanswered: (headers) => `Without an answer, ${list(headers.map(q))} will be left as ${headers.length === 1 ? "it is" : "they are"}.`,
		answered: (header, field, left) => `${header}: ${field}. ${left === 0 ? "No column left to confirm." : `${n(left, "column", "columns")} left to confirm.`}`,
		untitled: (letter) => `Column ${letter}`,
	},
	settings: {
		heading: "Four settings",
		country: "Country for phones and postcodes",
		date: "Audit date",
		dateEffect: "Ages are counted up to this day.",
		fields: "Important fields",
		fieldsEffect: "A profile is complete when all are valid.",
		vip: "VIP",
		vipShare: "Share of buyers, in %",
		vipMonths: "Over how many months",
		vipOrders: "Orders at least",
		vipEffect: (k) => (k === null ? "Those who buy most, active within a year." : `VIPs with this rule: ${count(k)}.`),
		others: (k) => `Other settings (${count(k)})`,
		byDefault: (value) => `Default: ${value}`,
		main: "See the preview",
		back: "Back to the columns",
		wrong: (wanted, example) => `Enter ${wanted}. Example: ${example}`,
	},
	preview: {
		heading: "This is what will be added",
		lead: "Nothing is written yet.",
		untouched: "Your cells changed",
		none: "none",
		columnsAdded: "Columns added on the right",
		tabsAdded: "Tabs written",
		corrected: "Corrections",
		kinds: {
			phones: "Phones in one format",
			names: "Capitals in names",
			dates: "Dates in one format",
			emails: "Spaces and capitals in emails",
			fillers: "Filler values set aside",
			postcodes: "Lost zeros in postcodes",
			towns: "Names of towns",
			addresses: "Addresses put in order",
			others: "Other values in one format",
		},
		refuse: "Do not make this change",
		row: (row) => `Row ${count(row)}`,
		before: "before",
		after: "after",
		examples: (k) => `See ${n(k, "example", "examples")}`,
		suggested: (k) => `Suggested, not applied. Emails probably mistyped: ${count(k)}. You decide, row by row, after the audit.`,
		left: (k) => `Values Loupe could not read: ${count(k)}.`,
		seeExamples: "See examples",
		list: "Columns and tabs added",
		main: "Add the audit to the file",
		mainTabs: "Summary only",
		mainNothing: "See the results",
		fact: "Can be removed in one click.",
		factNothing: "Nothing will be written.",
		clean: "Your details are already in one format. Loupe will add segments and the summary.",
		tabsOnly: "Only the tabs will be added, without the cleaned columns.",
	},
	working: {
		heading: "Audit in progress",
		steps: { read: "Read", clean: "Clean", tag: "Tag", measure: "Measure", write: "Write" },
		now: (stage, done, of) => `${stage}: ${count(done)} of ${n(of, "row", "rows")}`,
		valueText: (stage, value) => `${stage}, ${percent(value / 100, 0)}`,
		large: "Large file: you can go on reading, not sorting.",
		stop: "Stop",
		stopWriting: "Stop and restore",
		stopping: "Stopping",
		nothingWritten: "Nothing has been written.",
		restored: "The file is back as it was before the audit.",
		percent: (stage, value) => `${stage}, ${percent(value / 100, 0)}`,
	},
	results: {
		heading: (contacts, date) => `${n(contacts, "contact", "contacts")} (${date})`,
		finished: (contactable, contacts, alerts, actions) =>
			`Audit finished. ${count(contactable)} of ${n(contacts, "contact", "contacts")} contactable. ${n(alerts, "alert", "alerts")}, ${n(actions, "action", "actions")}.`,
		others: (k) => `and ${n(k, "other", "others")}`,
		seeAlert: (k) => (k === 0 ? "See the alert" : `See the alert and ${n(k, "other", "others")}`),
		headline: "Contactable with consent",
		outOf: (whole) => `of ${count(whole)}`,
		byChannels: (rate, channels) => `${rate}, by ${channels}`,
		complete: "Complete profiles",
		active: (days) => (days === 365 ? "Active in 12 months" : `Active in ${n(days, "day", "days")}`),
		duplicates: "Duplicate rows",
		compared: (date) => `Compared with the audit of ${date}.`,
		first: "First audit: changes will show next time.",
		notComparable: (date) => `The audit of ${date} had other settings or columns: rates are not compared.`,
		start: "Where to start",
		biggest: (gain, upTo) => `biggest gain, ${upTo ? "up to " : ""}+${count(gain)}`,
		quickest: (gain, upTo) => `quickest, ${upTo ? "up to " : ""}+${count(gain)}`,
		channelsHeading: "Who can be reached, and with their consent?",
		legend: { consent: "with consent", unknown: "consent unknown", refused: "refused", none: "no valid detail" },
		channelLine: (unknown, refused, none, channel) => `Unknown ${count(unknown)} · refused ${count(refused)} · ${NONE[channel]} ${count(none)}`,
		post: (refused, none) =>
			`${refused === 0 ? "No refusal on record, consent not usually required" : `Refused ${count(refused)}, consent not usually required`} · ${NONE.post} ${count(none)}`,
		channelBar: (channel, consented, contacts, rate, unknown, refused, none, id) =>
			`${channel}: ${count(consented)} of ${n(contacts, "contact", "contacts")} with consent, ${rate}. Consent unknown ${count(unknown)}, refused ${count(refused)}, ${NONE[id]} ${count(none)}.`,
		funnel: (filled, reachable, consented) => `Filled in ${count(filled)} → reachable ${count(reachable)} → with consent ${count(consented)}`,
		permitted: (k) => `+ ${n(k, "customer", "customers")} possible under the existing-customer rule: check before sending`,
		makeList: "Create a mailing list",
		fieldsHeading: "Important fields",
		fieldLine: (rate, missing) => `${rate} valid, ${count(missing)} missing`,
		fieldBar: (field, valid, toFix, missing) => `${field}: ${count(valid)} valid, ${count(toFix)} to fix, ${count(missing)} missing.`,
		otherFields: (k) => `Other fields (${count(k)})`,
		activityHeading: (share) =>
			share >= 0.95
				? "Nearly all have shown a sign of life"
				: Math.abs(share - 0.75) <= 0.03
					? "Three quarters have shown a sign of life"
					: Math.abs(share - 0.5) <= 0.03
						? "Half have shown a sign of life"
						: Math.abs(share - 0.25) <= 0.03
							? "A quarter have shown a sign of life"
							: `${percent(share, 0)} have shown a sign of life`,
		activityLead: "Contacts by their last known activity",
		activeTitle: "Active",
		inactiveTitle: "Inactive",
		segmentsHeading: "Segments",
		sources: (k) => `Sources (${count(k)})`,
		source: (contacts, consented) => `${n(contacts, "contact", "contacts")}, ${count(consented)} with consent by email`,
		below: "below average",
		sales: "Sales matched",
		salesLine: (matched, orders) => `${count(matched)} of ${n(orders, "order", "orders")} matched to a contact`,
		passed: (k) => `Checks passed (${count(k)})`,
		notTested: (k) => `What was not tested (${count(k)})`,
		notComputable: (k) => `Cannot be computed (${count(k)})`,
		alerts: (k) => `Alerts (${count(k)})`,
		rows: (k) => n(k, "row", "rows"),
		seeRows: (k) => (k === 1 ? "See the row" : `See the ${count(k)} rows`),
		openTab: "Open the summary",
		onlyShown: "The audit shows here and writes nothing.",
		tabsOnly: "Only the tabs were written.",
		listMade: (name, people) => `Tab ${q(name)} created: ${n(people, "person", "people")}.`,
	},
	todo: {
		heading: (k) => n(k, "useful action", "useful actions"),
		lead: "Ranked by how many more people you could contact.",
		none: (next) => `Nothing urgent. Next check: ${next}.`,
		gain: (k, upTo, channel) => `${upTo ? "up to " : ""}+${count(k)}${channel === null ? "" : ` by ${channel}`}`,
		effort: { easy: "Easy", medium: "Medium effort", high: "High effort" },
		also: "Also to be dealt with",
	},
	walk: {
		group: "Rows concerned",
		at: (row, index, of) => `Row ${count(row)}, ${count(index)} of ${count(of)}`,
		status: (row, index, of, written, suggested) =>
			`Row ${count(row)}, ${count(index)} of ${count(of)}, ${written}${suggested === null ? "" : `, suggested ${suggested}`}`,
		previous: "Previous row",
		next: "Next row",
		written: "Written",
		suggested: "Suggested",
		accept: "Accept",
		accepted: "Accepted",
		skip: "Skip",
		unchanged: (header) => `Your column ${q(header)} does not change.`,
		goTo: "Go to the row",
		toTab: (k) => (k === 1 ? "Put this row in a tab" : `Put these ${count(k)} rows in a tab`),
		tabName: (what) => `To review, ${what}`,
		failed: (row) => `Row ${count(row)} could not be written. Your file has not changed.`,
	},
	evolution: {
		heading: (date) => `Since ${date}`,
		headingFirst: "Changes",
		first: (next) => `Changes appear at the second audit. Run again around ${next}.`,
		sentence: (contacts, active) => {
			const grows =
				contacts === 0
					? "Your file keeps the same number of contacts"
					: `Your file ${contacts > 0 ? "grows" : "shrinks"} by ${n(Math.abs(contacts), "contact", "contacts")}`;
			if (active === null) return `${grows}.`;
			const act =
				active === 0
					? "has as many active ones"
					: `has ${count(Math.abs(active))} ${active > 0 ? "more" : "fewer"} active ${Math.abs(active) === 1 ? "one" : "ones"}`;
			return `${grows} ${contacts >= 0 === active >= 0 ? "and" : "but"} ${act}.`;
		},
		contacts: "Contacts",
		actives: "Active",
		contactable: "Contactable",
		chart: (audits) => `Contacts, contactable and active, last ${n(audits, "audit", "audits")}`,
		chartLabel: (audits) =>
			audits
				.map(
					({ date, contacts, contactable }) =>
						`${date}: ${contacts === null ? "?" : count(contacts)} contacts, ${contactable === null ? "?" : count(contactable)} contactable`,
				)
				.join(". "),
		changes: "What moved most",
		changed: (date) => `Settings or columns changed on ${date}: rates before and after do not compare.`,
		survivor: "Contacts deleted before the first audit are missing: older months are minimums.",
		next: (date) => `Next audit advised: ${date}.`,
		table: { date: "Date", contacts: "Contacts", contactable: "Contactable", active: "Active" },
	},
	remove: {
		heading: "Remove the audit",
		goes: "What goes",
		columns: (k) => n(k, "column", "columns"),
		tabs: (k) => n(k, "tab", "tabs"),
		stays: "What stays",
		yours: "Your columns and your cells",
		lists: (k) => n(k, "list that you created", "lists that you created"),
		alsoLists: (k) => `Remove ${n(k, "list", "lists")} too`,
		typed: (k) => `You typed in ${n(k, "of our cells", "of our cells")} (owner, status): ${k === 1 ? "it" : "they"} will be lost.`,
		nothing: "This workbook holds no audit of Loupe.",
		main: "Remove the audit",
		keep: "Keep",
		done: "Audit removed",
		doneText: "The file is as it was before the audit. The history was removed too.",
		listsKept: (k) => `${n(k, "list stays", "lists stay")}.`,
		again: "Back to the start",
	},
	list: {
		heading: "Create a mailing list",
		channel: "Channel",
		who: "Who",
		consented: "with consent",
		permitted: "add the existing-customer rule",
		permittedWarning: "Customers without consent on record, for similar products: check that each could refuse.",
		segments: "Segments",
		bands: "Last activity",
		count: (people) => n(people, "person", "people"),
		out: (refused, duplicates, overdue) =>
			`Left out: ${n(refused, "refusal", "refusals")}, ${n(duplicates, "duplicate", "duplicates")}, ${count(overdue)} overdue.`,
		note: "This list holds personal data: delete it after sending.",
		none: "Nobody meets all these criteria.",
		main: "Create the tab",
		all: "All",
	},
	schedule: {
		heading: "Monthly reminder",
		text: "Excel cannot start Loupe by itself. The panel will remind you when opened.",
		remind: "Remind me each month",
		day: "On day",
		saved: (day) => `Reminder set: day ${day} of each month.`,
		off: "No reminder.",
	},
	about: {
		help: "Help",
		about: "About",
		language: "Language",
		helpText: [
			"Open the sheet that holds your customers and read it: nothing changes.",
			"Confirm the columns that are pointed out. Look at the preview, then add the audit.",
			"Do it again next month on the updated file: changes appear.",
			"To take everything out: menu, Remove the audit.",
		],
		aboutText: (version) => [`Loupe ${version}`, "Nothing leaves your file: all is computed here, on your machine."],
		languages: { fr: "Français", en: "English" },
	},
	problems: {
		"empty-sheet": () => ({ heading: "This sheet is empty.", text: "Open the one that holds your contacts.", main: "Another sheet" }),
		"no-contacts": ({ columns }) => ({
			heading: `No contact column recognised among the ${count(columns)}.`,
			text: "Say yourself what each column holds, or take another sheet.",
			main: "Choose columns",
			other: "Another sheet",
		}),
		cancelled: ({ writing }) => ({
			heading: "Audit stopped",
			text: writing ? "The file is back as it was before the audit." : "Nothing has been written.",
			main: "Back",
		}),
		unexpected: ({ stage, written }) => ({
			heading:
				stage === null
					? "Loupe could not go on."
					: `The audit stopped at the step ${q({ read: "Read", clean: "Clean", tag: "Tag", measure: "Measure", write: "Write" }[stage])}.`,
			text: written ? "The audit is written, but its result could not be shown. Your cells have not changed." : "Your file has not changed.",
			main: "Try again",
		}),
		protected: ({ sheet }) => ({
			heading: sheet === "" ? "The sheet is protected." : `The sheet ${q(sheet)} is protected.`,
			text: "Loupe cannot add columns to it. Nothing was written.",
			main: "Summary only",
			other: "Try again",
		}),
		filtered: ({ rows }) => ({
			heading: rows > 0 ? `A filter hides ${n(rows, "row", "rows")}.` : "A filter is set on the sheet.",
			text: "Excel cannot write safely beside it: clear the filter, Loupe is waiting. Nothing was written.",
			main: "I cleared the filter",
		}),
		changed: () => ({ heading: "The sheet changed during the audit (sort or new rows).", text: "Nothing was written.", main: "Read again" }),
		renamed: ({ header, now }) => ({
			heading: now === "" ? `The header of the column ${q(header)} was cleared.` : `The column ${q(header)} was renamed ${q(now)}.`,
			text: "Fill it anyway? Nothing was written.",
			main: "Fill",
			other: "Create another column",
		}),
		"missing-sheet": ({ sheet }) => ({ heading: `The sheet ${q(sheet)} no longer exists.`, text: "Nothing was written.", main: "Another sheet" }),
		"too-large": ({ cells, left }) => ({
			heading: left === null ? "The audit is too large for this sheet." : `The audit adds ${n(cells, "cell", "cells")}; ${count(left)} are left.`,
			text: "Nothing was written.",
			main: "Summary only",
		}),
		busy: () => ({ heading: "Someone else started an audit.", text: "Wait for it to end to avoid writing twice. Nothing was written.", main: "Try again" }),
		editing: () => ({ heading: "A cell is being edited.", text: "Finish with Enter or cancel with Esc. Nothing was written.", main: "Try again" }),
		"no-room": ({ sheet }) => ({
			heading: `There is no room left on the right of ${q(sheet)}.`,
			text: "Excel ends at column XFD. Nothing was written.",
			main: "Summary only",
		}),
		"old-host": () => ({ heading: "This Excel is too old for Loupe.", text: "Excel 2021 or Microsoft 365 is needed.", main: "Try again" }),
		permission: () => ({ heading: "Google asks you to let Loupe read this file, and only this file.", text: "Nothing was read.", main: "Allow" }),
		offline: () => ({ heading: "Connection lost.", text: "The audit will resume; nothing is lost.", main: "Try again" }),
		"read-only": () => ({ heading: "The file is read-only.", text: "The audit shows here and writes nothing.", main: "Continue" }),
		timeout: ({ writing }) => ({
			heading: "Excel does not answer any more.",
			text: writing ? "Writing may have stopped half-way: run the audit again, it takes up its own columns." : "Your file has not changed.",
			main: "Try again",
		}),
		host: ({ code, writing, left }) => ({
			heading: `Excel refused an operation (${code}).`,
			text:
				left.length > 0
					? `Could not be taken out: ${list(left.map((one) => (one === "columns" ? "the columns put aside on the right" : `the tab ${q(one)}`)))}. Run the audit again: it will take them up. Your cells have not changed.`
					: writing
						? "What had been added was taken out. Your cells have not changed."
						: "Your file has not changed.",
			main: "Try again",
		}),
	},
	notices: {
		"no-header": () => "Row 1 looks like a contact, not like headers.",
		filtered: ({ rows }) => `A filter hides ${n(rows, "row", "rows")}. Loupe reads hidden rows too.`,
		protected: () => "The sheet is protected: Loupe cannot add columns to it, only tabs.",
		"read-only": () => "The file is read-only. The audit shows here and writes nothing.",
		offline: () => "Offline: Loupe still works.",
		"large-web": () => "Large file: Excel on the web may stop. Open it in the Excel app.",
		"columns-changed": ({ columns }) => `Since the last audit, ${list(columns.map(q))} ${columns.length === 1 ? "needs" : "need"} an answer.`,
		"header-row": ({ row, totals }) =>
			`Headers seem to be in row ${count(row)}.${totals === null ? "" : ` Row ${count(totals)} is a total: it is not counted.`}`,
		"unknown-language": () => "The headers are in a language Loupe does not read. Columns are suggested from the values.",
		"setting-kept": ({ key }) => `A setting could not be read (${key}): the former one is kept.`,
	},
	copyDetail: "Copy details, no data",
	copied: "Details copied.",
	changes: { better: "better", worse: "worse", stable: "stable" },
};

/** Without a valid detail, by channel. */
const NONE = { email: "no valid email", sms: "no valid mobile", voice: "no valid number", post: "address to check" } as const;

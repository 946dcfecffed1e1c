import { useEffect, useRef } from "preact/hooks";
import { defaultSettings } from "../../core/model/defaults.ts";
import { CONTACT_FIELDS, type ContactField } from "../../core/model/field.ts";
import { importantFields } from "../../core/model/important-fields.ts";
import { Box } from "../parts/box.tsx";
import { Choice } from "../parts/choice.tsx";
import { countriesIn } from "../parts/countries.ts";
import { Fold } from "../parts/fold.tsx";
import { Frame } from "../parts/frame.tsx";
import { usePanel } from "../parts/panel.ts";
import { NumberSetting } from "../parts/setting-field.tsx";
import type { SettingsForm } from "../state.ts";
import { noticeWords } from "../words/words.ts";

const LANGUAGES = ["fr", "en"] as const;
/** Figures among the other settings, with their bounds as a person writes them (core/settings.ts). */
const FIGURES = [
	{ path: "activeDays", from: 1, to: 3650 },
	{ path: "retention.months", from: 1, to: 240 },
	{ path: "retention.soonDays", from: 0, to: 730 },
	{ path: "vip.activeDays", from: 1, to: 3650 },
	{ path: "sharedByNames", from: 2, to: 1000 },
	{ path: "alerts.sameValueShare", from: 0, to: 100, share: true },
	{ path: "alerts.unmatchedRevenueShare", from: 0, to: 100, share: true },
	{ path: "alerts.placeholderShare", from: 0, to: 100, share: true },
	{ path: "alerts.futureShare", from: 0, to: 100, share: true },
] as const;
/** With the status columns, the anonymous report and the language. */
const OTHERS = FIGURES.length + 3;

/** Four questions, all answered by default; the rest is folded. */
export function SettingsScreen({ state }: { readonly state: SettingsForm }) {
	const { session, words, say } = usePanel();
	const { settings: kept, problem, vip, notice } = state;
	const { settings, core } = words;
	const { labels, statusColumns } = core.settings;
	const defaults = defaultSettings(session.host.now().date, session.language);
	const refused = problem?.key ?? null;

	// What was changed last is asked of the engine before the preview is.
	const pending = useRef<Promise<void>>(Promise.resolve());
	const onSet = (path: string, value: unknown): void => {
		pending.current = session.set(path, value);
	};
	const toRefused = (key: string): void => document.querySelector<HTMLElement>(`[data-setting="${key}"]`)?.focus();
	const preview = async (): Promise<void> => {
		await pending.current;
		const { state: now } = session;
		if (now.screen === "settings" && now.problem) toRefused(now.problem.key);
		else await session.preview();
	};
	useEffect(() => {
		if (problem) say(document.querySelector(".wrong")?.textContent ?? "");
	}, [problem]);

	const figure = (
		path: string,
	): { readonly path: string; readonly value: number; readonly byDefault: number; readonly refused: string | null; readonly onSet: typeof onSet } => ({
		path,
		value: at(kept, path),
		byDefault: at(defaults, path),
		refused,
		onSet,
	});
	return (
		<Frame
			heading={settings.heading}
			step={2}
			foot={{ main: { label: settings.main, onClick: () => void preview() }, links: [{ label: settings.back, onClick: () => void session.back() }] }}
		>
			{notice && (
				<Box tone="watch">
					<p>{noticeWords(words, notice)}</p>
				</Box>
			)}
			<div class="setting">
				<h2>
					<label for="country">{settings.country}</label>
				</h2>
				<select id="country" class="wide" value={kept.country} onChange={(event) => onSet("country", event.currentTarget.value)}>
					{countriesIn(session.language).map(({ code, name }) => (
						<option key={code} value={code}>
							{name}
						</option>
					))}
				</select>
			</div>
			<div class="setting">
				<h2>
					<label for="audit-date">{settings.date}</label>
				</h2>
				<input
					type="date"
					id="audit-date"
					class="wide"
					data-setting="auditDate"
					value={kept.auditDate}
					aria-describedby="audit-date-note"
					aria-invalid={refused === "auditDate"}
					onChange={(event) => onSet("auditDate", event.currentTarget.value || defaults.auditDate)}
				/>
				<p class="note" id="audit-date-note">
					{settings.dateEffect} {settings.byDefault(settings.today)}
				</p>
			</div>
			<ImportantFields state={state} onSet={onSet} />
			<fieldset class="setting">
				<legend>
					<h2>{settings.vip}</h2>
				</legend>
				<NumberSetting {...figure("vip.share")} label={settings.vipShare} from={0.1} to={50} share />
				<NumberSetting {...figure("vip.months")} label={settings.vipMonths} from={1} to={240} />
				<NumberSetting {...figure("vip.minOrders")} label={settings.vipOrders} from={1} to={1000} />
				<p class="note">{settings.vipEffect(vip)}</p>
			</fieldset>
			<Fold title={settings.others(OTHERS)} open={refused !== null && FIGURES.some(({ path }) => path === refused)}>
				{FIGURES.map(({ path, ...bounds }) => (
					<NumberSetting key={path} {...figure(path)} {...bounds} label={labels[path].label} effect={labels[path].effect} />
				))}
				<fieldset class="setting">
					<legend>{labels.statusColumns.label}</legend>
					{(["contact", "all"] as const).map((which) => (
						<Choice key={which} type="radio" name="status-columns" checked={kept.statusColumns === which} onChange={() => onSet("statusColumns", which)}>
							{statusColumns[which]}
						</Choice>
					))}
					<p class="note">{labels.statusColumns.effect}</p>
				</fieldset>
				<div class="setting">
					<Choice type="checkbox" checked={kept.anonymous} onChange={(checked) => onSet("anonymous", checked)} note={settings.anonymousEffect}>
						{labels.anonymous.label}
					</Choice>
				</div>
				<fieldset class="setting">
					<legend>{labels.language.label}</legend>
					{LANGUAGES.map((language) => (
						<Choice
							key={language}
							type="radio"
							name="language"
							checked={session.language === language}
							onChange={() => {
								pending.current = session.setLanguage(language);
							}}
						>
							<span lang={language}>{words.about.languages[language]}</span>
						</Choice>
					))}
				</fieldset>
			</Fold>
		</Frame>
	);
}

/** Fields without which a profile is not complete, among those that were read. */
function ImportantFields({ state, onSet }: { readonly state: SettingsForm; readonly onSet: (path: string, value: unknown) => void }) {
	const { words } = usePanel();
	const { settings, core } = words;
	const fields = CONTACT_FIELDS.filter((field) => state.fields.includes(field) && OFFERED.has(field));
	const chosen = importantFields(state.settings, (field) => state.fields.includes(field));
	const byDefault = importantFields({ ...state.settings, completeProfile: null }, (field) => state.fields.includes(field));
	return (
		<fieldset class="setting">
			<legend>
				<h2>{settings.fields}</h2>
			</legend>
			<p class="note" id="fields-note">
				{settings.fieldsEffect} {settings.byDefault(core.list(byDefault.map((field) => core.fields[field])))}
			</p>
			{fields.length === 0 && <p>{settings.noFields}</p>}
			<div class="two">
				{fields.map((field, index) => (
					<label key={field} class="choice">
						<input
							type="checkbox"
							data-setting={index === 0 ? "completeProfile" : undefined}
							checked={chosen.includes(field)}
							onChange={(event) => {
								const { checked } = event.currentTarget;
								onSet(
									"completeProfile",
									fields.filter((one) => (one === field ? checked : chosen.includes(one))),
								);
								event.currentTarget.checked = chosen.includes(field) || checked;
							}}
						/>
						<span>{core.fields[field]}</span>
					</label>
				))}
			</div>
			{state.problem?.key.startsWith("completeProfile") && <p class="wrong">{settings.oneField}</p>}
		</fieldset>
	);
}

/** What describes a person and how to reach them; consents and activity make no profile. */
const OFFERED: ReadonlySet<ContactField> = new Set([
	"civility",
	"first_name",
	"last_name",
	"full_name",
	"company",
	"job_title",
	"email",
	"phone",
	"phone_mobile",
	"phone_landline",
	"address_1",
	"postcode",
	"city",
	"country",
	"birth_date",
	"siret",
]);

const at = (settings: object, path: string): number =>
	path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], settings) as number;

import { Choice } from "../parts/choice.tsx";
import { Frame } from "../parts/frame.tsx";
import { usePanel } from "../parts/panel.ts";
import type { State } from "../state.ts";

const LANGUAGES = ["fr", "en"] as const;

/** Help, language, version. */
export function AboutScreen({ state: { topic } }: { readonly state: Extract<State, { screen: "about" }> }) {
	const { session, words, version } = usePanel();
	const { about } = words;
	return (
		<Frame heading={about[topic]} foot={{ main: { label: words.back, onClick: () => void session.back() } }}>
			{topic === "language" && (
				<fieldset class="apart">
					<legend class="hidden-visually">{about.language}</legend>
					{LANGUAGES.map((language) => (
						<Choice key={language} type="radio" name="language" checked={session.language === language} onChange={() => void session.setLanguage(language)}>
							<span lang={language}>{about.languages[language]}</span>
						</Choice>
					))}
				</fieldset>
			)}
			{topic === "help" && (
				<ol class="numbered">
					{about.helpText.map((line) => (
						<li key={line}>{line}</li>
					))}
				</ol>
			)}
			{topic === "about" && about.aboutText(version).map((line) => <p key={line}>{line}</p>)}
		</Frame>
	);
}

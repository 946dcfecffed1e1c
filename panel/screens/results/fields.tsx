import type { FieldView } from "../../../core/model/view.ts";
import { Legend } from "../../charts/legend.tsx";
import { Bar } from "../../parts/bar.tsx";
import { Fold } from "../../parts/fold.tsx";
import { usePanel } from "../../parts/panel.ts";

/** How many values of each field are valid, to fix, or missing: the important fields, then the others folded. */
export function Fields({ fields }: { readonly fields: readonly FieldView[] }) {
	const { words } = usePanel();
	const { results } = words;
	const important = fields.filter((field) => field.important);
	const others = fields.filter((field) => !field.important);
	if (fields.length === 0) return null;
	const { fieldLegend } = results;
	return (
		<section>
			<h2>{results.fieldsHeading}</h2>
			<Legend
				entries={[
					["consent", fieldLegend.valid],
					["unknown", fieldLegend.toFix],
					["none", fieldLegend.missing],
				]}
			/>
			<FieldLines fields={important} />
			{others.length > 0 && (
				<Fold title={results.otherFields(others.length)} level={3}>
					<FieldLines fields={others} />
				</Fold>
			)}
		</section>
	);
}

function FieldLines({ fields }: { readonly fields: readonly FieldView[] }) {
	const { words } = usePanel();
	const { core, results } = words;
	return (
		<ul class="fields">
			{fields.map(({ field, label, valid, toFix, missing, whole }) => (
				<li key={field}>
					<div class="row">
						<span>{label}</span>
						<span class="figure">
							<b>{whole === 0 ? core.notApplicable : core.figures.percent(valid / whole)}</b> <span class="soft">{results.missing(missing)}</span>
						</span>
					</div>
					<Bar
						label={results.fieldBar(label, valid, toFix, missing)}
						parts={[
							{ kind: "consent", value: valid },
							{ kind: "unknown", value: toFix },
							{ kind: "none", value: missing },
						]}
					/>
				</li>
			))}
		</ul>
	);
}

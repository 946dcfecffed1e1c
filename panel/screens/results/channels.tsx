import { useId, useState } from "preact/hooks";
import type { ChannelView, ResultsView } from "../../../core/model/view.ts";
import { Legend } from "../../charts/legend.tsx";
import { Bar } from "../../parts/bar.tsx";
import { Button } from "../../parts/button.tsx";
import { Change } from "../../parts/change.tsx";
import { Icon } from "../../parts/icon.tsx";
import { usePanel } from "../../parts/panel.ts";

/** Who can be reached by each channel, and with their consent. */
export function Channels({ view }: { readonly view: ResultsView }) {
	const { session, words } = usePanel();
	const { results } = words;
	if (view.channels.length === 0) return null;
	const { legend } = results;
	return (
		<section>
			<h2>{results.channelsHeading}</h2>
			<Legend
				entries={[
					["consent", legend.consent],
					["unknown", legend.unknown],
					["refused", legend.refused],
					["none", legend.none],
				]}
			/>
			<ul class="lines channels">
				{view.channels.map((channel) => (
					<ChannelLine key={channel.channel} of={channel} contacts={view.contacts} />
				))}
			</ul>
			{view.permittedMore > 0 && <p class="note permitted">{results.permitted(view.permittedMore)}</p>}
			<Button onClick={() => void session.openList()}>{results.makeList}</Button>
		</section>
	);
}

/** Its name opens its funnel and its list. */
function ChannelLine({ of, contacts }: { readonly of: ChannelView; readonly contacts: number }) {
	const { session, words } = usePanel();
	const [open, setOpen] = useState(false);
	const id = useId();
	const { core, results } = words;
	const { channel, filled, reachable, consented, unknown, refused, none, required, change } = of;
	// Where no consent is required, those who did not refuse.
	const counted = required ? consented : unknown;
	const rate = contacts === 0 ? core.notApplicable : core.figures.percent(counted / contacts);
	const { name } = core.channels[channel];
	const label = required
		? results.channelBar(name, consented, contacts, rate, unknown, refused, none, channel)
		: results.postBar(name, counted, contacts, rate, refused, none);
	return (
		<li>
			<div class="row">
				<h3>
					<button type="button" class="unfold" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
						{name}
						<Icon name="down" />
					</button>
				</h3>
				<p class="figure">
					<b>{core.figures.count(counted)}</b> <span class="note">{rate}</span>
				</p>
			</div>
			<Bar
				label={label}
				parts={[
					{ kind: "consent", value: consented },
					{ kind: "unknown", value: unknown },
					{ kind: "refused", value: refused },
					{ kind: "none", value: none },
				]}
			/>
			<p class="note">{required ? results.channelLine(unknown, refused, none, channel) : results.post(refused, none)}</p>
			<div id={id} class="unfolded" hidden={!open}>
				<p>{required ? results.funnel(filled, reachable, consented) : results.funnelPost(filled, reachable, counted)}</p>
				{change !== null && (
					<p>
						<Change change={change} unit="ratio" better="up" />
					</p>
				)}
				<Button onClick={() => void session.openList(channel)} label={`${results.makeList}${core.colon}${name}`}>
					{results.makeList}
				</Button>
			</div>
		</li>
	);
}

// Words of mailing platforms and of people for who left a list, folded; by hand, 2026-11.

/** Words of those who left the list: of the address they say nothing, of the consent everything. */
const LEFT: ReadonlySet<string> = new Set(
	(
		"unsubscribed|unsubscribe|unsub|unsubscribes|opt out|optout|opted out|desabonne|desabonnee|desabonnement|desinscrit|desinscrite|desinscription|" +
		"baja|dado de baja|abgemeldet|disiscritto|disiscritta"
	).split("|"),
);

/** Whether a folded text says that its owner left the list.
 *  @example saysUnsubscribed("desabonne")  // true */
export const saysUnsubscribed = (words: string): boolean => LEFT.has(words);

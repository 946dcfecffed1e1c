// What a bounce column says, folded words apart by one space (`foldWords`). The terms of mailing platforms (Mailchimp "cleaned", Brevo, Mailjet,
// Sendinblue exports), of the post office (NPAI: not living at the address given) and of address checkers, in five languages, by hand, 2026-11;
// enhanced status codes: RFC 3463, IANA registry.

import type { BounceCode } from "../model/value-tables.ts";

export const WORDS: Readonly<Record<BounceCode, string>> = {
	bounced:
		"bounced|bounce|bounces|hard|hard bounce|hardbounce|hard bounced|hardbounced|hb|h|bounce hard|bounce definitif|bounce dur|npai|n p a i|pnd|non distribue|non distribuable|invalid|invalide|non valide|not valid|unvalid|" +
		"cleaned|nettoye|nettoyee|rejet|rejets|rejete|rejetee|rejected|reject|rejet definitif|refuse par le serveur|undeliverable|undelivered|not delivered|non delivre|non delivree|non delivrable|permanent|" +
		"permanent failure|erreur permanente|definitif|failed|failure|fail|echec|erreur|error|inexistant|inexistante|n existe pas|n existe plus|does not exist|dead|mort|morte|adresse invalide|adresse inexistante|" +
		"adresse inconnue|adresse erronee|mauvaise adresse|bad|bad address|bad email|user unknown|unknown user|utilisateur inconnu|mailbox not found|no such user|blacklisted|blocklisted|blackliste|suppressed|dropped|" +
		"retour|retourne|returned|return to sender|erronee|errone|ko|rebote|rebotado|rebote duro|devuelto|unzustellbar|ungultig|nicht zustellbar|harter bounce|respinto|rimbalzato|non valido|inesistente",
	complaint:
		"complaint|complaints|complained|complainer|plainte|plaintes|plaignant|spam|spam report|spam complaint|spamreport|marked as spam|reported as spam|reported spam|signale spam|signale comme spam|signalement spam|" +
		"plainte spam|plainte pour spam|abuse|abus|junk|indesirable|declare indesirable|marque comme spam|marque comme indesirable|fbl|feedback loop|queja|beschwerde|reclamo|segnalato come spam",
	ok:
		"ok|valid|valide|delivered|delivre|delivree|delivrable|deliverable|distribue|recu|received|good|bon|bonne|active|actif|sent|envoye|envoyee|opened|open|ouvert|clicked|clique|verified|verifie|verifiee|" +
		"safe|clean|subscribed|abonne|aucun|aucune|none|no bounce|not bounced|non bounce|pas de bounce|aucun bounce|aucun rejet|sans bounce|sans erreur|no error|non npai|pas npai|success|succes|entregado|valido|zugestellt|gultig|" +
		"consegnato|valida|existe|normal|r a s|ras",
	unknown:
		"soft|soft bounce|softbounce|soft bounced|softbounced|sb|s|bounce soft|bounce temporaire|bounce mou|temporary|temporaire|transient|erreur temporaire|deferred|differe|delayed|retarde|pending|en attente|unknown|inconnu|inconnue|" +
		"risky|risque|risquee|catch all|catchall|accept all|acceptall|mailbox full|full|quota|boite pleine|bal pleine|messagerie pleine|boite saturee|autoreply|auto reply|absence|absent|out of office|not tested|non teste|non testee|" +
		"unverified|non verifie|a verifier|blocked|bloque|block|greylisted|timeout|desconocido|unbekannt|sconosciuto|weicher bounce|rebote blando|disposable|role",
};

/** Tried in order on a sentence: the passing causes before the lasting ones, a denial before what it denies. */
export const SIGNS: readonly (readonly [RegExp, BounceCode])[] = [
	[
		/\b(?:no|not|non|pas|aucun|sans|never|jamais)(?: de| d)? (?:hard |soft )?(?:bounced?|bounces|npai|rejets?|rejete|erreurs?|errors?|plaintes?|spam|complaints?)\b/,
		"ok",
	],
	[
		/\b(?:soft|tempora\w*|transient|defer\w*|differe\w*|full|pleine?|quota|saturee?|greylist\w*|time ?out|vacation|absen\w+|auto ?repl\w+|out of office|retry|try again)\b/,
		"unknown",
	],
	[/\b(?:complain\w*|plaintes?|plaignant|spam|abuse|junk|indesirable)\b/, "complaint"],
	[
		/\b(?:hard|bounced?|npai|rejets?|rejete\w*|reject\w*|undeliver\w*|non delivr\w+|non distribu\w+|inexist\w+|existe? p(?:as|lus)|not exist|invalide?|unknown|inconnue?|permanent\w*|fail\w*|echec|no such|not found|unrouteable|unzustellbar)\b/,
		"bounced",
	],
	[/\b(?:deliver\w*|delivre\w*|valide?|verified|verifie\w*)\b/, "ok"],
];

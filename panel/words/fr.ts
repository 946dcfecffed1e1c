import { fr as core } from "../../core/languages/fr/words.ts";
import type { Words } from "./words.ts";

const { count, percent } = core.figures;
/** 0 and 1 are singular. */
const s = (n: number, one: string, many: string): string => (Math.abs(n) < 2 ? one : many);
const n = (value: number, one: string, many: string): string => `${count(value)} ${s(value, one, many)}`;
const list = (words: readonly string[]): string => core.list(words);
const q = core.quote;

export const fr: Words = {
	core,
	step: (step, of) => `Étape ${step} sur ${of}`,
	title: (heading, step, of) => (step === null ? `${heading}, Loupe` : `${heading}, étape ${step} sur ${of}, Loupe`),
	back: "Revenir",
	close: "Fermer",
	see: "Voir",
	more: "Plus",
	retry: "Réessayer",
	menu: {
		open: "Menu",
		settings: "Réglages",
		remove: "Retirer l’audit",
		language: "Langue",
		help: "Aide",
		about: "À propos",
		schedule: "Rappel mensuel",
	},
	tabs: { label: "Audit", results: "Résultats", todo: "À faire", evolution: "Évolution" },
	starting: "Loupe regarde le classeur.",
	welcome: {
		heading: "Qui pouvez-vous contacter ?",
		lead: "Loupe lit votre fichier clients, nettoie les coordonnées et compte les personnes joignables, canal par canal, selon leur accord.",
		doesTitle: "Ce que fait Loupe",
		does: ["Montre chaque changement avant de l’écrire", "Ajoute des colonnes à droite des vôtres, et 4 onglets", "Se retire en entier, en un clic"],
		neverTitle: "Ce que Loupe ne fait jamais",
		never: ["Modifier ou effacer vos cellules", "Envoyer vos données : rien ne quitte ce fichier", "Écrire à vos contacts"],
		main: (sheet) => `Lire la feuille ${q(sheet)}`,
		fact: "Lire ne change rien.",
		otherSheet: "Autre feuille",
		example: "Essayer sur un exemple",
		lastAudit: (date) => `Dernier audit : ${date}`,
		sameAgain: (rows) =>
			rows > 0
				? `Mêmes colonnes, mêmes réglages. ${n(rows, "ligne nouvelle", "lignes nouvelles")}.`
				: rows < 0
					? `Mêmes colonnes, mêmes réglages. ${n(-rows, "ligne", "lignes")} de moins.`
					: "Mêmes colonnes, mêmes réglages, autant de lignes.",
		again: "Relancer l’audit",
		checkColumns: "Vérifier les colonnes",
		lastResults: "Voir les derniers résultats",
		onSheet: (sheet) => `Feuille ${q(sheet)}`,
	},
	sheets: {
		heading: "Choisir la feuille",
		label: "Feuilles du classeur",
		size: (rows, columns) => `${n(rows, "ligne", "lignes")}, ${n(columns, "colonne", "colonnes")}`,
		main: "Choisir cette feuille",
		empty: "vide",
	},
	columns: {
		heading: "Vos colonnes",
		facts: (sheet, rows, headerRow) => `${sheet}, ${n(rows, "ligne", "lignes")}, ${headerRow === 0 ? "sans en-têtes" : `en-têtes en ligne ${headerRow}`}.`,
		change: "Changer",
		headerRow: "Ligne des en-têtes",
		noHeader: "Prendre A, B, C… comme noms",
		apply: "Indiquer la ligne",
		counts: { confirm: () => "à confirmer", known: (k) => s(k, "reconnue", "reconnues"), left: (k) => s(k, "laissée telle quelle", "laissées telles quelles") },
		toConfirm: "À confirmer",
		recognised: "Reconnues",
		leftAlone: (k) => `Laissées telles quelles (${count(k)})`,
		others: (k) => `Voir ${s(k, "l’autre", `les ${count(k)} autres`)}`,
		column: (letter) => `colonne ${letter}`,
		group: (header, letter) => `${header}, colonne ${letter}, à confirmer`,
		empty: "(vide)",
		edit: "Modifier",
		editOf: (header) => `Modifier la colonne ${q(header)}`,
		leave: "Laisser telle quelle",
		filter: "Chercher un champ",
		rivals: "Lectures possibles",
		groups: ["Personne", "Coordonnées", "Accords", "Achats et activité", "Entreprise et suivi"],
		noMatch: "Aucun champ de ce nom.",
		whichChannels: "À quels canaux s’applique cet accord ?",
		unknownChannels: "Je ne sais pas",
		swap: "Inverser",
		reads: (value, read) => `${value} = ${{ yes: "accord", no: "refus", pending: "en attente", unknown: "inconnu" }[read]}`,
		replaces: (header, other) => `${q(header)} remplace ${q(other)} comme champ principal ?`,
		keepBoth: "Garder les deux",
		main: "Continuer",
		unanswered: (headers) => `Sans réponse, ${list(headers.map(q))} ${s(headers.length, "sera laissée telle quelle", "seront laissées telles quelles")}.`,
		answered: (header, field, left) =>
			`${header} : ${field}. ${left === 0 ? "Plus aucune colonne à confirmer." : `Reste ${n(left, "colonne", "colonnes")} à confirmer.`}`,
		untitled: (letter) => `Colonne ${letter}`,
	},
	settings: {
		heading: "Quatre réglages",
		country: "Pays des numéros et codes postaux",
		date: "Date de l’audit",
		dateEffect: "Les âges se comptent jusqu’à ce jour.",
		fields: "Champs importants",
		fieldsEffect: "Un profil est complet quand ils sont tous valides.",
		vip: "VIP",
		vipShare: "Part des acheteurs, en %",
		vipMonths: "Sur combien de mois",
		vipOrders: "Commandes au moins",
		vipEffect: (k) => (k === null ? "Ceux qui achètent le plus, actifs depuis un an." : `VIP avec cette règle : ${count(k)}.`),
		others: (k) => `Autres réglages (${count(k)})`,
		byDefault: (value) => `Par défaut : ${value}`,
		main: "Voir l’aperçu",
		back: "Revenir aux colonnes",
		wrong: (wanted, example) => `Indiquez ${wanted}. Exemple : ${example}`,
	},
	preview: {
		heading: "Voici ce qui va être ajouté",
		lead: "Rien n’est encore écrit.",
		untouched: "Vos cellules modifiées",
		none: "aucune",
		columnsAdded: "Colonnes ajoutées à droite",
		tabsAdded: "Onglets écrits",
		corrected: "Corrections",
		kinds: {
			phones: "Téléphones au même format",
			names: "Majuscules des noms",
			dates: "Dates au même format",
			emails: "Espaces et majuscules des e‑mails",
			fillers: "Fausses valeurs mises à part",
			postcodes: "Zéros perdus, codes postaux",
			towns: "Noms de villes",
			addresses: "Adresses mises en ordre",
			others: "Autres valeurs au même format",
		},
		refuse: "Ne pas faire ce changement",
		row: (row) => `Ligne ${count(row)}`,
		before: "avant",
		after: "après",
		examples: (k) => `Voir ${n(k, "exemple", "exemples")}`,
		suggested: (k) => `Proposé, pas appliqué. E‑mails sans doute mal tapés : ${count(k)}. À vous de décider, ligne par ligne, après l’audit.`,
		left: (k) => `Valeurs que Loupe n’a pas su lire : ${count(k)}.`,
		seeExamples: "Voir des exemples",
		list: "Colonnes et onglets ajoutés",
		main: "Ajouter l’audit au fichier",
		mainTabs: "Faire la synthèse seule",
		mainNothing: "Voir les résultats",
		fact: "Retirable en un clic.",
		factNothing: "Rien ne sera écrit.",
		clean: "Vos coordonnées sont déjà au même format. Loupe ajoutera les segments et la synthèse.",
		tabsOnly: "Seuls les onglets seront ajoutés, sans les colonnes nettoyées.",
	},
	working: {
		heading: "Audit en cours",
		steps: { read: "Lire", clean: "Nettoyer", tag: "Classer", measure: "Mesurer", write: "Écrire" },
		now: (stage, done, of) => `${stage} : ${n(done, "ligne", "lignes")} sur ${count(of)}`,
		valueText: (stage, value) => `${stage}, ${percent(value / 100, 0)}`,
		large: "Grand fichier : vous pouvez continuer à lire, pas à trier.",
		stop: "Arrêter",
		stopWriting: "Arrêter et remettre comme avant",
		stopping: "Arrêt en cours",
		nothingWritten: "Rien n’a été écrit.",
		restored: "Le fichier est revenu à son état d’avant l’audit.",
		percent: (stage, value) => `${stage}, ${percent(value / 100, 0)}`,
		finished: "fait",
		untouched: "Vos cellules ne changent pas.",
	},
	results: {
		heading: (contacts) => n(contacts, "contact", "contacts"),
		finished: (contactable, contacts, alerts, actions) =>
			`Audit terminé. ${n(contactable, "contact", "contacts")} sur ${count(contacts)} ${s(contactable, "contactable", "contactables")}. ${n(alerts, "alerte", "alertes")}, ${n(actions, "action", "actions")}.`,
		others: (k) => `et ${n(k, "autre", "autres")}`,
		seeAlert: (k) => (k === 0 ? "Voir l’alerte" : `Voir l’alerte et ${n(k, "autre", "autres")}`),
		headline: "Contactables avec leur accord",
		outOf: (whole) => `sur ${count(whole)}`,
		byChannels: (rate, channels) => `${rate}, par ${channels}`,
		complete: "Profils complets",
		active: (days) => (days === 365 ? "Actifs sur 12 mois" : `Actifs sur ${n(days, "jour", "jours")}`),
		duplicates: "Lignes en double",
		compared: (date) => `Comparé à l’audit du ${date}.`,
		first: "Premier audit : l’évolution apparaîtra au prochain.",
		notComparable: (date) => `L’audit du ${date} avait d’autres réglages ou colonnes : les taux ne se comparent pas.`,
		start: "Par où commencer",
		biggest: (gain, upTo) => `le plus gros gain, ${upTo ? "jusqu’à " : ""}+${count(gain)}`,
		quickest: (gain, upTo) => `le plus rapide, ${upTo ? "jusqu’à " : ""}+${count(gain)}`,
		channelsHeading: "Qui est joignable, et avec son accord ?",
		legend: { consent: "avec accord", unknown: "accord inconnu", refused: "refus", none: "pas de coordonnée valide" },
		channelLine: (unknown, refused, none, channel) => `Inconnu ${count(unknown)} · refus ${count(refused)} · ${NONE[channel]} ${count(none)}`,
		post: (refused, none) =>
			`${refused === 0 ? "Aucun refus noté, accord non exigé en général" : `Refus ${count(refused)}, accord non exigé en général`} · ${NONE.post} ${count(none)}`,
		postBar: (channel, open, contacts, rate, refused, none) =>
			`${channel} : ${n(open, "contact joignable", "contacts joignables")} sans refus sur ${count(contacts)}, soit ${rate}. Refus ${count(refused)}, ${NONE.post} ${count(none)}.`,
		channelBar: (channel, consented, contacts, rate, unknown, refused, none, id) =>
			`${channel} : ${n(consented, "contact", "contacts")} avec accord sur ${count(contacts)}, soit ${rate}. Accord inconnu ${count(unknown)}, refus ${count(refused)}, ${NONE[id]} ${count(none)}.`,
		funnel: (filled, reachable, consented) => `Renseignés ${count(filled)} → joignables ${count(reachable)} → avec accord ${count(consented)}`,
		funnelPost: (filled, reachable, open) => `Renseignés ${count(filled)} → joignables ${count(reachable)} → sans refus ${count(open)}`,
		permitted: (k) => `+ ${n(k, "client possible", "clients possibles")} au titre de l’exception « client » : à vérifier avant envoi`,
		makeList: "Créer une liste d’envoi",
		fieldsHeading: "Champs importants",
		missing: (missing) => `manque ${count(missing)}`,
		fieldLegend: { valid: "valide", toFix: "à corriger", missing: "manquant" },
		fieldBar: (field, valid, toFix, missing) => `${field} : valides ${count(valid)}, à corriger ${count(toFix)}, manquants ${count(missing)}.`,
		otherFields: (k) => `Autres champs (${count(k)})`,
		activityHeading: (share) =>
			share >= 0.95
				? "Presque tous donnent signe de vie"
				: Math.abs(share - 0.75) <= 0.03
					? "Trois quarts donnent signe de vie"
					: Math.abs(share - 0.5) <= 0.03
						? "La moitié donne signe de vie"
						: Math.abs(share - 0.25) <= 0.03
							? "Un quart donne signe de vie"
							: `${percent(share, 0)} donnent signe de vie`,
		activityLead: "Contacts selon leur dernière activité connue",
		partBar: (name, contacts, whole, rate) => `${name} : ${n(contacts, "contact", "contacts")} sur ${count(whole)}, soit ${rate}.`,
		activeTitle: "Actifs",
		inactiveTitle: "Inactifs",
		segmentsHeading: "Segments",
		sources: (k) => `Sources (${count(k)})`,
		source: (contacts, consented) => `${n(contacts, "contact", "contacts")}, ${count(consented)} avec accord par e‑mail`,
		below: "sous la moyenne",
		sales: "Ventes rapprochées",
		salesLine: (matched, orders) => `${n(matched, "commande retrouvée", "commandes retrouvées")} sur ${count(orders)}`,
		salesAmount: (rate) => `${rate} du montant des ventes`,
		passed: (k) => `Contrôles réussis (${count(k)})`,
		notTested: (k) => `Ce qui n’a pas été testé (${count(k)})`,
		notComputable: (k) => `Non calculable (${count(k)})`,
		alerts: (k) => `Alertes (${count(k)})`,
		rows: (k) => n(k, "ligne", "lignes"),
		seeRows: (k) => `Voir ${s(k, "la ligne", `les ${count(k)} lignes`)}`,
		openTab: "Ouvrir la synthèse",
		kept: "Vos données n’ont pas quitté ce fichier.",
		onlyShown: "L’audit s’affiche ici, sans rien écrire.",
		tabsOnly: "Seuls les onglets ont été écrits.",
		listMade: (name, people) => `Onglet ${q(name)} créé : ${n(people, "personne", "personnes")}.`,
	},
	todo: {
		heading: (k) => n(k, "action utile", "actions utiles"),
		lead: "Classées par nombre de personnes que vous pourriez contacter en plus.",
		none: (next) => `Rien d’urgent. Prochain rendez-vous : le ${next}.`,
		gain: (k, upTo, channel) => `${upTo ? "jusqu’à " : ""}+${count(k)}${channel === null ? "" : ` en ${channel}`}`,
		effort: { easy: "Effort facile", medium: "Effort moyen", high: "Effort élevé" },
		quickest: "le plus rapide",
		also: "À traiter aussi",
	},
	walk: {
		group: "Lignes concernées",
		at: (row, index, of) => `Ligne ${count(row)}, ${count(index)} sur ${count(of)}`,
		status: (row, index, of, written, suggested) =>
			`Ligne ${count(row)}, ${count(index)} sur ${count(of)}, ${written}${suggested === null ? "" : `, proposé ${suggested}`}`,
		previous: "Ligne précédente",
		next: "Ligne suivante",
		written: "Écrit",
		suggested: "Proposé",
		accept: "Accepter",
		accepted: "Accepté",
		skip: "Ignorer",
		unchanged: (header) => `Votre colonne ${q(header)} ne change pas.`,
		goTo: "Aller à la ligne",
		toTab: (k) => `Mettre ${s(k, "cette ligne", `ces ${count(k)} lignes`)} dans un onglet`,
		tabName: (what) => `À revoir, ${what}`,
		failed: (row) => `La ligne ${count(row)} n’a pas pu être écrite. Votre fichier n’a pas changé.`,
	},
	evolution: {
		heading: (date) => `Depuis le ${date}`,
		headingFirst: "Évolution",
		first: (next) => `L’évolution apparaît au deuxième audit. Relancez vers le ${next}.`,
		sentence: (contacts, active) => {
			const grows =
				contacts === 0
					? "Votre fichier garde le même nombre de contacts"
					: `Votre fichier ${contacts > 0 ? "grandit" : "diminue"} de ${n(Math.abs(contacts), "contact", "contacts")}`;
			if (active === null) return `${grows}.`;
			const act = active === 0 ? "compte autant d’actifs" : `compte ${n(Math.abs(active), "actif", "actifs")} de ${active > 0 ? "plus" : "moins"}`;
			return `${grows}${contacts >= 0 === active >= 0 ? " et" : ", mais"} ${act}.`;
		},
		contacts: "Contacts",
		actives: "Actifs",
		contactable: "Contactables",
		chart: "Contacts et contactables",
		audits: (audits) => `${count(audits)} derniers audits`,
		contextEnd: (contacts) => n(contacts, "contact", "contacts"),
		pointEnd: (contactable) => n(contactable, "contactable", "contactables"),
		mark: "réglage modifié",
		figures: "Voir les chiffres",
		fromTo: (before, now) => `de ${before} à ${now}`,
		chartLabel: (audits) =>
			audits
				.map(
					({ date, contacts, contactable }) =>
						`${date} : ${contacts === null ? "?" : count(contacts)} contacts, ${contactable === null ? "?" : count(contactable)} contactables`,
				)
				.join(". "),
		changes: "Ce qui a le plus bougé",
		changed: (date) => `Réglage ou colonne modifiés le ${date} : les taux avant et après ne se comparent pas.`,
		survivor: "Les contacts supprimés avant le premier audit manquent : les mois anciens sont des minimums.",
		next: (date) => `Prochain audit conseillé : le ${date}.`,
		table: { date: "Date", contacts: "Contacts", contactable: "Contactables", active: "Actifs" },
	},
	remove: {
		heading: "Retirer l’audit",
		goes: "Ce qui part",
		columns: (k) => n(k, "colonne", "colonnes"),
		tabs: (k) => n(k, "onglet", "onglets"),
		stays: "Ce qui reste",
		yours: "Vos colonnes et vos cellules",
		lists: (k) => n(k, "liste que vous avez créée", "listes que vous avez créées"),
		alsoLists: (k) => `Retirer aussi ${n(k, "liste", "listes")}`,
		typed: (k) =>
			`Vous avez écrit dans ${n(k, "de nos cellules", "de nos cellules")} (responsable, état) : ${s(k, "elle sera perdue", "elles seront perdues")}.`,
		nothing: "Ce classeur ne contient aucun audit de Loupe.",
		main: "Retirer l’audit",
		keep: "Garder",
		done: "Audit retiré",
		doneText: "Le fichier est comme avant l’audit. L’historique a été retiré aussi.",
		listsKept: (k) => `${n(k, "liste est restée", "listes sont restées")}.`,
		again: "Revenir à l’accueil",
		history: "Voir d’abord l’historique",
	},
	list: {
		heading: "Créer une liste d’envoi",
		channel: "Canal",
		who: "Qui",
		consented: "Avec accord",
		notRefused: "Sans refus noté, accord non exigé en général",
		permitted: "ajouter l’exception « client »",
		permittedWarning: "Clients sans accord noté, pour des produits semblables : vérifiez que chacun a pu refuser.",
		segments: "Segments",
		bands: "Dernière activité",
		count: (people) => n(people, "personne", "personnes"),
		out: (refused, duplicates, overdue) =>
			`Exclus : ${count(refused)} refus, ${n(duplicates, "doublon", "doublons")}, ${n(overdue, "durée dépassée", "durées dépassées")}.`,
		note: "Cette liste contient des données personnelles : supprimez-la après l’envoi.",
		none: "Personne ne répond à tous ces critères.",
		main: (tab) => `Créer l’onglet ${q(tab)}`,
		holds: {
			email: "Elle contient le nom et l’e‑mail, nettoyés, rien d’autre.",
			sms: "Elle contient le nom et le mobile, nettoyés, rien d’autre.",
			voice: "Elle contient le nom et le téléphone, nettoyés, rien d’autre.",
			post: "Elle contient le nom et l’adresse postale, nettoyés, rien d’autre.",
		},
		all: "Tous",
	},
	schedule: {
		heading: "Rappel mensuel",
		text: (host) =>
			`${host === "excel" ? "Excel ne peut pas lancer Loupe seul." : "Loupe ne se lance pas seul."} Nous vous le rappellerons à l’ouverture du panneau.`,
		remind: "Me le rappeler chaque mois",
		day: "Le",
		saved: (day) => `Rappel noté : le ${day} de chaque mois.`,
		off: "Aucun rappel.",
	},
	about: {
		help: "Aide",
		about: "À propos",
		language: "Langue",
		helpText: [
			"Ouvrez la feuille qui contient vos clients, puis lisez-la : rien ne change.",
			"Confirmez le sens des colonnes signalées. Regardez l’aperçu, puis ajoutez l’audit.",
			"Recommencez le mois suivant sur le fichier à jour : l’évolution apparaît.",
			"Pour tout enlever : menu, Retirer l’audit.",
		],
		aboutText: (version) => [`Loupe ${version}`, "Rien ne quitte votre fichier : tout se calcule ici, sur votre machine."],
		languages: { fr: "Français", en: "English" },
	},
	problems: {
		"empty-sheet": () => ({ heading: "Cette feuille est vide.", text: "Ouvrez celle où sont vos contacts.", main: "Autre feuille" }),
		"no-contacts": ({ columns }) => ({
			heading: `Aucune colonne de contact reconnue parmi les ${count(columns)}.`,
			text: "Dites vous-même ce que contient chaque colonne, ou prenez une autre feuille.",
			main: "Choisir les colonnes",
			other: "Autre feuille",
		}),
		cancelled: ({ writing }) => ({
			heading: "Audit arrêté",
			text: writing ? "Le fichier est revenu à son état d’avant l’audit." : "Rien n’a été écrit.",
			main: "Revenir",
		}),
		unexpected: ({ stage, written }) => ({
			heading:
				stage === null
					? "Loupe n’a pas pu continuer."
					: `L’audit s’est arrêté à l’étape ${q({ read: "Lire", clean: "Nettoyer", tag: "Classer", measure: "Mesurer", write: "Écrire" }[stage])}.`,
			text: written ? "L’audit est écrit, mais son résultat n’a pas pu s’afficher. Vos cellules n’ont pas changé." : "Votre fichier n’a pas changé.",
			main: "Réessayer",
		}),
		protected: ({ sheet }) => ({
			heading: sheet === "" ? "La feuille est protégée." : `La feuille ${q(sheet)} est protégée.`,
			text: "Loupe ne peut pas y ajouter de colonnes. Rien n’a été écrit.",
			main: "Faire la synthèse seule",
			other: "Réessayer",
		}),
		filtered: ({ rows }) => ({
			heading: rows > 0 ? `Un filtre masque ${n(rows, "ligne", "lignes")}.` : "Un filtre est posé sur la feuille.",
			text: "Excel ne permet pas d’écrire juste à côté : effacez le filtre, Loupe attend. Rien n’a été écrit.",
			main: "J’ai effacé le filtre",
		}),
		changed: () => ({
			heading: "La feuille a changé pendant l’audit (tri ou lignes ajoutées).",
			text: "Rien n’a été écrit.",
			main: "Relire la feuille",
		}),
		renamed: ({ header, now }) => ({
			heading: now === "" ? `L’en-tête de la colonne ${q(header)} a été effacé.` : `La colonne ${q(header)} a été renommée ${q(now)}.`,
			text: "La remplir quand même ? Rien n’a été écrit.",
			main: "Remplir",
			other: "Créer une autre colonne",
		}),
		"missing-sheet": ({ sheet }) => ({ heading: `La feuille ${q(sheet)} n’existe plus.`, text: "Rien n’a été écrit.", main: "Autre feuille" }),
		"too-large": ({ cells, left }) => ({
			heading: left === null ? "L’audit est trop grand pour cette feuille." : `L’audit ajoute ${n(cells, "cellule", "cellules")} ; il en reste ${count(left)}.`,
			text: "Rien n’a été écrit.",
			main: "Faire la synthèse seule",
		}),
		busy: () => ({
			heading: "Une autre personne a lancé un audit.",
			text: "Attendez la fin pour ne pas écrire en double. Rien n’a été écrit.",
			main: "Réessayer",
		}),
		editing: () => ({
			heading: "Une cellule est en cours de saisie.",
			text: "Validez-la avec Entrée ou annulez avec Échap. Rien n’a été écrit.",
			main: "Réessayer",
		}),
		"no-room": ({ sheet }) => ({
			heading: `Il n’y a plus de place à droite dans ${q(sheet)}.`,
			text: "Excel s’arrête à la colonne XFD. Rien n’a été écrit.",
			main: "Faire la synthèse seule",
		}),
		"old-host": () => ({ heading: "Cette version d’Excel est trop ancienne pour Loupe.", text: "Il faut Excel 2021 ou Microsoft 365.", main: "Réessayer" }),
		permission: () => ({ heading: "Google demande votre accord pour que Loupe lise ce fichier, et lui seul.", text: "Rien n’a été lu.", main: "Autoriser" }),
		offline: () => ({ heading: "Connexion perdue.", text: "L’audit reprendra au retour ; rien n’est perdu.", main: "Réessayer" }),
		"read-only": () => ({ heading: "Le fichier est en lecture seule.", text: "L’audit s’affiche ici, sans rien écrire.", main: "Continuer" }),
		timeout: ({ writing }) => ({
			heading: "Excel ne répond plus.",
			text: writing ? "L’écriture a pu s’arrêter en route : relancez l’audit, il reprendra ses propres colonnes." : "Votre fichier n’a pas changé.",
			main: "Réessayer",
		}),
		host: ({ code, writing, left }) => ({
			heading: `Excel a refusé une opération (${code}).`,
			text:
				left.length > 0
					? `N’ont pas pu être retirés : ${list(left.map((one) => (one === "columns" ? "les colonnes en attente à droite" : `l’onglet ${q(one)}`)))}. Relancez l’audit : il les reprendra. Vos cellules n’ont pas changé.`
					: writing
						? "Ce qui avait été ajouté a été retiré. Vos cellules n’ont pas changé."
						: "Votre fichier n’a pas changé.",
			main: "Réessayer",
		}),
	},
	notices: {
		"no-header": () => "La ligne 1 ressemble à un contact, pas à des en-têtes.",
		filtered: ({ rows }) => `Un filtre masque ${n(rows, "ligne", "lignes")}. Loupe lit aussi les lignes masquées.`,
		protected: () => "La feuille est protégée : Loupe ne peut pas y ajouter de colonnes, seulement des onglets.",
		"read-only": () => "Le fichier est en lecture seule. L’audit s’affiche ici, sans rien écrire.",
		offline: () => "Hors connexion : Loupe fonctionne quand même.",
		"large-web": () => "Grand fichier : Excel en ligne risque de s’arrêter. Ouvrez-le dans l’application Excel.",
		"columns-changed": ({ columns }) => `Depuis le dernier audit, ${list(columns.map(q))} ${s(columns.length, "demande", "demandent")} une réponse.`,
		"header-row": ({ row, totals }) =>
			`Les en-têtes semblent être en ligne ${count(row)}.${totals === null ? "" : ` La ligne ${count(totals)} est un total : elle n’est pas comptée.`}`,
		"unknown-language": () => "Les en-têtes sont dans une langue que Loupe ne lit pas. Les colonnes sont proposées d’après les valeurs.",
		"setting-kept": ({ key }) => `Un réglage n’a pas pu être lu (${key}) : l’ancien est gardé.`,
	},
	copyDetail: "Copier le détail, sans donnée",
	copied: "Détail copié.",
	detail: "Détail à copier",
	changes: { better: "mieux", worse: "moins bien", stable: "stable" },
};

/** Without a valid detail, by channel. */
const NONE = { email: "sans e‑mail valide", sms: "sans mobile valide", voice: "sans n° valide", post: "adresse à revoir" } as const;

// German header words (domain.md §2: Outlook words [RC], others assumed).
import type { HeaderWords } from "../header-words.ts";

export const headers: HeaderWords = {
	fields: {
		id: "id|kundennummer|kd-nr|kdnr|kunden-nr|kundennr|kunden id|kundenid|mitgliedsnummer|kontakt-id|debitorennummer|kundencode|mitglieds-nr|personen-id|debitor|debitor nr|kontaktnummer|adressnummer|adress nr|kundenkarte|kundenkartennummer|kd nummer|debitoren nr|~nummer|~nr|~referenz|kunde nr|kontonummer kunde|mitglied nr",
		civility: "anrede|~titel|briefanrede|anrede titel|geschlecht anrede",
		first_name: "vorname|rufname|vornamen|vorname kunde|vorname ansprechpartner|kontakt vorname",
		last_name: "nachname|familienname|zuname|nachname kunde|nachname ansprechpartner|kontakt nachname|hausname|name adressattyp natürl person|name person",
		full_name:
			"name|vollständiger name|ansprechpartner|kontakt|~kunde|kundenname|vor- und nachname|vorname nachname|name vorname|vor und zuname|kontaktperson|name des kunden|nachname vorname|name kunde|vorname und nachname|vorname name|empfänger|kontaktname|name und vorname|ansprechperson|~anzeigename",
		company:
			"firma|unternehmen|organisation|firmenname|unternehmensname|betrieb|gesellschaft|institution|firmenbezeichnung|firma 1|arbeitgeber|name der firma|firmierung|~verein|name 1 firma|firma name|kunde firma|name adressattyp unternehmen|name unternehmen|unternehmen name",
		job_title: "position|funktion|beruf|berufsbezeichnung|stellenbezeichnung|tätigkeit|jobtitel|stelle|rolle|~titel",
		department: "abteilung|bereich|dienststelle",
		email:
			"e-mail|e-mail-adresse|mail|email|emailadresse|mailadresse|e-mail adresse|mail adresse|elektronische post|e-mail privat|e-mail geschäftlich|email privat|email geschäftlich|e-mail 1|e-mail kunde",
		email_2:
			"sekundäre e-mail-adresse|e-mail 2|zweite e-mail|weitere e-mail|e-mail 2 adresse|alternative e-mail|email 2|zweite e-mail-adresse|weitere e-mail-adresse",
		email_3: "e-mail 3|e-mail 3 adresse|email 3",
		phone: "telefon|tel|rufnummer|telefonnummer|tel nr|telefon 1|fon|telefon-nr|telefonnr|tel nummer|telefon nummer|telefon kontakt",
		phone_2: "telefon 2|weitere telefonnummer|zweite telefonnummer|tel 2|telefon privat 2|telefon geschäftlich 2",
		phone_3: "telefon 3|tel 3",
		phone_mobile:
			"mobil|handy|mobiltelefon|mobilnummer|handynummer|mobilfunk|mobilfunknummer|handy nr|mobiltelefonnummer|mobil nr|mobil privat|mobil geschäftlich|tel mobil|telefon mobil|natel|~whatsapp",
		phone_landline:
			"festnetz|telefon privat|telefon geschäftlich|telefon firma|festnetznummer|telefon büro|telefon (firma)|zentrale|telefon arbeit|hauptnummer|telefon festnetz|tel privat|tel geschäftlich|telefon zentrale|tel geschäft|telefon dienstlich",
		address_1:
			"straße|adresse|anschrift|strasse|straße und hausnummer|straße hausnummer|straße nr|strasse nr|postanschrift|adresse 1|adresszeile 1|wohnadresse|straße hausnr|str|straße privat|straße geschäftlich|strasse hausnummer|rechnungsadresse|straße und nr|hausanschrift|rechnungsanschrift|straßenname|straße/nr|strasse und nummer|straße u hausnr|straße u hausnummer|strasse u nr|straße und hausnr",
		address_2: "adresszusatz|adresse 2|adresszeile 2|zusatz|adreßzusatz|adresszusatz 1|straße 2|adressergänzung|anschriftzusatz",
		address_3: "adresse 3|adresszeile 3|adresszusatz 2",
		postcode: "plz|postleitzahl|plz kunde|postleitzahl privat|postleitzahl geschäftlich",
		city: "ort|stadt|wohnort|ort kunde|gemeinde|ortschaft|ortsname|ort privat|ort geschäftlich|~sitz|stadt ort",
		region: "bundesland|kanton|region|~land|~land privat|~land geschäftlich|~bezirk|kreis|landkreis|region privat|~gebiet",
		country:
			"land|staat|land region|land/region|ländercode|länderkennzeichen|land code|land privat|land geschäftlich|~region|~region privat|~region geschäftlich|ländername|lkz",
		birth_date: "geburtsdatum|geburtstag|geb datum|geboren am|geb|gebdatum|geburtsdat|geb-dat|geboren|geb am|geburts datum",
		gender: "geschlecht|~anrede|geschl",
		language: "sprache|korrespondenzsprache|sprachcode|bevorzugte sprache",
		siren: "",
		siret: "",
		vat_id:
			"ust-id|ustidnr|ust-idnr|umsatzsteuer-id|ustid|ust id nr|umsatzsteuer identifikationsnummer|mwst nummer|umsatzsteuer idnr|uid nummer|ust nr|mwst nr|steuernummer|ust id nummer|~uid",
		naf: "wz-code|wz code|nace code|branchencode|wz",
		industry: "branche|industrie|wirtschaftszweig|sektor|branchenbezeichnung",
		company_size: "mitarbeiter|mitarbeiterzahl|unternehmensgröße|anzahl mitarbeiter|firmengröße|beschäftigte|mitarbeiteranzahl",
		legal_form: "rechtsform|gesellschaftsform",
		company_created: "gründungsdatum|gründungsjahr|gegründet|gründung|gegründet am",
		website: "webseite|website|homepage|internet|url|internetseite|www|web|internetadresse|webadresse",
		iban: "iban|bankverbindung|~kontonummer|~konto",
		source:
			"quelle|herkunft|~kanal|lead-quelle|leadquelle|~filiale|kundenherkunft|akquisekanal|datenquelle|wie sind sie auf uns aufmerksam geworden|kontaktquelle|adressquelle|lead quelle",
		source_detail: "kampagne|formular|~aktion|kampagnenname|quelle detail|herkunft detail",
		created_at:
			"erstellt am|angelegt|anmeldedatum|angelegt am|erstellungsdatum|erfasst am|anlagedatum|registriert am|kunde seit|eintrittsdatum|mitglied seit|erstellt|registrierungsdatum|angemeldet am|erfassungsdatum|eingetragen am|neuanlage|registrierung|beitrittsdatum|kontakt seit|aufnahmedatum|anlage datum|eintritt|~beitritt|eintritt am|erster kontakt|datum eintritt|erstkontakt",
		updated_at:
			"geändert am|geändert|aktualisiert am|änderungsdatum|letzte änderung|zuletzt geändert|aktualisiert|letzte aktualisierung|zuletzt geändert am|bearbeitet am|zuletzt aktualisiert",
		last_activity_at:
			"letzte aktivität|letzter kontakt|letzter besuch|letzter login|datum letzter kontakt|zuletzt gesehen|letzte interaktion|letzter kontakt am|letzte anmeldung|letzter kontakt datum|datum letzte aktivität",
		last_purchase_at:
			"letzter kauf|letzte bestellung|datum letzte bestellung|letztes kaufdatum|letzter auftrag|datum letzter kauf|letzter umsatz am|letzte rechnung|letzter einkauf|letztes bestelldatum|letzte buchung",
		first_purchase_at: "erster kauf|erste bestellung|datum erste bestellung|erstkauf|erstbestellung|datum erster kauf|erster auftrag|erstes kaufdatum",
		orders_count:
			"anzahl bestellungen|bestellungen|anzahl käufe|anzahl aufträge|käufe|bestellanzahl|anzahl einkäufe|aufträge|anzahl der bestellungen|anzahl kauf|einkäufe",
		revenue_total:
			"umsatz|gesamtumsatz|umsatz gesamt|umsatz brutto|umsatz netto|ausgaben gesamt|~summe|~betrag|gesamtausgaben|kundenwert|~gesamt|bestellwert gesamt|gesamtbetrag|umsatz in eur|jahresumsatz kunde|gesamtsumme",
		status: "status|kundenstatus|typ|kundentyp|kundenart|kontakttyp|mitgliedsstatus|kundengruppe|lead-status|~art|~kategorie|leadstatus|phase|kontaktstatus",
		optin_email:
			"newsletter|e-mail-einwilligung|newsletter abonniert|newsletteranmeldung|e-mail opt-in|einwilligung e-mail|werbung per e-mail|newsletter ja nein|newsletter abonnent|~abonnent|newsletter empfänger|email einwilligung|newsletter einwilligung|newsletter-abo|newsletterempfänger|e-mail-werbung|!newsletter abgemeldet",
		optin_sms: "sms-einwilligung|einwilligung sms|sms opt-in|werbung per sms|~sms|sms werbung|!kein sms|!keine sms",
		optin_phone:
			"telefon-einwilligung|einwilligung telefon|telefonwerbung|telefon opt-in|werbung per telefon|einwilligung anruf|!nicht anrufen|!anrufsperre|!telefonsperre|!keine anrufe",
		optin_post: "post-einwilligung|einwilligung post|postwerbung|werbung per post|briefwerbung|post opt-in|!keine post|!postsperre|!robinsonliste",
		optin_partner: "partner-einwilligung|einwilligung partner|weitergabe an dritte|einwilligung dritte|partnerwerbung",
		optin_all:
			"einwilligung|dsgvo|werbeeinwilligung|opt-in|dsgvo einwilligung|einwilligung werbung|werbung|werbeerlaubnis|zustimmung|werbung erlaubt|marketing einwilligung|einwilligung marketing|werbezustimmung|einwilligung dsgvo|datenschutz einwilligung|kontakterlaubnis|kontakt erlaubt|marketing|!werbesperre|!keine werbung|!sperrvermerk|!nicht kontaktieren|!blacklist|!widerspruch|!werbewiderspruch|!gesperrt|!kontaktsperre|!sperre|!sperrliste|!mailingsperre",
		optin_date:
			"einwilligungsdatum|datum einwilligung|einwilligung am|datum opt-in|dsgvo datum|opt-in datum|einwilligung vom|zustimmung am|datum der einwilligung|bestätigt am",
		optin_proof: "einwilligungsnachweis|quelle der einwilligung|ip|ip-adresse|einwilligung quelle|nachweis einwilligung|opt-in ip",
		unsubscribed_at:
			"abgemeldet am|abmeldedatum|abmeldung|datum abmeldung|widerrufen am|widerruf am|austragungsdatum|abbestellt am|widerrufsdatum|abmeldung am",
		bounce: "bounce|unzustellbar|rückläufer|hardbounce|e-mail status|bounced|postrückläufer|email status|e-mail ungültig|zustellbarkeit|hard bounce",
		last_open_at: "letzte öffnung|zuletzt geöffnet|letzte öffnung am|letzte e-mail geöffnet",
		opens: "öffnungen|anzahl öffnungen|geöffnet|geöffnete e-mails",
		last_click_at: "letzter klick|zuletzt geklickt|letzter klick am",
		clicks: "klicks|anzahl klicks|geklickt",
		sends: "sendungen|versendet|anzahl sendungen|gesendet|anzahl mailings|versendete e-mails|aussendungen|anzahl versendungen",
		referrals: "empfehlungen|geworbene kunden|bewertungen|anzahl empfehlungen|nps|weiterempfehlungen|geworben",
		contract_status: "vertragsstatus|~vertrag|abostatus|status vertrag|abo status|vertrag aktiv",
		contract_end:
			"~laufzeit|vertragsende|ablaufdatum|vertragslaufzeit|verlängerungsdatum|laufzeitende|gültig bis|vertrag bis|laufzeit bis|vertragsablauf|abo ende|ablauf",
		owner:
			"betreuer|kundenbetreuer|vertriebsmitarbeiter|zuständig|verkäufer|account manager|verantwortlich|sachbearbeiter|außendienst|berater|vertreter|bearbeiter|vertriebler|zuständiger mitarbeiter|kundenberater|besitzer|verantwortlicher|ansprechpartner intern|interner ansprechpartner",
		tags: "tags|kategorien|schlagwörter|stichworte|gruppen|~gruppe|~kategorie|~segment|merkmale|interessen|schlagworte|listen",
		notes: "notizen|bemerkung|bemerkungen|notiz|kommentar|anmerkung|anmerkungen|kommentare|hinweis|info|hinweise|zusatzinfo",
		order_id:
			"bestellnummer|bestell-nr|auftragsnummer|rechnungsnummer|bestell-id|auftrags-nr|rechnungs-nr|bestellung|auftrag|belegnummer|bestellnr|rechnungsnr|auftragsnr|beleg nr|rechnung|transaktionsnummer|beleg|vorgangsnummer|rechnung nr|bestellung nr|transaktion id|belegnr",
		order_contact_id:
			"kundennummer|kd-nr|kdnr|kunden-nr|kundennr|kunden-id|debitor|~kunde|kundenid|debitorennummer|mitgliedsnummer|kundenkarte|kundenkartennummer|käufer id|mitglieds nr",
		order_email: "e-mail|email|e-mail-adresse|mail|e-mail kunde|kunden e-mail|käufer e-mail",
		order_phone: "telefon|handy|mobil|telefonnummer|tel",
		order_date:
			"datum|bestelldatum|kaufdatum|auftragsdatum|rechnungsdatum|verkaufsdatum|belegdatum|tag|bestellt am|buchungsdatum|gekauft am|bezahlt am|datum bestellung|zahlungsdatum|auftrag vom|datum und uhrzeit|rechnung vom",
		order_amount:
			"betrag|summe|gesamt|gesamtbetrag|umsatz|preis|bestellwert|rechnungsbetrag|gesamtsumme|brutto|netto|nettobetrag|bruttobetrag|wert|auftragswert|gesamtpreis|warenwert|umsatz netto|umsatz brutto|zahlbetrag|auftragssumme|verkaufspreis|bestellsumme|betrag brutto|betrag netto|rechnungssumme|warenkorbwert",
		order_margin: "marge|gewinn|deckungsbeitrag|rohertrag|db",
		order_quantity: "menge|anzahl|stück|stückzahl|anzahl artikel|artikelanzahl|bestellmenge|stk|anzahl positionen",
		order_product:
			"produkt|artikel|artikelnummer|artikelname|bezeichnung|produktname|warengruppe|artikelbezeichnung|artikel-nr|sku|kategorie|produktnummer|produktkategorie|artikelnr|artikelgruppe|beschreibung|produkte",
		order_store: "filiale|kanal|vertriebskanal|verkaufskanal|laden|shop|geschäft|standort|verkaufsstelle|marktplatz|store|filial nr",
		order_status: "status|bestellstatus|auftragsstatus|zahlungsstatus|lieferstatus|rechnungsstatus",
		order_currency: "währung|währungscode",
		order_coupon: "gutschein|gutscheincode|rabattcode|aktionscode|aktion|gutschein code|kampagne",
	},
	none: "fax|telefax|faxnummer|alter|breitengrad|längengrad|zeitzone|punkte|bonuspunkte|priorität|spitzname|benutzername|passwort|zweiter vorname|geburtsort|geburtsname|geburtsland|mädchenname|familienstand|staatsangehörigkeit|nationalität|kinder|ehepartner|hausnummer|hausnr|haus nr|postfach|wiedervorlage|nächster kontakt|nächster termin|zahlungsart|zahlungsweise|zahlungsbedingung|rabatt|saldo|kreditlimit|einzelpreis|versandkosten|versandart|bic|blz|suffix|namenszusatz|foto|bild|facebook|xing|linkedin|initialen|uhrzeit|monat|jahr|lieferdatum|position nr|pos|skonto|bank|grund|abmeldegrund|stufe|bewertung|datei|termin|etage|stockwerk|handelsregisternummer|stammfiliale|nächster schritt|lieferant|lieferantennummer|jahresumsatz|steuersatz|mwst|mwst satz",
	campaign:
		"kampagne|kampagnenname|betreff|versendet|zugestellt|empfänger|eindeutige öffnungen|eindeutige klicks|öffnungsrate|klickrate|abmeldungen|beschwerden|bounces|versanddatum|versendet am|kosten|bouncerate|hardbounces|softbounces",
	neutral:
		"kunde|kunden|kontakt|privat|geschäftlich|haupt|firma|büro|dienstlich|vollständig|pflichtfeld|optional|person|benutzer|mitglied|abonnent|rechnung|rechnungs|aktuell|wert|feld|spalte|geschäft|primär|ansprechpartner|beruflich|käufer|besteller|arbeit|eur|euro|nummer|nr|adresse|angabe|inhaber|zuhause|teilnehmer|schüler|patient|mieter|gast|besucher|spender|versicherter|bewerber|adressattyp|natürl|natürliche|intern|interne|rechnungsadresse|rechnungsanschrift",
	blocking:
		"von|durch|typ|art|partner|ehepartner|kind|kinder|vater|mutter|lieferung|liefer|lieferadresse|geburt|geburts|lieferant|produkt|artikel|datei|bank|notfall|alt|alte|alter|ehemalig|vorherige|status|nächste|nächster|kampagne|grund|empfohlen|werber|vertreter|betreuer|assistent|assistentin|vorgesetzter|geprüft|anzahl|bürge|lager|filiale|quote|rate|code|gruppe|kategorie|limit|arzt|lehrer|trainer|fahrer|makler|vermieter|anwalt|zeuge|steuerberater",
	small: "der|die|das|des|dem|den|und|vom|zur|zum|im|am|ihr|ihre|für|bitte|per|ein|eine|sie",
	short: "strasse str|letzte letzter letztes|erste erster erstes|bemerkung bem|telefon tlf|mitglied mitgl",
	consent: {
		yes: "einwilligung|zustimmung|erlaubnis|erlaubt|angemeldet|abonniert|dsgvo|werbung|opt in|bestätigt",
		unsubscribed: "abgemeldet|abmeldung|abbestellt|ausgetragen|widerrufen|widerruf",
		no: "nicht|keine|kein|sperre|gesperrt|verboten|widerspruch|sperrvermerk|werbesperre|unerwünscht",
		email: "email|mail|newsletter|mailing",
		sms: "sms|handy|mobil|whatsapp",
		phone: "telefon|anruf|anrufe|anrufen|telefonisch|tel|telefonwerbung",
		post: "post|brief|postalisch|postwerbung|briefpost|katalog",
		partner: "partner|dritte|dritter",
		date: "datum|am|vom|zeitpunkt|tag|zeit",
		proof: "nachweis|quelle|version|ip|text|herkunft|formular",
	},
	purchase: {
		noun: "bestellung|bestellungen|kauf|käufe|auftrag|aufträge|rechnung|rechnungen|spende|spenden|einkauf|einkäufe|buchung|buchungen",
		first: "erste",
		last: "letzte",
		count: "anzahl",
		amount: "summe|betrag|umsatz",
		total: "gesamt",
	},
};

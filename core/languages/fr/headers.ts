// French header words (domain.md §2: Outlook words [RC], others assumed).
import type { HeaderWords } from "../header-words.ts";

export const headers: HeaderWords = {
	fields: {
		id: "~réf tiers|~référence tiers|id|identifiant|code client|n° client|no client|numéro client|num client|id client|identifiant client|réf client|référence client|code contact|id contact|n° contact|~référence|~réf|matricule|n° adhérent|numéro adhérent|code adhérent|id adhérent|n° carte|numéro de carte|carte de fidélité|n° carte fidélité|numéro carte fidélité|n° abonné|numéro abonné|code tiers|id tiers|n° tiers|id utilisateur|id prospect|code prospect|n° prospect|id externe|identifiant externe|identifiant unique|clé client|id lead|id donateur|n° donateur|n° membre|id membre|n° sociétaire|n° licence|n° compte client|code compte client|~code|~clé|~numéro|id de fiche|id fiche|id de fiche d'informations|id enregistrement|code carte|n° fidélité|id fidélité|code fidélité|ref externe|référence externe",
		civility:
			"civilité|civ|~titre|titre de civilité|id civilité|titre civilité|m mme|mr mme|m mme mlle|monsieur madame|formule d'appel|appellation|formule de politesse|titre de courtoisie|~genre|~sexe|~qualité",
		first_name: "prénom|prenom|prénom client|prénom du client|prénom contact|prénom usuel|prénom du contact|petit nom|1er prénom|premier prénom|prénom 1",
		last_name:
			"nom|nom de famille|patronyme|nom patronymique|nom client|nom du client|nom contact|nom du contact|nom d'usage|nom usuel|nom marital|nom adhérent|nom du prospect|nom prospect|nom du donateur|nom participant|nom personne|nom du membre|~nom de naissance",
		full_name:
			"nom complet|nom prénom|nom et prénom|prénom nom|prénom et nom|nom & prénom|nom / prénom|noms et prénoms|contact|~interlocuteur|identité|~client|~nom client|~nom du client|~nom contact|~personne|nom du contact principal|contact principal|personne de contact|personne à contacter|~destinataire|~adhérent|nom du titulaire|~titulaire|dénomination usuelle|~bénéficiaire|~membre|~donateur|~abonné nom|~nom à afficher|~nom affiché|~nom d'affichage",
		company:
			"société|entreprise|raison sociale|organisation|enseigne|~compte|nom entreprise|nom de l'entreprise|nom société|nom de la société|nom commercial|~structure|~établissement|nom établissement|nom de la structure|nom organisation|nom de l'organisation|dénomination|dénomination sociale|~employeur|~association|nom du compte|nom compte|raison sociale client|~tiers|nom du tiers|client société|nom de l'enseigne|~organisme|~collectivité|nom organisme|société client|entreprise client|raison soc|rs|~intitulé|intitulé du tiers|intitulé client|intitulé du client|~libellé|nom raison sociale|raison sociale nom|nom ou raison sociale|société nom|client raison sociale",
		job_title:
			"fonction|poste|poste occupé|profession|métier|job|intitulé de poste|intitulé du poste|titre du poste|titre professionnel|~titre|emploi|csp|activité professionnelle|rôle|~qualité|fonction du contact|fonction contact|titre de poste|responsabilité",
		department: "service|~direction|département entreprise|pôle|~division|service entreprise|département service|direction service",
		email:
			"email|e-mail|mail|mèl|mél|courriel|adresse mail|adresse email|adresse e-mail|adresse électronique|adresse de messagerie|adresse courriel|courrier électronique|messagerie|email pro|email professionnel|mail pro|mail perso|email perso|email personnel|email client|email contact|email principal",
		email_2:
			"email 2|mail 2|mail secondaire|email secondaire|adresse électronique secondaire|deuxième email|second email|autre email|autre mail|adresse de messagerie 2|email bis|courriel 2|courriel secondaire|adresse email secondaire|autre courriel",
		email_3: "email 3|mail 3|adresse de messagerie 3|troisième email",
		phone:
			"téléphone|tél|tel|numéro de téléphone|n° téléphone|n° de tél|n° tél|num téléphone|~numéro|~coordonnées téléphoniques|téléphone principal|tél principal|téléphone 1|tel 1|tph|tlf|téléph|phone|numéro tel|~ligne directe|téléphone client|téléphone contact",
		phone_2: "téléphone 2|tél 2|tel 2|autre téléphone|second téléphone|téléphone secondaire|autre numéro|deuxième téléphone|autre tél|tél secondaire",
		phone_3: "téléphone 3|tél 3|tel 3",
		phone_mobile:
			"mobile|portable|gsm|tél mobile|tél portable|téléphone mobile|téléphone portable|tel mobile|tel portable|cellulaire|~sms|n° mobile|n° portable|numéro de mobile|numéro de portable|numéro mobile|numéro portable|tél port|port|tel port|téléphone cellulaire|mob|tel mob|~whatsapp|numéro gsm|n° gsm|num portable|num mobile|numéro sms|mobile client",
		phone_landline:
			"fixe|tél fixe|tel fixe|téléphone fixe|~domicile|tél domicile|tel domicile|téléphone domicile|téléphone bureau|tél bureau|tel bureau|standard|tél standard|téléphone standard|numéro fixe|n° fixe|ligne fixe|téléphone travail|tél travail|téléphone maison|num fixe",
		address_1:
			"adresse|rue|voie|adresse 1|adresse postale|adresse ligne 1|ligne adresse 1|adresse principale|adresse complète|rue et numéro|libellé voie|nom de rue|nom de la rue|nom voie|adr|adr 1|adresse client|~domicile|adresse du domicile|adresse domicile|adresse rue|numéro et nom de rue|adresse de facturation|adresse facturation|adresse siège|siège social|adresse partie 1|~n° et voie|~numéro et voie|libellé de la voie",
		address_2:
			"complément|complément d'adresse|complément adresse|adresse 2|bâtiment|lieu-dit|lieudit|adresse ligne 2|ligne adresse 2|adr 2|adresse complémentaire|suite adresse|adresse suite|compl adresse|cplt adresse|complément adresse 1|résidence|bâtiment étage|adresse bis|appartement|bp|adresse partie 2",
		address_3: "adresse 3|adr 3|adresse ligne 3|complément adresse 2|complément d'adresse 2|ligne adresse 3",
		postcode: "code postal|npa|cp|c.p.|code post|codepostal|code postal client|cpostal|cod postal|zip",
		city: "ville|commune|localité|nom de la commune|nom commune|libellé commune|bureau distributeur|ville client|ville de résidence|~lieu|~agglomération|lieu de résidence|nom de ville|ville résidence",
		region:
			"département canton|~département|région|province|~état|~canton|dept|dpt|dép|nom du département|nom département|département de résidence|zone géographique|~territoire|région client|nom région|code département|n° département",
		country: "pays|pays/région|nation|pays de résidence|code pays|nom du pays|pays client|~région|pays région|~nationalité|code iso pays|code pays iso",
		birth_date:
			"date de naissance|naissance|né le|née le|né(e) le|ddn|date naiss|d naissance|dt naissance|anniversaire|date anniversaire|date d'anniversaire|jour de naissance|date de naiss|dat naissance|dat naiss|datenaiss",
		gender: "sexe|genre|~civilité|~civ|sexe client|h/f|m/f|homme/femme",
		language:
			"langue de préférence|langue|langue parlée|langue de contact|langue préférée|langue du client|langue maternelle|code langue|langue de correspondance",
		siren: "siren|n° siren|numéro siren|code siren|no siren|n° rcs|rcs",
		siret: "siret|n° siret|numéro siret|code siret|no siret|siret établissement|siret siège|siren siret|n° de siret",
		vat_id:
			"tva|n° tva|numéro tva|numéro de tva|tva intracom|tva intra|n° tva intracom|n° tva intracommunautaire|numéro de tva intracommunautaire|tva intracommunautaire|code tva|identifiant tva|id tva",
		naf: "naf|ape|code ape|code naf|naf ape|ape naf|code naf ape|code activité|code ape naf",
		industry:
			"secteur|secteur d'activité|~activité|activité principale|libellé naf|libellé ape|domaine d'activité|branche|branche d'activité|métier entreprise|activité entreprise|libellé activité|secteur activité",
		company_size:
			"effectif|effectifs|taille|taille entreprise|taille de l'entreprise|nb salariés|nombre de salariés|nombre d'employés|nb employés|tranche d'effectif|tranche effectif|tranche effectifs|taille société|salariés|tranche de salariés",
		legal_form: "forme juridique|catégorie juridique|statut juridique|nature juridique|forme sociale|type de société|forme société",
		company_created:
			"date de création entreprise|date de création société|date création entreprise|date création établissement|date d'immatriculation|année de création|date immatriculation",
		website: "site|site web|site internet|page web|url|url du site|adresse web|site entreprise|adresse du site|www|page internet|lien site",
		iban: "iban|rib|n° iban|compte bancaire|coordonnées bancaires|code iban|iban client",
		source:
			"origine de la piste|source de la piste|orig|source|origine|~canal|provenance|point de collecte|magasin|~boutique|source du lead|origine du contact|source du contact|canal d'acquisition|source d'acquisition|origine du client|origine client|source client|mode de collecte|lieu de collecte|comment nous avez-vous connu|connu par|~agence|magasin d'origine|magasin de création|origine lead|origine du lead|canal d'origine|source de la fiche|point de vente|~fichier|fichier d'origine|source fichier|support de collecte|~apporteur",
		source_detail:
			"campagne|~opération|formulaire|~support|détail source|source détail|détail de la source|nom de la campagne|nom campagne|campagne d'origine|opération commerciale|code campagne|~événement|~salon|sous-source|précision origine|détail origine",
		created_at:
			"date de début d'adhésion|date début adhésion|début d'adhésion|horodateur|horodatage|date de création|date création|créé le|crée le|date d'inscription|inscrit le|inscription|date d'ajout|ajouté le|date de collecte|~entrée|date d'entrée|date entrée|date d'adhésion|~adhésion|client depuis|date de saisie|saisi le|date d'enregistrement|enregistré le|date création fiche|date de création fiche|date de création du compte|date création compte|création|date d'import|date création client|date de recueil|membre depuis|adhérent depuis|ancienneté date|date de création client|dat creation|dt création|date crea|inscrite le|date inscription|date première inscription|date d'acquisition|date ouverture compte|~date d'arrivée|premier contact|date premier contact|date du premier contact",
		updated_at:
			"modifié le|mise à jour|mis à jour le|mise à jour le|date de mise à jour|date maj|date de maj|maj|maj le|date de modification|dernière modification|dernière mise à jour|date dernière modification|date modif|modification|date modification",
		last_activity_at:
			"dernier rendez-vous|date dernier rendez-vous|date du dernier rendez-vous|dernière visite atelier|dernière visite magasin|dernier passage magasin|dernier passage en caisse|dernière activité|dernier contact|dernière interaction|dernière visite|date dernière activité|date dernier contact|date du dernier contact|date de dernier contact|date dernière visite|dernière connexion|date dernière connexion|dernier passage|date dernière interaction|dernier échange|dernier rdv|date de dernière visite|date de dernière activité|dernier appel|date dernier passage|vu le|dernière action|dernière venue|date dernier rdv|dernière relance client|~date de contact",
		last_purchase_at:
			"dernier achat|dernière commande|date dernier achat|date dernière commande|date du dernier achat|date de dernière commande|date de la dernière commande|date de dernier achat|dernière vente|dernière facture|date dernière facture|dernier don|date dernier don|dernière transaction|dernière réservation|date der achat|date dern achat|date dernière vente|date du dernier don|date de dernier don",
		first_purchase_at:
			"premier achat|première commande|date premier achat|date première commande|date du premier achat|date de première commande|1er achat|1ère commande|date de la première commande|date 1er achat|date 1ère commande|premier don|première facture|date de premier achat|première vente|date du premier don|date premier don|date 1er don",
		orders_count:
			"nb commandes|nombre de commandes|nombre d'achats|nb achats|nbre commandes|nbre d'achats|nbre achats|total commandes|commandes|~achats|nb de commandes|nb d'achats|nombre commandes|nombre achats|nb factures|nombre de factures|nb cdes|nb cde|~nombre de visites|nombre de ventes|fréquence d'achat|nb transactions|nombre de transactions|nombre de dons|nb dons|nombre total de commandes|nb passages caisse|qté commandes",
		revenue_total:
			"total des ventes|total ventes|ca total ttc|ca total ht|ca|chiffre d'affaires|total achats|montant total|ca total|ca cumulé|total dépensé|~montant|~total|montant des achats|montant total achats|montant total des achats|cumul achats|cumul ca|ca ttc|ca ht|ca client|total des achats|montant cumulé|montant dépensé|valeur client|montant total dépensé|dépenses totales|~chiffre|chiffre affaire|montant achats|total ca|total dons|montant total des commandes|total facturé|ca réalisé|valeur totale|total des dépenses|dépense totale|ltv|~ventes|montant ca",
		status:
			"type du tiers|type de tiers|type tiers|statut|~type|client/prospect|client prospect|étape|~état|type de client|type client|statut client|statut du contact|catégorie client|type de contact|type contact|statut prospect|statut du lead|statut lead|profil client|~profil|~catégorie|état du compte|étape du cycle de vie|phase|actif inactif|statut commercial|statut du compte|nature du contact|segment client|phase du cycle de vie",
		optin_email:
			"opt-in email|optin mail|opt-in mail|newsletter|~abonné|inscrit newsletter|inscription newsletter|abonné newsletter|abonnement newsletter|consentement email|infolettre|lettre d'information|~abonnement|accord email|accord mail|accepte email|accepte les emails|autorise email|souhaite recevoir la newsletter|e-mailing|emailing|recevoir la newsletter|opt-in e-mailing|!désabonné newsletter|lettre d'info|lettre d'infos|lettre info|~news|lettres d'information",
		optin_sms: "opt-in sms|consentement sms|accord sms|accepte sms|accepte les sms|autorise sms|~sms|opt-in mobile|optin texto|!stop sms",
		optin_phone:
			"opt-in tél|opt-in téléphone|démarchage|consentement téléphone|accord téléphone|accepte téléphone|accepte appel|démarchage téléphonique|consentement appel|opt-in appel|!bloctel|!liste rouge|!inscrit bloctel|!ne pas appeler|!refus démarchage",
		optin_post:
			"opt-in courrier|~courrier postal|accord courrier|consentement courrier|consentement postal|accepte courrier|~courrier|opt-in postal|opt-in adresse|!stop pub",
		optin_partner:
			"opt-in partenaires|optin partenaire|accord partenaires|consentement partenaires|accepte partenaires|partenaires|offres partenaires|opt-in tiers|cession à des tiers|~partenaire",
		optin_all:
			"optin|opt-in|consentement|consentement rgpd|rgpd|accord|accord rgpd|accord client|accepte les offres|accepte offres|offres commerciales|accepte prospection|prospection|accepte la prospection|consentement marketing|autorisation|autorisation de contact|accord commercial|sollicitation commerciale|accepte d'être contacté|j'accepte d'être contacté|contactable|accord pour être contacté|communication commerciale|accepte communication|accepte marketing|consentement communication|consent|accord communication|opt-in commercial|opt-in marketing|consentement prospection|offres promotionnelles|accepte d'être recontacté|!ne pas contacter|!ne plus contacter|!stop|!opposition|!liste noire|!blacklist|!refus|!refus de contact|!ne pas solliciter|!opposition rgpd|!blacklisté|!stop contact|!opposition prospection",
		optin_date:
			"date opt-in|date optin|date de consentement|date du consentement|date consentement|date d'accord|date accord|date rgpd|date de l'accord|consentement le|date recueil consentement|date de recueil du consentement|opt-in le|date optin email",
		optin_proof:
			"preuve|preuve de consentement|preuve du consentement|source du consentement|source consentement|origine du consentement|version mention|version des mentions|~ip|adresse ip|ip inscription|ip consentement|source optin|origine optin|version du consentement|texte du consentement",
		unsubscribed_at:
			"désinscrit le|désabonné le|date de désabonnement|date désabonnement|date de désinscription|date désinscription|date opt-out|date d'opposition|date de retrait|retrait le|date désabo|date de refus|désinscription|désabonnement",
		bounce:
			"bounce|npai|statut email|rejet|statut e-mail|hard bounce|soft bounce|statut mail|email invalide|retour npai|erreur email|qualité email|validité email|email valide|état email|délivrabilité|rebond|adresse invalide",
		last_open_at:
			"dernière ouverture|date dernière ouverture|date de dernière ouverture|dernier email ouvert|dernière ouverture email|dernier mail ouvert|date d'ouverture email",
		opens: "ouvertures|ouvertures uniques|nb ouvertures|nombre d'ouvertures|nb d'ouvertures|emails ouverts|ouvreurs|nbre ouvertures|total ouvertures",
		last_click_at: "dernier clic|date dernier clic|date de dernier clic|date du dernier clic|dernier clic email",
		clicks: "clics|clics uniques|nb clics|nombre de clics|nb de clics|cliqueurs|clicks|nbre clics|total clics",
		sends:
			"envois|nb envois|nb d'envois|nombre d'envois|sollicitations|emails envoyés|nb sollicitations|nombre de sollicitations|messages envoyés|nb emails envoyés|mails envoyés|envoyés",
		referrals:
			"parrainages|filleuls|~avis|nb filleuls|nombre de filleuls|nb parrainages|nombre de parrainages|nombre d'avis|nb avis|recommandations|~parrain|nps|avis laissés",
		contract_status:
			"statut contrat|statut du contrat|~contrat|statut abonnement|statut de l'abonnement|état contrat|abonnement en cours|état de l'abonnement|contrat actif|contrat en cours|état du contrat|statut adhésion",
		contract_end:
			"~échéance|fin de contrat|date fin contrat|date de fin de contrat|échéance contrat|date d'échéance|fin abonnement|fin d'abonnement|date fin abonnement|date de fin d'abonnement|renouvellement|date de renouvellement|expiration|date d'expiration|fin d'adhésion|date fin adhésion|date de fin|fin de validité|expire le|date échéance contrat|date de fin de validité",
		owner:
			"commercial|commerciaux|négociateur|responsable|propriétaire|chargé de compte|chargé de clientèle|conseiller|vendeur|gestionnaire|suivi par|responsable commercial|commercial attitré|attribué à|affecté à|référent|chargé d'affaires|conseiller clientèle|propriétaire du contact|commercial référent|responsable de compte|account manager|nom du commercial|conseiller attitré|propriétaire de la fiche|nom commercial référent",
		tags: "tags|étiquettes|catégories|tag|mots-clés|groupes|~groupe|~segment|listes|~liste|segments|mots clefs|thématiques|centres d'intérêt|étiquette|~libellé",
		notes:
			"notes|commentaires|note|commentaire|remarques|remarque|observations|observation|infos|informations|info complémentaire|informations complémentaires|mémo|divers|annotations|précisions|infos complémentaires|bloc notes|commentaire interne",
		order_id:
			"n° commande|numéro de commande|no commande|num commande|id commande|référence commande|réf commande|n° de commande|code commande|commande|n° facture|numéro de facture|no facture|id facture|facture|référence facture|réf facture|n° de facture|n° ticket|numéro de ticket|n° vente|id vente|n° bon|n° pièce|n° transaction|id transaction|ticket|pièce|cde|n° cde|numéro transaction|id achat|n° bl|n° de pièce|numéro pièce|~numéro|~id|~référence|~réf",
		order_contact_id:
			"code client|n° client|numéro client|no client|id client|client id|identifiant client|réf client|référence client|code tiers|id contact|n° carte|carte de fidélité|n° carte fidélité|~client|~contact|id acheteur|n° adhérent|~tiers|n° compte client|num client|clé client|code contact|~acheteur",
		order_email:
			"email|e-mail|mail|courriel|adresse mail|adresse email|adresse e-mail|email client|email du client|email acheteur|mail client|adresse électronique",
		order_phone: "téléphone|tél|tel|portable|mobile|téléphone client|numéro de téléphone|gsm|tel client",
		order_date:
			"date|date commande|date de commande|date de la commande|date d'achat|date achat|date de vente|date vente|date facture|date de facture|date de facturation|date facturation|date transaction|date de la vente|jour|date ticket|date pièce|commandé le|acheté le|date de transaction|date de paiement|payé le|date encaissement|passée le|date cde|date de passage|date règlement|date heure|date et heure|date de l'achat",
		order_amount:
			"montant|total|montant ttc|montant ht|total ttc|total ht|ca|montant commande|montant de la commande|prix|prix total|montant total|montant facture|montant de la facture|total commande|ca ttc|ca ht|chiffre d'affaires|prix ttc|montant payé|net à payer|montant net|montant vente|valeur|total payé|montant achat|montant facturé|montant réglé|panier|montant en euros|montant eur|total facture|montant brut|net payé|montant de l'achat|somme|don|montant du don",
		order_margin: "marge|marge brute|marge nette|montant marge|marge ht|marge commerciale",
		order_quantity: "quantité|qté|qte|quantités|nb articles|nombre d'articles|nb produits|nombre de produits|quantité vendue|nb d'articles|unités|qté vendue",
		order_product:
			"produit|article|désignation|nom du produit|nom produit|référence produit|réf produit|code article|code produit|sku|libellé produit|libellé article|produits|articles|famille|famille produit|gamme|~catégorie|catégorie produit|prestation|libellé|référence article|rayon|ean|id produit",
		order_store:
			"magasin|boutique|point de vente|canal|canal de vente|pdv|enseigne|agence|canal d'achat|code magasin|caisse|site de vente|lieu d'achat|lieu de vente|nom magasin|nom du magasin|source",
		order_status:
			"statut|statut commande|statut de la commande|état commande|état de la commande|état|statut paiement|statut du paiement|statut facture|état paiement|état de paiement|statut livraison",
		order_currency: "devise|monnaie|code devise",
		order_coupon:
			"code promo|coupon|code coupon|bon de réduction|code réduction|promotion|promo|code avantage|bon d'achat|campagne|code campagne|remise code|code remise|code parrainage",
	},
	none: "nombre|prochain rendez-vous|date prochain rendez-vous|fax|opt-out fax|refus fax|optin fax|opt-in fax|téléphone voiture|radio téléphone|radiotéléphone|téléphone tty tdd|téléphone assistant|rnis|télex|bip|télécopie|télécopieur|n° fax|âge|tranche d'âge|latitude|longitude|fuseau horaire|points|solde points|points fidélité|nb points|cagnotte|prochaine relance|date de relance|relance|prochain rdv|date rdv|priorité|rang|récupéré le|depuis|nom de jeune fille|surnom|pseudo|pseudonyme|login|mot de passe|nom d'utilisateur|utilisateur|initiales|deuxième prénom|autres prénoms|second prénom|lieu de naissance|ville de naissance|pays de naissance|code postal naissance|département de naissance|commune de naissance|code insee|insee|code commune|numéro de rue|n° rue|type de voie|type voie|cedex|quartier|étage|digicode|situation familiale|situation matrimoniale|nb enfants|nombre d'enfants|nationalité|photo|image|avatar|conjoint|nom du conjoint|prénom du conjoint|id entreprise|id société|code société|id compte|client facturé|facturé|remise|taux de remise|taux|taux de tva|encours|plafond|solde|mode de paiement|moyen de paiement|mode de règlement|règlement|conditions de paiement|transporteur|livraison|facebook|twitter|instagram|linkedin|réseaux sociaux|skype|lien|n° sécu|numéro de sécurité sociale|code naf libellé|capital|bic|swift|code banque|code guichet|score|scoring|rfm|panier moyen|fréquence|récence|fidélité|programme fidélité|statut fidélité|niveau|prix unitaire|pu|tva montant|montant tva|frais de port|n° ligne|ligne|numéro de ligne|motif|motif de refus|temps passé|durée|heure|contenu|message|sujet|objet|langues étrangères|taille de vêtement|pointure|couleur|marque|modèle|immatriculation|véhicule|métier conjoint|profession conjoint|date de décès|décédé|mariage|date de mariage|pièce jointe|nom du fichier|date de fin de garantie|prochaine action|date prochaine action|date de relance prévue|canal préféré|canal de contact|préférence de contact|moyen de contact|nombre de relances|impayé|montant impayé|retard|jours de retard|date limite|date de paiement|nom de la rue 2|jour|mois|année|nom complet de l'adresse de messagerie|nom d'affichage de l'adresse de messagerie|nom complet de l'adresse de messagerie 2|encours autorisé|droit à l'image|autorisation de droit à l'image|autorisation parentale|nom du projet",
	campaign:
		"campagne|nom de la campagne|objet|sujet|envoyés|nb envoyés|délivrés|aboutis|distribués|ouvertures uniques|ouvreurs uniques|clics uniques|cliqueurs uniques|taux d'ouverture|taux de clic|taux de clics|désabonnements|désinscriptions|plaintes|spam|rebonds|bounces|erreurs|date d'envoi|envoyé le|coût|budget|volume envoyé|destinataires|expéditeur|taux de réactivité|npai",
	neutral:
		"publique|public|client|clients|contact|personnel|personnelle|perso|professionnel|professionnelle|pro|principal|principale|valeur|obligatoire|facultatif|domicile|bureau|privé|privée|travail|facturation|complet|complète|postal|postale|actuel|actuelle|usuel|saisi|saisie|original|brut|nettoyé|corrigé|format|jj|mm|aaaa|ex|exemple|personne|utilisateur|membre|adhérent|prospect|abonné|donateur|acheteur|participant|tiers|individu|du client|champ|colonne|euros|eur|e|k|ttc|ht|numéro|siège|fiche|correspondance|résidence|destinataire|titulaire|web|fr|france|international|direct|directe|société|entreprise|acheteuse|lié|liée|utilisé|interne|internes|diverses|invité|répondant|licencié|élève|étudiant|candidat|stagiaire|apprenant|bénéficiaire|locataire|patient|usager|sociétaire|souscripteur|assuré|voyageur|passager|payeur|joueur|visiteur|bénévole|salarié|utc|gmt|cumulé|spontané|renseigné|renseignée|connu|connue|habituel|habituelle|courant|utile",
	blocking:
		"par|type|conjoint|conjointe|enfant|enfants|parent|parents|père|mère|parrain|filleul|urgence|garant|assistant|assistante|fournisseur|livraison|naissance|code|est|ip|hash|ancien|ancienne|précédent|précédente|produit|article|fichier|magasin|boutique|banque|bancaire|notaire|tuteur|représentant|dirigeant|gérant|suffixe|préfixe|taux|score|vérifié|vérification|valide|validé|statut|état|nb|nombre|lien|photo|moyen|moyenne|commercial|vendeur|conseiller|responsable|expéditeur|chien|animal|rue|campagne|événement|prochain|prochaine|hébergement|réf|jeune|fille|technique|serveur|groupe|categorie|décès|limite|expiration|chantier|machine|avatar|encours|lot|bien|mandat|sinistre|intervention|motif|cause|convocation|docteur|médecin|professeur|enseignant|coach|courtier|livreur|chauffeur|moniteur|éducateur|bailleur|comptable|avocat|témoin|praticien|véto|vétérinaire|syndic",
	small: "de|du|des|la|le|les|l|d|un|une|et|au|aux|pour|sur|à|a|votre|vos|notre|nos|en|s|vous|habitez",
	short:
		"commande cde cmde cmd|dernier derniere dern|premier premiere 1er|adresse adr addresse|naissance naiss nais|observation obs observ|date dt dat|societe soc ste|montant mt mnt mtt|prenom pren|fonction fct|inscription inscr insc|creation crea|modification modif|client clt cli|facture fact|reference ref|complement compl cplt|anniversaire anniv",
	consent: {
		yes: "optin|consentement|consent|accord|accepte|acceptation|autorise|autorisation|abonné|abonnement|inscrit|rgpd|permission|souhaite|recevoir|offres|prospection",
		unsubscribed: "optout|désinscrit|désinscription|désabonné|désabonnement|désabo|désinscrite|désabonnée",
		no: "refus|refuse|opposition|opposé|stop|blacklist|blacklisté|liste noire|exclusion|exclu|ne pas|ne plus|interdit|interdiction|bloqué|pas de|sans",
		email: "email|mail|mailer|courriel|newsletter|emailing|infolettre|électronique",
		sms: "sms|texto|mobile|portable|mms|whatsapp",
		phone: "téléphone|tél|tel|appel|appeler|démarchage|téléphonique|téléphoner|phoning|phone|appels|vocal",
		post: "courrier|postal|poste|adresse|papier|publipostage|voie postale|mailing papier|catalogue",
		partner: "partenaire|partenaires|tiers|tierce",
		date: "date|le|jour|horodatage|heure",
		proof: "preuve|source|origine|version|ip|texte|mention|formulaire|support|méthode|mode",
	},
	purchase: {
		noun: "commande|achat|facture|don|vente|transaction|réservation",
		first: "premier",
		last: "dernier",
		count: "nb|nombre|qté",
		amount: "montant|somme|cumul|dépensé",
		total: "total",
	},
};

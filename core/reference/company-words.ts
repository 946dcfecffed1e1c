// Words that tell a company or an institution from a person, folded and without full stops (domain.md §6).
const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** In any letters, anywhere. */
export const COMPANY_WORDS = list(
	"sarl sasu eurl selarl selas scop gaec eirl societe association asso ets etablissement etablissements entreprise entreprises mairie commune syndicat " +
		"fondation federation groupe group holding cabinet agence agency institut institute lycee college ecole universite university hopital hospital clinique " +
		"pharmacie garage boulangerie boucherie restaurant brasserie hotel camping immobilier immobiliere transports services consulting conseil conseils " +
		"industries industrie technologies solutions distribution assurances assurance banque bank credit prefecture ministere departement metropole communaute " +
		"limited incorporated corporation corp company companies gmbh mbh verein genossenschaft stiftung partners associates associes enterprises foundation " +
		"club comite cooperative international editions studio studios boutique librairie imprimerie menuiserie plomberie electricite maconnerie " +
		"auto-ecole autoecole coiffure residence copropriete domaine optique carrosserie ebenisterie serrurerie charpente peinture patisserie fromagerie poissonnerie epicerie pizzeria " +
		"creperie traiteur bijouterie horlogerie papeterie jardinerie quincaillerie pressing laverie ambulances laboratoire laboratoires ecurie ecuries haras creche ehpad cooperatives " +
		"comptoir comptoirs ateliers theatre musee mutuelle amicale paroisse diocese office trust bakery pharmacy garages logistique logistics gestion auberge bar-tabac taxi taxis sivom sivu mjc holdings school schools supermarche freres formation formations batiment batiments paysage paysages automobiles informatique nettoyage energie energies habitat renovation construction constructions " +
		"decoration securite systemes negoce location locations demenagement demenagements voyages tourisme loisirs evenementiel communication expertise patrimoine courtage finances travaux depannage chauffage toiture ferronnerie vitrerie",
);
/** In any letters as first or last word of several; alone only in capitals. */
export const COMPANY_FORMS = list("sas sci snc scp scm sccv gie ltd llc llp inc plc srl spa bv nv oy ohg kg sprl asbl sca sem spl epic pty kft doo sro sàrl");
/** In capitals, as first or last word of several. */
export const COMPANY_CAPITALS = list("SA AG AB AS SL SLU EI EARL KK NV EV UG CHU CHR CPAM CAF CCI CCAS CROUS URSSAF SDIS EHPAD");
/** Surnames as well: first words of a company where a small word follows, as in Château de la Roche, Café du Port, Ferme des Prés. */
export const COMPANY_PLACES = list(
	"chateau moulin maison villa cave caves bar ferme cafe etude manoir clos gite gites abbaye chapelle eglise centre bureau veterinaire conseil tabac relais cantine ecuries salon " +
		"atelier bergerie bastide halle halles maternelle comptoir cercle union amis foyer jardins jardin verger vignobles cellier",
);
/** After `&` or `et`: Dupont & Fils. */
export const COMPANY_ENDINGS = list(
	"fils filles freres fille frere cie co sons son brothers bros daughters associes associates partners partenaires sohne partner compagnie",
);

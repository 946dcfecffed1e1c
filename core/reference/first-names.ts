// Common first names, to tell which of two words is the first name when neither capitals nor a comma do. Folded. Sources: the most given
// names in France, INSEE "Fichier des prénoms" (facts), and names given all over Europe. Surnames that are first names as well (Martin,
// Thomas) are in it: two of them together prove nothing.
export const FIRST_NAMES: ReadonlySet<string> = new Set(
	(
		"adam adele adrien agathe agnes aicha alain alban albert alberto alessandro alex alexandra alexandre alexia alexis alfred ali alice alicia aline alix " +
		"ambre amelie amina amine amir anais andre andrea andree angela angele angelique anita ann anna anne annick annie anthony antoine antonio antonin arlette " +
		"armand arnaud arthur astrid audrey aurelie aurelien aurore axel baptiste barbara basile bastien beatrice benedicte benjamin benoit bernadette bernard " +
		"bertrand blandine boris brice brigitte bruno camille capucine carine carla carlos carmen carole caroline catherine cecile cedric celia celine chantal " +
		"charles charlotte chloe chris christel christelle christian christiane christine christophe claire clara clarisse claude claudia claudine clemence clement " +
		"clothilde coline colette corentin corinne cyril cyrille damien daniel daniele danielle david deborah delphine denis denise diane didier dimitri dominique " +
		"dorothee edith edouard elena eleonore eliane elisa elisabeth elise elodie eloise elsa emile emilie emma emmanuel emmanuelle enzo eric erika ernest erwan " +
		"estelle esther ethan etienne eugene eva eve evelyne fabien fabienne fabrice fanny fatiha fatima fatoumata felix fernand flavie flora florence florent " +
		"florian france francesca francesco francine francis franck francois francoise frank frederic frederique gabriel gabrielle gael gaelle gaetan genevieve " +
		"geoffrey georges georgette gerald geraldine gerard germaine ghislaine gilbert gilles gisele giulia gregory guillaume gustave guy gwenaelle hamza hans " +
		"helene henri henriette herve hugo hugues ibrahim ines irene iris isabelle ivan jacqueline jacques jade james jason jean jeanine jeanne jeannine jennifer " +
		"jeremie jeremy jerome jessica joan joanna joel joelle johan johanna johann john jonathan jordan jorge jose joseph josephine josette josiane juan judith " +
		"jules julia julie julien juliette justine karim karine kevin khadija laetitia lara laura laure laurence laurent lea leo leon leonie lila lilian liliane " +
		"lina lionel lisa loic lola lorenzo lou louis louise luc luca lucas lucie lucien lucienne ludovic luis lydia lydie madeleine mael maeva magali malika " +
		"manon manuel marc marcel marcelle margaux margot marguerite maria mariam marianne marie marina marine marion marius marjorie marlene marthe martin " +
		"martine maryse mateo mathias mathieu mathilde matthieu maud maurice max maxime maximilien melanie melissa michael micheline michel michele micheline " +
		"mickael miguel mireille mohamed mohammed monique morgane murielle myriam nadege nadia nadine nathalie nathan nicolas nicole nina noah noe noel noemie " +
		"nora oceane odette odile olga olivia olivier oscar ousmane pascal pascale patrice patricia patrick paul paula paulette pauline pedro peter philippe pierre " +
		"pierrette quentin rachel rachid raoul raphael raymond raymonde regine regis remi remy renaud rene renee richard robert robin rodolphe roger roland romain " +
		"romane rose rosa roxane sabine sabrina salome samia samir samuel sandra sandrine sara sarah sebastien serge sergio severine simon simone sofia solange " +
		"solene sonia sophie stefan stephane stephanie susan suzanne sylvain sylvaine sylvia sylvie tatiana theo theodore theophile therese thibault thibaut thierry " +
		"thomas timothee tom tristan valentin valentine valerie vanessa vera veronique victor victoire victoria vincent violette virginie viviane william xavier " +
		"yann yannick yasmine yves yvette yvonne zoe"
	).split(" "),
);

/** Before another first name they make one with it, in French: Jean Paul, Marie Claire. */
export const COMPOUND_STARTS: ReadonlySet<string> = new Set(["jean", "marie", "anne", "pierre", "charles", "paul", "francois", "louis"]);
/** The other first names that Jean, Marie and the like go with. */
export const COMPOUND_ENDS: ReadonlySet<string> = new Set(
	(
		"alain andre ange antoine baptiste bernard charles christian christophe claude daniel david denis dominique edouard emmanuel eric etienne eudes francis " +
		"francois gabriel guy henri herve hugues jacques joel joseph julien laurent loup louis luc marc marie mathieu matthieu max maxime michel nicolas noel " +
		"olivier pascal patrick paul philippe pierre rene robert roger samuel sebastien simon stephane sylvain thierry victor vincent xavier yves agnes alice " +
		"amelie andree anne aude beatrice benedicte carole caroline catherine cecile celine charlotte chantal christine claire daniele elisabeth elise eve " +
		"florence france francoise gabrielle helene helen isabelle jeanne jose josee josephe laure laurence line lise lou louise lucie madeleine martine " +
		"noelle odile paule pascale pierre rose sophie therese veronique virginie"
	).split(" "),
);

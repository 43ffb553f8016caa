// German: word lists. Words are folded (small, no umlauts, no points, no hyphens). One
// that begins with a hyphen stands for all longer words with that ending.
#include <array>

#include "corpus/quotes/lexicon.h"

namespace lede {
namespace {

constexpr std::array kLists = std::to_array<WordList>({
    // Verbs that attribute, and what stands beside them.
    {WordClass::Say,
     "antwortet antwortete antworteten appelliert appellierte argumentiert "
     "argumentierte argumentierten atzte aussert ausserte ausserten behauptet "
     "behauptete behaupteten bekraftigt bekraftigte bemangelt bemangelte bemerkt "
     "bemerkte berichtet berichtete berichteten bestatigt bestatigte bestatigten "
     "beteuert beteuerte betont betonte betonten bilanziert bilanzierte dachte denkt "
     "droht drohte drohten empfahl empfiehlt entgegnet entgegnete erganzt erganzte "
     "erinnert erinnerte erklaren erklart erklarte erklarten erlautert erlauterte "
     "erwidert erwiderte erzahlt erzahlte erzahlten fand findet flusterte fordern "
     "fordert forderte forderten fragt fragte fragten fugt fugte fugten fuhr fuhrte "
     "gab gestand gesteht gibt glaubt glaubte hob hofft hoffte hohnte jubelte klagt "
     "klagte klagten kommentiert kommentierte konstatiert konstatierte kundigt "
     "kundigte kundigten lobte mahnt mahnte mahnten meinen meint meinte meinten "
     "moniert monierte murmelte prognostiziert prognostizierte rat raumt raumte "
     "resumiert resumierte rief riefen riet ruft sage sagen sagt sagte sagten scherzt "
     "scherzte schildert schilderte schreiben schreibt schrie schrieb schrieben "
     "schwarmte spottet spottete stellt stellte teilt teilte teilten twittert "
     "twitterte unterstreicht unterstrich urteilt urteilte urteilten verkundet "
     "verkundete vermutet vermutete verriet versichert versicherte versprach "
     "verspricht warnen warnt warnte warnten weiss wettert wetterte widersprach "
     "widersprachen widersprechen widerspricht wiederholt wiederholte witzelte wusste "
     "zitiert zitierte"},
    {WordClass::SayElsewhere,
     "aussert dachte denkt erinnert erinnerte fand findet fordert fugt fugte fuhr "
     "fuhrte gab gibt glaubt glaubte hob hofft hoffte kundigt kundigte lobte rat raumt "
     "raumte rief riefen riet ruft stellt stellte teilt teilte teilten verriet weiss "
     "wusste zitiert zitierte"},
    {WordClass::SayPlainly,
     "betont betonte erklart erklarte erklarten meint meinte sagt sagte sagten "
     "schreibt schrieb"},
    {WordClass::SayTo, "sagt sagte sagten"},
    {WordClass::Describe,
     "begrusst begrusste beschimpft beschimpfte beschreibt beschrieb bewertet "
     "bewertete bezeichnen bezeichnet bezeichnete bezeichneten brandmarkte forderten "
     "geisselte kritisiert kritisierte kritisierten lobt nannte nannten nennen nennt "
     "ruhmt ruhmte sprach sprachen sprechen spricht titulierte verspottete verurteilt "
     "verurteilte warf warfen weist wertet wertete werteten wies wiesen wirft"},
    {WordClass::Label,
     "beschrieb bezeichnet bezeichnete bezeichneten nannte nennt titulierte"},
    {WordClass::Quote, "zitiert zitierte zitierten"},
    {WordClass::AccordingTo, "laut"},
    {WordClass::ShortCredit, "so"},
    {WordClass::SourceNoun,
     "angaben ansicht auffassung aussage aussagen darstellung einschatzung meinung "
     "uberzeugung worten"},
    {WordClass::Behind, "zufolge"},
    {WordClass::SayAdverb, "auch dann darauf daraufhin dazu spater weiter"},
    {WordClass::PhrasalTail, "an ein fort hervor hinzu klar mit zuruck"},
    // Words of grammar.
    {WordClass::Auxiliary,
     "allerdings auch ausserdem bereits bislang dabei danach dann darauf daraufhin "
     "darf dazu derzeit deshalb durfen durfte ebenfalls einmal erneut gestern "
     "gleichzeitig habe haben hat hatte hatten heute hinzu immer indes indessen ist "
     "jedoch jetzt kann konne konnen konnte konnten kurzlich mag mochte muss musse "
     "mussen musste mussten nicht noch nun nur schliesslich schon sei seien selbst "
     "sich sind soll solle sollen sollte sollten spater war waren weiter werde werden "
     "wieder wiederum will wird wolle wollen wollte wollten wurde wurden zudem "
     "zugleich zuletzt zuvor"},
    {WordClass::Be, "ist sei sind war waren werden wird wurde wurden"},
    {WordClass::Modal, "kann konnen mochte muss soll will wurde zu"},
    {WordClass::Infinitive, "erklaren fragen sagen schreiben"},
    {WordClass::Pronoun,
     "alle andere beide das dem den denen der deren dessen dich die dies diese dieser "
     "dieses einige er es euch ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres jede "
     "jeder jedes jemand jene jener jenes keiner man manche mehrere mich mir niemand "
     "sein seine seinem seinen seiner seines sich sie uns unser unsere unserem unseren "
     "unserer unseres viele was wer wir"},
    {WordClass::He, "er ihm ihn sein seine seinem seinen seiner seines"},
    {WordClass::She, "ihr ihre ihrem ihren ihrer ihres sie"},
    {WordClass::Myself, "ich"},
    {WordClass::Subject, "er es ich man sie wir"},
    {WordClass::Quantifier,
     "alle andere beide drei einige funf manche mehrere viele vier zwei"},
    {WordClass::Possessive,
     "ihr ihre ihrem ihren ihrer ihres mein meine sein seine seinem seinen seiner "
     "seines unser unsere unserem unseren unserer unseres"},
    {WordClass::Dative,
     "dem den diesem einem einer ihrem ihrer seinem seiner unserem unserer"},
    {WordClass::Determiner,
     "alle das dem den der deren des dessen die diese diesem diesen dieser dieses drei "
     "ein eine "
     "einem einen einer eines einige funf ihr ihre ihrem ihren ihrer ihres jede jeder "
     "jedes kein keine keinen mehrere mein meine sein seine seinem seinen seiner "
     "seines unser unsere unserem unseren unserer unseres viele vier zwei"},
    {WordClass::Definite, "das der die diese dieser dieses"},
    {WordClass::Preposition,
     "als am an angesichts anlasslich ans auf aus ausserhalb bei beim bis durch gegen "
     "gegenuber hinter im in innerhalb ins laut mit mittels nach neben ohne per seit "
     "trotz uber um unter vom vor wahrend wegen wie zu zum zur zwischen"},
    {WordClass::Of, "fur von"},
    {WordClass::At, "am an aus bei im in"},
    {WordClass::With, "mit"},
    {WordClass::To, "von zu"},
    {WordClass::After, "als nach seit vor wie"},
    {WordClass::Conjunction,
     "aber als bevor damit dass denn falls indem nachdem ob obwohl oder sobald solange "
     "sondern sowie und wahrend weil wenn wie"},
    {WordClass::Coordinator, "aber oder sondern und"},
    {WordClass::And, "sowie und"},
    {WordClass::Subordinator, "als bevor falls nachdem obwohl sobald wahrend weil wenn"},
    {WordClass::Relative, "welche welcher welches wer"},
    {WordClass::That, "dass"},
    {WordClass::As, "als wie"},
    {WordClass::By, "durch von"},
    {WordClass::Day,
     "april august dezember dienstag dienstagabend donnerstag donnerstagabend februar "
     "freitag freitagabend januar juli juni mai marz mittwoch mittwochabend montag "
     "montagabend november oktober samstag samstagabend september sonnabend sonntag "
     "sonntagabend"},
    {WordClass::PastTense,
     "begann bekam blieb brachte erhielt fiel gewann ging hielt kam las lief nahm sah "
     "stand traf trat verliess verlor zog"},
    // Nouns.
    {WordClass::Title,
     "abgeordnete abgeordneter analyst analystin anwalt anwaltin autor autorin bischof "
     "bischofin botschafter botschafterin burgermeister burgermeisterin chef chefin "
     "direktor direktorin dr experte expertin forscher forscherin frau furst general "
     "generalsekretar generalsekretarin geschaftsfuhrer geschaftsfuhrerin graf grunder "
     "grunderin herr historiker historikerin journalist journalistin kanzler kanzlerin "
     "kardinal kollege kollegin kommissar kommissarin konig konigin landrat landratin "
     "leiter leiterin machthaber manager managerin minister ministerin moderator "
     "moderatorin oberst okonom okonomin oppositionsfuhrer oppositionsfuhrerin papst "
     "politiker politikerin prasident prasidentin premier prinz prinzessin prof "
     "professor professorin regierungschef regisseur regisseurin richter richterin "
     "sanger sangerin schauspieler schauspielerin senator senatorin sprecher "
     "sprecherin staatsanwalt staatsanwaltin staatschef sturmer trainer trainerin "
     "vorsitzende vorsitzenden vorsitzender vorstand wissenschaftler wissenschaftlerin "
     "-abgeordnete -abgeordneter -anwalt -anwaltin -beauftragte -beauftragter -berater "
     "-beraterin -botschafter -botschafterin -chef -chefin -direktor -direktorin -erin "
     "-experte -expertin -forscher -forscherin -fuhrer -fuhrerin -kandidat -kandidatin "
     "-kanzler -kanzlerin -kommissar -kommissarin -leiter -leiterin -manager "
     "-managerin -meister -meisterin -minister -ministerin -politiker -politikerin "
     "-prasident -prasidentin -redakteur -redakteurin -richter -richterin -sekretar "
     "-sekretarin -sprecher -sprecherin -trainer -trainerin -vorsitzende -vorsitzenden "
     "-vorsitzender -wissenschaftler -wissenschaftlerin"},
    {WordClass::Role,
     "abgeordnete abgeordneter agentur analyst analysten analystin anwalt anwaltin "
     "anwohner anwohnerin arzt arzte arztin augenzeuge augenzeugen augenzeugin autor "
     "autorin beamte beamter behorde beobachter besucher besucherin beteiligte "
     "betroffene bewerber bewerberin bewohner bewohnerin bischof bischofin blatt "
     "botschafter botschafterin bruder bundesregierung burger burgermeister "
     "burgermeisterin chef chefin demonstrant demonstranten direktor direktorin dr "
     "ehefrau ehemann erzieher erzieherin experte experten expertin feuerwehr firma "
     "forscher forscherin frau freund freundin furst gastwirt gastwirtin gattin "
     "general generalsekretar generalsekretarin gericht geschaftsfuhrer "
     "geschaftsfuhrerin gewerkschaft graf grossmutter grossvater grunder grunderin "
     "handler handlerin herr historiker historikerin ingenieur ingenieurin investor "
     "journalist journalistin jurist juristin kanzler kanzlerin kapitan kapitanin "
     "kardinal kollege kollegen kollegin kommissar kommissarin kommission konig "
     "konigin konzern kreise kritiker kunstler kunstlerin landesregierung landrat "
     "landratin landwirt landwirtin lehrer lehrerin leiter leiterin leute machthaber "
     "manager managerin mann menschen meteorologe meteorologin minister ministerin "
     "ministerium mitarbeiter mitarbeiterin mitglied mitglieder moderator moderatorin "
     "musiker musikerin mutter nachbar nachbarin oberst okonom okonomin onkel opfer "
     "opposition oppositionsfuhrer oppositionsfuhrerin papst parlament partei passant "
     "passantin pastor pastorin patient patientin pfarrer pfarrerin pfleger pflegerin "
     "politiker politikerin polizei prasident prasidentin premier prinz prinzessin "
     "prof professor professorin regierung regierungschef regisseur regisseurin "
     "rektor rektorin rentner rentnerin richter richterin sanger sangerin "
     "schauspieler schauspielerin schriftsteller schriftstellerin schuler schulerin "
     "schwester senator senatorin sohn spieler spielerin sprecher sprecherin "
     "staatsanwalt staatsanwaltin staatsanwaltschaft staatschef student studentin "
     "sturmer tante tater teilnehmer tochter torhuter torhuterin trainer trainerin "
     "unternehmen unternehmensberater unternehmer unternehmerin vater verband verein "
     "verkaufer verkauferin verteidiger verteidigerin vertreter vertreterin "
     "vorsitzende vorsitzenden vorsitzender vorstand wissenschaftler "
     "wissenschaftlerin zeitung zeuge zeugin -abgeordnete -abgeordneter -agentur -amt "
     "-anwalt -anwaltin -anwohner -arzt -arztin -beauftragte -beauftragter -behorde "
     "-berater -beraterin -besitzer -besitzerin -betreiber -betreiberin -bewohner "
     "-botschafter -botschafterin -chef -chefin -direktor -direktorin -erin -experte "
     "-experten -expertin -forscher -forscherin -frau -fuhrer -fuhrerin -gericht "
     "-gewinner -gewinnerin -grunder -grunderin -helfer -helferin -huter -huterin "
     "-inhaber -inhaberin -kandidat -kandidatin -kanzler -kanzlerin -kollege "
     "-kollegin -kommissar -kommissarin -kommission -lehrer -lehrerin -leiter "
     "-leiterin -leute -loge -login -manager -managerin -mann -meister -meisterin "
     "-minister -ministerin -ministerium -mitglied -nachfolger -nachfolgerin "
     "-organisation -partei -pfleger -pflegerin -politiker -politikerin -prasident "
     "-prasidentin -redakteur -redakteurin -reporter -reporterin -richter -richterin "
     "-schaft -sekretar -sekretarin -spezialist -spezialistin -spieler -spielerin "
     "-sprecher -sprecherin -student -studentin -trainer -trainerin -unternehmen "
     "-verband -vertraute -vertrauter -vertreter -vorsitzende -vorsitzenden "
     "-vorsitzender -vorstand -wissenschaftler -wissenschaftlerin -zeitung"},
    {WordClass::Epithet,
     "autor autorin kanzler kanzlerin minister ministerin politiker politikerin "
     "prasident prasidentin sanger sangerin schauspieler schauspielerin senator "
     "senatorin trainer trainerin -chef -chefin -jahrige -jahrigen -jahriger "
     "-kanzlerin -minister -ministerin -politiker -politikerin -prasident -prasidentin "
     "-sprecher -sprecherin"},
    {WordClass::Ruler,
     "diktator kanzler kanzlerin machthaber prasident prasidentin premier staatschef"},
    {WordClass::Organisation,
     "afd ag agentur bank cdu csu fdp gericht gmbh grune institut linke ministerium "
     "nachrichten partei spd stiftung union universitat verband zeitung"},
    {WordClass::Mr, "herr herrn"},
    {WordClass::Mrs, "frau"},
    {WordClass::NoName,
     "aber am auch bei da das denn der die doch es fur im mit nach nun so und von wenn "
     "wie zum zur"},
    {WordClass::Abbreviation, "bzw ca dr fr geb hr inkl nr prof st vgl"},
    {WordClass::BeforeTitle,
     "album band buch film lied magazin oper roman sendung serie song stuck titel "
     "zeitschrift"},
    {WordClass::Work,
     "album blatt buch film lied magazin nachrichtenmagazin oper roman sender sendung "
     "serie song talkshow wochenzeitung zeitschrift zeitung -magazin -sendung "
     "-zeitschrift "
     "-zeitung"},
    {WordClass::OnAir, "sendung"},
    {WordClass::Broadcaster, "ard arte deutschlandfunk mdr ndr rbb rtl swr wdr zdf"},
});

}  // namespace

const Language& german() {
  static const Language language{.code = "de",
                                 .lists = kLists,
                                 .nouns = {},
                                 .nouns_are_capitalised = true,
                                 .verb_before_subject = true};
  return language;
}

}  // namespace lede

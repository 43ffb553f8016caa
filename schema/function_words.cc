// The lists, after those of Snowball (https://snowballstem.org), without what is as well
// a word that means something (German Weg, French été, Italian stato).
#include "schema/function_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

namespace lede {
namespace {

struct Language {
  std::string_view code;
  std::string_view words;  // folded, each behind a space but the first
};

constexpr auto kLanguages = std::to_array<Language>({
    {"da",
     "af alle alt andet andre at blev blive bliver da de dem den denne der deres det "
     "dette dig din disse dog du efter eller en end er et for fordi fra ham han hans "
     "har havde have hende hendes her hos hun hvad hvis hvor i ikke ind jeg jer jo kan "
     "kun kunne man mange med meget men mig min mod ned noget nogle nu og ogsa om op "
     "os over pa sa samt sig sin sine skal skulle som til ud under var ved vi vil "
     "ville vor"},
    {"de",
     "aber alle allem allen aller alles als also am an ander andere anderem anderen "
     "anderer anderes auch auf aus bei beim bin bis bist da dabei dafur dagegen daher "
     "damit dann daran darauf daruber das dass davon dazu dein deine dem den denen "
     "denn dennoch der deren des deshalb dessen dich die dies diese diesem diesen "
     "dieser dieses dir doch dort du durch eben ein eine einem einen einer eines "
     "einige einmal er es etwa etwas euch euer eure fast fur gegen gewesen hab habe "
     "haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren "
     "ihrer ihres im in indem ins ist ja jede jedem jeden jeder jedes jedoch jene "
     "jetzt kann kein keine keinem keinen keiner konnen konnte konnten man manche mehr "
     "mein meine mich mir mit muss mussen musste nach nicht nichts noch nun nur ob "
     "oder ohne schon sehr seien seine seinem seinen seiner seines seit selbst sich "
     "sie sind so solche soll sollen sollte sollten sondern sonst trotz uber um und "
     "uns unser unsere unter viel vom von vor wann war warst warum was weil welche "
     "welchen welcher wenn wer werde werden wie wieder will wir wird wo wollen wollte "
     "worden zu zum zur zwar zwischen"},
    {"en",
     "a about after am an and are as at be been but by did do does for from had has "
     "have he her him his how i if in into is it its me my no not of on or our she so "
     "that the their them then there these they this those to up us was we were what "
     "when where which who with would you"},
    {"es",
     "a al algo algun alguna algunas algunos ante antes asi aun aunque cada como con "
     "contra cual cuando de del desde donde dos durante e el ella ellas ellos en entre "
     "era eran eres es esa esas ese eso esos esta estan estas este esto estos fue "
     "fueron ha han hasta hay la las le les lo los mas me mi mientras mis muy nada ni "
     "no nos nosotros nuestra nuestro o otra otras otro otros para pero poco por "
     "porque pues que quien quienes se ser si sin sobre solo son su sus tal tambien "
     "tan tanto te todo todos tras tu un una uno unos y ya yo"},
    {"fr",
     "ai ainsi alors apres au aucun aucune aussi autre autres aux avaient avait avant "
     "avec avoir bien c car ce cela celle celles celui ces cet cette ceux chaque chez "
     "comme contre d dans de deja depuis des dont du elle elles en encore entre est et "
     "etaient etait etre eux il ils j je l la le les leur leurs lors lui m ma mais me "
     "meme memes mes moins mon n ne ni nos notre nous on ont ou par parce pas pendant "
     "peu plus pour qu quand que quel quelle quelques qui s sa sans se selon ses si "
     "son sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une vers "
     "vos votre vous y"},
    {"it",
     "a ad agli ai al alla alle allo anche ancora avere aveva c che chi ci come con "
     "contro cosi cui d da dagli dai dal dalla dalle dallo degli dei del della delle "
     "dello di dopo dove due durante e ed era erano essere fra fu furono gia gli ha "
     "hanno ho i il in io l la le lei li lo loro lui ma me mentre mi mia mio molto ne "
     "negli nei nel nella nelle nello no noi non nostra nostro o ogni ora per perche "
     "pero piu poi prima puo qual quale quando quanto quella quelle quelli quello "
     "questa queste questi questo qui se sei senza si sia sono su sua sue sugli sui "
     "sul sulla sulle sullo suo suoi tra tu tutti tutto un una uno verso vi voi"},
    {"nl",
     "aan al alle alles als altijd andere bij daar dan dat de deze die dit doch door "
     "dus een eens en er ge geen haar had heb hebben heeft hem het hier hij hoe hun ik "
     "in is ja je kan kon kunnen maar me meer men met mij mijn moet na naar niet niets "
     "nog nu of om omdat onder ons onze ook op over reeds te tegen toch toen tot u uit "
     "uw van veel voor want was wat we wel werd wezen wie wij wil worden wordt zal ze "
     "zei zelf zich zij zijn zo zonder zou"},
    {"no",
     "alle at av bare ble bli blir da de deg dei dem den denne der deres det dette di "
     "din disse du eg ein eit eller en enn er et etter for fordi fra hadde ham han "
     "hans har hennes her hos hun hva hvis hvor hvordan i ikke ikkje inn jeg kan kun "
     "kunne man mange med meg men mer mot nar ned noe noen og ogsa om opp oss over pa "
     "sa samme seg selv sin sine sitt skal skulle som til under ut var ved vi vil "
     "ville"},
    {"pt",
     "a ainda ante antes ao aos apos aquela aquele as ate cada com como contra da das "
     "de dela dele deles depois desde do dos durante e ela elas ele eles em entre era "
     "eram essa essas esse esses esta estao estas este estes eu foi foram ha isso isto "
     "ja la lhe lhes mais mas me mesmo meu minha muito na nao nas nem no nos nossa "
     "nosso num numa o onde os ou para pela pelas pelo pelos pode podem por porque "
     "quais qual quando que quem se sem ser seu seus si sido so sob sobre sua suas "
     "tambem te tem teve toda todas todo todos tu um uma umas uns voce"},
    {"ru",
     "а без более бы был была были было быть в вам вас ведь весь во вот впрочем все "
     "всего всех вы где да даже для до его ее ей ему если есть еще ж же за здесь и из "
     "или им их к как какая какой когда кого конечно которая которого которые который "
     "кто куда ли либо между меня мне много может можно мы на над надо наконец нас не "
     "него нее ней нельзя нет ни нибудь никогда ним них ничего но ну о об однако он "
     "она они оно от перед по под после потом потому почти при про с сам своей свою "
     "себе себя сейчас со совсем так такая также такие такой там тебе тебя тем теперь "
     "то тогда того тоже той только тому тот ту ты у уж уже хоть хотя чего чем через "
     "что чтоб чтобы эта эти этим этих это этого этой этом этот эту я"},
    {"sv",
     "alla allt att av bara blev bli blir da dar de dem den denna deras dess dessa det "
     "detta dig din du efter eller en ett for fore fran ha hade han hans har henne "
     "hennes hon honom hur i icke in ingen inte jag ju kan kunde man manga med mellan "
     "men mer mig min mot mycket nagon nagot nagra nar ned nej ni nu och ocksa om oss "
     "over pa sa samma sedan sig sin sina ska skulle som till under upp ut utan vad "
     "var vara varit vem vi vid vilka vilken vill"},
});

using Languages = std::uint32_t;  // a bit for each
static_assert(kLanguages.size() <= 32);

std::unordered_map<std::string_view, Languages> languages_by_word() {
  std::unordered_map<std::string_view, Languages> languages;
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    std::string_view words = kLanguages[i].words;
    while (!words.empty()) {
      const std::string_view word = words.substr(0, words.find(' '));
      languages[word] |= Languages{1} << i;
      words.remove_prefix(std::min(words.size(), word.size() + 1));
    }
  }
  return languages;
}

Languages languages_of(std::string_view word) {
  static const auto by_word = languages_by_word();
  const auto found = by_word.find(word);
  return found == by_word.end() ? 0 : found->second;
}

}  // namespace

bool is_function_word(std::string_view word, std::string_view language) {
  const Languages languages = languages_of(word);
  for (std::size_t i = 0; languages != 0 && i < kLanguages.size(); ++i) {
    if (kLanguages[i].code == language) {
      return (languages >> i & 1U) != 0;
    }
  }
  return false;
}

bool is_function_word(std::string_view word) {
  return languages_of(word) != 0;
}

bool is_stopword(std::string_view word) {
  static constexpr std::array<std::string_view, 4> kNames{"am", "me", "up", "us"};
  return is_function_word(word, "en") &&
         std::find(kNames.begin(), kNames.end(), word) == kNames.end();
}

}  // namespace lede

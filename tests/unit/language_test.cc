// Which language a text is in, and which an article is said to be in.
#include <catch2/catch.hpp>
#include <optional>
#include <string>

#include "corpus/language.h"
#include "schema/language.h"

namespace {

using namespace lede;

std::string code_of(const std::string& text) {
  const auto language = language_of(text);
  return language ? language->code : "";
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) {
    all += text + "\n\n";
  }
  return all;
}

const std::string kEnglish =
    "The ferry left the harbour with forty passengers and a piano, and the captain said "
    "that he would not do it again.";
const std::string kGerman =
    "Die Fähre verließ den Hafen mit vierzig Reisenden und einem Klavier, und der "
    "Kapitän "
    "sagte, das werde er nicht noch einmal tun.";
const std::string kFrench =
    "Le bac a quitté le port avec quarante passagers et un piano, et le capitaine a dit "
    "qu’il ne le ferait plus.";
const std::string kDanish =
    "Færgen forlod havnen med fyrre passagerer og et klaver, og kaptajnen sagde, at det "
    "ville han ikke gøre igen.";

TEST_CASE("a sentence or two tell their language", "[schema]") {
  struct Case {
    std::string text;
    std::string code;
  };
  const auto c = GENERATE(values<Case>({
      {kEnglish, "en"},
      {kGerman, "de"},
      {kFrench, "fr"},
      {kDanish, "da"},
      {"El transbordador salió del puerto con cuarenta pasajeros y un piano.", "es"},
      {"Il traghetto ha lasciato il porto con quaranta passeggeri e un pianoforte.",
       "it"},
      {"O barco deixou o porto com quarenta passageiros e um piano, e não voltou.", "pt"},
      {"De veerboot verliet de haven met veertig reizigers en een piano.", "nl"},
      {"Färjan lämnade hamnen med fyrtio passagerare och ett piano ombord.", "sv"},
      {"Ferja forlot havna med førti passasjerer og et piano, sa kapteinen etterpå.",
       "no"},
      {"Lautta lähti satamasta mukanaan neljäkymmentä matkustajaa ja piano.", "fi"},
      {"A komp negyven utassal és egy zongorával hagyta el a kikötőt.", "hu"},
      {"Bacul a părăsit portul cu patruzeci de pasageri și un pian.", "ro"},
      {"Prom wypłynął z portu z czterdziestoma pasażerami i fortepianem.", "pl"},
      {"Trajekt vyplul z přístavu se čtyřiceti cestujícími a klavírem.", "cs"},
      {"Keltas išplaukė iš uosto su keturiasdešimt keleivių ir pianinu.", "lt"},
      {"Feribot kırk yolcu ve bir piyanoyla limandan ayrıldı.", "tr"},
      {"Паром вышел из порта с сорока пассажирами и роялем на борту.", "ru"},
      {"Пором вийшов із порту із сорока пасажирами та роялем на борту.", "uk"},
      {"Паром выйшаў з порта, і капітан сказаў, што больш гэтага рабіць не будзе.", "be"},
      {"Трајект је напустио луку са четрдесет путника и клавиром.", "sr"},
      {"Το πλοίο έφυγε από το λιμάνι με σαράντα επιβάτες και ένα πιάνο.", "el"},
      {"غادرت العبارة الميناء وعلى متنها أربعون راكبا وبيانو.", "ar"},
      {"המעבורת יצאה מהנמל עם ארבעים נוסעים ופסנתר.", "he"},
      {"渡轮载着四十名乘客和一架钢琴离开了港口。", "zh"},
      {"渡輪載著四十名乘客和一架鋼琴離開了港口，船長說他不會再這樣做了。", "zh"},
      {"フェリーは四十人の乗客とピアノを乗せて港を出た。", "ja"},
      {"여객선은 승객 마흔 명과 피아노를 싣고 항구를 떠났다.", "ko"},
      // All in capitals.
      {"DIE FÄHRE VERLIESS DEN HAFEN MIT VIERZIG REISENDEN UND EINEM KLAVIER.", "de"},
      {"THE FERRY LEFT THE HARBOUR WITH FORTY PASSENGERS AND A PIANO.", "en"},
  }));
  CAPTURE(c.text);
  CHECK(code_of(c.text) == c.code);
}

TEST_CASE("a text is in the language of most of it", "[schema]") {
  struct Case {
    std::string text;
    std::string code;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {kEnglish + " “" + kFrench +
           "” Nobody at the town hall could tell us who will tune it now, since the salt "
           "undoes the work within a week and the budget has nothing for it.",
       "en"},
      {kFrench + " « " + kEnglish +
           " » La mairie cherche depuis hier un autre bateau, et personne ne veut payer "
           "l’accordeur, que le sel fait revenir chaque semaine.",
       "fr"},
      {repeated(kGerman, 20) + kEnglish, "de"},
      {kEnglish + repeated(kGerman, 20), "de"},
      {repeated(kEnglish, 5) + repeated("Halden 2\n\nBrekke 1\n\nVinje 0", 100), "en"},
  }));
  CAPTURE(c.text);
  CHECK(code_of(c.text) == c.code);
}

TEST_CASE("a text without sentences is of no language", "[schema]") {
  const auto* text =
      GENERATE("", " ", "Oil up.", "3 2 1 7; 3 2 0 6; 3 1 1 4", "0-1 1-1 (Berg 67) 2:1",
               "1. Halden 3 2 1 7 2. Brekke 3 2 0 6 3. Vinje 3 1 1 4", "😀 😀 😀");
  CAPTURE(text);
  CHECK(code_of(text).empty());
}

TEST_CASE("a text wins over a declaration only where it is plain", "[corpus]") {
  struct Case {
    std::optional<std::string> declared;
    std::string text;
    std::optional<std::string> language;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {std::nullopt, kGerman, "de"},
      {std::nullopt, "2:1", std::nullopt},
      {"de", "2:1", "de"},
      {"en", kGerman, "en"},               // one sentence may be a quotation
      {"en", repeated(kGerman, 4), "de"},  // the language of a site's menus
      {"de", repeated(kEnglish, 4), "en"},
      {"en", repeated(kGerman, 2) + repeated(kFrench, 2), "en"},  // not plain
      {"no", repeated(kDanish, 4), "no"},                         // near relatives
      {"oc", repeated(kFrench, 4), "oc"},                         // not to be told
  }));
  Article article;
  article.language = c.declared;
  article.body = c.text;
  settle_language(article);
  CAPTURE(c.text);
  CHECK(article.language == c.language);
}

TEST_CASE("the headline helps a short text to its language", "[corpus]") {
  Article article;
  article.headline = "Der Kapitän will kein Klavier mehr an Bord haben";
  article.body = "Mehr in Kürze.";
  settle_language(article);
  CHECK(article.language == "de");
}

TEST_CASE("languages have codes, however they are written", "[corpus]") {
  struct Case {
    std::string text;
    std::optional<std::string> code;
  };
  const auto c = GENERATE(values<Case>({
      {"en", "en"},
      {"de-AT", "de"},
      {"pt_BR", "pt"},
      {"eng", "en"},
      {"German", "de"},
      {"zh-Hant-TW", "zh"},
      {"sr-Latn", "sr"},
      {"nb-NO", "no"},
      {"nn", "nn"},
      {"iw", "he"},
      {"gibberish", std::nullopt},
      {"xx", std::nullopt},
      {"", std::nullopt},
  }));
  CAPTURE(c.text);
  CHECK(language_code(c.text) == c.code);
}

}  // namespace

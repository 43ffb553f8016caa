// Words that must meet in one stem, language by language, and words that must not.
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "schema/analysis.h"
#include "schema/stemmer.h"

namespace {

using namespace lede;

using Words = std::vector<std::string>;

std::string stem_in(const std::string& language, const std::string& word) {
  Analyzer analyzer;
  analyzer.set_language(language);
  const std::vector<Token>& tokens = analyzer.analyze(word);
  const bool one = !tokens.empty() && tokens.back().position == 0;
  return one ? std::string(analyzer.stem(tokens.front().word)) : "";
}

TEST_CASE("forms of a word meet in its language, with accents or without", "[schema]") {
  struct Case {
    std::string language;
    Words words;
  };
  const auto c = GENERATE(values<Case>({
      {"en", {"supplies", "supply", "supplied", "SUPPLY's"}},
      {"en", {"negotiation", "negotiations", "negotiating"}},
      {"de", {"Häuser", "Haus", "Hauses", "Häusern", "hauser", "HÄUSER"}},
      {"de", {"Gespräch", "Gespräche", "Gesprächen", "gesprache"}},
      {"de", {"Straße", "Strasse", "Straßen"}},
      {"de", {"Wahlen", "Wahl", "wählen"}},
      {"fr", {"éléphants", "éléphant", "elephant", "l’éléphant", "d'éléphants"}},
      {"fr", {"annoncé", "annoncée", "annoncées", "annonce", "annoncer", "annoncee"}},
      {"fr", {"arrivèrent", "arriver", "arrivé", "arriverent"}},
      {"fr", {"premier", "première", "premières", "premiere"}},
      {"fr", {"activité", "activités", "activite"}},
      {"fr", {"élections", "élection", "l'élection", "elections"}},
      {"es", {"negociación", "negociaciones", "negociacion"}},
      {"es", {"elección", "elecciones", "eleccion"}},
      {"es", {"inglés", "ingleses", "ingles"}},
      {"es", {"noticia", "noticias"}},
      {"ru", {"правительство", "правительства", "правительству"}},
      {"ru", {"переговоры", "переговоров", "переговорам"}},
      {"ru", {"самолёт", "самолеты", "самолётов"}},
      {"it", {"negoziati", "negoziato"}},
      {"it", {"elezione", "elezioni", "l’elezione", "dell'elezione"}},
      {"pt", {"negociação", "negociações", "negociacao", "negociacoes"}},
      {"pt", {"presidência", "presidencia", "presidencias"}},
      {"ca", {"negociació", "negociacions", "negociacio"}},
      {"nl", {"onderhandeling", "onderhandelingen"}},
      {"sv", {"förhandling", "förhandlingar", "förhandlingarna", "forhandlingar"}},
      {"da", {"forhandlinger", "forhandlingerne"}},
      {"no", {"forhandlinger", "forhandlingene"}},
      {"fi", {"neuvottelut", "neuvotteluissa", "neuvotteluja"}},
      {"hu", {"kormány", "kormányról", "kormanyrol", "kormányból", "kormányt"}},
      {"ro", {"informație", "informații", "informaţiile", "informatiilor"}},
      {"tr", {"kitap", "kitaplar", "kitapların", "kitaplarin"}},
      {"tr", {"Ankara", "Ankara'da", "ANKARA’DAN", "Ankara'nın"}},
      {"tr", {"2019", "2019'da", "2019’un"}},
      {"lt", {"rinkimai", "rinkimų", "rinkimu"}},
  }));
  for (const std::string& word : c.words) {
    CAPTURE(c.language, word);
    CHECK(stem_in(c.language, word) == stem_in(c.language, c.words.front()));
  }
}

TEST_CASE("other words stay apart", "[schema]") {
  struct Case {
    std::string language;
    std::string one;
    std::string other;
  };
  const auto c = GENERATE(values<Case>({
      {"en", "oil", "oiler"},
      {"de", "Wald", "Wahl"},
      {"de", "Haus", "Hase"},
      {"fr", "pêcheur", "piège"},
      {"fr", "port", "part"},
      {"es", "banco", "barco"},
      {"ru", "нефть", "нет"},
      {"uk", "нафта", "нафти"},  // no stemmer
      {"pl", "ropa", "ropy"},
      {"zh", "石油", "石头"},
      {"fr", "o'neill", "neill"},  // no elision
      {"en", "l'economie", "economie"},
  }));
  CAPTURE(c.language, c.one, c.other);
  CHECK(stem_in(c.language, c.one) != stem_in(c.language, c.other));
}

TEST_CASE("function words have no stem in common with other words", "[schema]") {
  struct Case {
    std::string language;
    std::string function;
    std::string other;
  };
  const auto c = GENERATE(values<Case>({
      {"de", "sich", "Sicherheit"},
      {"de", "seit", "Seite"},
      {"de", "will", "Wille"},
      {"de", "nicht", "Nichte"},
      {"de", "indem", "Inder"},
      {"en", "does", "doe"},
      {"es", "para", "paro"},
      {"es", "como", "comida"},
      {"fr", "son", "sons"},
      {"fr", "bien", "biens"},
      {"it", "poi", "poeta"},
      {"nl", "over", "overheid"},
      {"nl", "haar", "hare"},
      {"pt", "pode", "poder"},
      {"ru", "тем", "тема"},
      {"sv", "man", "mans"},
  }));
  CAPTURE(c.language, c.function, c.other);
  CHECK(stem_in(c.language, c.function) != stem_in(c.language, c.other));
}

TEST_CASE("stems of different languages are different terms", "[schema]") {
  CHECK(stem_in("de", "forest") == "for|de");
  CHECK(stem_in("en", "for") == "for|en|");
  CHECK(stem_in("nb", "havner") == stem_in("no", "havner"));
  // Without a stemmer a word is what English has for most names.
  CHECK(stem_in("uk", "Kyiv") == stem_in("en", "Kyiv"));
  for (const char* word : {"2020", "F16", "80%"}) {
    CHECK(stem_in("de", word) == stem_in("en", word));
  }
}

// Words of any language: what is kept of them must not hang on there being such words.
std::string random_word(std::mt19937& random) {
  static const Words starts{"",    "re",  "un", "ge", "be",  "ver", "anti", "l'",
                            "dis", "mis", "ny", "y",  "tie", "ski", "o",    "a"};
  static const Words middles{"a",  "eb", "dy",  "li",  "ow", "opp",   "rass", "un",
                             "ol", "us", "arc", "uiv", "iz", "yetor", "t",    "gas"};
  static const Words ends{"",      "s",    "ing",   "ies",   "ied",   "ness",   "ability",
                          "ably",  "y",    "ed",    "ation", "izer",  "ically", "ogy",
                          "ement", "ante", "ungen", "erna",  "ssero", "are",    "lich"};
  const auto pick = [&random](const Words& of) {
    return of[std::uniform_int_distribution<std::size_t>(0, of.size() - 1)(random)];
  };
  return pick(starts) + pick(middles) + pick(middles) + pick(ends) + pick(ends);
}

TEST_CASE("words begin as their stems tell", "[schema]") {
  const std::string language = GENERATE(
      "ar", "ca", "da", "de", "en", "es", "eu", "fi", "fr", "ga", "hu", "hy", "id", "it",
      "lt", "ne", "nl", "no", "pt", "ro", "ru", "sv", "ta", "tr", "uk");
  const StemmerId id = stemmer_of(language);
  const Stemmer stemmer(id);
  std::mt19937 random(4);
  for (int i = 0; i < 3'000; ++i) {
    const std::string word = random_word(random);
    const std::string stem = stemmer(word);
    const std::string_view front = front_of_words(stem, id);
    const std::size_t apostrophe = word.find('\'');
    CAPTURE(language, word, stem);
    CHECK((word.starts_with(front) || word.substr(apostrophe + 1).starts_with(front)));
  }
  CHECK(front_of_words("compani", stemmer_of("en")) == "compa");
  CHECK(front_of_words("haus|de", stemmer_of("de")) == "h");
  CHECK(front_of_words("f16", stemmer_of("de")) == "f16");
  CHECK(front_of_words("ajar|id", stemmer_of("id")).empty());
}

TEST_CASE("a word with a digit or a sign owns as others do", "[schema]") {
  for (const char* language : {"en", "fr", "uk"}) {
    const Stemmer stemmer(stemmer_of(language));
    CAPTURE(language);
    CHECK(stemmer("at&t's") == "at&t");
    CHECK(stemmer("g20's") == "g20");
    CHECK(stemmer("at&t") == "at&t");
    CHECK(stemmer("g20s") == "g20s");
  }
}

TEST_CASE("a query's word has its stems in all languages it may be of", "[schema]") {
  Analyzer analyzer({"de", "en", "uk", "nb", "nn"});
  const WordId word = analyzer.analyze("Wahlen").front().word;
  const std::vector<std::string_view> stems = analyzer.stems(word);
  CHECK(std::vector<std::string>(stems.begin(), stems.end()) ==
        Words{"wahl|de", "wahlen", "wahl|no"});
  Analyzer english;
  CHECK(english.stems(english.analyze("Wahlen").front().word).size() == 1);
}

TEST_CASE("a word keeps its number from language to language", "[schema]") {
  Analyzer analyzer;
  const WordId english = analyzer.analyze("general").front().word;
  const std::string stem(analyzer.stem(english));
  analyzer.set_language("fr");
  CHECK(analyzer.analyze("général").front().word == english);
  CHECK(analyzer.stem(english) != stem);
  analyzer.set_language(std::nullopt);  // unknown: as English
  CHECK(analyzer.stem(english) == stem);
}

}  // namespace

// The conventions of several languages, and German speakers.
#include <catch2/catch.hpp>

#include "tests/unit/quote_texts.h"

namespace lede::test {
namespace {

struct Case {
  std::string language;
  std::string text;
  std::vector<std::string> quotations;
};

TEST_CASE("every language marks its quotations in its own way", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"ru",
       "— Мы никогда не войдём в состав России, — сказал Лукашенко. — Это исключено.",
       {"Мы никогда не войдём в состав России,", "Это исключено."}},
      {"ru",
       "«Мы никогда не войдём в состав России», — заявил президент Александр Лукашенко.",
       {"Мы никогда не войдём в состав России"}},
      {"ru", "По словам Пескова, «острые углы неизбежны».", {"острые углы неизбежны"}},
      {"ru",
       "Он прочитал роман «Мастер и Маргарита» и газету «Известия».",
       {"Мастер и Маргарита", "Известия"}},
      {"ru",
       "«Он сказал мне: „Уходи“, и я ушёл», — рассказала Тихановская.",
       {"Он сказал мне: „Уходи“, и я ушёл", "Уходи"}},
      {"uk", "— Ми не здамося, — наголосив Зеленський.", {"Ми не здамося,"}},
      {"fr",
       "« Nous ne rejoindrons jamais la Russie », a déclaré M. Loukachenko.",
       {"Nous ne rejoindrons jamais la Russie"}},
      {"fr",
       "«\u00A0C’est l’incorporation\u00A0», a-t-il ajouté, «\u00A0et jamais je ne "
       "l’accepterai\u00A0».",
       {"C’est l’incorporation", "et jamais je ne l’accepterai"}},
      {"fr",
       "— Je refuse, dit-il. L’affaire est close.",
       {"Je refuse, dit-il. L’affaire est close."}},
      {"fr",
       "Selon lui, c’est « une provocation », pas l’« intégration » promise.",
       {"une provocation", "intégration"}},
      {"es",
       "—No nos rendiremos —dijo Tijanóvskaya—. Nunca.",
       {"No nos rendiremos", "Nunca."}},
      {"es",
       "«Rusia es parte de Bielorrusia», bromeó Lukashenko.",
       {"Rusia es parte de Bielorrusia"}},
      {"de",
       "„Das ist keine Integration“, sagte Lukaschenko, „das ist Einverleibung.“",
       {"Das ist keine Integration", "das ist Einverleibung."}},
      {"de",
       "»Das ist keine Integration«, sagte er. »Nie!«",
       {"Das ist keine Integration", "Nie!"}},
      {"de",
       "Er sagte: „Sie nannte es ‚Freundschaft‘.“",
       {"Sie nannte es ‚Freundschaft‘.", "Freundschaft"}},
      {"de", ",,Das geht nicht'', sagte Merkel.", {"Das geht nicht"}},
      {"sv", "”Vi ger inte upp”, sade Tichanovskaja.", {"Vi ger inte upp"}},
      {"pl", "„Nie poddamy się” – powiedziała Cichanouska.", {"Nie poddamy się"}},
      {"en",
       "‘It’s the states’ rights issue,’ he said. ‘They’re “not for sale”, as we’ve "
       "said.’",
       {"It’s the states’ rights issue,", "They’re “not for sale”, as we’ve said.",
        "not for sale"}},
      {"en",
       "'I don't know,' said O'Neill. 'It was the '90s, rock 'n' roll.'",
       {"I don't know,", "It was the '90s, rock 'n' roll."}},
      {"en", "He is 6'2\" and she is 5'11\" tall, said the \"giant\" coach.", {"giant"}},
      {"en", "``It is over,'' said Smith.", {"It is over,"}},
      {"en", "\"I said, 'Go,'\" Smith told AFP.", {"I said, 'Go,'", "Go,"}},
      {"en",
       "“First para.\n\n“Second para,” Smith said.",
       {"First para.", "Second para,"}},
      {"en",
       "The countries' economies and the workers' pay rose. \"Good,\" he said.",
       {"Good,"}},
      {"en", "\"We can't. We won't,\" said Mr. O'Brien's wife.", {"We can't. We won't,"}},
  }));
  CAPTURE(c.text);
  CHECK(texts_of(quotes_in(c.text, c.language)) == c.quotations);
}

TEST_CASE("a language without word lists gives quotations without speakers", "[corpus]") {
  const std::vector<Quote> quotes =
      quotes_in("« Il est tard », a dit Anne Moreau.", "fr");
  REQUIRE(quotes.size() == 1);
  CHECK_FALSE(quotes[0].speaker);
  CHECK_FALSE(quotes[0].mention);
}

struct GermanCase {
  std::string text;
  std::string said;
};

TEST_CASE("German speakers are found by German rules", "[corpus]") {
  const auto c = GENERATE(values<GermanCase>({
      {"„Die Brücke bleibt gesperrt“, sagte Bürgermeisterin Karin Lohmeyer am Montag.",
       "Die Brücke bleibt gesperrt | Karin Lohmeyer\n"},
      {"Am Dienstag sagte Karin Lohmeyer in Kassel: „Das Geld reicht nicht.“",
       "Das Geld reicht nicht. | Karin Lohmeyer\n"},
      {"„Das Geld reicht nicht“, so Karin Lohmeyer.",
       "Das Geld reicht nicht | Karin Lohmeyer\n"},
      {"Karin Lohmeyer leitet das Amt. „Wir brauchen Hilfe“, sagte sie. „Und zwar bald.“",
       "Wir brauchen Hilfe | Karin Lohmeyer\nUnd zwar bald. | Karin Lohmeyer\n"},
      {"Laut Innenminister Jürgen Brandt ist die Lage „äußerst angespannt“.",
       "äußerst angespannt | Jürgen Brandt\n"},
      {"Die Partei bezeichnete den Vorschlag als „Zumutung“.", "Zumutung | Die Partei\n"},
      {"„Niemand wird vergessen“, wie Jürgen Brandt am Abend betonte.",
       "Niemand wird vergessen | Jürgen Brandt\n"},
      {"Finanzministerin Petra Heil (SPD) sagte, das sei „ein Gewinn für alle“.",
       "ein Gewinn für alle | Petra Heil\n"},
      {"»Das war knapp«, räumte Petra Heil ein.", "Das war knapp | Petra Heil\n"},
      {"„Das ist falsch“, sagte Ole Tramm. Er fügte hinzu: „Wir prüfen das.“",
       "Das ist falsch | Ole Tramm\nWir prüfen das. | Ole Tramm\n"},
      {"„Wir sind enttäuscht“, teilte die Gewerkschaft am Freitag mit.",
       "Wir sind enttäuscht | die Gewerkschaft\n"},
      {"Das sogenannte „Sondervermögen“ ist fast leer.", "Sondervermögen | -\n"},
  }));
  CAPTURE(c.text);
  CHECK(said(quotes_in(c.text, "de")) == c.said);
}

TEST_CASE("what a colon leads to in German is no earlier speaker's", "[corpus]") {
  const auto c = GENERATE(values<GermanCase>({
      {"Die Fischerin Anke Brodersen widersprach:", "Anke Brodersen"},
      {"Die 43-jährige Fischerin Anke Brodersen widersprach ihr:", "Anke Brodersen"},
      {"Die Fischerin Anke Brodersen, die seit Jahren dort lebt, widersprach:",
       "Anke Brodersen"},
      {"Dem widersprach die Fischerin Anke Brodersen:", "Anke Brodersen"},
      {"Die Fischerin Anke Brodersen schüttelte den Kopf:", "Anke Brodersen"},
      {"Die Fischerin widerspricht:", "Die Fischerin"},
      {"Brodersen widersprach:", "Brodersen"},
      {"Der Wirt Hinnerk Tamm lachte:", "Wirt Hinnerk Tamm"},
      {"Auf dem Schild steht:", "-"},
  }));
  CAPTURE(c.text);
  const std::string before = "„Die Mauer ist sicher“, sagte Hafenmeisterin Ute Moor. ";
  const auto quotes = quotes_in(before + c.text + " „Die Mauer ist morsch.“", "de");
  REQUIRE(quotes.size() == 2);
  CHECK(quotes[1].speaker.value_or("-") == c.said);
}

TEST_CASE("the language is guessed where the article does not state it", "[corpus]") {
  struct GuessCase {
    std::string text;
    std::optional<std::string> speaker;
  };
  const auto c = GENERATE(values<GuessCase>({
      {"“The bridge will be closed for a year,” said Ann Moor of the council.",
       "Ann Moor"},
      {"„Die Brücke wird für ein Jahr gesperrt“, sagte Karin Lohmeyer von der Stadt.",
       "Karin Lohmeyer"},
      {"« Le pont restera fermé pendant un an », a dit Anne Moreau.", std::nullopt},
  }));
  CAPTURE(c.text);
  Article article;
  article.body = c.text;
  const std::vector<Quote> quotes = quotes_of(article);
  REQUIRE(quotes.size() == 1);
  CHECK(quotes[0].speaker == c.speaker);
}

struct SpeakerCase {
  std::string text;
  std::string speaker;
};

std::string german_speaker(const std::string& text) {
  const std::vector<Quote> quotes =
      quotes_in("Der Rat der Stadt hat am Montag lange getagt.\n\n" + text, "de");
  return quotes.empty() ? "no quotation" : quotes.back().speaker.value_or("-");
}

TEST_CASE("whom a German speaker talks to is no speaker", "[corpus]") {
  const auto c = GENERATE(values<SpeakerCase>({
      {"„Es ist schon spät“, sagte Lena Holm unserer Redaktion.", "Lena Holm"},
      {"„Es ist schon spät“, sagte Holm unserer Zeitung.", "Holm"},
      {"„Es ist schon spät“, sagte Ministerin Lena Holm dieser Zeitung.", "Lena Holm"},
      {"„Es ist schon spät“, sagte Holm der dpa.", "Holm"},
      {"„Es ist schon spät“, sagte er dem Sender.", "-"},
      {"„Es ist schon spät“, sagte Holm im Gespräch mit unserer Redaktion.", "Holm"},
      {"Unserer Redaktion sagte Holm: „Es ist schon spät.“", "Holm"},
      {"Dem Sender sagte die Ministerin Lena Holm: „Es ist schon spät.“", "Lena Holm"},
  }));
  CAPTURE(c.text);
  CHECK(german_speaker(c.text) == c.speaker);
}

TEST_CASE("German verbs come before their subjects, with more between", "[corpus]") {
  const auto c = GENERATE(values<SpeakerCase>({
      {"„Es ist schon spät“, kritisierte Holm.", "Holm"},
      {"„Es ist schon spät“, hatte Holm gesagt.", "Holm"},
      {"„Es ist schon spät“, soll Holm im Rat gesagt haben.", "Holm"},
      {"„Es ist schon spät“, wird Holm zitiert.", "Holm"},
      {"„Es ist schon spät“, sagte auch Lena Holm.", "Lena Holm"},
      {"„Es ist schon spät“, sagte am Montag Ministerin Lena Holm.", "Lena Holm"},
      {"„Es ist schon spät“, sagte im Landtag der Abgeordnete Jan Holm.", "Jan Holm"},
      {"„Es ist schon spät“, sagte deren Anwalt Jan Holm.", "Jan Holm"},
      {"„Es ist schon spät“, winkte Holm ab.", "Holm"},
      {"„Es ist schon spät“, schimpfte Holm.", "Holm"},
      {"„Es ist schon spät“, freut sich Holm.", "Holm"},
      {"„Es ist schon spät“, ist sich Holm sicher.", "Holm"},
      {"„Es ist schon spät“, mit Holm am Tisch.", "-"},
  }));
  CAPTURE(c.text);
  CHECK(german_speaker(c.text) == c.speaker);
}

TEST_CASE("German names its sources in front of nouns and behind names", "[corpus]") {
  const auto c = GENERATE(values<SpeakerCase>({
      {"Nach Angaben von Lena Holm war es „viel zu spät“.", "Lena Holm"},
      {"Nach den Worten von Lena Holm war es „viel zu spät“.", "Lena Holm"},
      {"Lena Holm zufolge war es „viel zu spät“.", "Lena Holm"},
      {"Es war Lena Holm zufolge „viel zu spät“.", "Lena Holm"},
      {"„Es ist schon spät“, nach Angaben von Lena Holm.", "Lena Holm"},
      {"Lena Holm schwieg. Ihren Angaben zufolge war es „viel zu spät“.", "Lena Holm"},
      {"Lena Holm zitierte Jan Lind mit den Worten: „Es ist spät.“", "Jan Lind"},
  }));
  CAPTURE(c.text);
  CHECK(german_speaker(c.text) == c.speaker);
}

}  // namespace
}  // namespace lede::test

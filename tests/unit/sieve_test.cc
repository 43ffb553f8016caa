// What of a text is looked at for wanted words; and that nothing is lost by that.
#include "searcher/passages/sieve.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "searcher/passages/matcher.h"

namespace {

using namespace lede;

using Words = std::vector<std::string>;

Wanted phrase(const Words& words, bool stemmed) {
  Wanted wanted{.shown = ""};
  wanted.one_of.emplace_back();
  for (const std::string& word : words) {
    wanted.one_of.back().push_back({{word}, stemmed});
  }
  return wanted;
}

std::string sifted(const Wanted& one, const std::string& text,
                   const std::string& language) {
  const std::vector<Wanted> wanted{one};
  Sieve sieve(wanted);
  std::string out;
  for (const Span& stretch : sieve.stretches(text, stemmer_of(language))) {
    out += (out.empty() ? "" : " / ") +
           text.substr(stretch.begin, stretch.end - stretch.begin);
  }
  return out;
}

TEST_CASE("only words that begin as wanted ones are looked at", "[searcher]") {
  struct Case {
    Words wanted;
    bool stemmed;
    std::string text;
    std::string stretches;
    std::string language = "en";
  };
  const auto c = GENERATE(values<Case>({
      {{"port"}, false, "the port, ports and a report", "port, ports"},
      {{"compani"},
       true,
       "A company compared companies in camps.",
       "company compared companies"},
      {{"die"}, true, "The dying of a day.", "dying / day."},
      {{"reelection"}, false, "his re-election or relief", "re-election"},
      {{"us"}, false, "the U.S. used us", "U.S. used us"},
      {{"1700"}, false, "for 1,700 of 17", "for 1,700"},
      {{"$700"}, false, "for $ 700 or 12 a day", "$ 700 or 12"},
      {{"lukasik"}, false, "Anna Łukasik, “Lukas” – l’an", "Łukasik, “Lukas” / l’an"},
      {{"economi|fr"},
       true,
       "l'économie d'etre des ecoles",
       "l'économie d'etre / ecoles",
       "fr"},
      {{"ajar|id"}, true, "pelajar di kota", "pelajar di kota", "id"},
      {{"port", "of", "call"}, false, "a port of no call and so on", "port of no"},
      {{"port", "of"}, false, "a port - of call", "port - of"},
      {{"port"}, false, "nothing here", ""},
      {{"port"}, false, "", ""},
  }));
  CAPTURE(c.wanted, c.text);
  CHECK(sifted(phrase(c.wanted, c.stemmed), c.text, c.language) == c.stretches);
}

class RandomText {
 public:
  std::string word() { return pick(words_); }

  std::string text() {
    std::string text;
    for (unsigned i = number(1, 60); i > 0; --i) {
      text += word() + pick(between_);
    }
    return text;
  }

  unsigned number(unsigned first, unsigned last) {
    return std::uniform_int_distribution(first, last)(random_);
  }

 private:
  std::string pick(const Words& of) {
    return of[number(0, static_cast<unsigned>(of.size()) - 1)];
  }

  std::mt19937 random_{20261122};
  const Words words_{"oil",   "Oil's",      "oily",         "oiled",  "gas",     "gases",
                     "dying", "die",        "skies",        "sky",    "U.S.",    "us",
                     "use",   "AT&T",       "at",           "F-16",   "f16",     "1,700",
                     "$700",  "80%",        "€ 700",        "l'eau",  "eau",     "l’eau",
                     "Łódź",  "lodz",       "石油供应",     "石油",   "Минск",   "o'neil",
                     "cafe",  "cafe\u0301", "ca\u00ADfe",   "9/11",   "13:52",   "e-mail",
                     "email", "ＵＳ",       "sup\u200Bply", "supply", "supplies"};
  const Words between_{" ",   " ", " ", " ",  " ", ", ", ". ", "\n",     "-", "–",
                       " – ", "’", "“", "” ", "…", ".",  "/",  "\u00A0", "_", " $"};
};

TEST_CASE("what is found is what is found in the whole text", "[searcher]") {
  RandomText random;
  Analyzer analyzer;
  for (unsigned round = 0; round < 2'000; ++round) {
    const std::string language = std::vector<std::string>{"en", "fr", "uk"}[round % 3];
    analyzer.set_language(language);
    const bool stemmed = random.number(0, 1) == 1;
    Words words;
    for (const Token& token : analyzer.analyze(random.word() + " " + random.word())) {
      words.emplace_back(stemmed ? analyzer.stem(token.word) : analyzer.word(token.word));
    }
    words.resize(random.number(1, static_cast<unsigned>(words.size())));
    const std::vector<Wanted> wanted{phrase(words, stemmed)};
    // Words near each other are looked for in the whole text, those of none as well.
    std::vector<Wanted> and_near = wanted;
    and_near.push_back({.shown = "", .one_of = {{{}, {}}}, .within = 1});
    const std::string text = random.text();
    CAPTURE(language, words, text);
    Article article;
    article.language = language;
    Matcher matcher(wanted, analyzer);
    matcher.read(article);
    Matcher thorough(and_near, analyzer);
    thorough.read(article);
    CHECK(matcher.find(text, FieldId::Body) == thorough.find(text, FieldId::Body));
  }
}

}  // namespace

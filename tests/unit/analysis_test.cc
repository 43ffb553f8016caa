#include "schema/analysis.h"

#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "schema/utf8.h"

namespace lede {
namespace {

// "russia halted re|reelection election": words by position, alternates after a bar.
std::string words_of(const std::string& text) {
  Analyzer analyzer;
  std::string out;
  std::uint32_t position = 0;
  for (const Token& token : analyzer.analyze(text)) {
    if (!out.empty()) {
      out += token.position == position ? '|' : ' ';
    }
    position = token.position;
    out += analyzer.word(token.word);
  }
  return out;
}

struct Case {
  std::string text;
  std::string words;
};

TEST_CASE("text is cut and folded into the words that a person would search",
          "[schema][analysis]") {
  const auto c = GENERATE(values<Case>({
      {"", ""},
      {" \n\t ", ""},
      {"Russia halted oil", "russia halted oil"},
      {"\"Oil,\" he said.", "oil he said"},
      {"the U.S. said", "the us|us. said"},
      {"the U.S said", "the us|us. said"},
      {"the US said", "the us|us. said"},
      {"the US's plan", "the us's|us|us. plan"},
      {"tell us, Us or us’s", "tell us us or us's|us"},
      {"the u.s. of a", "the us|us. of a"},
      {"The WHO said IT is", "the who|who. said it|it. is"},
      {"WHO LET US IN 1960", "who let us|us. in 1960"},
      {"WHO, UN, IT and NATO", "who un|un. it|it. and nato"},
      {"U.S.-led talks", "us|us.|usled led talks"},
      {"at 4 p.m. today", "at 4 pm today"},
      {"J. Smith and J.K. Rowling", "j smith and jk rowling"},
      {"Ph.D. thesis", "ph d thesis"},
      {"re-election", "re|reelection election"},
      {"re\xE2\x80\x91"
       "election",
       "re|reelection election"},                               // no-break hyphen
      {"Moscow\xE2\x80\x93Minsk", "moscow|moscowminsk minsk"},  // en dash
      {"talks \xE2\x80\x94 then", "talks then"},
      {"state-of-the-art", "state|stateoftheart of the art"},
      {"oil - rich", "oil rich"},
      {"AT&T", "at|at&t t"},
      {"F-16s", "f|f16s 16s"},
      {"10-15 tons in 2019\xE2\x80\x93"
       "20",
       "10 15 tons in 2019 20"},
      {"covid-19-2020", "covid 19 2020"},
      {"9/11 attacks", "9|9/11 11 attacks"},
      {"and/or", "and or"},
      {"at 13:52", "at 13|13:52 52"},
      {"80% of", "80|80% of"},
      {"$700 million", "700|$700 million"},
      {"$ 700 million", "700|$700 million"},
      {"€1.5bn", "1.5bn|€1.5bn"},
      {"$1,700", "1700|$1700"},
      {"1,700,000 and 1,70", "1700000 and 1 70"},
      {"3.5 percent", "3.5 percent"},
      {"in 1990's", "in 1990's|1990"},
      {"Moscow\xE2\x80\x99s and Moscow's", "moscow's|moscow and moscow's|moscow"},
      {"O\xE2\x80\x99Neill", "o'neill"},
      {"Belarus\xE2\x80\x99 first", "belarus first"},
      {"'quoted' words", "quoted words"},
      {"all the i's on", "all the i's|i on"},
      {"Łukaszenka café Straße naïve", "lukaszenka cafe strasse naive"},
      {"Лукашенко и ёлка, йод", "лукашенко и елка йод"},
      {"Ελλάδα", "ελλαδα"},
      {"soft\xC2\xADhyphen", "softhyphen"},
      {"no\xC2\xA0"
       "break",
       "no break"},
      {"zero\xE2\x80\x8Bwidth", "zero width"},
      {"ﬁnal", "final"},
      {"example.com", "example|examplecom com"},
      {"ended talks.The next", "ended talks the next"},
      {"snake_case", "snake|snakecase case"},
      {"東京都", "東京 都"},
      {"oil 石油 gas", "oil 石油 gas"},
      {"AI가 KBS는 3월 북한", "ai|ai. 가 kbs 는 3 월 북한"},
      {"ผมไปโรงเรียน", "ผม ไป โรงเรียน"},
      {"km² and ½", "km and"},
      {"a\xCC\x81", "a"},  // combining acute
  }));
  CAPTURE(c.text);
  CHECK(words_of(c.text) == c.words);
}

TEST_CASE("a token knows the bytes that it covers", "[schema][analysis]") {
  const std::string text = "“Moscow’s $ 700, F-16”";
  Analyzer analyzer;
  std::string covered;
  for (const Token& token : analyzer.analyze(text)) {
    covered += text.substr(token.begin, token.end - token.begin) + "|";
  }
  CHECK(covered == "Moscow’s|Moscow|700|$ 700|F|F-16|16|");
}

TEST_CASE("an equal word has an equal number and its English stem",
          "[schema][analysis]") {
  Analyzer analyzer;
  const auto first = analyzer.analyze("supplies Supplies supply");
  REQUIRE(first.size() == 3);
  CHECK(first[0].word == first[1].word);
  CHECK(first[0].word != first[2].word);
  CHECK(analyzer.stem(first[0].word) == analyzer.stem(first[2].word));
  CHECK(analyzer.word_count() == 2);
  analyzer.forget();
  CHECK(analyzer.word_count() == 0);
}

TEST_CASE("a language without a stemmer keeps its words whole", "[schema][analysis]") {
  Analyzer analyzer;
  analyzer.set_language("uk");
  const auto token = analyzer.analyze("supplies").front();
  CHECK(analyzer.stem(token.word) == "supplies");
}

TEST_CASE("a word of any length becomes a term that fits", "[schema][analysis]") {
  Analyzer analyzer;
  const auto tokens =
      analyzer.analyze(std::string(5000, 'x') + " " + std::string(300, 'x') + "é");
  REQUIRE(tokens.size() == 2);
  CHECK(analyzer.word(tokens[0].word).size() == kMaxWordBytes);
  CHECK(tokens[0].word == tokens[1].word);
}

TEST_CASE("the vocabulary holds more words than its first table", "[schema][analysis]") {
  Analyzer analyzer;
  std::string text;
  for (int i = 0; i < 50000; ++i) {
    text += "w" + std::to_string(i) + " ";
  }
  const auto tokens = analyzer.analyze(text);
  REQUIRE(tokens.size() == 50000);
  CHECK(analyzer.word_count() == 50000);
  CHECK(analyzer.word(tokens[49999].word) == "w49999");
  CHECK(analyzer.analyze("w123").front().word == tokens[123].word);
}

// Letters, digits, separators and typographic marks, ASCII mostly.
std::string random_text(std::mt19937& random) {
  static const std::array<std::string, 24> odd{
      "’",    "‘", "“", "”", "–", "—", "\xC2\xA0", "…", "é", "ł", "Я", "й",
      "U.S.", "'", "-", ".", ",", "&", "$",        "%", "_", ":", "/", "\xC2\xAD"};
  std::string text;
  const auto length = random() % 40;
  for (std::size_t i = 0; i < length; ++i) {
    const auto kind = random() % 10;
    if (kind < 4) {
      text += static_cast<char>('a' + random() % 26);
    } else if (kind < 6) {
      text += static_cast<char>(' ' + random() % 95);
    } else if (kind < 7) {
      text += static_cast<char>('0' + random() % 10);
    } else {
      text += odd.at(random() % odd.size());
    }
  }
  return text;
}

TEST_CASE("the fast path cuts 100000 random texts as ICU does", "[schema][analysis]") {
  std::mt19937 random(7);
  Analyzer analyzer;
  for (int i = 0; i < 100000; ++i) {
    const std::string text = random_text(random);
    const auto fast = analyzer.analyze(text);
    if (fast != analyzer.analyze_by_icu(text)) {
      FAIL("differs from ICU: " << text);
    }
  }
  SUCCEED();
}

TEST_CASE("tokens of any bytes lie in order inside the text", "[schema][analysis]") {
  std::mt19937 random(11);
  Analyzer analyzer;
  for (int i = 0; i < 5000; ++i) {
    std::string bytes;
    for (std::size_t n = random() % 60; n > 0; --n) {
      bytes += static_cast<char>(random());
    }
    const std::string text = valid_utf8(bytes);
    std::uint32_t position = 0;
    for (const Token& token : analyzer.analyze(text)) {
      REQUIRE(token.begin < token.end);
      REQUIRE(token.end <= text.size());
      REQUIRE((token.position == position || token.position == position + 1));
      REQUIRE_FALSE(analyzer.word(token.word).empty());
      REQUIRE(is_valid_utf8(analyzer.word(token.word)));
      position = token.position;
    }
  }
}

TEST_CASE("an analyzer tells when its ids have come to mean other words",
          "[schema][analysis]") {
  Analyzer one;
  const Analyzer other;
  CHECK(one.vocabulary_id() != other.vocabulary_id());
  const std::uint64_t before = one.vocabulary_id();
  one.analyze("rough edges");
  CHECK(one.vocabulary_id() == before);
  one.forget();
  CHECK(one.vocabulary_id() != before);
  CHECK(one.vocabulary_id() != other.vocabulary_id());
}

TEST_CASE("a whole text folds to one term", "[schema][analysis]") {
  CHECK(folded("  The  Moscow\nTIMES ") == "the moscow times");
  CHECK(folded(std::string(1000, 'a')).size() < 245);
}

}  // namespace
}  // namespace lede

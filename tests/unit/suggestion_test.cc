// "Did you mean", and what it is made of.
#include "searcher/vocabulary/suggestion.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "schema/ascii.h"
#include "schema/document.h"
#include "searcher/query/query_parser.h"
#include "searcher/vocabulary/edit_walk.h"
#include "searcher/vocabulary/typo.h"
#include "tests/unit/sample_index.h"
#include "tests/unit/small_index.h"

namespace {

using namespace lede;
using test::small_index;

std::string suggested(const std::string& text) {
  Analyzer analyzer;
  return suggestion(text, parse_query(text).query, small_index(), analyzer).value_or("");
}

struct Case {
  std::string query;
  std::string meant;  // empty: nothing
};

TEST_CASE("a query is put in words that the archive has", "[searcher]") {
  const auto [query, meant] = GENERATE(values<Case>({
      {"integraton", "integration"},
      {"oil suplies", "oil supplies"},
      {"klaipedia", "klaipeda"},
      {"marchk", "Marchuk"},
      {"minskk AND Russai", "Minsk AND Russia"},
      {"\"oil suplies\"", "\"oil supplies\""},
      {"headline:tlaks oil", "headline:talks oil"},
      {"speaker:marchck", "speaker:Marchuk"},
      {"lukasik", ""},  // is there, as Łukasik
      {"lukasick", "Łukasik"},
      {"supplied", ""},  // its stem is there
      {"=supplied", "=supplies"},
      {"oil supplies", ""},
      {"xq", ""},
      {"zymurgyzymurgy", ""},
      {"oill*", ""},
      {"oill~1", ""},
      {"oil -suplies", ""},
      {"F-17", ""},
      {"нефтть", "нефть"},
      {"", ""},
      {"suplies@klaipedia.com", ""},
      {"oil^tlaks", ""},
      {"oil^2 tlaks", "oil^2 talks"},
      {"o.i.l.l", ""},
      {"нефтть.нефтть", ""},
      {"www.belarsu.com suplies", "www.belarsu.com supplies"},
      {"(belarsu. \"suplies.\")", "(Belarus. \"supplies.\")"},
      {"“belarsu.” suplies", "“Belarus.” supplies"},
      {"oil NEAR/3 belarsu", "oil NEAR/3 Belarus"},
  }));
  CAPTURE(query);
  CHECK(suggested(query) == meant);
}

// The distance by the definition, without bounds or shared rows.
unsigned distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<unsigned>> d(a.size() + 1, std::vector<unsigned>(b.size() + 1));
  for (unsigned i = 0; i <= a.size(); ++i) {
    for (unsigned j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min({d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1),
                          d[i - 1][j] + 1, d[i][j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

TEST_CASE("a walk over words in order finds all that are near", "[searcher]") {
  std::mt19937 random(7);
  const auto word = [&random] {
    std::string out;
    for (auto length = 1 + random() % 7; length > 0; --length) {
      out += static_cast<char>('a' + random() % 3);
    }
    return out;
  };
  std::set<std::string> words;
  while (words.size() < 1'000) {
    words.insert(word());
  }
  for (int round = 0; round < 100; ++round) {
    const std::string wanted = word();
    const auto edits = static_cast<unsigned>(random() % 3);
    EditWalk walk(wanted, edits);
    for (auto at = words.begin(); at != words.end();) {
      const EditWalk::Step step = walk.step(*at);
      CAPTURE(wanted, edits, *at);
      REQUIRE(step.near == (distance(wanted, *at) <= edits));
      REQUIRE((step.next.empty() || step.next > *at));
      ++at;
      while (!step.next.empty() && at != words.end() && *at < step.next) {
        REQUIRE(distance(wanted, *at) > edits);
        ++at;
      }
    }
  }
}

TEST_CASE("likelier slips cost less", "[searcher]") {
  struct Pair {
    std::string typed;
    std::string likelier;
    std::string less_likely;
  };
  const auto [typed, likelier, less_likely] = GENERATE(values<Pair>({
      {"teh", "the", "tex"},
      {"comittee", "committee", "comitteex"},
      {"minsl", "minsk", "minst"},  // l and k are neighbours
      {"lukaschenka", "lukaschenko", "lukaschenkt"},
      {"kiyv", "kyiv", "kilv"},
      {"xinsk", "ximsk", "minsk"},  // the first letter is seldom wrong
  }));
  CAPTURE(typed);
  CHECK(typo_cost(typed, likelier) < typo_cost(typed, less_likely));
  CHECK(typo_cost(typed, typed) == 0);
}

// The names of those who write and are quoted, of five letters or more.
std::vector<std::string> names_of(const OpenIndex& index) {
  Analyzer analyzer;
  std::set<std::string> names;
  const auto add = [&](const std::optional<std::string>& name) {
    for (const Token& token : analyzer.analyze(name.value_or(""))) {
      if (is_ascii_lower((*name)[token.begin])) {
        continue;  // "a driver" is none
      }
      const std::string word(analyzer.word(token.word));
      const bool plain = std::all_of(word.begin(), word.end(),
                                     [](char c) { return c >= 'a' && c <= 'z'; });
      if (word.size() >= 6 && plain && index.articles.term_exists(word)) {
        names.insert(word);
      }
    }
  };
  for (Xapian::docid number = 1; number <= index.articles.get_lastdocid(); ++number) {
    const Article article =
        decode_article(index.articles.get_document(number).get_data());
    add(article.byline);
    for (const Quote& quote : article.quotes) {
      add(quote.speaker);
    }
  }
  return {names.begin(), names.end()};
}

std::string with_a_slip(std::string word, std::mt19937& random) {
  const std::size_t at = random() % word.size();
  const char letter = static_cast<char>('a' + random() % 26);
  switch (random() % 4) {
    case 0:
      word.insert(at, 1, letter);
      break;
    case 1:
      word.erase(at, 1);
      break;
    case 2:
      word[at] = letter;
      break;
    default:
      std::swap(word[at], word[at + 1 == word.size() ? at - 1 : at + 1]);
  }
  return word;
}

TEST_CASE("nine in ten names with two slips are known again", "[searcher]") {
  const OpenIndex& index = test::sample_index();
  const std::vector<std::string> names = names_of(index);
  REQUIRE(names.size() > 30);
  std::mt19937 random(2020);
  int right = 0;
  std::string wrong;
  for (int tried = 0; tried < 200;) {
    const std::string& name = names[random() % names.size()];
    const std::string typed = with_a_slip(with_a_slip(name, random), random);
    if (distance(typed, name) != 2 || index.articles.term_exists(typed)) {
      continue;
    }
    ++tried;
    const auto found = nearest_word(typed, FieldId::Body, index);
    right += found == name ? 1 : 0;
    if (found != name) {
      wrong.append(typed).append(": ").append(found.value_or("nothing"));
      wrong.append(", not ").append(name).append("\n");
    }
  }
  CAPTURE(wrong);
  CHECK(right >= 180);
}

}  // namespace

// Passages and their marks: examples, and what holds for all of them.
#include "searcher/passages/snippet.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <sstream>
#include <string>

#include "schema/utf8.h"
#include "searcher/compiler/compiler.h"
#include "searcher/passages/view.h"
#include "searcher/query/query_parser.h"
#include "tests/unit/small_archive.h"

namespace {

using namespace lede;

// A query, ready to be looked for in texts.
struct Wish {
  explicit Wish(const std::string& text)
      : compiled(compile_query(parse_query(text).query,
                               Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY),
                               analyzer)) {}

  Analyzer analyzer;
  CompiledQuery compiled;
  Matcher matcher{compiled.wanted, analyzer};
};

std::string with_marks(const MarkedText& shown) {
  std::string out;
  std::size_t at = 0;
  for (const Mark& mark : shown.marks) {
    out += shown.text.substr(at, mark.begin - at) + '[' +
           shown.text.substr(mark.begin, mark.end - mark.begin) + ']';
    at = mark.end;
  }
  return out + shown.text.substr(at);
}

std::string marked(const std::string& query, const std::string& text) {
  Wish wish(query);
  return with_marks(marked_text(text, wish.matcher.find(text, FieldId::Body)));
}

struct Case {
  std::string query;
  std::string text;
  std::string shown;
};

TEST_CASE("what matched is marked and nothing else", "[searcher]") {
  const auto [query, text, shown] = GENERATE(values<Case>({
      {"oil", "Oil and oils, not soil.", "[Oil] and [oils], not soil."},
      {"oil supplies", "oil supply", "[oil] [supply]"},
      {"=oil", "Oil and oils.", "[Oil] and oils."},
      {"\"oil of the east\"", "Of the oil of the east, of oil.",
       "Of the [oil of the east], of oil."},
      {"\"rough edges\"", "rough\nedges, rough and edges",
       "[rough edges], rough and edges"},
      {"\"rough edges\" rough", "rough edges, rough", "[rough edges], [rough]"},
      {"oil -gas", "oil and gas", "[oil] and gas"},
      {"oil NOT \"gas talks\"", "oil, gas talks", "[oil], gas talks"},
      {"re-election", "Re-election, reelection, re election, election",
       "[Re-election], [reelection], [re election], election"},
      {"isn't", "It isn’t so.", "It [isn’t] so."},
      {"\"it isn't\"", "It isn’t so.", "[It isn’t] so."},
      {"80%", "80% of 80", "[80%] of 80"},
      {"$700", "for $700 or 700", "for [$700] or 700"},
      {"AT&T", "AT&T, at T", "[AT&T], [at T]"},
      {"US", "U.S. rules let us use US ports", "[U.S]. rules let us use [US] ports"},
      {"lukasik", "Anna Łukasik", "Anna [Łukasik]"},
      {"石油", "供应石油。", "供应[石油]。"},
      {"oil NEAR/3 gas", "gas for oil, oil, one two three four gas",
       "[gas for oil], oil, one two three four gas"},
      {"oil BEFORE/3 gas", "gas for oil, and gas", "gas for [oil, and gas]"},
      {"headline:oil gas", "oil and gas", "oil and [gas]"},
      {"the of", "the end of it", "[the] end [of] it"},
      {"the oil", "the oil", "the [oil]"},
  }));
  CAPTURE(query, text);
  if (query.find("NEAR") == std::string::npos &&
      query.find("BEFORE") == std::string::npos) {
    CHECK(marked(query, text) == shown);
    return;
  }
  // Distances are looked up in the words of an index: here in exact forms.
  Wish wish(query);
  for (Wanted& wanted : wish.compiled.wanted) {
    wanted.one_of = {{WordPattern{{"oil"}, false}, WordPattern{{"gas"}, false}}};
  }
  Matcher matcher(wish.compiled.wanted, wish.analyzer);
  CHECK(with_marks(marked_text(text, matcher.find(text, FieldId::Body))) == shown);
}

std::string best(const std::string& query, const std::string& text,
                 std::size_t count = 1) {
  Wish wish(query);
  const std::vector<Match> matches = wish.matcher.find(text, FieldId::Body);
  std::string out;
  for (const MarkedText& passage :
       best_passages({text, matches, {}}, wish.compiled.wanted, count)) {
    out += (out.empty() ? "" : " / ") + with_marks(passage);
  }
  return out;
}

const std::string kStory =
    "The week in energy began slowly, as it does so often in the cold of winter.\n\n"
    "Oil was dear in the ports of the south, traders and captains said on Monday.\n\n"
    "Late on Tuesday the pumps that send oil supplies to Belarus stopped at the "
    "border.\n\n"
    "Belarus has little oil of its own, and what it has will not last until the spring. "
    "Supplies by rail are slow. They come from the harbour of Klaipeda.";

TEST_CASE("the passage where most of the words meet is shown", "[searcher]") {
  const auto [query, text, shown] = GENERATE(values<Case>({
      {"oil supplies belarus", kStory,
       "Late on Tuesday the pumps that send [oil] [supplies] to [Belarus] stopped at the "
       "border."},
      {"captains", kStory,
       "Oil was dear in the ports of the south, traders and [captains] said on Monday."},
      {"rail klaipeda", kStory,
       "Supplies by [rail] are slow. They come from the harbour of [Klaipeda]."},
      {"zymurgy", kStory, ""},
      {"\"slow they come\"", kStory,
       "Supplies by rail are [slow. They come] from the harbour of Klaipeda."},
      {"gas", "Gas. More of it flows than ever.", "[Gas]. More of it flows than ever."},
      {"gas", "Gas.\n\nAnother paragraph, about bread.", "[Gas]."},
  }));
  CAPTURE(query);
  CHECK(best(query, text) == shown);
}

TEST_CASE("several passages come in the order of the text", "[searcher]") {
  CHECK(
      best("klaipeda captains", kStory, 2) ==
      "Oil was dear in the ports of the south, traders and [captains] said on Monday. / "
      "They come from the harbour of [Klaipeda].");
  CHECK(best("captains", kStory, 5) ==
        "Oil was dear in the ports of the south, traders and [captains] said on Monday.");
}

TEST_CASE("a quotation is not cut in half if there is room for it", "[searcher]") {
  const std::string text =
      "He rose. “They call it integration. It is no such thing. Never,” he said.";
  Wish wish("thing");
  const std::vector<Match> matches = wish.matcher.find(text, FieldId::Body);
  const Span quotation{static_cast<std::uint32_t>(text.find("They")),
                       static_cast<std::uint32_t>(text.find("” he"))};
  const auto passages =
      best_passages({text, matches, {quotation}}, wish.compiled.wanted, 1);
  REQUIRE(passages.size() == 1);
  CHECK(with_marks(passages.front()) ==
        "“They call it integration. It is no such [thing]. Never,” he said.");
}

TEST_CASE("a long sentence is cut around its matches", "[searcher]") {
  std::string text;
  for (int i = 0; i < 100; ++i) {
    text += "word" + std::to_string(i) + ' ';
  }
  text += "oil and gas ";
  for (int i = 0; i < 100; ++i) {
    text += "word" + std::to_string(i) + ' ';
  }
  const std::string shown = best("oil gas", text);
  CAPTURE(shown);
  CHECK(shown.starts_with("… word"));
  CHECK(shown.ends_with(" …"));
  CHECK(shown.find("[oil] and [gas]") != std::string::npos);
  CHECK(shown.size() < kSnippetChars + 20);
  CHECK(first_sentence(text).text.size() < kSnippetChars + 10);
  CHECK(first_sentence("石油。天然气。").text == "石油。");
  CHECK(first_sentence("").text.empty());
}

TEST_CASE("any text and any query make a valid passage", "[searcher]") {
  const std::vector<std::string> pieces{"oil",
                                        "gas",
                                        "Oil",
                                        "the",
                                        "isn’t",
                                        "re-election",
                                        "U.S.",
                                        "石油",
                                        "供应",
                                        ". ",
                                        "! ",
                                        "\n\n",
                                        "\n",
                                        "  ",
                                        "“",
                                        "”",
                                        "é",
                                        "e\u0301",
                                        "€5",
                                        "80%",
                                        "(",
                                        ")",
                                        "…",
                                        "Mr. ",
                                        "a",
                                        std::string("\xE2\x80") + '\xAE',
                                        "\x1B[31m",
                                        "нефть ",
                                        "antidisestablishmentarianism"};
  const std::vector<std::string> queries{
      "oil gas",          "\"oil gas\"", "the \"the isn't\" -gas", "石油",
      "re-election u.s.", "80% €5",      "\"gas. oil\" нефть",     "a"};
  std::mt19937 random(2020);  // NOLINT: the same texts every time
  for (unsigned round = 0; round < 2'000; ++round) {
    std::string text;
    for (auto left = random() % 200; left > 0; --left) {
      text += pieces[random() % pieces.size()] + (random() % 3 == 0 ? "" : " ");
    }
    Wish wish(queries[random() % queries.size()]);
    const std::vector<Match> matches = wish.matcher.find(text, FieldId::Body);
    const std::string all = one_line(text);
    for (const MarkedText& passage :
         best_passages({text, matches, {}}, wish.compiled.wanted, 1U + round % 3)) {
      CAPTURE(text, passage.text);
      REQUIRE(is_valid_utf8(passage.text));
      REQUIRE_FALSE(passage.marks.empty());
      std::string core = passage.text;
      core.erase(0, core.starts_with("… ") && all.find(core.substr(0, 8)) != 0 ? 4 : 0);
      if (all.find(core) == std::string::npos && core.ends_with(" …")) {
        core.resize(core.size() - 4);
      }
      REQUIRE(all.find(core) != std::string::npos);
      std::uint32_t last = 0;
      for (const Mark& mark : passage.marks) {
        REQUIRE(mark.begin >= last);
        REQUIRE(mark.begin < mark.end);
        REQUIRE(mark.end <= passage.text.size());
        REQUIRE_FALSE(is_continuation(passage.text[mark.begin]));
        last = mark.end;
      }
    }
  }
}

TEST_CASE("words near each other stand each at a place of its own", "[searcher]") {
  struct Example {
    std::string words;  // apart by spaces, each one of several
    bool ordered;
    std::string shown;
  };
  const auto [words, ordered, shown] = GENERATE(values<Example>({
      {"war war", false, "[war was war] and then peace, [war and war]"},
      {"war war", true, "[war was war] and then peace, [war and war]"},
      {"war war war", false, "war was war and then peace, war and war"},
      {"war war/was", false, "[war was] war and then peace, [war and war]"},
      {"war/was war", true, "war [was war] and then peace, [war and war]"},
      {"war/was war was", false, "[war was war] and then peace, war and war"},
      {"war/peace war peace/war", false, "war was war and then [peace, war and war]"},
      {"war peace war", true, "war was war and then peace, war and war"},
      {"war", false, "[war] was [war] and then peace, [war] and [war]"},  // alone left
  }));
  CAPTURE(words, ordered);
  Wanted near{.shown = "near", .within = 2, .ordered = ordered};
  Sequence& sequence = near.one_of.emplace_back();
  std::istringstream slots(words);
  for (std::string slot; slots >> slot;) {
    std::istringstream alternatives(slot);
    sequence.emplace_back();
    for (std::string word; std::getline(alternatives, word, '/');) {
      sequence.back().words.push_back(word);
    }
  }
  const std::vector<Wanted> wanted{near};
  Analyzer analyzer;
  Matcher matcher(wanted, analyzer);
  const std::string text = "war was war and then peace, war and war";
  CHECK(with_marks(marked_text(text, matcher.find(text, FieldId::Body))) == shown);
}

TEST_CASE("a view tells what is missing and shows the lead if all is elsewhere",
          "[searcher]") {
  const Article halt = test::small_archive().front();
  Wish wish("oil zymurgy kern pumps \"no such words\" headline:oil");
  const View view = view_of(halt, wish.matcher, 1);
  CHECK(view.missing ==
        std::vector<std::string>{"zymurgy", "\"no such words\"", "headline:oil"});
  CHECK(with_marks(view.headline) == "[Pumps] stop at the border");
  REQUIRE(view.snippets.size() == 2);
  CHECK(view.snippets[0].passage.text ==
        "Russia halted oil supplies to Belarus at midnight.");
  CHECK(view.snippets[1].field == FieldId::Headline);
}

TEST_CASE("a word is marked in quotations only if it was wanted there", "[searcher]") {
  const Article halt = test::small_archive().front();
  Wish wish("quote:anyone quote:minister");
  CHECK(body_matches(halt, wish.matcher).size() == 1);
  CHECK(view_of(halt, wish.matcher, 1).missing ==
        std::vector<std::string>{"quote:minister"});
}

TEST_CASE("where a speaker alone is asked for, what he says is shown", "[searcher]") {
  Article article = test::make_article(
      {.id = "dam", .headline = "Dam inspected"},
      "Engineers came to the dam.\n\n“It holds,” said Ada Kern.\n\n“It leaks,” said Jo "
      "Smith.\n\nThe lake is full. “Go home,” added Ada Kern.");
  test::add_quote(article, "It holds,", "Ada Kern");
  test::add_quote(article, "It leaks,", "Jo Smith");
  test::add_quote(article, "Go home,", "Ada Kern");
  struct Example {
    std::string query;
    std::vector<std::string> shown;
  };
  const auto c = GENERATE(values<Example>({
      {"speaker:kern", {"“It holds,” said Ada Kern.", "“Go home,” added Ada Kern."}},
      {"speaker:smith", {"“It leaks,” said Jo Smith."}},
      {"speaker:smith lake", {"The [lake] is full. “Go home,” added Ada Kern."}},
      {"speaker:jones", {"Engineers came to the dam."}},
  }));
  CAPTURE(c.query);
  Wish wish(c.query);
  std::vector<std::string> shown;
  for (const Snippet& snippet : view_of(article, wish.matcher, 2).snippets) {
    shown.push_back(with_marks(snippet.passage));
  }
  CHECK(shown == c.shown);
}

TEST_CASE("a caption is shown where the words are in no other text", "[searcher]") {
  for (const Article& article : test::small_archive()) {
    if (article.id == "undated") {
      Wish wish("tanker");
      const View view = view_of(article, wish.matcher, 1);
      CHECK(view.snippets.front().field == FieldId::Caption);
      CHECK(view.missing.empty());
    }
  }
}

}  // namespace

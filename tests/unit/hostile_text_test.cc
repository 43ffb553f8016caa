// Articles made to be obeyed by a terminal, through every output for people.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "schema/utf8.h"
#include "searcher/output/article.h"
#include "searcher/output/counts.h"
#include "searcher/output/quotations.h"
#include "searcher/output/rows.h"
#include "searcher/output/text.h"
#include "searcher/output/verdict.h"
#include "tests/unit/small_archive.h"

namespace {

using namespace lede;

struct Attack {
  std::string name;
  std::string text;
};

std::string many_marks() {
  std::string out = "z";
  for (int i = 0; i < 10'000; ++i) {
    out += "\u0336";
  }
  return out;
}

std::vector<Attack> attacks() {
  return {
      {"CSI colour", "red \x1B[31m alert"},
      {"CSI clears the screen", "\x1B[2J\x1B[H gone"},
      {"CSI reports a position", "ask \x1B[6n"},
      {"OSC sets the title", "\x1B]0;pwned\x07 title"},
      {"OSC 8 links elsewhere", "\x1B]8;;http://evil.example\x1B\\click\x1B]8;;\x1B\\"},
      {"OSC 52 writes the clipboard", "\x1B]52;c;ZXZpbA==\x07 copied"},
      {"DCS", "\x1BP+q544e\x1B\\ asked"},
      {"charset", "\x1B(0 lines \x0E\x0F"},
      {"C1 CSI in UTF-8",
       "c1 \xC2\x9B"
       "31m"},
      {"C1 OSC in UTF-8",
       "c1 \xC2\x9D"
       "0;t\xC2\x9C"},
      {"C1 bytes alone",
       "bare \x9B"
       "31m \x90 \x9D"},
      {"backspace and return", "true\b\b\b\bfalse\rover"},
      {"bell and null", std::string("bell\x07 null\0 tail", 16)},
      {"vertical tab and form feed", "a\vb\fc"},
      {"bidi override", "paid \u202Elairt\u202C end"},
      {"bidi isolates", "\u2066a\u2067b\u2068c\u2069 \u200E\u200F\u061C"},
      {"zero width", "pass\u200Bword \u2060\uFEFF\u180E x\u200Dy\u200Cz"},
      {"tags", "flag \U000E0001\U000E0041\U000E007F"},
      {"fillers", "blank \u3164\u115F\u1160\uFFA0"},
      {"line separators", "one\u2028two\u2029three"},
      {"marks without end", many_marks()},
      {"not UTF-8", "half \xE2\x80 and \xF0\x9F lone \xED\xA0\x80"},
  };
}

// The codes that the program itself sends: colours and links, of their form alone.
std::string without_own_codes(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t length = 0;
    if (text.starts_with("\x1B[")) {
      length = text.find_first_not_of("0123456789;", 2) + 1;
      CHECK(text[length - 1] == 'm');
    } else if (text.starts_with("\x1B]8;;")) {
      const std::size_t end = text.find("\x1B\\");
      const std::string_view target = text.substr(5, end - 5);
      CHECK((target.empty() || target.starts_with("file:///")));
      length = end + 2;
    }
    if (length == 0) {
      out += text.front();
      length = 1;
    }
    text.remove_prefix(length);
  }
  return out;
}

bool is_obeyed(char32_t c) {
  return (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) || c == 0x61C ||
         c == 0x180E || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE00FF);
}

void check_is_harmless(const std::string& printed) {
  const std::string text = without_own_codes(printed);
  constexpr std::size_t kShown = 2'000;
  CAPTURE(text.substr(0, kShown));
  CHECK(is_valid_utf8(text));
  unsigned marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    marks = point.value == 0x336 ? marks + 1 : 0;
    REQUIRE(marks <= 8);
    const auto value = static_cast<unsigned>(point.value);
    CAPTURE(value);
    REQUIRE_FALSE(is_obeyed(point.value));
  }
}

Article article_of(const std::string& evil) {
  Article article = test::make_article({.id = evil,
                                        .headline = evil,
                                        .date = "2020-01-01",
                                        .source = evil,
                                        .byline = evil,
                                        .section = evil,
                                        .language = evil},
                                       evil + "\n\n“" + evil + "”");
  article.path = "/archive/" + evil;
  article.dateline = evil;
  article.asides.push_back({Region::Caption, evil});
  Quote quote;
  quote.text = evil;
  quote.speaker = evil;
  quote.mention = "he " + evil;
  quote.cue = evil;
  article.quotes.push_back(quote);
  return article;
}

Mark all_of(const std::string& text) {
  return {0, static_cast<std::uint32_t>(text.size())};
}

std::vector<std::string> all_text(const std::string& evil, const Terminal& terminal) {
  std::vector<std::string> printed;
  const Article article = article_of(evil);
  const std::vector<Mark> marks{{0, 1}, {1, all_of(evil).end}};
  Results results;
  results.id = evil;
  results.text = evil;
  results.hits.push_back(
      {{1, 1, article},
       {.headline = {evil, marks},
        .snippets = {{FieldId::Body, {evil, marks}}, {FieldId::Caption, {evil, {}}}},
        .missing = {evil}}});
  printed.push_back(to_text(results, terminal));

  QuotationResults quotations;
  quotations.hits.push_back({{1, 1, article}, {evil, marks}});
  printed.push_back(to_text(quotations, terminal));

  SpeakerResults speakers;
  speakers.speakers.push_back({evil, 1, 1});
  printed.push_back(to_text(speakers, terminal));

  FoundClaim found{article, {}};
  found.finding.text = evil;
  found.finding.speaker = evil;
  found.finding.cue = evil;
  found.finding.differences.push_back({Edit::Changed, Weight::Name, evil, evil});
  printed.push_back(to_text(
      Judgement{.verdict = {}, .claim = evil, .matches = {found}, .notes = {evil}},
      terminal));
  printed.push_back(
      to_text(Trace{.claim = evil, .matches = {found}, .notes = {evil}}, terminal));

  const auto end = all_of(evil).end;
  printed.push_back(to_text(MarkedArticle{.article = article,
                                          .headline = {{0, end, 0}},
                                          .body = {{0, 1, 0}},
                                          .asides = {{{0, end, 0}}},
                                          .context = 0},
                            terminal));

  FacetResults facets;
  facets.found.counts = {{evil, 2}, {"x", 1}};
  printed.push_back(to_text(facets, terminal));
  printed.push_back(row(Format::Tsv, {evil}));
  return printed;
}

TEST_CASE("nothing from a hostile article is obeyed in any text", "[searcher]") {
  Terminal terminal{.width = 40};
  for (const bool has_everything : {false, true}) {
    terminal.color = has_everything;
    terminal.links = has_everything;
    terminal.line_links = has_everything;
    for (const Attack& attack : attacks()) {
      CAPTURE(attack.name, has_everything);
      for (std::string& text : all_text(attack.text, terminal)) {
        // The columns of TSV.
        std::replace(text.begin(), text.end(), '\t', ' ');
        check_is_harmless(text);
      }
    }
  }
}

TEST_CASE("an address that is no address is never a link's target", "[searcher]") {
  for (const Attack& attack : attacks()) {
    CAPTURE(attack.name);
    const Terminal terminal{.color = true, .links = true};
    const std::string text = linked(terminal, "x", "https://a.example/" + attack.text);
    CHECK(text == "x");
    CHECK(linked(terminal, "x", "javascript:alert(1)") == "x");
  }
}

}  // namespace

// Pieces of HTML into paragraphs.
#include "corpus/fragment.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>
#include <vector>

#include "corpus/references.h"

namespace lede {
namespace {

using Lines = std::vector<std::string>;

struct Case {
  std::string markup;
  Lines paragraphs;
};

TEST_CASE("paragraphs of a fragment are found", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"<p>One <b>bold</b> word.</p><p>Two.</p>", {"One bold word.", "Two."}},
      {"<P CLASS='a>b'>One.</P>\n<DIV>Two.</DIV>", {"One.", "Two."}},
      {"<p>One.<p>Two.", {"One.", "Two."}},
      {"One.<br><br>Two.<br/>Three, <br>goes on.", {"One.", "Two.", "Three, goes on."}},
      {"One\nline.\n\nTwo <i>lines</i>.", {"One line.", "Two lines."}},
      {"<p>Wrapped\n\ninside.</p>", {"Wrapped inside."}},
      {"<ul><li>a</li><li>b</li></ul>", {"a", "b"}},
      {"<table><tr><td>Ost</td><td>1</td></tr><tr><td>West</td></tr></table>",
       {"Ost 1", "West"}},
      {"<div><span>Sport</span> | <span>FP</span></div><p>It began.</p>", {"It began."}},
      {"<div>It began at dawn.</div><p>It ended.</p>",
       {"It began at dawn.", "It ended."}},
      {"<p>a</p><script>if (a < b) { x(\"</p>\"); }</script><p>b</p>", {"a", "b"}},
      {"<!-- <p>no</p> --><p>5 < 7 &amp; 7 > 5</p>", {"5 < 7 & 7 > 5"}},
      {"<![CDATA[a < b]]>", {"a < b"}},
      {"<p>She said <q>no</q>.</p>", {"She said “no”."}},
      {"<p>a</p><aside>Read more</aside><p>b</p>", {"a", "b"}},
      {"<p>a</p><aside><p>never closed</p>", {"a", "never closed"}},
      {"<p>a</p><script>never closed", {"a", "never closed"}},
      {"<p title=\"never closed>a</p>", {"a"}},
      {"", {}},
  }));
  CAPTURE(c.markup);
  CHECK(fragment_of(c.markup).paragraphs == c.paragraphs);
}

TEST_CASE("of a figure the caption is kept", "[corpus]") {
  const Fragment fragment = fragment_of(
      "<p>a</p><figure><img src='x'><div>Photo: FP</div><figcaption>The <i>pier</i> at "
      "dawn.</figcaption></figure><p>b</p>");
  CHECK(fragment.paragraphs == Lines{"a", "b"});
  CHECK(fragment.captions == Lines{"The pier at dawn."});
}

TEST_CASE("character references are decoded", "[corpus]") {
  using Example = std::pair<std::string, std::string>;
  const auto [text, decoded] = GENERATE(values<Example>({
      {"caf&eacute; &amp; th&#233; &#xe9;", "café & thé é"},
      {"&ldquo;no&rdquo;&hellip;", "“no”…"},
      {"&#8220;", "“"},
      {"&#150;", "–"},
      {"AT&T; &nosuchname; &#0; &#xD800; &#9999999; & &;",
       "AT&T; &nosuchname; &#0; &#xD800; &#9999999; & &;"},
      {"a&b &lt", "a&b &lt"},
  }));
  CHECK(References().decoded(text) == decoded);
}

TEST_CASE("a value with markup becomes one line of text", "[corpus]") {
  CHECK(line_of_markup("Oil &amp; <em>gas</em>\n flow") == "Oil & gas flow");
  CHECK(line_of_markup("5 < 7") == "5 < 7");
  CHECK(has_markup("a<br/>b"));
  CHECK_FALSE(has_markup("a < b, AT&T; c > d"));
}

TEST_CASE("markup made to be slow is not", "[corpus]") {
  const auto piece =
      GENERATE(as<std::string>(), "<", "<a", "<a \"", "<aside>", "<figure><figcaption>",
               "<script>", "</script", "<!--", "<![CDATA[", "&", "&amp", "&#", "<p",
               "<b><p>", "<br>", "\n");
  CAPTURE(piece);
  std::string markup;
  while (markup.size() < 1'000'000) {
    markup += piece;
  }
  const auto start = std::chrono::steady_clock::now();
  fragment_of(markup);
  fragment_of(markup + "</aside></figure></script>");
  has_markup(markup);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

}  // namespace
}  // namespace lede

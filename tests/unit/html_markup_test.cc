// The way of a page's bytes to a tree: tags, the lean page, the parser.
#include <catch2/catch.hpp>
#include <string>
#include <variant>

#include "corpus/html/arena.h"
#include "corpus/html/lean_markup.h"
#include "corpus/html/markup_scanner.h"
#include "corpus/html/parse.h"
#include "corpus/html/plain_text.h"

namespace lede::html {
namespace {

// Tokens as short text: 'text', <name attribute=value>, </name>.
std::string tokens_of(std::string_view markup) {
  MarkupScanner scanner(markup);
  MarkupToken token;
  std::string out;
  while (scanner.next(token)) {
    if (token.kind == MarkupKind::Text) {
      out.append("'").append(token.text).append("'");
    } else if (token.kind == MarkupKind::EndTag) {
      out.append("</").append(token.name).append(">");
    } else {
      out.append("<").append(token.name);
      for (const MarkupAttribute& attribute : token.attributes) {
        out.append(" ").append(attribute.name).append("=").append(attribute.value);
      }
      out.append(">");
    }
  }
  return out;
}

std::string lean(std::string_view page) {
  auto result = lean_markup(page);
  const auto* markup = std::get_if<LeanMarkup>(&result);
  return markup == nullptr ? "skipped: " + std::get<std::string>(result)
                           : markup->html.substr(std::string("<!DOCTYPE html>").size());
}

TEST_CASE("markup is cut into tags and texts", "[corpus]") {
  struct Case {
    std::string markup;
    std::string tokens;
  };
  const auto c = GENERATE(values<Case>({
      {"a<P Class='x y' id=z>b</P>", "'a'<p Class=x y id=z>'b'</p>"},
      {"1 < 2 <3 && x<", "'1 < 2 <3 && x<'"},
      {"<!doctype html><?php x ?><!-- <p> -->a<!-->b<!--->c", "'a''b''c'"},
      {"a<!-- never closed <p>b", "'a'"},
      {"<br/><img src=x/>", "<br><img src=x/>"},
      {"<a b>", "<a b=>"},
      {"<a b = \"c>d\" e='f\"g'>", "<a b=c>d e=f\"g>"},
      {"<a b=\"never closed>x</a>", "<a b=\"never closed=>'x'</a>"},
      {"<a b='' c>", "<a b= c=>"},
      {"</>x</ y>", "'x'"},
      {"<p", ""},
      {"</p", ""},
      {"<", "'<'"},
  }));
  CAPTURE(c.markup);
  if (c.markup.find("never closed>x") == std::string::npos) {
    CHECK(tokens_of(c.markup) == c.tokens);
  } else {
    CHECK(tokens_of(c.markup).find("'x'</a>") != std::string::npos);
  }
}

TEST_CASE("a page is made lean", "[corpus]") {
  struct Case {
    std::string page;
    std::string lean;
  };
  const auto c = GENERATE(values<Case>({
      {"<script>a<p>b</script><style>c</style>d", "d"},
      {"a<script>never closed", "a"},
      {"<svg>never closed", "never closed"},
      {"<svg><svg></svg>a", "a"},
      {"<b>a</b> <span>b</span>", "a b"},
      {"<b class=x>a</b>", "<span class=\"x\">a</span>"},
      {"<i><b class=x>a</i>b</b>", "<span class=\"x\">a</span>b"},
      {"<p onclick=x style='color:red' class=y>a", "<p class=\"y\">a"},
      {"<p style='x: y; display : none'>a", "<p hidden>a"},
      {"<p style='display:block'>a", "<p>a"},
      {"<form action=x><p>a</form>", "<div role=\"form\"><p>a</div>"},
      {"<div>a</section></div>", "<div>a</div>"},
      {"<div><section>a</div>b</section>", "<div><section>a</section></div>b"},
      {"<table><tr><td><div>a<td>b</table>c",
       "<table><tr><td><div>a</div></td><td>b</td></tr></table>c"},
      {"<td>a</td>", "a"},
      {"<title>a <b> c</title>d", "<title>a <b> c</title>d"},
      {"<title>never closed", "never closed"},
      {"<a title=x href=y>a</a>", "<a href=\"y\">a</a>"},
      {"<abbr title=2020>a</abbr>", "<abbr title=\"2020\">a</abbr>"},
      {"<button>a</button><select><option>b</select>c", "c"},
      {"<p id='a\"b'>", "<p id='a\"b'>"},
  }));
  CAPTURE(c.page);
  CHECK(lean(c.page) == c.lean);
}

TEST_CASE("JSON-LD is kept from the scripts", "[corpus]") {
  const auto result = lean_markup(
      R"(<script>no</script><SCRIPT TYPE="application/LD+json">{"a":1}</SCRIPT>)");
  const auto& markup = std::get<LeanMarkup>(result);
  REQUIRE(markup.json_ld.size() == 1);
  CHECK(markup.json_ld.front() == "{\"a\":1}");
}

TEST_CASE("values with tags and references become plain text", "[corpus]") {
  struct Case {
    std::string value;
    std::string text;
  };
  const auto c = GENERATE(values<Case>({
      {"plain", "plain"},
      {"Salt &amp; sea", "Salt & sea"},
      {"Salt &amp;amp; sea", "Salt & sea"},
      {"caf&eacute;&#8217;s", "café’s"},
      {"a <b>b</b> c", "a b c"},
      {"<p>One.</p><p>Two.</p>", "One.\nTwo."},
      {"AT&T", "AT&T"},
      {"&lt;b&gt;bold&lt;/b&gt;", "bold"},
  }));
  CAPTURE(c.value);
  CHECK(plain_text(c.value) == c.text);
}

TEST_CASE("a tree lies in document order", "[corpus]") {
  const auto tree = parse_page("<body><p>a<b>b</b></p><div>c</div>");
  REQUIRE(tree);
  const NodeId p = tree->find(Tag::P);
  const NodeId div = tree->find(Tag::Div);
  CHECK((*tree)[p].end == div);
  CHECK(tree->text_of(p) == "ab");
  CHECK(tree->contains(p, p + 1));
  CHECK_FALSE(tree->contains(p, div));
  CHECK(tree->find(Tag::Table) == tree->size());
}

TEST_CASE("an arena gives aligned pieces up to its bound", "[corpus]") {
  Arena arena;
  for (const std::size_t bytes :
       {std::size_t{1}, std::size_t{17}, std::size_t{500'000}}) {
    const void* piece = arena.allocate(bytes);
    REQUIRE(piece != nullptr);
    CHECK(reinterpret_cast<std::uintptr_t>(piece) % alignof(std::max_align_t) == 0);
  }
  CHECK(arena.allocate(kMaxArenaBytes) == nullptr);
  CHECK(arena.allocate(1) != nullptr);
}

}  // namespace
}  // namespace lede::html

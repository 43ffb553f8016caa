// Which text of a web page is the article's.
#include "corpus/html/body.h"

#include <catch2/catch.hpp>
#include <string>
#include <variant>

#include "corpus/html/furniture_lines.h"
#include "corpus/html/hints.h"
#include "corpus/html/lean_markup.h"
#include "corpus/html/parse.h"

namespace lede::html {
namespace {

PageText text_of(const std::string& markup, const Statements& stated = {}) {
  const auto lean = lean_markup(markup);
  return text_of_page(Page(*parse_page(std::get<LeanMarkup>(lean).html)), stated);
}

// Paragraphs and asides in one line: "a / b [caption: c]".
std::string read(const std::string& markup) {
  const PageText text = text_of(
      markup, {"Oil flows again", {"Oil was dear – a city has waited for it to flow."}});
  std::string out;
  for (std::size_t i = 0; i < text.body.size(); ++i) {
    const bool is_break = text.body.compare(i, 2, "\n\n") == 0;
    out += is_break ? " / " : std::string(1, text.body[i]);
    i += is_break ? 1 : 0;
  }
  for (const Aside& aside : text.asides) {
    out.append(" [").append(name_of(aside.region)).append(": ");
    out.append(aside.text).append("]");
  }
  return out;
}

// Two paragraphs, which are an article.
const std::string kLead =
    "<p>The first tanker left the harbour of Almere on Monday morning.</p>";
const std::string kRest =
    "<p>Nobody on the pier knew where it was going, and the captain did not say.</p>";
const std::string kText =
    "The first tanker left the harbour of Almere on Monday morning. / "
    "Nobody on the pier knew where it was going, and the captain did not say.";

TEST_CASE("the body is the article and nothing around it", "[corpus]") {
  struct Case {
    std::string before;
    std::string between;
    std::string after;
    std::string asides;
  };
  const std::string sentence = "It is a sentence that no reader of the story asked for.";
  const auto c = GENERATE_COPY(values<Case>({
      {"", "", "", ""},
      {"<h1>Oil flows again</h1>", "", "", ""},
      {"<p>Oil flows again</p>", "", "", ""},
      {"<div>By Ann Lee</div><div>4 May 2020</div>", "", "", ""},
      {"<p>4 May 2020 by Ann Lee</p>", "", "", ""},
      {"", "<p>Advertisement</p>", "<p>Share this</p>", ""},
      {"", "<div class=newsletter-box><p>" + sentence + "</p></div>", "", ""},
      {"", "<div class=adSlot><p>" + sentence + "</p></div>", "", ""},
      {"", "<nav><p>" + sentence + "</p></nav>", "", ""},
      {"", "<p hidden>" + sentence + "</p>", "", ""},
      {"", "<p><a href=x>Gas flows too, and faster</a></p>", "",
       " [related: Gas flows too, and faster]"},
      {"", "<p><a href=x>Gas flows too</a> and <a href=y>so does water</a>.</p>", "",
       " [related: Gas flows too and so does water.]"},
      {"", "<p>Read more: <a href=x>Gas</a></p>", "", " [related: Read more: Gas]"},
      {"", "<figure><figcaption>The tanker at noon.</figcaption></figure>", "",
       " [caption: The tanker at noon.]"},
      {"", "<p class=image-caption>The tanker at noon.</p>", "",
       " [caption: The tanker at noon.]"},
      {"", "<p>Photo: Ann Lee</p>", "", " [caption: Photo: Ann Lee]"},
      {"", "", "<h3>More to read</h3>", ""},
      {"", "", "<div id=comments><p>" + sentence + "</p></div>", ""},
      {"", "", "<div class=author-bio><p>" + sentence + "</p></div>", ""},
      {"", "", "<div role=contentinfo><p>" + sentence + "</p></div>", ""},
      {"", "", "<div>Filed in Energy</div>", ""},
  }));
  CAPTURE(c.before, c.between, c.after);
  CHECK(read("<body><div>" + c.before + kLead + c.between + kRest + c.after +
             "</div></body>") == kText + c.asides);
}

TEST_CASE("what belongs to the article stays in the body", "[corpus]") {
  struct Case {
    std::string markup;
    std::string text;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"<h2>The route</h2>", "The route"},
      {"<blockquote>We sail at six.</blockquote>", "We sail at six."},
      {"<blockquote class=twitter-tweet><p>We sail at six.</p></blockquote>",
       "We sail at six."},
      {"<div class=social-embed><p>We sail at six.</p></div>", "We sail at six."},
      {"<ul><li>One ship</li><li>Nine men</li></ul>", "One ship / Nine men"},
      {"<table><tr><td>Ships</td><td>1</td></tr></table>", "Ships 1"},
      {"<p><q>We sail</q>, he said.</p>", "“We sail”, he said."},
      {"<p>One.<br>Two.</p>", "One. / Two."},
      {"<p><a href=a>Ada Finch</a>, the <a href=b>new head</a> of the <a href=c>harbour "
       "office</a>, <a href=d>resigned</a> on <a href=e>Tuesday</a>.</p>",
       "Ada Finch, the new head of the harbour office, resigned on Tuesday."},
      {"<p>One<br>line.</p>", "One line."},
      {"<p>One<br><br>Two.</p>", "One / Two."},
      {"<p>He owns <span class=shareholder>shares</span>.</p>", "He owns shares."},
      {"<p class=has-sidebar>We sail at six.</p>", "We sail at six."},
      {"<p>It was <b class=rollover>Bo Roe<span class=rollover-block>More of him: <a "
       "href=x>Oil</a></span></b> who sailed.</p>",
       "It was Bo Roe who sailed."},
      {"<p>The <i class=tooltip>hull<i class=tooltiptext>The body of a ship</i></i> "
       "leaks.</p>",
       "The hull leaks."},
      {"<p><span>H</span>e said so.</p>", "He said so."},
  }));
  CAPTURE(c.markup);
  const std::size_t cut = kText.find(" / ");
  CHECK(read("<body><div>" + kLead + c.markup + kRest + "</div></body>") ==
        kText.substr(0, cut) + " / " + c.text + kText.substr(cut));
}

TEST_CASE("the first entry of a live blog keeps its heading", "[corpus]") {
  const auto entry = [](const std::string& heading) {
    return "<div class=entry><h2>" + heading + "</h2><time>10:30</time>" + kRest +
           "</div>";
  };
  const std::string kept =
      "Nobody on the pier knew where it was going, and the captain did not say.";
  CHECK(read("<body><h1>Oil flows again</h1><h2>A summary of the day</h2><div>" +
             entry("Fog lifts") + entry("Pilot boards") + entry("Tanker sails") +
             "</div></body>") ==
        "Fog lifts / 10:30 / " + kept + " / Pilot boards / 10:30 / " + kept +
            " / Tanker sails / 10:30 / " + kept + " [standfirst: A summary of the day]");
  CHECK(read("<body><h1>Oil flows again</h1><div>" + entry("Fog lifts") +
             entry("Pilot boards") + "</div></body>") ==
        "Fog lifts / 10:30 / " + kept + " / Pilot boards / 10:30 / " + kept);
  // One heading alone is no series.
  CHECK(read("<body><div>" + entry("Fog lifts") + kLead + "</div></body>") ==
        kept + " / The first tanker left the harbour of Almere on Monday morning.");
}

TEST_CASE("text in large type is text", "[corpus]") {
  const std::string one =
      "<h2>A picture of the tanker was shared on Sunday by a boy of nine who lives on "
      "the "
      "pier.</h2>";
  const std::string two =
      "<h2>The harbour office asked him to take it down, and he asked the office what it "
      "was afraid of.</h2>";
  const std::string three =
      "<h2>It has not answered yet, and the picture hangs in the window of every shop in "
      "the street.</h2>";
  const std::string text =
      read("<body><div>" + one + kLead + two + kRest + three + "</div></body>");
  CHECK(text.starts_with("A picture of the tanker"));
  CHECK(text.ends_with("of every shop in the street."));
  // One alone is above the text, or above something that is left out.
  CHECK(read("<body><div>" + one + kLead + kRest + kRest + kRest + "</div></body>")
            .starts_with("The first tanker"));
  CHECK(read("<body><div>" + kLead + kRest + one + "</div></body>") == kText);
}

TEST_CASE("the standfirst stands between headline and text", "[corpus]") {
  struct Case {
    std::string above;
    std::string below;   // the headline
    std::string around;  // the text
    std::string asides;
  };
  const std::string deck = "The pipeline was shut for nine weeks.";
  const std::string notice = "We keep your data on this device.";
  const std::string found = " [standfirst: " + deck + "]";
  const auto c = GENERATE_COPY(values<Case>({
      {"", "<h2>" + deck + "</h2>", "div", found},
      {"", "<h2>" + deck + "</h2><p class=byline>By Ann Lee</p>", "div", found},
      {"", "<h2>Nine weeks of repair</h2>", "article",
       " [standfirst: Nine weeks of repair]"},
      {"", "<p class=deck>Nine weeks of repair</p>", "article",
       " [standfirst: Nine weeks of repair]"},
      {"", "<p>" + deck + "</p>", "article", found},
      {"", "<div class=article__summary>" + deck + "</div>", "div class=article__text",
       found},
      {"", "<div><div><p>" + deck + "</p></div></div>", "article", found},
      {"", "<div><p>" + deck + "</p></div><p>" + deck + "</p>", "article", found},
      // The page's own description, wherever it stands there.
      {"", "<p>One</p><p>Two</p><aside><p>Oil was dear: a city has waited</p></aside>",
       "article", " [standfirst: Oil was dear: a city has waited]"},
      {"<p>Oil was dear: a city has waited</p>", "", "article", ""},
      {"", "<div hidden><p>Oil was dear: a city has waited</p></div>", "article", ""},
      {"<p>" + deck + "</p>", "", "article", ""},
      {"", "<h2>" + kText.substr(0, kText.find(" / ")) + "</h2>", "article", ""},
      {"", "<h2>Oil flows again</h2>", "article", ""},
      {"", "<h2>Share this</h2>", "article", ""},
      {"", "<p>By Ann Lee</p><div>4 May 2020</div><p>" + notice + "</p>", "article", ""},
      {"", "<ul><li><a href=x>" + notice + "</a></li></ul>", "article", ""},
      {"", "<div class=newsletter><p>" + notice + "</p></div>", "article", ""},
  }));
  CAPTURE(c.above, c.below, c.around);
  CHECK(read("<body>" + c.above + "<header><h1>Oil flows again</h1>" + c.below +
             "</header><" + c.around + ">" + kLead + kRest + "</" +
             c.around.substr(0, c.around.find(' ')) + "></body>") == kText + c.asides);
}

TEST_CASE("the article is found wherever it stands", "[corpus]") {
  struct Case {
    std::string before;
    std::string after;
  };
  const std::string teaser =
      "<div><h3><a href=x>Gas</a></h3><p>The gas has a story too, and it is "
      "short.</p></div>";
  const auto c = GENERATE_COPY(values<Case>({
      {"<div>", "</div>"},
      {"<table><tr><td><a href=x>Home</a><td>", "</table>"},
      {"<main><article>", "</article></main>"},
      {"<div class=sidebar-layout>", "</div>"},
      {"<div class=article-body>", "</div><div>" + teaser + teaser + teaser + "</div>"},
      {"<div>" + teaser + "</div><div itemprop=articleBody>", "</div>" + teaser},
      {"<form><div>", "</div></form>"},
      {"", ""},
  }));
  CAPTURE(c.before, c.after);
  CHECK(text_of("<body>" + c.before + kLead + kRest + c.after + "</body>").body ==
        text_of("<body><div>" + kLead + kRest + "</div></body>").body);
}

TEST_CASE("a page of nothing has an empty body", "[corpus]") {
  CHECK(read("").empty());
  CHECK(read("<body><nav><a href=x>Home</a></nav></body>").empty());
}

TEST_CASE("names hint at what an element is", "[corpus]") {
  struct Case {
    std::string name;
    Hint hint;
  };
  const auto c = GENERATE(values<Case>({
      {"article-body", Hint::Body},
      {"storyBody", Hint::Body},
      {"entry-content", Hint::Body},
      {"c-article__text", Hint::Body},
      {"articlebody", Hint::Body},
      {"main-content", Hint::None},
      {"article", Hint::None},
      {"related", Hint::Related},
      {"module--related-links", Hint::Related},
      {"RelatedLinks", Hint::Related},
      {"unrelated", Hint::None},
      {"has-sidebar", Hint::None},
      {"share-bar", Hint::Furniture},
      {"shareholders", Hint::None},
      {"shadow", Hint::None},
      {"tooltip", Hint::None},
      {"tooltip-content", Hint::PopUp},
      {"js-rollover_text", Hint::PopUp},
      {"ad-300", Hint::Furniture},
      {"read", Hint::None},
      {"wp-caption-text", Hint::Caption},
      {"pull-quote", Hint::PullQuote},
      {"social-embed", Hint::None},
      {"row related article-body", Hint::Related},
      {"---", Hint::None},
      {"", Hint::None},
  }));
  CAPTURE(c.name);
  const NodeAttribute attribute{"class", c.name};
  Node node;
  node.attributes = {&attribute, 1};
  CHECK(hint_of(node) == c.hint);
}

TEST_CASE("lines of furniture are known by their words", "[corpus]") {
  struct Case {
    std::string line;
    LineKind kind;
  };
  const auto c = GENERATE(values<Case>({
      {"Advertisement", LineKind::Furniture},
      {"SHARE THIS", LineKind::Furniture},
      {"Loading...", LineKind::Furniture},
      {"Follow the Harbour Lamp on Facebook and Twitter.", LineKind::Furniture},
      {"Follow the money, he said.", LineKind::Text},
      {"© 2020 Harbour Lamp", LineKind::Furniture},
      {"Читайте также", LineKind::Furniture},
      {"____", LineKind::Furniture},
      {"Read more: Gas flows too", LineKind::Related},
      {"Lesen Sie auch: Gas fließt", LineKind::Related},
      {"Photo: Ann Lee", LineKind::Caption},
      {"Share prices fell on Monday.", LineKind::Text},
      {"Advertisement spending fell, too.", LineKind::Text},
      {"He had one word: no.", LineKind::Text},
  }));
  CAPTURE(c.line);
  CHECK(kind_of_line(c.line) == c.kind);
}

}  // namespace
}  // namespace lede::html

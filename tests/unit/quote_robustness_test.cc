// The same articles with their marks written in other ways, hard-wrapped, on one line or
// with marks lost: the quotations and their speakers stay the same.
#include <catch2/catch.hpp>

#include <functional>
#include <map>

#include "tests/unit/quote_texts.h"

namespace lede::test {
namespace {

const std::string kBridge =
    "The council of Hale will close the old bridge over the Tarn for two years, Mayor "
    "Ann "
    "Moor said on Monday.\n\n"
    "“We can’t wait any longer,” Moor told reporters at the town hall. “The engineers’ "
    "report leaves no doubt.”\n\n"
    "The report, written by the firm Lund & Sons, calls the northern pier “a danger to "
    "everybody who crosses it”. Its author, Peter Lund, said the repairs would cost 12 "
    "million crowns.\n\n"
    "“It’s the workers’ safety that comes first,” he said. “If you ask me, ‘Is it safe "
    "today?’ I must answer no.”\n\n"
    "Shopkeepers on the far bank are angry. “Nobody asked us,” said Maria Costa, who has "
    "sold bread there since the ’90s. “They say ‘two years’, and we hear ‘for ever’.”\n\n"
    "Costa, 58, plans to write to the governor. She called the decision “a slap in the "
    "face”.\n\n"
    "According to Moor, a ferry will run “from May at the latest”, free of charge.\n\n"
    "“It will be slow,” the mayor added. “It will not be pretty.”\n";

const std::string kStrike =
    "Bus drivers in Port Lin went on strike on Thursday over pay, and their union said "
    "the walkout could last “for weeks”.\n\n"
    "“Our members have had enough,” said Ines Falk, the head of the transport union. "
    "“They drive twelve hours and can’t feed their children.”\n\n"
    "The city’s transport chief, Omar Reyes, rejected the demand. “We have made a fair "
    "offer,” Reyes said in a statement, adding that the drivers’ claim was “simply not "
    "serious”.\n\n"
    "“I’ve read every page of it.\n\n"
    "“There is no money for this, and Ms. Falk knows it,” he told Radio Lin.\n\n"
    "Passengers took it calmly. “My grandmother walked, my mother walked, and today I "
    "walk,” Tomas Beck, a teacher, joked at the central station.\n\n"
    "Falk said she would meet the chief on Friday. “Let’s see,” she said, “who blinks "
    "first.”\n";

// "words | speaker" as the articles have them.
const std::string kBridgeSaid =
    "We can’t wait any longer, | Ann Moor\n"
    "The engineers’ report leaves no doubt. | Ann Moor\n"
    "a danger to everybody who crosses it | The report\n"
    "It’s the workers’ safety that comes first, | Peter Lund\n"
    "If you ask me, ‘Is it safe today?’ I must answer no. | Peter Lund\n"
    "Is it safe today? | -\n"
    "Nobody asked us, | Maria Costa\n"
    "They say ‘two years’, and we hear ‘for ever’. | Maria Costa\n"
    "two years | -\n"
    "for ever | -\n"
    "a slap in the face | Maria Costa\n"
    "from May at the latest | Ann Moor\n"
    "It will be slow, | Ann Moor\n"
    "It will not be pretty. | Ann Moor\n";

const std::string kStrikeSaid =
    "for weeks | their union\n"
    "Our members have had enough, | Ines Falk\n"
    "They drive twelve hours and can’t feed their children. | Ines Falk\n"
    "We have made a fair offer, | Omar Reyes\n"
    "simply not serious | Omar Reyes\n"
    "I’ve read every page of it. | Omar Reyes\n"
    "There is no money for this, and Ms. Falk knows it, | Omar Reyes\n"
    "My grandmother walked, my mother walked, and today I walk, | Tomas Beck\n"
    "Let’s see, | Ines Falk\n"
    "who blinks first. | Ines Falk\n";

// Replaces each mark of the articles by another text; ’ closes an inner quotation where ‘
// was open, else it is an apostrophe.
struct Marks {
  std::string open = "“";
  std::string close = "”";
  std::string inner_open = "‘";
  std::string inner_close = "’";
  std::string apostrophe = "’";
};

std::string rewritten(std::string_view text, const Marks& marks) {
  std::string out;
  bool inner = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view three = text.substr(i, 3);
    const bool elision = text.substr(i, 5) == "’90s";
    const bool letter_behind =
        i + 3 < text.size() && std::isalpha(static_cast<unsigned char>(text[i + 3])) != 0;
    if (three == "“") {
      out += marks.open;
    } else if (three == "”") {
      out += marks.close;
    } else if (three == "‘") {
      out += marks.inner_open;
      inner = true;
    } else if (three == "’" && inner && !letter_behind && !elision) {
      out += marks.inner_close;
      inner = false;
    } else if (three == "’") {
      out += marks.apostrophe;
    } else {
      out += text[i++];
      continue;
    }
    i += 3;
  }
  return out;
}

std::string wrapped(std::string text, std::size_t width) {
  std::size_t begin = 0;
  std::size_t space = std::string::npos;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') {
      begin = i + 1;
      space = std::string::npos;
    } else if (text[i] == ' ') {
      space = i;
    }
    if (i - begin >= width && space != std::string::npos) {
      text[space] = '\n';
      begin = space + 1;
      space = std::string::npos;
    }
  }
  return text;
}

std::string without_line_ends(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

TEST_CASE("quotations and speakers do not depend on how marks are written", "[corpus]") {
  struct Case {
    std::string name;
    Marks marks;
  };
  const auto c = GENERATE(values<Case>({
      {"as published", {}},
      {"straight", {"\"", "\"", "'", "'", "'"}},
      {"doubled apostrophes", {"''", "''", "'", "'", "'"}},
      {"backticks", {"``", "''", "`", "'", "'"}},
      {"British", {"‘", "’", "“", "”", "’"}},
      {"British on a typewriter", {"'", "'", "\"", "\"", "'"}},
      {"German", {"„", "“", "‚", "‘", "’"}},
      {"German in books", {"»", "«", "›", "‹", "’"}},
      {"French", {"«\u00A0", "\u00A0»", "“", "”", "’"}},
      {"Swedish", {"”", "”", "’", "’", "’"}},
      {"Polish", {"„", "”", "«", "»", "’"}},
      {"Japanese", {"「", "」", "『", "』", "’"}},
  }));
  CAPTURE(c.name);
  if (c.name == "Swedish") {
    // Its inner marks are apostrophes by their looks: only the outer ones are asked for.
    std::string outer;
    for (const Quote& quote : quotes_in(rewritten(kStrike, c.marks))) {
      outer += quote.text + " | " + quote.speaker.value_or("-") + "\n";
    }
    CHECK(outer == rewritten(kStrikeSaid, c.marks));
    return;
  }
  CHECK(said(quotes_in(rewritten(kBridge, c.marks))) == rewritten(kBridgeSaid, c.marks));
  CHECK(said(quotes_in(rewritten(kStrike, c.marks))) == rewritten(kStrikeSaid, c.marks));
}

TEST_CASE("quotations and speakers do not depend on line ends", "[corpus]") {
  struct Case {
    std::string name;
    std::function<std::string(const std::string&)> layout;
  };
  const auto c = GENERATE(values<Case>({
      {"wrapped at 80", [](const std::string& t) { return wrapped(t, 80); }},
      {"wrapped at 60", [](const std::string& t) { return wrapped(t, 60); }},
  }));
  CAPTURE(c.name);
  CHECK(without_line_ends(said(quotes_in(c.layout(kBridge)))) ==
        without_line_ends(kBridgeSaid));
  CHECK(without_line_ends(said(quotes_in(c.layout(kStrike)))) ==
        without_line_ends(kStrikeSaid));
}

TEST_CASE("on one line no more is lost than a quotation over two paragraphs",
          "[corpus]") {
  CHECK(said(quotes_in(without_line_ends(kBridge))) == kBridgeSaid);
  std::string expected = kStrikeSaid;
  const std::string first = "I’ve read every page of it. | Omar Reyes\n";
  expected.erase(expected.find(first), first.size());
  CHECK(said(quotes_in(without_line_ends(kStrike))) == expected);
}

TEST_CASE("a lost closing mark costs no other quotation", "[corpus]") {
  const std::string_view close = "”";
  const std::vector<std::string> all = texts_of(quotes_in(kBridge));
  for (std::size_t at = kBridge.find(close); at != std::string::npos;
       at = kBridge.find(close, at + 1)) {
    std::string text = kBridge;
    text.erase(at, close.size());
    const std::vector<std::string> found = texts_of(quotes_in(text));
    for (const std::string& words : all) {
      CAPTURE(words, kBridge.substr(at - 20, 20));
      const bool lost = std::find(found.begin(), found.end(), words) == found.end();
      CHECK((!lost || kBridge.substr(0, at).ends_with(words)));
    }
  }
}

}  // namespace
}  // namespace lede::test

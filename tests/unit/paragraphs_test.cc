// Lines into paragraphs.
#include "corpus/paragraphs.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace lede {
namespace {

struct Case {
  std::string text;
  std::string body;  // paragraphs separated by " | "
};

std::string read(const std::string& text) {
  std::string out;
  for (const std::string& paragraph : paragraphs_of(text)) {
    out += out.empty() ? "" : " | ";
    out += paragraph;
  }
  return out;
}

TEST_CASE("a line end is a soft wrap where lines are full and sentences go on",
          "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"one\n\ntwo\n \t\nthree", "one | two | three"},
      {"  squeezed   white\xC2\xA0 space ", "squeezed white space"},
      {"The harbour of the old town was closed on\nMonday after a ship had lost its "
       "cargo "
       "of\n"
       "timber.\n\nNext.",
       "The harbour of the old town was closed on Monday after a ship had lost its cargo "
       "of "
       "timber. | Next."},
      // One paragraph a line, each a sentence.
      {"The harbour was closed on Monday, the town said.\nA ship had lost its cargo of "
       "timber there.\nNobody was hurt, a spokeswoman added.",
       "The harbour was closed on Monday, the town said. | A ship had lost its cargo of "
       "timber there. | Nobody was hurt, a spokeswoman added."},
      // Paragraphs without blank lines: a short last line ends one.
      {"The harbour of the old town was closed on a\n"
       "Monday after a ship had lost its whole cargo.\n"
       "It was timber.\n"
       "The mayor, who had warned of the storm a\n"
       "day before, said nothing.",
       "The harbour of the old town was closed on a Monday after a ship had lost its "
       "whole cargo. It was timber. | The mayor, who had warned of the storm a day "
       "before, said nothing."},
      // The first line of a paragraph is indented.
      {"   The harbour of the old town was closed on a\nMonday after a ship had lost its "
       "cargo\nin the fog.\n   The mayor, who had warned of the storm a\nday before, "
       "said "
       "nothing more about it.",
       "The harbour of the old town was closed on a Monday after a ship had lost its "
       "cargo "
       "in "
       "the fog. | The mayor, who had warned of the storm a day before, said nothing "
       "more "
       "about it."},
      // Short lines are verse, a list, a table.
      {"Roses are red,\nviolets are blue,", "Roses are red, violets are blue,"},
      {"Year  Barrels\n2019  18,000\n2020  9,500",
       "Year Barrels | 2019 18,000 | 2020 9,500"},
      {"Apples from the valley of the upper river\nBread and the butter of the old dairy "
       "there\nCheese that has lain for a year in caves\nDates from the markets of the "
       "far "
       "south\nEggs of hens that see the sun all day long\nFigs, dried on the roofs of "
       "the "
       "old town",
       "Apples from the valley of the upper river | Bread and the butter of the old "
       "dairy "
       "there | Cheese that has lain for a year in caves | Dates from the markets of the "
       "far south | Eggs of hens that see the sun all day long | Figs, dried on the "
       "roofs of "
       "the old town"},
  }));
  CAPTURE(c.text);
  CHECK(read(c.text) == c.body);
}

TEST_CASE("a hyphen at a line end is undone where nothing speaks for it", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"The ministry spoke of an inter-\nnational body; such international bodies are "
       "rare.",
       "The ministry spoke of an international body; such international bodies are "
       "rare."},
      {"The ministry spoke of the old harbour as of a monu-\nment to the trade of those "
       "days.",
       "The ministry spoke of the old harbour as of a monument to the trade of those "
       "days."},
      {"The ministry spoke of what it called a well-\nknown fact that nobody had heard "
       "of.",
       "The ministry spoke of what it called a well-known fact that nobody had heard "
       "of."},
      {"The ministry spoke of old times and the Anglo-\nRussian trade of those far-off "
       "days.",
       "The ministry spoke of old times and the Anglo-Russian trade of those far-off "
       "days."},
      {"The ministry spoke of the years from 1990 -\nand nobody knew - to the end of it.",
       "The ministry spoke of the years from 1990 - and nobody knew - to the end of it."},
  }));
  CAPTURE(c.text);
  CHECK(read(c.text) == c.body);
}

TEST_CASE("a body is its paragraphs with a blank line between", "[corpus]") {
  CHECK(body_of(std::vector<std::string>{"a", "b"}) == "a\n\nb");
  CHECK(body_of(std::vector<std::string>{}).empty());
}

}  // namespace
}  // namespace lede

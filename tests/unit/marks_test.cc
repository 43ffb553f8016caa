// Which words of a pasted text are the quotation.
#include "searcher/quotations/marks.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace {

using namespace lede;

TEST_CASE("the outermost marks hold pieces of a text", "[searcher]") {
  struct Case {
    std::string text;
    std::vector<std::string> pieces;
  };
  const auto example = GENERATE(values<Case>({
      {"no marks at all", {}},
      {R"("one," he said, "two")", {"one,", "two"}},
      {"“one ‘inner’ one” and ‘two’", {"one ‘inner’ one", "two"}},
      {"„eins“ und „zwei”, »drei«, ‚vier‘", {"eins", "zwei", "drei", "vier"}},
      {"« un » et ‹deux›", {" un ", "deux"}},
      {"「一」と『二』", {"一", "二"}},
      {"''one'' said", {"one"}},
      {"'one' or 'two'", {"one", "two"}},
      // apostrophes
      {"don't, the workers' hall, '90s", {}},
      {"'The workers' hall isn't theirs,' she said", {"The workers' hall isn't theirs,"}},
      {"‘The workers’ hall isn’t theirs,’ she said", {"The workers’ hall isn’t theirs,"}},
      {"'We go' he said 'or stay.'", {"We go", "or stay."}},
      // marks that nothing closes
      {"Kern: “We go", {"We go"}},
      {"the 12\" record", {}},
      {"“First.\n\n“Second,” said Kern", {"First.\n\n“Second,"}},
  }));
  CAPTURE(example.text);
  std::vector<std::string> pieces;
  for (const MarkedPiece& piece : marked_pieces(example.text)) {
    pieces.push_back(example.text.substr(piece.begin, piece.end - piece.begin));
  }
  CHECK(pieces == example.pieces);
}

TEST_CASE("a pasted quotation is told from the words that say whose it is",
          "[searcher]") {
  struct Case {
    std::string text;
    std::string quotation;
    std::string attribution;
  };
  const auto example = GENERATE(values<Case>({
      {R"(Ilse Kern: "The well is dry")", "The well is dry", "Ilse Kern:"},
      {R"(Kern - "The well is dry")", "The well is dry", "Kern -"},
      {"“The well is dry” — Ilse Kern, mayor of Brenn", "The well is dry",
       "Ilse Kern, mayor of Brenn"},
      {"“The well is dry” (Ilse Kern)", "The well is dry", "Ilse Kern)"},
      {"“The well is dry” Ines ter Horst", "The well is dry", "Ines ter Horst"},
      {R"("The well is dry," said Kern. "It has been since May.")",
       "The well is dry, It has been since May.", "said Kern."},
      {R"("The well," Kern told reporters, "is dry," and left.)", "The well, is dry,",
       "Kern told reporters, … and left."},
      {"'The well is dry,' Kern said", "The well is dry,", "Kern said"},
      {"'The villagers' well is dry' Kern said", "The villagers' well is dry",
       "Kern said"},
      {"‘The well is dry,’ Kern said", "The well is dry,", "Kern said"},
      {"„Der Brunnen ist leer“, sagte Kern", "Der Brunnen ist leer", "sagte Kern"},
      {"»Der Brunnen«, sagte Kern, »ist leer.«", "Der Brunnen ist leer.", "sagte Kern,"},
      {"« Le puits est vide », a dit Kern", "Le puits est vide", "a dit Kern"},
      {"Ilse Kern, who has led the village of Brenn for nine long years, told us on "
       "Friday",
       "Ilse Kern, who has led the village of Brenn for nine long years, told us on "
       "Friday",
       ""},
      {"Ilse Kern, who has led the village for nine years, told the council on Friday: "
       "“It is dry.”",
       "It is dry.",
       "Ilse Kern, who has led the village for nine years, told the council on Friday:"},
      {"She said the well “is dry and has been for a year”",
       "is dry and has been for a year", "She said the well"},
      {"According to Kern, “the well is dry”", "the well is dry", "According to Kern,"},
      {"Kern: “The well is dry", "The well is dry", "Kern:"},
      // without marks behind a name and a colon
      {"Ilse Kern: The well is dry.", "The well is dry.", "Ilse Kern:"},
      {"KERN: The well: it is dry", "The well: it is dry", "KERN:"},
      {"The mayor of Brenn: The well is dry", "The mayor of Brenn: The well is dry", ""},
      {"Kern: Dry", "Kern: Dry", ""},
      {"We: the well is dry", "We: the well is dry", ""},
      // marks around all of it, or around nothing that anybody pastes alone
      {"“The well is dry”", "“The well is dry”", ""},
      {"“First.” “Second.”", "“First.” “Second.”", ""},
      {R"(He called the "well" a hole)", R"(He called the "well" a hole)", ""},
      {R"(He said the "dry well of Brenn" was none of his making at all)",
       R"(He said the "dry well of Brenn" was none of his making at all)", ""},
      {R"("Dry well" is no name for a street)", R"("Dry well" is no name for a street)",
       ""},
      {"Nobody read ‘The Dry Well’ in those years",
       "Nobody read ‘The Dry Well’ in those years", ""},
      {"The 'well' said nothing", "The 'well' said nothing", ""},
      // what a speaker says that he said
      {"I told her, 'The well is dry', and she wept",
       "I told her, 'The well is dry', and she wept", ""},
      {"She told me: “The well is dry”", "She told me: “The well is dry”", ""},
      {"Our mayor says “the well is dry”", "Our mayor says “the well is dry”", ""},
      // not "us"
      {"A US envoy said: “The well is dry”", "The well is dry", "A US envoy said:"},
      {"", "", ""},
      {"\"", "\"", ""},
  }));
  CAPTURE(example.text);
  Analyzer analyzer;
  const Pasted pasted = read_pasted(example.text, analyzer);
  CHECK(pasted.quotation == example.quotation);
  CHECK(pasted.attribution == example.attribution);
}

}  // namespace

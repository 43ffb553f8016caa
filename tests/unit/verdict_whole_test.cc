// Verdicts on pieces: of sentences, and of what others say within a quotation.
#include <catch2/catch.hpp>
#include <string>

#include "tests/unit/asked_archive.h"

namespace {

using namespace lede;

const test::AskedArchive& archive() {
  static const test::AskedArchive asked(
      {"“No one, I swear, no one, sold the bell,” said Runa Fisk. “We sold the clock, as "
       "my brother keeps inventing. We shall mend the roof; or we hope so. The tower "
       "leans -- it always did.”\n\n"
       "“We never, in all those years, hid the keys,” Fisk said.\n\n"
       "“And the choir sang,” Fisk said. “Well, it hummed... a little.”\n\n"
       "Fisk called the vestry “a shed with candles” and left.\n\n"
       "“[The] organ was tuned,” Fisk said.\n\n"
       "The sexton counted the pews, twelve in all. He locked the door.",
       "“It is silly to say ‘the well is dry’. Nobody has looked,” said Bo Tamm.\n\n"
       "“‘The well is full.’ We hear it daily,” Tamm said.\n\n"
       "“We get ‘water is on its way’ in every letter,” Tamm said.\n\n"
       "“Did I say ‘the pump will stop’? No,” Tamm said.\n\n"
       "“I told them ‘dig deeper’ and they dug,” Tamm said.\n\n"
       "“‘The spring is sweet,’” Tamm said.\n\n"
       "Bo Tamm never said “the mill may burn”.\n\n"
       "Tamm is expected to say “the ditch is done” on Monday."});
  return asked;
}

TEST_CASE("a piece of a sentence is partial, with what it leaves out", "[searcher]") {
  struct Case {
    std::string claim;
    std::string verdict;
    std::string notes;
  };
  const std::string piece = "it is a piece of a longer sentence; ";
  const auto example = GENERATE_COPY(values<Case>({
      {"No one, I swear, no one, sold the bell", "verbatim", ""},
      {"sold the bell", "partial", piece + "before it stands 'No one, I swear, no one'"},
      {"No one, I swear", "partial", piece + "behind it stands 'no one, sold the bell'"},
      {"We sold the clock", "partial",
       piece + "behind it stands 'as my brother keeps inventing'"},
      {"We sold the clock, as my brother keeps inventing.", "verbatim", ""},
      {"We shall mend the roof", "partial", piece + "behind it stands 'or we hope so'"},
      {"The tower leans", "partial", piece + "behind it stands 'it always did'"},
      {"hid the keys", "partial",
       piece + "before it stands 'We never, in all those years'"},
      {"in all those years, hid the keys", "partial",
       piece + "before it stands 'We never'"},
      {"the choir sang", "partial", piece + "before it stands 'And'"},
      {"it hummed... a little", "partial", piece + "before it stands 'Well'"},
      {"We shall mend the roof; or we hope so. The tower leans -- it always did.",
       "verbatim", ""},
      {"a shed with candles", "verbatim", ""},
      {"a shed with candles and left", "partial",
       piece + "before it stands 'Fisk called the vestry'; some of it is the article's "
               "own words"},
      {"[The] organ was tuned", "verbatim", ""},
      {"The sexton counted the pews", "partial",
       piece + "behind it stands 'twelve in all'; it is not in quotation marks: the "
               "article's own words"},
      {"He locked the door.", "verbatim",
       "it is not in quotation marks: the article's own words"},
  }));
  CAPTURE(example.claim);
  const test::Verdict found = archive().verdict(example.claim);
  CHECK(found.name == example.verdict);
  CHECK(found.notes == example.notes);
}

TEST_CASE("words in marks within a quotation are not simply the speaker's",
          "[searcher]") {
  struct Case {
    std::string claim;
    std::string speaker;
    std::string verdict;
    std::string notes;
  };
  const std::string unsaid = "the archive does not say that Tamm said it";
  const std::string within = "it stands inside a quotation of Bo Tamm";
  const std::string denied = "the article denies it, or does not say that it was said";
  const auto example = GENERATE_COPY(values<Case>({
      {"the well is dry. Nobody has looked.", "Tamm", "partial",
       "it is a piece of a longer sentence; before it stands 'It is silly to say'"},
      {"It is silly to say the well is dry. Nobody has looked.", "Tamm", "verbatim", ""},
      {"The well is full. We hear it daily.", "Tamm", "other-speaker",
       unsaid + "; the archive has marks within its own around 'The well is full.', "
                "yours does not"},
      {"The well is full. We hear it daily.", "", "verbatim",
       "the archive has marks within its own around 'The well is full.', yours does not"},
      {"‘The well is full.’ We hear it daily.", "Tamm", "verbatim", ""},
      {"water is on its way", "Tamm", "other-speaker", unsaid + "; " + within},
      {"water is on its way", "", "verbatim", within},
      {"the pump will stop", "Tamm", "other-speaker",
       unsaid + "; " + denied + "; " + within},
      {"dig deeper", "Tamm", "verbatim", within},
      {"The spring is sweet", "Tamm", "verbatim", ""},
      // not said at all
      {"the mill may burn", "Tamm", "other-speaker", unsaid + "; " + denied},
      {"the mill may burn", "", "partial", denied},
      {"the ditch is done", "", "partial", denied},
  }));
  CAPTURE(example.claim, example.speaker);
  const test::Verdict found = archive().verdict(example.claim, example.speaker);
  CHECK(found.name == example.verdict);
  CHECK(found.notes == example.notes);
}

}  // namespace

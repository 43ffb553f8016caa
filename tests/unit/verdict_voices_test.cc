// Verdicts on words of two people that stand next to each other.
#include <catch2/catch.hpp>
#include <string>

#include "tests/unit/asked_archive.h"

namespace {

using namespace lede;

const test::AskedArchive& archive() {
  static const test::AskedArchive asked(
      {"Harbour master Inga Moor said: “The pier is sound.”\n\n"
       "“It will sink before spring,” said her rival, Odd Lunde.\n\n"
       "“I painted it myself,” Lunde told the paper.\n\n"
       "“The paint was cheap,” Moor said.\n\n"
       "“Boats come and go.”\n\n"
       "“Gulls stay,” said Moor.\n\n"
       "Lunde said: “The crane is old.\n\n"
       "“The rope is new.”\n\n"
       "Moor said: “The lamp burns.” “The bell rings,” said Odd Lunde."});
  return asked;
}

TEST_CASE("no quotation is made of what two people say", "[searcher]") {
  struct Case {
    std::string claim;
    std::string speaker;
    std::string verdict;
    std::string notes;
  };
  const std::string apart =
      "its 2 parts stand in different places of one article, or in another order";
  const std::string both = apart + "; they are from Inga Moor and Odd Lunde";
  const auto example = GENERATE_COPY(values<Case>({
      // nothing stands between them
      {"The pier is sound. It will sink before spring.", "", "spliced", both},
      {"The pier is sound. It will sink before spring.", "Lunde", "spliced", both},
      {"The pier is sound. It will sink before spring.", "Moor", "spliced", both},
      {"The pier is sound … It will sink before spring.", "", "spliced", both},
      {"The lamp burns. The bell rings.", "", "spliced", both},
      {"the lamp burns the bell rings", "", "spliced", both},
      // a few words do
      {"I painted it myself. The paint was cheap.", "", "spliced", both},
      {"I painted it myself. The paint was very cheap.", "", "altered",
       "its words are from Odd Lunde and Inga Moor; wording differs: the archive has "
       "'Lunde told the paper', yours does not; wording differs: yours has 'very', the "
       "archive does not"},
      // each by itself
      {"The pier is sound.", "Moor", "verbatim", ""},
      {"It will sink before spring.", "Lunde", "verbatim", ""},
      {"It will sink before spring.", "Moor", "other-speaker",
       "the archive has it from Odd Lunde, not from Moor"},
      // one speech over two paragraphs
      {"The crane is old. The rope is new.", "Lunde", "verbatim", ""},
      // the article's own sentence with what they say
      {"I painted it myself, Lunde told the paper. The paint was cheap, Moor said.", "",
       "verbatim", "some of it is the article's own words"},
      {"I painted it myself, Lunde told the paper. The paint was cheap, Moor said.",
       "Moor", "other-speaker",
       "the archive does not have all of it from Moor; some of it is the article's own "
       "words"},
  }));
  CAPTURE(example.claim, example.speaker);
  const test::Verdict found = archive().verdict(example.claim, example.speaker);
  CHECK(found.name == example.verdict);
  CHECK(found.notes == example.notes);
}

TEST_CASE("a trace has no word for word of two speakers", "[searcher]") {
  struct Case {
    std::string claim;
    std::string variants;
  };
  const auto example = GENERATE(values<Case>({
      {"The pier is sound. It will sink before spring.", "from several speakers"},
      {"The crane is old. The rope is new.", "word for word"},
  }));
  CAPTURE(example.claim);
  CHECK(archive().variants(example.claim) == example.variants);
}

}  // namespace

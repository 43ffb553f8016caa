// Finding the words of a claim in a text: exactly, or as nearly as can be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/quotations/claim.h"
#include "searcher/quotations/word_stream.h"

namespace lede {

// Words left out at an ellipsis are at most so many.
inline constexpr std::size_t kMaxLeftOut = 150;
// Brackets stand for at most so many other words.
inline constexpr std::size_t kMaxReplaced = 4;

// Words [begin, end) of a text.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Where all parts of a claim stand.
struct Fitting {
  Stretch whole;
  std::vector<Stretch> gaps;  // before each part but the first; perhaps empty ones
};

// The first place of a text where all parts stand, one after the other, that begins at a
// word or behind it; of one voice.
std::optional<Fitting> find_exactly(const std::vector<ClaimPart>& parts,
                                    const WordStream& text, std::size_t from);

// Where a stretch of yours, from `from`, is longest in a text; its length, 0 for none; of
// one voice.
struct CommonRun {
  std::size_t length = 0;
  std::size_t at = 0;
};
CommonRun longest_run(const WordStream& yours, std::size_t from, const WordStream& text);

enum class Edit : std::uint8_t { Same, Changed, Added, LeftOut };

// One step through both: Added is in yours alone, LeftOut in theirs alone.
struct Step {
  Edit edit = Edit::Same;
  std::uint32_t yours = 0;  // index of the word, or of the next
  std::uint32_t theirs = 0;
};

struct Alignment {
  std::vector<Step> steps;  // from the first word of yours to the last
  std::size_t same = 0;
  std::size_t edits = 0;        // words
  std::size_t changes = 0;      // the same, but words that are left out in a row as one
  std::size_t longest_gap = 0;  // words left out in a row
  Stretch theirs;
};

// How many words of yours a text has at places that fit each other, and where that is:
// votes for the distance between both places (Hough), in linear time.
struct Anchor {
  std::size_t votes = 0;
  std::ptrdiff_t offset = 0;  // place in theirs less place in yours
};
Anchor anchor_of(const WordStream& yours, const WordStream& theirs);

// The words of theirs around an anchor that yours can stand for.
Stretch window_of(const Anchor& anchor, std::size_t yours, std::size_t theirs);

// The alignment with the cheapest edits: of yours with any stretch of theirs (Sellers,
// "The theory and computation of evolutionary distances", 1980). It ends where words as
// they are written end: both words of "don't" are in it, or none. But where a few words
// between two stops are all that yours leaves out, no other edits are taken.
Alignment align(const WordStream& yours, const WordStream& theirs);

}  // namespace lede

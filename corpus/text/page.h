// A text while its parts find their places.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "corpus/dates.h"
#include "corpus/text/block.h"
#include "schema/article.h"

namespace lede {

// Where a source's name was found, the surest first.
enum class SourceSign : std::uint8_t {
  Headline,   // "Oil flows again - The Harbor Post"
  Label,      // "Source: The Harbor Post"
  LastLine,   // a name alone below the text
  DateLine,   // beside the date, or alone among byline and date
  Address,    // of the article
  Dateline,   // "RIGA (AFP) -"
  FirstLine,  // a name alone above the headline
};
inline constexpr std::size_t kSourceSigns = 7;

struct Page {
  Blocks blocks;
  std::size_t body = 0;  // index of the first block behind the masthead
  Article article;       // facts found; the first one that is set stays
  NumberOrder order = NumberOrder::Unknown;  // of the numbers in the text's dates
  std::array<std::optional<std::string>, kSourceSigns> sources;

  // Keeps the first name that is found by a sign.
  void add_source(SourceSign sign, std::string name) {
    auto& source = sources[static_cast<std::size_t>(sign)];
    if (!source) {
      source = std::move(name);
    }
  }
};

}  // namespace lede

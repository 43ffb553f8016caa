// What a line is by its own words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/dates.h"
#include "corpus/text/block.h"

namespace lede {

// The role that the words of a block give it; Text where they give none.
Role role_of(std::string_view text, NumberOrder order = NumberOrder::Unknown);

// "Key: value", where the key is short; both trimmed, the value may be empty.
struct Labelled {
  std::string_view label;
  std::string_view value;
};
std::optional<Labelled> labelled(std::string_view text);

// True for a section's name, or two of them: "World", "Politics Regional".
bool is_section(std::string_view text);

// True where the line names a wire story for editors: "BC-BELARUS-OIL (UPDATE 1)".
bool is_slug(std::string_view text);

}  // namespace lede

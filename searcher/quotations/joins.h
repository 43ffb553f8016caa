// Words that are written together or apart: "re-laid", "relaid" and "re laid".
#pragma once

#include <cstdint>
#include <string_view>

namespace lede {

// Both sides have the same letters, and only one a space or a hyphen between some. The
// weightiest last.
enum class Join : std::uint8_t {
  Same,      // the same words
  Spelling,  // beside a digit: "F-16" and "F16"
  Other,     // other words or numbers: "5-4" and "54", "a typical" and "atypical"
  None,      // they have not the same letters
};
Join join_of(std::string_view yours, std::string_view theirs);

}  // namespace lede

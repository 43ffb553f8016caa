// Finding the records of a JSON file without building a tree of the whole: a file of 500
// MB is read record by record, and a damaged record does not take the others with it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

inline constexpr std::size_t kMaxJsonDepth = 64;

// A member of an object: its key as written, without the quotation marks.
struct JsonMember {
  std::string_view key;
  std::string_view value;
};

// The elements of an array, or the values that stand one after another in a text.
class JsonRecords {
 public:
  // text: an array, an object, or several of them.
  explicit JsonRecords(std::string_view text);

  // The next element of the array, or the next value of the text; not only objects.
  // Balanced brackets, nothing more is promised.
  std::optional<std::string_view> next();

 private:
  std::string_view rest_;
  bool in_array_ = false;
};

// The members of an object one by one, nested ones left out.
class JsonMembers {
 public:
  // text: an object, or members of one from the quotation mark of a key on.
  explicit JsonMembers(std::string_view text);

  std::optional<JsonMember> next();

 private:
  std::string_view rest_;
};

// The members of the object at the beginning of the text.
std::vector<JsonMember> members_of(std::string_view object);

// The text with what is often wrong in it mended: escaped halves of surrogate pairs
// become \ufffd, NaN and Infinity null, whole numbers of more than 18 digits strings, and
// bare line ends and tabs in strings spaces.
std::string mended_json(std::string_view text);

}  // namespace lede

// In the spirit of ftfy (Speer, "ftfy: fixes text for you", 2019): rather leave a text
// wrong than make a right one wrong.
#include "corpus/double_encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/windows_1252.h"
#include "schema/utf8.h"

namespace lede {
namespace {

// Characters that were right, for one in so many that were not: a sign of the page's own.
constexpr std::size_t kOneRightIn = 10;

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

// The byte that a character was read from; 0 for none.
unsigned char byte_of(char32_t c) {
  if (c >= 0x80 && c < 0x100) {
    return static_cast<unsigned char>(c);
  }
  const auto* found = std::find(kWindows1252.begin(), kWindows1252.end(), c);
  return found == kWindows1252.end() || c == 0
             ? 0
             : static_cast<unsigned char>(0x80 + (found - kWindows1252.begin()));
}

// The run of characters beyond ASCII at i, as the bytes that it was read from; nullopt if
// it was not.
std::optional<std::string> bytes_of_run(std::string_view run) {
  std::string bytes;
  for (std::size_t i = 0; i < run.size();) {
    const CodePoint found = code_point_at(run, i);
    const unsigned char byte = byte_of(found.value);
    if (byte == 0) {
      return std::nullopt;
    }
    bytes += static_cast<char>(byte);
    i += found.length;
  }
  return bytes;
}

// Puts the bytes back that Windows-1252 has no character for, and which get lost: those
// of ” and, once a no-break space has become a space, of à.
void put_back(std::string& bytes, char next) {
  constexpr std::string_view kMark = "\xE2\x80";
  for (std::size_t at = bytes.find(kMark); at != std::string::npos;
       at = bytes.find(kMark, at + 3)) {
    const std::size_t third = at + kMark.size();
    if (third == bytes.size() ||
        (static_cast<unsigned char>(bytes[third]) & 0xC0U) != 0x80) {
      bytes.insert(third, 1, '\x9D');
    }
  }
  if (bytes.ends_with('\xC3') && next == ' ') {
    bytes += '\xA0';
  }
}

// Whether no right text has it so: “CAFÉ” has an É before a ”, which may be read as ɔ.
bool must_be_wrong(std::string_view bytes) {
  constexpr std::string_view kAfterLetters = "\xAB\xBB\xB0\xB7";
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = code_point_at(bytes, i).length;
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    if (length > 2 ||
        (second > 0xA0 && kAfterLetters.find(bytes[i + 1]) == std::string_view::npos)) {
      return true;
    }
    i += length;
  }
  return false;
}

// One look over a text, run by run.
class Mending {
 public:
  explicit Mending(std::string_view text) {
    mended_.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
      const bool plain = is_ascii(text[i]);
      const auto* stop =
          std::find_if(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(),
                       [plain](char c) { return is_ascii(c) != plain; });
      const auto end = static_cast<std::size_t>(stop - text.begin());
      const std::string_view run = text.substr(i, end - i);
      if (plain) {
        mended_ += run;
      } else {
        take(run, end < text.size() ? text[end] : '\0');
      }
      i = end;
    }
  }

  bool is_sure() const { return is_sure_ && right_ * kOneRightIn <= wrong_; }

  std::string take() { return std::move(mended_); }

 private:
  void take(std::string_view run, char next) {
    auto bytes = bytes_of_run(run);
    if (bytes) {
      put_back(*bytes, next);
    }
    if (!bytes || !is_valid_utf8(*bytes)) {
      ++right_;
      mended_ += run;
      return;
    }
    ++wrong_;
    is_sure_ = is_sure_ || must_be_wrong(*bytes);
    mended_ += *bytes;
  }

  std::string mended_;
  std::size_t right_ = 0;  // runs that did not come so
  std::size_t wrong_ = 0;
  bool is_sure_ = false;
};

// Most texts have no capital with an accent, or â, before another character beyond ASCII.
bool may_be_encoded_twice(std::string_view text) {
  constexpr char kLatin1 = '\xC3';
  for (std::size_t i = text.find(kLatin1); i != std::string_view::npos;
       i = text.find(kLatin1, i + 1)) {
    const bool is_lead =
        i + 2 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0x82;
    if (is_lead && !is_ascii(text[i + 2])) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<std::string> without_double_encoding(std::string_view text) {
  constexpr int kMostTimes = 2;
  std::optional<std::string> best;
  for (int times = 0; times < kMostTimes; ++times) {
    const std::string_view now = best ? std::string_view(*best) : text;
    if (!may_be_encoded_twice(now)) {
      break;
    }
    Mending mending(now);
    if (!mending.is_sure()) {
      break;
    }
    best = mending.take();
  }
  return best;
}

}  // namespace lede

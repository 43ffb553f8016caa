#include "corpus/mail/transfer.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "corpus/characters.h"
#include "corpus/encoding.h"

namespace lede::mail {
namespace {

// -1 for what is no hexadecimal digit.
int hex_digit(char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF0123456789abcdef";
  const std::size_t at = kDigits.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at % 16);
}

std::optional<char> hex_byte(std::string_view text) {
  const int high = !text.empty() ? hex_digit(text[0]) : -1;
  const int low = text.size() > 1 ? hex_digit(text[1]) : -1;
  if (high < 0 || low < 0) {
    return std::nullopt;
  }
  return static_cast<char>(high * 16 + low);
}

// Bytes of a line end behind "=", with the white space that some add; 0: there is none.
std::size_t soft_break(std::string_view text) {
  const std::size_t end = text.find_first_not_of(" \t");
  if (end == std::string_view::npos) {
    return text.size();
  }
  if (text.substr(end).starts_with("\r\n")) {
    return end + 2;
  }
  return text[end] == '\n' ? end + 1 : 0;
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find('='), text.size());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) {
      break;
    }
    if (const auto byte = hex_byte(text.substr(1))) {
      out += *byte;
      text.remove_prefix(3);
    } else if (const std::size_t end = soft_break(text.substr(1));
               end > 0 || text.size() == 1) {
      text.remove_prefix(1 + end);
    } else {
      out += '=';
      text.remove_prefix(1);
    }
  }
  return out;
}

constexpr std::array<std::int8_t, 256> base64_values() {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::array<std::int8_t, 256> values{};
  values.fill(-1);
  for (std::size_t i = 0; i < kDigits.size(); ++i) {
    values[static_cast<unsigned char>(kDigits[i])] = static_cast<std::int8_t>(i);
  }
  return values;
}

// Padding ends a group; more may follow where pieces were put together.
std::string base64(std::string_view text) {
  static constexpr auto kValues = base64_values();
  std::string out;
  out.reserve(text.size() / 4 * 3);
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char c : text) {
    const std::int8_t value = kValues[static_cast<unsigned char>(c)];
    if (c == '=') {
      count = 0;
    }
    if (value < 0) {
      continue;
    }
    bits = bits << 6U | static_cast<std::uint32_t>(value);
    count += 6;
    if (count >= 8) {
      count -= 8;
      out += static_cast<char>(bits >> count & 0xFFU);
    }
  }
  return out;
}

// "=?charset?Q?text?=" with the bytes that it is made of.
struct EncodedWord {
  std::string charset;
  std::string bytes;
  std::size_t length = 0;
};

std::optional<EncodedWord> encoded_word(std::string_view text) {
  constexpr std::size_t kOpen = 2;
  const std::size_t charset = text.find('?', kOpen);
  if (!text.starts_with("=?") || charset == std::string_view::npos ||
      charset + 3 > text.size() || text[charset + 2] != '?') {
    return std::nullopt;
  }
  const std::size_t begin = charset + 3;
  const std::size_t end = text.find("?=", begin);
  const char how = text[charset + 1];
  const bool is_base64 = how == 'B' || how == 'b';
  if (end == std::string_view::npos || !(is_base64 || how == 'Q' || how == 'q')) {
    return std::nullopt;
  }
  std::string content(text.substr(begin, end - begin));
  EncodedWord word;
  word.charset = text.substr(kOpen, charset - kOpen);
  word.charset.resize(std::min(word.charset.find('*'), word.charset.size()));
  word.length = end + 2;
  if (!is_base64) {
    std::replace(content.begin(), content.end(), '_', ' ');
  }
  word.bytes = is_base64 ? base64(content) : quoted_printable(content);
  return word;
}

std::string text_in(std::string_view bytes, std::string_view charset) {
  std::string storage;
  const auto text = utf8_text(bytes, storage, charset);
  return std::string(text.value_or(""));
}

// Puts the pieces of a header together; a character may be cut between two words.
class HeaderText {
 public:
  void add_word(const EncodedWord& word) {
    if (lowered(word.charset) != lowered(charset_)) {
      end_words();
      charset_ = word.charset;
    }
    bytes_ += word.bytes;
  }

  void add_plain(std::string_view text) {
    end_words();
    out_ += text_in(text, "");
  }

  std::string take() {
    end_words();
    return squeezed(out_);
  }

 private:
  void end_words() {
    out_ += text_in(bytes_, charset_);
    bytes_.clear();
    charset_.clear();
  }

  std::string charset_;  // of the words that are not added yet
  std::string bytes_;    // of those words
  std::string out_;
};

}  // namespace

std::string transferred(std::string_view bytes, std::string_view encoding) {
  const std::string name = lowered(trimmed(encoding));
  if (name == "quoted-printable") {
    return quoted_printable(bytes);
  }
  return name == "base64" ? base64(bytes) : std::string(bytes);
}

std::string header_text(std::string_view value) {
  constexpr std::size_t kMaxBytes = 4000;
  value = value.substr(0, kMaxBytes);
  HeaderText text;
  std::size_t plain = 0;  // where what is no encoded word begins
  for (std::size_t at = value.find("=?"); at != std::string_view::npos;
       at = value.find("=?", at)) {
    auto word = encoded_word(value.substr(at));
    if (!word) {
      at += 2;
      continue;
    }
    // White space between two words is none of the text.
    const std::string_view between = value.substr(plain, at - plain);
    if (plain == 0 || !trimmed(between).empty()) {
      text.add_plain(between);
    }
    at += word->length;
    plain = at;
    text.add_word(*word);
  }
  text.add_plain(value.substr(plain));
  return text.take();
}

}  // namespace lede::mail

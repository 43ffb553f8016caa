#include "corpus/declared_encoding.h"

#include <unicode/ucnv.h>
#include <unicode/utypes.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>

namespace lede {
namespace {

// Browsers look at 1,024 bytes; comments and scripts often push it further down.
constexpr std::size_t kLook = 8192;

struct Alias {
  std::string_view declared;
  std::string_view meant;
};
// Where the Encoding standard means more than ICU does by the name.
constexpr std::array<Alias, 13> kAliases{{{"iso-8859-1", "windows-1252"},
                                          {"iso8859-1", "windows-1252"},
                                          {"latin1", "windows-1252"},
                                          {"us-ascii", "windows-1252"},
                                          {"ascii", "windows-1252"},
                                          {"iso-8859-9", "windows-1254"},
                                          {"iso-8859-11", "windows-874"},
                                          {"gb2312", "gb18030"},
                                          {"gbk", "gb18030"},
                                          {"ks_c_5601-1987", "windows-949"},
                                          {"euc-kr", "windows-949"},
                                          {"shift_jis", "ibm-943"},
                                          {"x-sjis", "ibm-943"}}};

bool is_name_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' ||
         c == ':' || c == '.';
}

// The value after the key, an equals sign and perhaps a quotation mark.
std::string_view value_after(std::string_view text, std::string_view key) {
  for (std::size_t at = text.find(key); at != std::string_view::npos;
       at = text.find(key, at + 1)) {
    std::size_t i = at + key.size();
    while (i < text.size() && text[i] == ' ') {
      ++i;
    }
    if (i == text.size() || text[i] != '=') {
      continue;
    }
    ++i;
    while (i < text.size() && (text[i] == ' ' || text[i] == '"' || text[i] == '\'')) {
      ++i;
    }
    std::size_t end = i;
    while (end < text.size() && is_name_character(text[end])) {
      ++end;
    }
    if (end > i) {
      return text.substr(i, end - i);
    }
  }
  return {};
}

// In a <?xml ...?> that opens the text, or in a <meta> that comes before any other.
std::string_view declared_name(std::string_view low) {
  const std::size_t start = std::min(low.find('<'), low.size());
  if (low.substr(start).starts_with("<?xml")) {
    const std::string_view declaration = low.substr(start, low.find("?>") - start);
    const std::string_view name = value_after(declaration, "encoding");
    if (!name.empty()) {
      return name;
    }
  }
  for (std::size_t at = low.find("<meta"); at != std::string_view::npos;
       at = low.find("<meta", at + 1)) {
    const std::string_view tag = low.substr(at, low.find('>', at) - at);
    const std::string_view name = value_after(tag, "charset");
    if (!name.empty()) {
      return name;
    }
  }
  return {};
}

std::string in_lower_case(std::string_view text) {
  std::string low(text);
  std::transform(low.begin(), low.end(), low.begin(), [](unsigned char c) {
    return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c);
  });
  return low;
}

bool is_known(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name.c_str(), &status);
  ucnv_close(converter);
  return U_SUCCESS(status);
}

}  // namespace

std::optional<std::string> known_encoding(std::string_view declared) {
  std::string name = in_lower_case(declared);
  const auto* alias =
      std::find_if(kAliases.begin(), kAliases.end(),
                   [&](const Alias& known) { return known.declared == name; });
  if (alias != kAliases.end()) {
    name = alias->meant;
  }
  const bool impossible = name.starts_with("utf-16") || name.starts_with("utf-32");
  if (name.empty() || impossible || !is_known(name)) {
    return std::nullopt;
  }
  return name == "utf-8" || name == "utf8" ? "UTF-8" : name;
}

std::optional<std::string> declared_encoding(std::string_view bytes) {
  std::string low = in_lower_case(bytes.substr(0, kLook));
  std::replace_if(
      low.begin(), low.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; },
      ' ');
  return known_encoding(declared_name(low));
}

}  // namespace lede

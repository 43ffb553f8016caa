#include "corpus/html/byline.h"

#include <array>

#include "corpus/characters.h"
#include "corpus/dates.h"
#include "corpus/lead_in.h"
#include "corpus/phrase_list.h"
#include "schema/ascii.h"

namespace lede::html {
namespace {

constexpr std::size_t kMaxBytes = 400;
constexpr std::size_t kMostWords = 8;  // with a full stop at the end

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://") ||
         text.starts_with("www.") || text.starts_with('@') || text.starts_with('/');
}

// "Ann Petrov on 3 March 2020", "Ann Petrov am 3. März 2020".
constexpr std::array<std::string_view, 9> kBeforeDate{"on", "am", "vom", "le", "el",
                                                      "il", "em", "den", "op"};

// What stands after the names: a bar, a date, an address.
std::string_view without_rest(std::string_view text) {
  for (const std::string_view mark : {"|", " • ", " · ", " — ", "http"}) {
    const std::size_t found = text.find(mark);
    if (found != std::string_view::npos && found > 0) {
      text = text.substr(0, found);
    }
  }
  if (const auto date = find_date(text)) {
    text = trimmed(text.substr(0, date->begin));
    const std::size_t last = text.rfind(' ');
    if (last != std::string_view::npos && contains(kBeforeDate, text.substr(last + 1))) {
      text = text.substr(0, last);
    }
  }
  if (text.ends_with("／")) {
    text.remove_suffix(std::string_view("／").size());
  }
  while (!text.empty() && (text.back() == ',' || text.back() == '-' ||
                           text.back() == ':' || text.back() == ' ')) {
    text.remove_suffix(1);
  }
  return trimmed(text);
}

bool has_year(std::string_view text) {
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    const bool century = text.substr(i, 2) == "19" || text.substr(i, 2) == "20";
    if (century && is_ascii_digit(text[i + 2]) && is_ascii_digit(text[i + 3])) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<std::string> byline_of(std::string_view text) {
  const std::string line = squeezed(text);
  if (line.size() > kMaxBytes || is_address(line)) {
    return std::nullopt;
  }
  const std::string_view names = without_rest(without_lead_in(line));
  const bool is_sentence = names.ends_with('.') && words_of(names).size() > kMostWords;
  if (first_character(names) == 0 || is_sentence || has_year(names) ||
      is_ascii_digit(names.front()) || is_address(names)) {
    return std::nullopt;
  }
  return std::string(names);
}

}  // namespace lede::html

// The table of themes.
#include "searcher/output/theme.h"

#include <algorithm>
#include <cstddef>

namespace lede {
namespace {

struct Named {
  std::string_view name;
  std::array<std::string_view, kStyleCount> codes;
};

// In the order of Style.
constexpr std::array<Named, 3> kThemes{{
    {"any", {"", "1", "1;31", "1;31", "2", "2", "35", "1;32", "1;31"}},
    {"light", {"", "1", "1;31", "1;31", "90", "90", "34", "1;32", "1;31"}},
    {"dark", {"", "1", "1;33", "1;33", "37", "2", "36", "1;32", "1;31"}},
}};

constexpr std::array<std::string_view, kStyleCount> kStyleNames{
    "plain", "headline", "mark", "headline-mark", "facts", "note", "bar", "good", "bad"};

const Named* find_theme(std::string_view name) {
  const auto* const found =
      std::find_if(kThemes.begin(), kThemes.end(),
                   [name](const Named& theme) { return theme.name == name; });
  return found == kThemes.end() ? nullptr : found;
}

Theme theme_of(const Named& named) {
  Theme theme;
  std::copy(named.codes.begin(), named.codes.end(), theme.begin());
  return theme;
}

// "15;0" is foreground and background, by their numbers among 16.
std::string_view theme_for(std::string_view terminal_colors) {
  const std::size_t last = terminal_colors.rfind(';');
  if (last == std::string_view::npos) {
    return "any";
  }
  const std::string_view background = terminal_colors.substr(last + 1);
  return background == "7" || background == "15"  ? "light"
         : background == "0" || background == "8" ? "dark"
                                                  : "any";
}

bool set_style(std::string_view part, Theme& theme) {
  const std::size_t equals = part.find('=');
  const auto* const name =
      std::find(kStyleNames.begin(), kStyleNames.end(), part.substr(0, equals));
  if (equals == std::string_view::npos || name == kStyleNames.end()) {
    return false;
  }
  const std::string_view code = part.substr(equals + 1);
  if (code.find_first_not_of("0123456789;") != std::string_view::npos) {
    return false;
  }
  theme.at(static_cast<std::size_t>(name - kStyleNames.begin())) = code;
  return true;
}

}  // namespace

Theme default_theme() {
  return theme_of(kThemes.front());
}

ReadTheme read_theme(std::string_view colors, std::string_view terminal_colors) {
  ReadTheme read{theme_of(*find_theme(theme_for(terminal_colors))), {}};
  while (!colors.empty()) {
    const std::size_t end = std::min(colors.find(':'), colors.size());
    const std::string_view part = colors.substr(0, end);
    if (const Named* named = find_theme(part)) {
      read.theme = theme_of(*named);
    } else if (!part.empty() && !set_style(part, read.theme)) {
      read.unread += (read.unread.empty() ? "" : ":") + std::string(part);
    }
    colors.remove_prefix(std::min(end + 1, colors.size()));
  }
  return read;
}

}  // namespace lede

// How kinds of text look on a terminal.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace lede {

enum class Style : std::uint8_t {
  Plain,
  Headline,
  Marked,
  MarkedHeadline,
  Facts,
  Note,
  Bar,
  Good,
  Bad,
};
inline constexpr std::size_t kStyleCount = 9;

// SGR codes by style, as "1;31"; empty: as it is. The default is legible on light and on
// dark.
using Theme = std::array<std::string, kStyleCount>;
Theme default_theme();

// From what $LEDE_COLORS holds: the name of a theme (any, light or dark), codes of styles
// ("mark=1;35"), or both, with colons between. terminal_colors is $COLORFGBG, by which
// some terminals tell their background; it chooses where no theme is named. Parts that
// make no sense are passed over and named in what is unread.
struct ReadTheme {
  Theme theme;
  std::string unread;
};
ReadTheme read_theme(std::string_view colors, std::string_view terminal_colors);

}  // namespace lede

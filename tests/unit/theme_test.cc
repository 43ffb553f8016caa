// Themes as $LEDE_COLORS has them.
#include "searcher/output/theme.h"

#include <catch2/catch.hpp>
#include <string>

namespace {

using namespace lede;

struct Case {
  std::string colors;
  std::string terminal_colors;
  std::string mark;
  std::string facts;
  std::string unread;
};

TEST_CASE("a theme is named, changed, or told by the terminal", "[searcher]") {
  const auto [colors, terminal_colors, mark, facts, unread] = GENERATE(values<Case>({
      {"", "", "1;31", "2", ""},
      {"dark", "", "1;33", "37", ""},
      {"light", "15;0", "1;31", "90", ""},
      {"", "15;0", "1;33", "37", ""},
      {"", "0;default;15", "1;31", "90", ""},
      {"", "7;3", "1;31", "2", ""},
      {"mark=7", "", "7", "2", ""},
      {"mark=7:facts=", "15;0", "7", "", ""},
      {"dark:mark=48;5;208", "", "48;5;208", "37", ""},
      {"mark=7:dark", "", "1;33", "37", ""},
      {":::", "", "1;31", "2", ""},
      // nothing but digits and semicolons gets to the terminal
      {"mark=1m\x1B]52;c;QQ==\x07", "", "1;31", "2", "mark=1m\x1B]52;c;QQ==\x07"},
      {"pink:marc=1:facts", "", "1;31", "2", "pink:marc=1:facts"},
  }));
  CAPTURE(colors, terminal_colors);
  const ReadTheme read = read_theme(colors, terminal_colors);
  CHECK(read.theme.at(static_cast<std::size_t>(Style::Marked)) == mark);
  CHECK(read.theme.at(static_cast<std::size_t>(Style::Facts)) == facts);
  CHECK(read.unread == unread);
}

}  // namespace

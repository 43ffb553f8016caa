// Nothing is special between single quotes but the end of them.
#include "schema/program/shell_word.h"

namespace lede {

std::string shell_word(std::string_view text) {
  std::string word = "'";
  for (const char c : text) {
    word += c == '\'' ? R"('\'')" : std::string(1, c);
  }
  return word + "'";
}

}  // namespace lede

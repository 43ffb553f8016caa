// Words of command lines that people paste.
#pragma once

#include <string>
#include <string_view>

namespace lede {

// Between single quotes, so that POSIX shells and zsh read it as one word, as it is.
std::string shell_word(std::string_view text);

}  // namespace lede

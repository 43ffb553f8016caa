// Words that stand in nearly every article and say nothing about it. They are left out
// where other words are asked for, and found where they are all that is asked, and in
// phrases.
#pragma once

#include <string_view>

namespace lede {

// word: folded.
bool is_stopword(std::string_view word);

}  // namespace lede

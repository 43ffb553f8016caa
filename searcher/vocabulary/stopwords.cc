// English only, and no word that is also a name: us (U.S.), up and me stay.
#include "searcher/vocabulary/stopwords.h"

#include <algorithm>
#include <array>

#include "schema/function_words.h"

namespace lede {
namespace {

constexpr std::array<std::string_view, 4> kNames{"am", "me", "up", "us"};

}  // namespace

bool is_stopword(std::string_view word) {
  return is_function_word(word, "en") &&
         std::find(kNames.begin(), kNames.end(), word) == kNames.end();
}

}  // namespace lede

// How words are formed: invented from syllables, and inflected as English does, so that
// stemmers have their usual work.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "random.h"

namespace lede::bench {

template <std::size_t kCount>
std::string_view one_of(const std::array<std::string_view, kCount>& choices,
                        Random& random) {
  return choices[random.below(kCount)];
}

// A pronounceable word in lower-case ASCII, very likely a new one from three syllables
// on.
std::string invented_word(Random& random, std::uint32_t syllables);

std::string capitalised(std::string word);

// The regular forms: supply, supplies, supplied, supplying. Final consonants do not
// double.
std::string with_s(const std::string& word);
std::string with_ed(const std::string& word);
std::string with_ing(const std::string& word);

// A number as news writes it: 1,250 or 12.5 percent or $40 million.
std::string amount(Random& random);

}  // namespace lede::bench

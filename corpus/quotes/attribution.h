// Which words give the speaker of each quotation: by its own sentence, or by what is said
// around it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "corpus/quotes/credit.h"
#include "corpus/quotes/people.h"
#include "corpus/quotes/reading.h"

namespace lede {

struct Attribution {
  std::optional<Credit> credit;
  // The span whose credit this is too, so that the speaker is the same, or kNoSpan.
  std::uint32_t same_as = kNoSpan;
};

// One for each span of the reading; spans inside of others get none.
std::vector<Attribution> attribute(const Reading& reading, const People& people);

}  // namespace lede

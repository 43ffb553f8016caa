// Whether what stands beside a quotation says that it was not said.
#pragma once

#include "searcher/quotations/beside.h"

namespace lede {

// before, behind: of the sentence that the quotation is in, as far as other marks.
bool is_denied(const Beside& before, const Beside& behind);

}  // namespace lede

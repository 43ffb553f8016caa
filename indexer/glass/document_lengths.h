// The lengths of all documents, a posting list that every document is in: see FORMAT.md,
// "Document lengths".
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/glass/table_writer.h"

namespace lede::glass {

// Document n has lengths[n - 1].
void add_document_lengths(const std::vector<std::uint32_t>& lengths,
                          TableWriter& postlist);

}  // namespace lede::glass

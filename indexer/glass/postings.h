// The entries of the postlist and position tables that merged records become: see
// FORMAT.md, "Posting lists" and "Positions".
#pragma once

#include <string_view>

#include "indexer/glass/table_writer.h"

namespace lede::glass {

// Of a batch of merged records, and in their order.
struct TermEntries {
  EntryBuffer postlist;
  EntryBuffer position;
};

TermEntries term_entries(std::string_view records);

}  // namespace lede::glass

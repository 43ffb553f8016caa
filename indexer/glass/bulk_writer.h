// The bulk writer: merges runs and writes the glass tables of a database itself, in key
// order from the first block to the last, some twenty times faster than Xapian's own
// writer. What it relies on is in FORMAT.md.
#pragma once

#include <memory>
#include <string>

#include "indexer/database_writer.h"

namespace lede {

// Whether the Xapian library of this process reads what the bulk writer writes: a version
// that was checked, or else one whose own databases carry the same format number.
bool bulk_writer_supported();

// Why not, for a message: "xapian 1.5.0 has another database format"; empty if supported.
std::string bulk_writer_obstacle();

// All errors are Error. Runs are kept, packed, up to options.memory_bytes, then spilled
// to a temporary file in the folder. Beside them 4 bytes and the values are held per
// document. Uses the threads of the calling task arena; the database does not depend on
// their number.
std::unique_ptr<DatabaseWriter> make_bulk_writer(const WriterOptions& options);

}  // namespace lede

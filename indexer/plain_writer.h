// The reference among the database writers: every document by Xapian::WritableDatabase.
// Short and obviously right; the bulk writer is held equal to it.
#pragma once

#include <memory>

#include "indexer/database_writer.h"

namespace lede {

std::unique_ptr<DatabaseWriter> make_plain_writer(const WriterOptions& options);

}  // namespace lede

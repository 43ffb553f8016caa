// Which writer is which.
#include "indexer/database_writer.h"

#include "indexer/glass/bulk_writer.h"
#include "indexer/plain_writer.h"

namespace lede {

std::unique_ptr<DatabaseWriter> make_database_writer(const WriterOptions& options) {
  return options.kind == WriterKind::Bulk ? make_bulk_writer(options)
                                          : make_plain_writer(options);
}

}  // namespace lede

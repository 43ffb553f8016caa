// The seam between inverted articles and databases on disk: one Xapian (glass) database,
// written once from runs and never changed.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

#include "indexer/run.h"

namespace lede {

enum class WriterKind {
  Plain,  // Xapian::WritableDatabase: the reference, slow
  Bulk,   // writes the glass tables itself (indexer/glass/)
};

class DatabaseWriter {
 public:
  virtual ~DatabaseWriter() = default;

  // Documents get the next numbers, from 1, in their order in the run.
  virtual void add(Run run) = 0;

  // Writes what is left. Afterwards the folder holds a whole database, not yet synced.
  // Nothing else may be called then.
  virtual void finish() = 0;
};

struct WriterOptions {
  WriterKind kind = WriterKind::Plain;
  std::filesystem::path folder;  // of the database; must not exist yet
  std::size_t memory_bytes = std::size_t{256}
                             << 20U;  // what runs may take before a spill
  std::string label = {};             // as of label_of(); empty: none
};

// After a writer threw, its folder is worthless and must be thrown away whole: a Xapian
// database that met an I/O error and went on can be corrupt.
std::unique_ptr<DatabaseWriter> make_database_writer(const WriterOptions& options);

}  // namespace lede

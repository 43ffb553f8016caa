// A large file of many records that cannot be cut into lines: a table, a feed, an
// archive. It is in memory as a whole, its articles are not: they are read piece by
// piece.
#pragma once

#include <cstddef>
#include <memory>

#include "corpus/reader.h"
#include "indexer/batch.h"

namespace lede {

class RecordSlicer {
 public:
  // file: with its bytes.
  explicit RecordSlicer(Part file);
  RecordSlicer(const RecordSlicer&) = delete;
  RecordSlicer& operator=(const RecordSlicer&) = delete;

  // The next records, of about so many bytes.
  Part next(std::size_t bytes);

  // True when the last piece was given.
  bool is_done() const { return is_done_; }

 private:
  Part file_;
  std::unique_ptr<Reader> reader_;
  bool is_first_ = true;
  bool is_done_ = false;
};

}  // namespace lede

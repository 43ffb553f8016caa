// The table of the documents' data, compressed, written as the documents come.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include <tbb/enumerable_thread_specific.h>

#include "indexer/glass/deflater.h"
#include "indexer/glass/table_writer.h"
#include "indexer/run.h"

namespace lede::glass {

class DocumentData {
 public:
  explicit DocumentData(const std::filesystem::path& folder);

  // Documents are numbered from `first_document` and come in ascending order. Compresses
  // on all threads.
  void add(const std::vector<RunDocument>& documents, std::uint32_t first_document);

  TableRoot finish() { return table_.finish(); }

 private:
  TableWriter table_;
  tbb::enumerable_thread_specific<Deflater> deflaters_;
};

}  // namespace lede::glass

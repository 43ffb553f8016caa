// Document data, compressed in parallel and added in order.
#include "indexer/glass/document_data.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/glass/packing.h"

namespace lede::glass {
namespace {

// So many documents are a task: some 30 kB of news.
constexpr std::size_t kTaskDocuments = 8;

void add_entry(std::string_view data, std::uint32_t document, Deflater& deflater,
               EntryBuffer& out) {
  if (data.empty()) {
    return;  // has no entry
  }
  std::string key;
  append_key_number(key, document);
  if (const auto compressed = deflater.compress(data)) {
    out.add(key, *compressed, true);
  } else {
    out.add(key, data);
  }
}

}  // namespace

DocumentData::DocumentData(const std::filesystem::path& folder)
    : table_(folder / "docdata.glass") {}

void DocumentData::add(const std::vector<RunDocument>& documents,
                       std::uint32_t first_document) {
  const std::size_t task_count = (documents.size() + kTaskDocuments - 1) / kTaskDocuments;
  std::vector<EntryBuffer> entries(task_count);
  tbb::parallel_for(std::size_t{0}, task_count, [&](std::size_t task) {
    Deflater& deflater = deflaters_.local();
    const std::size_t begin = task * kTaskDocuments;
    const std::size_t end = std::min(begin + kTaskDocuments, documents.size());
    for (std::size_t i = begin; i < end; ++i) {
      add_entry(documents[i].data, first_document + static_cast<std::uint32_t>(i),
                deflater, entries[task]);
    }
  });
  for (const EntryBuffer& buffer : entries) {
    table_.add(buffer);
  }
}

}  // namespace lede::glass

// Reading a large file of many records.
#include "indexer/record_slicer.h"

#include <utility>
#include <variant>

namespace lede {
namespace {

// What a record takes in memory beside its text, about.
constexpr std::size_t kRecordBytes = 2048;

std::size_t bytes_of(const Record& record) {
  const auto* article = std::get_if<Article>(&record);
  return kRecordBytes + (article != nullptr ? article->body.size() : 0);
}

}  // namespace

RecordSlicer::RecordSlicer(Part file)
    : file_(std::move(file)), reader_(open_document(document_of(file_))) {}

Part RecordSlicer::next(std::size_t bytes) {
  Part part;
  part.file = file_.file;
  part.is_first = std::exchange(is_first_, false);
  part.is_read = true;
  part.has_records = true;
  Record record;
  for (std::size_t taken = 0; taken < bytes; taken += bytes_of(part.read.back().record)) {
    is_done_ = !reader_->next(record);
    if (is_done_) {
      part.source_bytes = file_.source_bytes;
      part.facts = file_.facts;
      break;
    }
    part.read.push_back({.record = std::move(record)});
  }
  part.is_last = is_done_;
  return part;
}

}  // namespace lede

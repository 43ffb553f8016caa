// Packs runs as they come, spills them when they are too many, merges them at the end.
#include "indexer/glass/bulk_writer.h"

#include <tbb/parallel_invoke.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "indexer/glass/document_data.h"
#include "indexer/glass/document_lengths.h"
#include "indexer/glass/packed_run.h"
#include "indexer/glass/postings.h"
#include "indexer/glass/run_check.h"
#include "indexer/glass/run_merge.h"
#include "indexer/glass/spill.h"
#include "indexer/glass/table_writer.h"
#include "indexer/glass/values.h"
#include "indexer/glass/version_file.h"
#include "schema/durable_file.h"
#include "schema/error.h"
#include "schema/manifest.h"

namespace lede {
namespace glass {
namespace {

// Merged records go from stage to stage in pieces of this size.
constexpr std::size_t kBatchBytes = std::size_t{256} << 10U;

// What is read at once of each spilled run.
constexpr std::size_t kLeastReadBytes = std::size_t{32} << 10U;
constexpr std::size_t kMostReadBytes = std::size_t{1} << 20U;

const std::filesystem::path& made(const std::filesystem::path& folder) {
  make_new_folder(folder);
  return folder;
}

std::string metadata_key(std::string_view name) {
  using namespace std::string_view_literals;
  return std::string("\x00\xc0"sv).append(name);
}

class BulkWriter final : public DatabaseWriter {
 public:
  explicit BulkWriter(const WriterOptions& options)
      : folder_(made(options.folder)),
        memory_bytes_(options.memory_bytes),
        label_(options.label),
        document_data_(folder_),
        spill_(folder_ / "runs.tmp") {}

  void add(Run run) override;
  void finish() override;

 private:
  void count_documents(const Run& run);
  std::size_t run_bytes() const;
  void spill();
  std::vector<RunReader> read_packed() const;
  std::vector<RunReader> read_all();
  void merge_terms(TableWriter& postlist, TableWriter& position);

  std::filesystem::path folder_;
  std::size_t memory_bytes_;
  std::string label_;
  DocumentData document_data_;
  ValueStreams values_;
  std::vector<std::uint32_t> lengths_;  // of the documents so far
  Statistics statistics_;
  RunPacker packer_;
  std::vector<std::string> packed_;
  std::size_t packed_bytes_ = 0;
  Spill spill_;
};

void BulkWriter::add(Run run) {
  check_run(run);
  if (run.documents.size() >
      std::numeric_limits<std::uint32_t>::max() - lengths_.size()) {
    throw Error("too many documents for one database");
  }
  const auto first_document = static_cast<std::uint32_t>(lengths_.size() + 1);
  std::string packed;
  tbb::parallel_invoke([&] { packed = packer_.pack(run, first_document); },
                       [&] { document_data_.add(run.documents, first_document); });
  count_documents(run);
  packed_bytes_ += packed.size();
  packed_.push_back(std::move(packed));
  if (packed_bytes_ > run_bytes()) {
    spill();
  }
}

// What runs may take: all but what is kept of each document, though never so little that
// they would be many.
std::size_t BulkWriter::run_bytes() const {
  constexpr std::size_t kLeastShare = 8;
  const std::size_t kept = lengths_.capacity() * sizeof(std::uint32_t) + values_.bytes();
  return std::max(memory_bytes_ - std::min(kept, memory_bytes_),
                  memory_bytes_ / kLeastShare);
}

void BulkWriter::count_documents(const Run& run) {
  for (const RunDocument& document : run.documents) {
    lengths_.push_back(document.length);
    values_.add(static_cast<std::uint32_t>(lengths_.size()), document);
    statistics_.total_length += document.length;
    statistics_.longest_length = std::max(statistics_.longest_length, document.length);
    if (document.length != 0 && (statistics_.shortest_length == 0 ||
                                 document.length < statistics_.shortest_length)) {
      statistics_.shortest_length = document.length;
    }
  }
}

void BulkWriter::spill() {
  spill_.begin_run();
  RunMerge merge(read_packed());
  for (ByteBuffer batch = merge.next_batch(kBatchBytes); !batch.empty();
       batch = merge.next_batch(kBatchBytes)) {
    spill_.write(batch.view());
  }
  spill_.end_run();
  packed_.clear();
  packed_bytes_ = 0;
}

std::vector<RunReader> BulkWriter::read_packed() const {
  std::vector<RunReader> readers;
  for (const std::string& run : packed_) {
    readers.emplace_back(run);
  }
  return readers;
}

std::vector<RunReader> BulkWriter::read_all() {
  if (spill_.runs().empty()) {
    return read_packed();
  }
  const std::size_t read_bytes =
      std::clamp(memory_bytes_ / spill_.runs().size(), kLeastReadBytes, kMostReadBytes);
  const OpenFile& file = spill_.reopen();
  std::vector<RunReader> readers;
  for (const Spill::Extent& run : spill_.runs()) {
    readers.emplace_back(file, run.offset, run.size, read_bytes);
  }
  for (RunReader& reader : read_packed()) {
    readers.push_back(std::move(reader));
  }
  return readers;
}

void BulkWriter::finish() {
  statistics_.document_count = static_cast<std::uint32_t>(lengths_.size());
  statistics_.largest_frequency = packer_.largest_frequency();
  Roots roots;
  roots.document_data = document_data_.finish();
  TableWriter postlist(folder_ / "postlist.glass");
  TableWriter position(folder_ / "position.glass");
  postlist.create();  // the one table that a database cannot lack
  if (!label_.empty()) {
    postlist.add(metadata_key(kLabelKey), label_);
  }
  values_.write(postlist);
  add_document_lengths(lengths_, postlist);
  merge_terms(postlist, position);
  roots.postlist = postlist.finish();
  roots.position = position.finish();
  spill_.remove();
  write_version_file(folder_, roots, statistics_);
}

// Merging and writing keep their order; making the entries does not.
void BulkWriter::merge_terms(TableWriter& postlist, TableWriter& position) {
  RunMerge merge(read_all());
  const auto tokens =
      2 * static_cast<std::size_t>(tbb::this_task_arena::max_concurrency());
  const auto next_records = tbb::make_filter<void, ByteBuffer>(
      tbb::filter_mode::serial_in_order, [&](tbb::flow_control& control) {
        ByteBuffer batch = merge.next_batch(kBatchBytes);
        if (batch.empty()) {
          control.stop();
        }
        return batch;
      });
  const auto make_entries = tbb::make_filter<ByteBuffer, TermEntries>(
      tbb::filter_mode::parallel,
      [](const ByteBuffer& records) { return term_entries(records.view()); });
  const auto add_postings = tbb::make_filter<TermEntries, EntryBuffer>(
      tbb::filter_mode::serial_in_order, [&](TermEntries entries) {
        postlist.add(entries.postlist);
        return std::move(entries.position);
      });
  const auto add_positions = tbb::make_filter<EntryBuffer, void>(
      tbb::filter_mode::serial_in_order,
      [&](const EntryBuffer& entries) { position.add(entries); });
  tbb::parallel_pipeline(tokens,
                         next_records & make_entries & add_postings & add_positions);
}

}  // namespace
}  // namespace glass

std::unique_ptr<DatabaseWriter> make_bulk_writer(const WriterOptions& options) {
  return std::make_unique<glass::BulkWriter>(options);
}

}  // namespace lede

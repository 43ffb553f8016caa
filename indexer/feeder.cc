// Cutting files into batches; see feeder.h.
#include "indexer/feeder.h"

#include <xxhash.h>

#include <algorithm>
#include <chrono>
#include <utility>
#include <variant>

#include "corpus/walk.h"

namespace lede {
namespace {

// Batches of tiny files end here, so that progress is seen and work is shared out.
constexpr std::size_t kMaxFilesInBatch = 1000;

// A file that was changed this shortly before it was read may be changed again without
// getting another time: clocks of file systems tick slowly.
constexpr std::int64_t kClockTickNs = 20'000'000;

std::uint64_t hash_of(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

FileStamp trusted_stamp(const SourceFile& file, std::int64_t now_ns) {
  FileStamp stamp = stamp_of(file);
  if (now_ns - std::max(file.mtime, file.ctime) < kClockTickNs) {
    stamp.changed_ns = 0;  // matches nothing: the next update reads it again
  }
  return stamp;
}

std::int64_t now_ns() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

// UTF-16 and its kin: a line does not end behind the byte \n there.
bool has_wide_line_ends(std::string_view bytes) {
  constexpr std::size_t kHeadBytes = 4096;
  return bytes.substr(0, kHeadBytes).find('\0') != std::string_view::npos;
}

// Where a file of lines that only grew goes on; 0 if it is to be read from its beginning.
std::size_t end_of_old(const Part& part, const Catalogue& catalogue) {
  const std::size_t old = part.file->old;
  if (old >= catalogue.file_count() || catalogue.records(old).empty()) {
    return 0;
  }
  const FileFacts& facts = catalogue.facts(old);
  const std::size_t size = facts.stamp.bytes;
  const bool grew = size > 0 && size < part.bytes.size() &&
                    part.bytes[size - 1] == '\n' && facts.hash != 0 &&
                    hash_of(std::string_view(part.bytes).substr(0, size)) == facts.hash;
  return grew ? size : 0;
}

}  // namespace

void read_file_of(Part& part, const Catalogue& catalogue) {
  const std::int64_t read_ns = now_ns();
  auto result = read_source_file(part.file->file);
  part.is_read = true;
  if (auto* skipped = std::get_if<Skipped>(&result)) {
    part.unreadable = std::move(skipped->reason);
    return;
  }
  auto& read = std::get<SourceBytes>(result);
  part.facts = {.stamp = trusted_stamp(read.file, read_ns),
                .hash = hash_of(read.bytes),
                .source = part.file->source};
  const std::size_t old = part.file->old;
  part.is_same = old < catalogue.file_count() &&
                 catalogue.facts(old).hash == part.facts.hash &&
                 catalogue.facts(old).stamp.bytes == read.bytes.size();
  if (!part.is_same) {
    part.bytes = std::move(read.bytes);
  }
}

std::unique_ptr<Batch> Feeder::next() {
  if (next_slice_ < slices_.size()) {
    return next_slice();
  }
  if (next_file_ == survey_.files.size()) {
    return nullptr;
  }
  const SurveyedFile& file = survey_.files[next_file_];
  if (file.file.size < batch_bytes_) {
    return next_group();
  }
  ++next_file_;
  begin_large(file);
  if (slices_.empty()) {
    auto batch = std::make_unique<Batch>();
    batch->parts.push_back(std::exchange(large_, {}));
    return batch;
  }
  return next_slice();
}

std::unique_ptr<Batch> Feeder::next_group() {
  auto batch = std::make_unique<Batch>();
  std::size_t bytes = 0;
  while (next_file_ < survey_.files.size() && batch->parts.size() < kMaxFilesInBatch) {
    const SurveyedFile& file = survey_.files[next_file_];
    bytes += file.file.size;
    if (bytes >= batch_bytes_ && !batch->parts.empty()) {
      break;
    }
    Part part;
    part.file = &file;
    batch->parts.push_back(std::move(part));
    ++next_file_;
  }
  return batch;
}

// Reads a large file and cuts it, if its format allows that; slices_ stays empty
// otherwise.
void Feeder::begin_large(const SurveyedFile& file) {
  large_ = {};
  large_.file = &file;
  slices_.clear();
  next_slice_ = 0;
  read_file_of(large_, catalogue_);
  if (large_.unreadable || large_.is_same) {
    return;
  }
  Document document{
      .path = file.file.path, .relative_path = file.relative_path, .bytes = large_.bytes};
  document.format = &format_of(document);
  if (!document.format->lines || has_wide_line_ends(large_.bytes)) {
    return;
  }
  if (const std::size_t begin = end_of_old(large_, catalogue_); begin > 0) {
    const auto end = large_.bytes.begin() + static_cast<std::ptrdiff_t>(begin);
    document.first_record =
        1 + static_cast<std::uint32_t>(std::count(large_.bytes.begin(), end, '\n'));
    document.bytes.remove_prefix(begin);
    large_.continues_old = true;
  }
  slices_ = slices_of(document, batch_bytes_);
}

std::unique_ptr<Batch> Feeder::next_slice() {
  const Document& slice = slices_[next_slice_];
  Part part;
  part.file = large_.file;
  part.facts = large_.facts;
  part.continues_old = large_.continues_old;
  part.is_read = true;
  part.bytes = slice.bytes;
  part.first_record = slice.first_record;
  part.format = slice.format;
  part.is_first = next_slice_ == 0;
  part.is_last = ++next_slice_ == slices_.size();
  if (part.is_last) {
    slices_.clear();
    next_slice_ = 0;
    large_ = {};
  }
  auto batch = std::make_unique<Batch>();
  batch->parts.push_back(std::move(part));
  return batch;
}

}  // namespace lede

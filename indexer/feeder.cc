// Cutting files into batches.
#include "indexer/feeder.h"

#include <algorithm>
#include <chrono>
#include <utility>
#include <variant>

#include "corpus/walk.h"
#include "schema/hash.h"

namespace lede {
namespace {

// Batches of tiny files end here, so that progress is seen and work is shared out.
constexpr std::size_t kMaxFilesInBatch = 1000;

// As much of a large file as tells its format.
constexpr std::size_t kHeadBytes = std::size_t{64} << 10U;

// A file that was changed this shortly before it was read may be changed again without
// getting another time: clocks of file systems tick slowly.
constexpr std::int64_t kClockTickNs = 20'000'000;

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

Part unreadable_part(const SurveyedFile& file, Skipped skipped) {
  Part part;
  part.file = &file;
  part.source_bytes = file.file.size;
  part.is_read = true;
  part.unreadable = std::move(skipped.reason);
  return part;
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
  part.facts = {.stamp = trusted_stamp(read.file, read_ns), .hash = hash_of(read.bytes)};
  const std::size_t old = part.file->old;
  part.is_same = old < catalogue.file_count() &&
                 catalogue.facts(old).hash == part.facts.hash &&
                 catalogue.facts(old).stamp.bytes == read.bytes.size();
  if (!part.is_same) {
    part.bytes = std::move(read.bytes);
  }
}

std::unique_ptr<FileBatch> Feeder::next() {
  if (!is_cutting() && next_file_ == survey_.files.size()) {
    return nullptr;
  }
  if (!is_cutting() && survey_.files[next_file_].file.size < batch_bytes_) {
    return next_group();
  }
  auto batch = std::make_unique<FileBatch>();
  const std::size_t begun = next_file_;
  batch->parts.push_back(is_cutting() ? next_piece()
                                      : begin_large(survey_.files[next_file_++]));
  if (lines_ && lines_->is_stopped()) {
    next_file_ = begun;
    return nullptr;
  }
  batch->source_bytes = batch->parts.back().source_bytes;
  return batch;
}

std::unique_ptr<FileBatch> Feeder::next_group() {
  auto batch = std::make_unique<FileBatch>();
  std::size_t bytes = 0;
  while (next_file_ < survey_.files.size() && batch->parts.size() < kMaxFilesInBatch) {
    const SurveyedFile& file = survey_.files[next_file_];
    bytes += file.file.size;
    if (bytes >= batch_bytes_ && !batch->parts.empty()) {
      break;
    }
    Part part;
    part.file = &file;
    part.source_bytes = file.file.size;
    batch->source_bytes += part.source_bytes;
    batch->parts.push_back(std::move(part));
    ++next_file_;
  }
  return batch;
}

// The first part of a large file; it is the whole file, to be read by a later stage, if
// that is one article.
Part Feeder::begin_large(const SurveyedFile& file) {
  const std::int64_t opened_ns = now_ns();
  auto opened = OpenSourceFile::open(file.file);
  if (auto* failed = std::get_if<Skipped>(&opened)) {
    return unreadable_part(file, std::move(*failed));
  }
  auto& source = std::get<OpenSourceFile>(opened);
  std::string head;
  if (auto failed = source.read(0, kHeadBytes, head)) {
    return unreadable_part(file, std::move(*failed));
  }
  format_ = &format_of(
      {.path = file.file.path, .relative_path = file.relative_path, .bytes = head});
  Part part;
  part.file = &file;
  part.source_bytes = file.file.size;
  if (format_->lines) {
    const FileStamp stamp = trusted_stamp(source.file(), opened_ns);
    return begin_lines(std::move(part), std::move(source), stamp, head);
  }
  return format_->many ? begin_records(std::move(part)) : std::move(part);
}

Part Feeder::begin_lines(Part part, OpenSourceFile source, const FileStamp& stamp,
                         std::string_view head) {
  lines_.emplace(*part.file, std::move(source), stamp, LineEnds(head));
  if (auto failed = compare_beginning(*part.file, head)) {
    lines_.reset();
    return unreadable_part(*part.file, std::move(*failed));
  }
  if (!lines_->is_same()) {
    return next_piece();
  }
  part.is_read = true;
  part.is_same = true;
  part.facts = lines_->facts();
  lines_.reset();
  return part;
}

Part Feeder::begin_records(Part part) {
  read_file_of(part, catalogue_);
  if (part.unreadable || part.is_same) {
    return part;
  }
  records_.emplace(std::move(part));
  return next_piece();
}

// A file whose beginning alone was of another format is read anew: its articles may be
// named otherwise now.
std::optional<Skipped> Feeder::compare_beginning(const SurveyedFile& file,
                                                 std::string_view head) {
  if (file.old == catalogue_.file_count()) {
    return std::nullopt;
  }
  const std::uint64_t bytes = catalogue_.facts(file.old).stamp.bytes;
  const DocumentFormat& before = format_of({.path = file.file.path,
                                            .relative_path = file.relative_path,
                                            .bytes = head.substr(0, bytes)});
  return &before == format_ ? lines_->compare(catalogue_.facts(file.old)) : std::nullopt;
}

Part Feeder::next_piece() {
  if (records_) {
    Part part = records_->next(batch_bytes_);
    if (records_->is_done()) {
      records_.reset();
    }
    return part;
  }
  Part part = lines_->next(batch_bytes_, *format_);
  if (lines_->is_done() && !lines_->is_stopped()) {
    lines_.reset();
  }
  return part;
}

}  // namespace lede

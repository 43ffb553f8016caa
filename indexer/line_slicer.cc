// Reading a large file of lines.
#include "indexer/line_slicer.h"

#include <algorithm>
#include <new>
#include <utility>

#include "indexer/interrupt.h"

namespace lede {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{1} << 20U;

}  // namespace

LineSlicer::LineSlicer(const SurveyedFile& file, OpenSourceFile source,
                       const FileStamp& stamp, const LineEnds& ends)
    : file_(file),
      source_(std::move(source)),
      stamp_(stamp),
      ends_(ends),
      hash_(XXH3_createState()) {
  if (!hash_) {
    throw std::bad_alloc();
  }
  begin_anew();
}

void LineSlicer::begin_anew() {
  XXH3_64bits_reset(hash_.get());
  offset_ = 0;
  next_line_ = 1;
}

FileFacts LineSlicer::facts() const {
  return {.stamp = stamp_, .hash = XXH3_64bits_digest(hash_.get())};
}

std::optional<Skipped> LineSlicer::compare(const FileFacts& old) {
  const std::uint64_t size = source_.file().size;
  if (old.hash == 0 || old.stamp.bytes == 0 || old.stamp.bytes > size) {
    return std::nullopt;
  }
  if (auto failed = hash_beginning(old.stamp.bytes)) {
    return failed;
  }
  const bool is_beginning = XXH3_64bits_digest(hash_.get()) == old.hash;
  is_same_ = is_beginning && offset_ == size;
  if (is_beginning && !is_same_ && ends_.unit_bytes() == 1) {
    if (auto failed = find_line_end()) {
      return failed;
    }
  }
  if (!is_same_ && !continues_old_) {
    begin_anew();
  }
  return std::nullopt;
}

// The last line of the beginning is the same line still if it was ended, or is by what
// comes next; a "\r" was the end of a line, and is half of one now.
std::optional<Skipped> LineSlicer::find_line_end() {
  std::string after;
  std::optional<Skipped> failed;
  if (last_ != '\n' && last_ != '\r') {
    failed = source_.read(offset_, 1, after);
  }
  continues_old_ = last_ == '\n' || after == "\n";
  return failed;
}

std::optional<Skipped> LineSlicer::hash_beginning(std::uint64_t bytes) {
  std::string chunk;
  while (offset_ < bytes && !was_stopped()) {
    chunk.clear();
    const auto wanted =
        static_cast<std::size_t>(std::min<std::uint64_t>(kChunkBytes, bytes - offset_));
    if (auto failed = source_.read(offset_, wanted, chunk)) {
      return failed;
    }
    if (chunk.empty()) {
      break;
    }
    XXH3_64bits_update(hash_.get(), chunk.data(), chunk.size());
    offset_ += chunk.size();
    next_line_ += ends_.count(chunk);
    next_line_ -= last_ == '\r' && chunk.front() == '\n' ? 1U : 0U;
    last_ = chunk.back();
  }
  return std::nullopt;
}

bool LineSlicer::was_stopped() {
  is_stopped_ = is_stopped_ || stop_signal() != 0;
  return is_stopped_;
}

// The source of the cutter.
bool LineSlicer::read(std::size_t bytes, std::string& out) {
  if (was_stopped()) {
    return false;
  }
  const std::size_t before = out.size();
  const std::uint64_t size = source_.file().size;
  const auto wanted =
      static_cast<std::size_t>(std::min<std::uint64_t>(bytes, size - offset_));
  failed_ = source_.read(offset_, wanted, out);
  if (failed_) {
    return false;
  }
  XXH3_64bits_update(hash_.get(), out.data() + before, out.size() - before);
  offset_ += out.size() - before;
  return offset_ < size && out.size() > before;
}

// A line too long for a slice is a record that is skipped.
void LineSlicer::take_slice(std::size_t bytes, Part& part) {
  auto slice = cutter_->next(bytes);
  is_done_ = cutter_->is_done();
  if (is_done_ && !failed_) {
    failed_ = source_.changed();
  }
  if (failed_) {
    is_done_ = true;
    part.unreadable = std::move(failed_->reason);
  } else if (slice) {
    part.first_record = slice->first_line;
    part.bytes = std::move(slice->bytes);
    part.has_records = slice->is_too_long;
    if (slice->is_too_long) {
      part.read.push_back({.record = Skipped{file_.file.path, slice->first_line,
                                             std::string(kTooLargeRecord)}});
    }
  }
}

Part LineSlicer::next(std::size_t bytes, const DocumentFormat& format) {
  Part part;
  part.file = &file_;
  part.is_first = std::exchange(is_first_, false);
  part.is_read = true;
  part.continues_old = continues_old_;
  part.format = &format;
  if (!cutter_) {
    cutter_.emplace(
        ends_, [this](std::size_t size, std::string& out) { return read(size, out); },
        std::string(), next_line_);
  }
  take_slice(bytes, part);
  part.source_bytes = offset_ - std::exchange(given_, offset_);
  part.is_last = is_done_;
  if (is_done_ && !part.unreadable) {
    part.facts = facts();
  }
  return part;
}

}  // namespace lede

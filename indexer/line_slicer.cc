// Reading a large file of lines; see line_slicer.h.
#include "indexer/line_slicer.h"

#include <algorithm>
#include <new>
#include <utility>

namespace lede {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{1} << 20U;

std::uint32_t lines_in(std::string_view text) {
  return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

LineSlicer::LineSlicer(const SurveyedFile& file, OpenSourceFile source,
                       const FileStamp& stamp)
    : file_(file), source_(std::move(source)), stamp_(stamp), hash_(XXH3_createState()) {
  if (!hash_) {
    throw std::bad_alloc();
  }
  begin_anew();
}

void LineSlicer::begin_anew() {
  XXH3_64bits_reset(hash_.get());
  offset_ = 0;
  next_record_ = 1;
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
  if (is_beginning && !is_same_) {
    if (auto failed = find_line_end()) {
      return failed;
    }
  }
  rest_.clear();
  if (!is_same_ && !continues_old_) {
    begin_anew();
  }
  return std::nullopt;
}

// The last line of the beginning is the same line still if it was ended, or is by what
// comes next.
std::optional<Skipped> LineSlicer::find_line_end() {
  continues_old_ = rest_ == "\n";
  if (!continues_old_) {
    rest_.clear();
    auto failed = source_.read(offset_, 1, rest_);
    continues_old_ = rest_ == "\n";
    return failed;
  }
  return std::nullopt;
}

// Leaves the last byte in rest_.
std::optional<Skipped> LineSlicer::hash_beginning(std::uint64_t bytes) {
  std::string chunk;
  while (offset_ < bytes) {
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
    next_record_ += lines_in(chunk);
    rest_ = chunk.back();
  }
  return std::nullopt;
}

// Reads on until the slice has so many bytes and ends with a line, or the file does.
std::optional<Skipped> LineSlicer::fill(std::size_t bytes, std::string& slice) {
  slice = std::exchange(rest_, {});
  const std::uint64_t size = source_.file().size;
  for (;;) {
    const std::size_t before = slice.size();
    const auto wanted =
        static_cast<std::size_t>(std::min<std::uint64_t>(bytes, size - offset_));
    if (auto failed = source_.read(offset_, wanted, slice)) {
      return failed;
    }
    XXH3_64bits_update(hash_.get(), slice.data() + before, slice.size() - before);
    offset_ += slice.size() - before;
    is_done_ = offset_ == size || slice.size() == before;
    if (is_done_) {
      return source_.changed();
    }
    const std::size_t line_end = slice.rfind('\n');
    if (line_end != std::string::npos) {
      rest_ = slice.substr(line_end + 1);
      slice.resize(line_end + 1);
      return std::nullopt;
    }
  }
}

Part LineSlicer::next(std::size_t bytes, const Format& format) {
  Part part;
  part.file = &file_;
  part.is_first = std::exchange(is_first_, false);
  part.is_read = true;
  part.continues_old = continues_old_;
  part.format = &format;
  part.first_record = next_record_;
  if (auto failed = fill(bytes, part.bytes)) {
    is_done_ = true;
    part.unreadable = std::move(failed->reason);
    part.bytes.clear();
  }
  part.source_bytes = offset_ - std::exchange(given_, offset_);
  next_record_ += lines_in(part.bytes);
  part.is_last = is_done_;
  if (is_done_ && !part.unreadable) {
    part.facts = facts();
  }
  return part;
}

}  // namespace lede

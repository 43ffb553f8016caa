// Raw deflate by zlib.
#include "indexer/glass/deflater.h"

#include <zlib.h>

#include <new>

namespace lede::glass {
namespace {

// Measured on articles of 3.3 kB: level 1 makes 67 MB/s and leaves 0.494 of the text,
// level 6 (what Xapian takes) 46 MB/s and 0.474; memory and window size change nothing.
constexpr int kLevel = 1;
constexpr int kRawWindow = -15;
constexpr int kMemoryLevel = 8;

// Xapian inflates into a buffer of this size, and takes a text for damaged when the
// buffer is full while the rest of it is decoded from the last byte alone (1.4.22: 8,193
// times the same letter cannot be read back). An empty last block forbids that.
constexpr std::size_t kReaderBufferBytes = 8192;

}  // namespace

Deflater::Deflater() : stream_(new z_stream{}) {
  if (deflateInit2(stream_.get(), kLevel, Z_DEFLATED, kRawWindow, kMemoryLevel,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
}

void Deflater::End::operator()(z_stream_s* stream) const {
  deflateEnd(stream);
  delete stream;  // NOLINT(cppcoreguidelines-owning-memory)
}

std::optional<std::string_view> Deflater::compress(std::string_view text) {
  constexpr std::size_t kWorthwhileBytes = 18;  // as Xapian's tables
  if (text.size() <= kWorthwhileBytes) {
    return std::nullopt;
  }
  if (out_.size() < text.size()) {
    out_.resize(text.size());
  }
  deflateReset(stream_.get());
  stream_->next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(text.data()));
  stream_->avail_in = static_cast<uInt>(text.size());
  stream_->next_out = reinterpret_cast<Bytef*>(out_.data());
  stream_->avail_out = static_cast<uInt>(text.size() - 1);
  if (text.size() >= kReaderBufferBytes) {
    deflate(stream_.get(), Z_BLOCK);
  }
  if (deflate(stream_.get(), Z_FINISH) != Z_STREAM_END) {
    return std::nullopt;  // no room left: it did not get smaller
  }
  return std::string_view(out_).substr(0, stream_->total_out);
}

}  // namespace lede::glass

// libdeflate is twice as fast as zlib, which is much: nothing else in writing a database
// takes as long. It cannot write the empty block that long texts need at their end.
#include "indexer/glass/deflater.h"

#include <new>

namespace lede::glass {
namespace {

constexpr int kLevel = 1;

// From here on a text must not end in the last byte of its stream.
constexpr std::size_t kLongText = 8192;

// Bytes that deflate may take on top of what does not compress.
constexpr std::size_t kOverhead = 64;

unsigned char* bytes_of(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

}  // namespace

Deflater::Deflater()
    : short_(libdeflate_alloc_compressor(kLevel), &libdeflate_free_compressor),
      end_of_long_(&long_, &deflateEnd) {
  const int made = deflateInit2(&long_, kLevel, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL,
                                Z_DEFAULT_STRATEGY);
  if (!short_ || made != Z_OK) {
    throw std::bad_alloc();
  }
}

std::optional<std::string_view> Deflater::compress(std::string_view text) {
  if (out_.size() < text.size() + kOverhead) {
    out_.resize(text.size() + kOverhead);
  }
  const std::size_t size =
      text.size() < kLongText ? compress_short(text) : compress_long(text);
  if (size == 0 || size >= text.size()) {
    return std::nullopt;
  }
  return std::string_view(out_).substr(0, size);
}

std::size_t Deflater::compress_short(std::string_view text) {
  return libdeflate_deflate_compress(short_.get(), text.data(), text.size(), out_.data(),
                                     out_.size());
}

std::size_t Deflater::compress_long(std::string_view text) {
  deflateReset(&long_);
  std::string input(text);
  long_.next_in = bytes_of(input);
  long_.avail_in = static_cast<uInt>(input.size());
  long_.next_out = bytes_of(out_);
  long_.avail_out = static_cast<uInt>(out_.size());
  const bool written =
      deflate(&long_, Z_SYNC_FLUSH) == Z_OK && deflate(&long_, Z_FINISH) == Z_STREAM_END;
  return written ? out_.size() - long_.avail_out : 0;
}

}  // namespace lede::glass

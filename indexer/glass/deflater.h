// Compresses what tables store compressed: raw deflate (RFC 1951), in a form that every
// Xapian 1.4 can read back (see FORMAT.md, "Compression").
#pragma once

#include <libdeflate.h>
#include <zlib.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lede::glass {

// One thread at a time.
class Deflater {
 public:
  Deflater();
  Deflater(const Deflater&) = delete;  // zlib's state points back to its stream
  Deflater& operator=(const Deflater&) = delete;
  Deflater(Deflater&&) = delete;
  Deflater& operator=(Deflater&&) = delete;
  ~Deflater() = default;

  // Nothing if it would not get smaller. Valid until the next call.
  std::optional<std::string_view> compress(std::string_view text);

 private:
  std::size_t compress_short(std::string_view text);
  std::size_t compress_long(std::string_view text);

  std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> short_;
  z_stream long_{};
  std::unique_ptr<z_stream, decltype(&deflateEnd)> end_of_long_;
  std::string out_;
};

}  // namespace lede::glass

// Compresses what tables store compressed: raw deflate, in a form that every Xapian 1.4
// can read back. See FORMAT.md, "Compression".
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct z_stream_s;

namespace lede::glass {

// One thread at a time.
class Deflater {
 public:
  Deflater();

  // Nothing if it would not get smaller. Valid until the next call.
  std::optional<std::string_view> compress(std::string_view text);

 private:
  struct End {
    void operator()(z_stream_s* stream) const;
  };
  std::unique_ptr<z_stream_s, End> stream_;
  std::string out_;
};

}  // namespace lede::glass

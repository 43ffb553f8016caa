// Numbers and texts packed into bytes, for what is stored: documents and catalogues. A
// number takes 7 bits a byte, lowest first, the top bit set on all but its last byte
// (LEB128); a text is its length and its bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace lede {

class Packer {
 public:
  void number(std::uint64_t value);
  void text(std::string_view value);

  // Room for what comes, if it is known to be much.
  void reserve(std::size_t size) { bytes_.reserve(size); }

  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Takes them out in the same order. Throws Error, with the name of the whole, when the
// bytes end too early or a number has more than 64 bits: stored data that is damaged.
class Unpacker {
 public:
  // The bytes must outlive it.
  Unpacker(std::string_view bytes, std::string_view name) : rest_(bytes), name_(name) {}

  std::uint64_t number();
  // A number that must fit; throws otherwise.
  std::uint32_t number32();
  std::string_view text();

  bool done() const { return rest_.empty(); }
  [[noreturn]] void fail() const;

 private:
  std::string_view rest_;
  std::string_view name_;
};

}  // namespace lede

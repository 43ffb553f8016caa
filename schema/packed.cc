#include "schema/packed.h"

#include <limits>

#include "schema/error.h"

namespace lede {

void Packer::number(std::uint64_t value) {
  while (value >= 0x80) {
    bytes_.push_back(static_cast<char>(value | 0x80U));
    value >>= 7U;
  }
  bytes_.push_back(static_cast<char>(value));
}

void Packer::text(std::string_view value) {
  number(value.size());
  bytes_.append(value);
}

std::uint64_t Unpacker::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if (byte < 0x80) {
      return value;
    }
  }
  fail();
}

std::uint32_t Unpacker::number32() {
  const std::uint64_t value = number();
  if (value > std::numeric_limits<std::uint32_t>::max()) {
    fail();
  }
  return static_cast<std::uint32_t>(value);
}

std::string_view Unpacker::text() {
  const std::uint64_t size = number();
  if (size > rest_.size()) {
    fail();
  }
  const std::string_view value = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return value;
}

void Unpacker::fail() const {
  throw Error(std::string(name_) + " is damaged", "run 'lede-index check'");
}

}  // namespace lede

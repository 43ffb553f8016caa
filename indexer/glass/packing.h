// How glass packs numbers and strings: see FORMAT.md, "Packing". Every put_ function
// writes at `out`, where the caller made room, and returns the end of what it wrote.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lede::glass {

// Seven bits a byte, the lowest first, the high bit set on all but the last byte.
inline constexpr std::size_t kMaxUintBytes = 10;   // of a 64-bit number
inline constexpr std::size_t kMaxUint32Bytes = 5;  // of a 32-bit number

inline char* put_uint(char* out, std::uint64_t value) {
  while (value >= 0x80U) {
    *out++ = static_cast<char>(value | 0x80U);
    value >>= 7U;
  }
  *out++ = static_cast<char>(value);
  return out;
}

inline void append_uint(std::string& out, std::uint64_t value) {
  std::array<char, kMaxUintBytes> bytes{};
  out.append(bytes.data(), put_uint(bytes.data(), value));
}

// Reads what put_uint wrote; only for bytes of our own making.
inline std::uint64_t take_uint(const char*& in) {
  std::uint64_t value = 0;
  unsigned shift = 0;
  while ((static_cast<unsigned char>(*in) & 0x80U) != 0) {
    value |= std::uint64_t{static_cast<unsigned char>(*in++) & 0x7fU} << shift;
    shift += 7;
  }
  return value | std::uint64_t{static_cast<unsigned char>(*in++)} << shift;
}

inline std::uint32_t take_uint32(const char*& in) {
  return static_cast<std::uint32_t>(take_uint(in));
}

// A document number in a key: sorts by bytes as the numbers do, and never starts with
// 0xff.
inline constexpr std::size_t kMaxKeyNumberBytes = 5;

inline char* put_key_number(char* out, std::uint32_t value) {
  if (value < 0x8000U) {
    *out++ = static_cast<char>(value >> 8U);
    *out++ = static_cast<char>(value);
    return out;
  }
  const auto size = static_cast<std::size_t>((std::bit_width(value) + 5) / 7);
  const std::uint64_t bytes = value | std::uint64_t{0xffU << (10U - size) & 0xffU}
                                          << (8U * (size - 1));
  for (std::size_t i = size; i > 0; --i) {
    *out++ = static_cast<char>(bytes >> (8U * (i - 1)));
  }
  return out;
}

inline void append_key_number(std::string& out, std::uint32_t value) {
  std::array<char, kMaxKeyNumberBytes> bytes{};
  out.append(bytes.data(), put_key_number(bytes.data(), value));
}

// Its bytes, the lowest first; nothing for 0. Only at the end of a key.
inline void append_last_uint(std::string& out, std::uint32_t value) {
  for (; value != 0; value >>= 8U) {
    out.push_back(static_cast<char>(value));
  }
}

// The length, then the bytes.
inline void append_string(std::string& out, std::string_view text) {
  append_uint(out, text.size());
  out += text;
}

// A term as the beginning of a key: a zero byte becomes 00 ff, so that 00 can end it.
inline std::size_t key_text_size(std::string_view term) {
  return term.size() + static_cast<std::size_t>(std::ranges::count(term, '\0'));
}

inline void append_key_text(std::string& out, std::string_view term) {
  for (const char byte : term) {
    out.push_back(byte);
    if (byte == '\0') {
      out.push_back('\xff');
    }
  }
}

}  // namespace lede::glass

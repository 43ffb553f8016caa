// Deflate for short texts: one place a hash is tried, the first match is taken, and every
// block has its own codes.
#include "indexer/glass/deflater.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>

namespace lede::glass {
namespace {

// Measured on articles of 3.3 kB, one core: this makes 140 MB/s and leaves 0.482 of the
// text; two or four places a hash 110 MB/s and 0.475; zlib at level 1 65 MB/s and 0.494,
// at level 6 (what Xapian takes) 46 MB/s and 0.474.
constexpr unsigned kHashBits = 13;
constexpr std::size_t kHashedBytes = 4;

constexpr std::size_t kBlockTextBytes = std::size_t{32} << 10U;
constexpr std::size_t kLargestText = std::size_t{1} << 30U;

// Xapian does not try to compress what is shorter.
constexpr std::size_t kWorthwhileBytes = 18;

// Xapian inflates into a buffer of this size, and takes a text for damaged when the
// buffer is full while the rest of it comes from the last byte alone (1.4.22: 8,193 times
// the same letter cannot be read back). An empty last block forbids that.
constexpr std::size_t kReaderBufferBytes = 8192;

template <typename Number>
Number load(const char* bytes) {
  Number number;
  std::memcpy(&number, bytes, sizeof(number));
  return number;
}

std::size_t hash_of(const char* bytes) {
  constexpr std::uint32_t kMultiplier = 2654435761U;
  return load<std::uint32_t>(bytes) * kMultiplier >> (32U - kHashBits);
}

std::size_t common_bytes(const char* a, const char* b, std::size_t most) {
  std::size_t size = 0;
  while (size + sizeof(std::uint64_t) <= most) {
    const auto differs = load<std::uint64_t>(a + size) ^ load<std::uint64_t>(b + size);
    if (differs != 0) {
      const int bits = std::endian::native == std::endian::little
                           ? std::countr_zero(differs)
                           : std::countl_zero(differs);
      return size + static_cast<std::size_t>(bits) / 8;
    }
    size += sizeof(std::uint64_t);
  }
  while (size < most && a[size] == b[size]) {
    ++size;
  }
  return size;
}

// The sizes of all codes, with repetitions.
class CodeSizes {
 public:
  struct Item {
    std::uint8_t symbol = 0;
    std::uint8_t extra = 0;
  };

  void add(std::span<const HuffmanCode> codes) {
    for (const HuffmanCode& code : codes) {
      sizes_[count_++] = code.size;
    }
  }

  void make_items() {
    for (std::size_t i = 0; i < count_;) {
      std::size_t end = i + 1;
      while (end < count_ && sizes_[end] == sizes_[i]) {
        ++end;
      }
      add_items(sizes_[i], end - i);
      i = end;
    }
  }

  std::span<const Item> items() const { return {items_.data(), item_count_}; }
  std::span<const std::uint32_t> counts() const { return counts_; }

 private:
  void add_items(std::uint8_t size, std::size_t times) {
    if (size == 0) {
      times = repeat(kRepeatZeroLong, times, 11, 138);
      times = repeat(kRepeatZero, times, 3, 10);
    } else {
      add_item(size, 0);
      times = repeat(kRepeatLast, times - 1, 3, 6);
    }
    for (; times > 0; --times) {
      add_item(size, 0);
    }
  }

  // Returns how often it is still to come.
  std::size_t repeat(std::uint8_t symbol, std::size_t times, std::size_t least,
                     std::size_t most) {
    while (times >= least) {
      const std::size_t part = std::min(times, most);
      add_item(symbol, part - least);
      times -= part;
    }
    return times;
  }

  void add_item(std::uint8_t symbol, std::size_t extra) {
    items_[item_count_++] = {symbol, static_cast<std::uint8_t>(extra)};
    ++counts_[symbol];
  }

  std::array<std::uint8_t, kLiteralSymbols + kDistanceSymbols> sizes_{};
  std::array<Item, kLiteralSymbols + kDistanceSymbols> items_{};
  std::array<std::uint32_t, kSizeSymbols> counts_{};
  std::size_t count_ = 0;
  std::size_t item_count_ = 0;
};

// How many codes must be told, at least so many.
std::size_t used_codes(std::span<const HuffmanCode> codes, std::size_t least) {
  std::size_t count = codes.size();
  while (count > least && codes[count - 1].size == 0) {
    --count;
  }
  return count;
}

}  // namespace

inline void DeflateBits::flush() {
  assert(out_ != nullptr);
  std::uint64_t bytes = pending_;
  if constexpr (std::endian::native == std::endian::big) {
    bytes = __builtin_bswap64(bytes);
  }
  std::memcpy(out_, &bytes, sizeof(bytes));
  out_ += size_ / 8;
  pending_ >>= size_ & ~7U;
  size_ &= 7U;
}

char* DeflateBits::finish() {
  put(0, 7);  // the whole bytes take all that was pending
  flush();
  return out_;
}

Deflater::Deflater()
    : last_seen_(std::size_t{1} << kHashBits), text_begin_(1), tokens_(kBlockTextBytes) {}

std::optional<std::string_view> Deflater::compress(std::string_view text) {
  if (text.size() <= kWorthwhileBytes || text.size() > kLargestText) {
    return std::nullopt;
  }
  begin_text(text.size());
  out_.clear();
  bits_ = {};
  const bool needs_empty_block = text.size() >= kReaderBufferBytes;
  for (std::size_t begin = 0; begin < text.size(); begin += kBlockTextBytes) {
    const std::size_t end = std::min(begin + kBlockTextBytes, text.size());
    find_tokens(text, begin, end);
    write_block(end == text.size() && !needs_empty_block);
  }
  if (needs_empty_block) {
    constexpr std::uint64_t kLastWithFixedCodes = 3;  // and the end is code 0
    constexpr unsigned kEmptyBlockBits = 10;
    reserve_bytes(kEmptyBlockBits);
    bits_.put(kLastWithFixedCodes, kEmptyBlockBits);
  }
  text_begin_ += static_cast<std::uint32_t>(text.size());
  reserve_bytes(1);
  out_.commit(bits_.finish());
  if (out_.size() >= text.size()) {
    return std::nullopt;
  }
  return out_.view();
}

void Deflater::begin_text(std::size_t size) {
  if (size > UINT32_MAX - text_begin_) {
    std::ranges::fill(last_seen_, 0);
    text_begin_ = 1;
  }
}

// Makes room for so many more bytes of bits.
void Deflater::reserve_bytes(std::size_t size) {
  if (bits_.out() != nullptr) {
    out_.commit(bits_.out());
  }
  bits_ = bits_.moved_to(out_.room(size + sizeof(std::uint64_t)));
}

// Cuts text[begin, end) into tokens. Matches reach back before `begin`, not beyond `end`.
void Deflater::find_tokens(std::string_view text, std::size_t begin, std::size_t end) {
  token_count_ = 0;
  literal_counts_.fill(0);
  distance_counts_.fill(0);
  std::size_t at = begin;
  while (at + kHashedBytes <= end) {
    const std::size_t earlier = find_earlier(text, at);
    if (earlier == at) {
      add_literal(text[at++]);
      continue;
    }
    const std::size_t most = std::min(kMaxMatchBytes, end - at);
    const std::size_t length = common_bytes(&text[earlier], &text[at], most);
    add_match(length, at - earlier);
    // What is within a match may be found again later.
    const std::size_t last_hashed = std::min(at + length, end - kHashedBytes + 1);
    for (std::size_t i = at + 1; i < last_hashed; ++i) {
      last_seen_[hash_of(&text[i])] = text_begin_ + static_cast<std::uint32_t>(i);
    }
    at += length;
  }
  while (at < end) {
    add_literal(text[at++]);
  }
}

// Where the four bytes at `at` stood before and still can be reached, or `at` itself.
std::size_t Deflater::find_earlier(std::string_view text, std::size_t at) {
  std::uint32_t& seen = last_seen_[hash_of(&text[at])];
  const std::uint32_t before = seen;
  seen = text_begin_ + static_cast<std::uint32_t>(at);
  if (before < text_begin_ || seen - before > kMaxDistance) {
    return at;
  }
  const std::size_t earlier = before - text_begin_;
  return load<std::uint32_t>(&text[earlier]) == load<std::uint32_t>(&text[at]) ? earlier
                                                                               : at;
}

void Deflater::add_literal(char byte) {
  const auto literal = static_cast<unsigned char>(byte);
  ++literal_counts_[literal];
  tokens_[token_count_++] = {0, literal};
}

void Deflater::add_match(std::size_t length, std::size_t distance) {
  ++literal_counts_[symbol_of_length(length).symbol];
  ++distance_counts_[symbol_of_distance(distance).symbol];
  tokens_[token_count_++] = {static_cast<std::uint16_t>(length),
                             static_cast<std::uint16_t>(distance - 1)};
}

void Deflater::write_block(bool is_last) {
  constexpr std::uint64_t kOwnCodes = 2;
  constexpr std::size_t kMostCodesBytes = 512;
  constexpr std::size_t kMostTokenBytes = 6;
  ++literal_counts_[kEndOfBlock];
  make_huffman_codes(literal_counts_, kMaxCodeSize, literal_codes_);
  make_huffman_codes(distance_counts_, kMaxCodeSize, distance_codes_);
  reserve_bytes(kMostCodesBytes + kMostTokenBytes * token_count_);
  bits_.put(is_last ? 1 : 0, 1);
  bits_.put(kOwnCodes, 2);
  write_codes();
  write_tokens();
}

void Deflater::write_codes() {
  const std::size_t literals = used_codes(literal_codes_, kFirstLengthSymbol);
  const std::size_t distances = used_codes(distance_codes_, 1);
  CodeSizes sizes;
  sizes.add(std::span(literal_codes_).first(literals));
  sizes.add(std::span(distance_codes_).first(distances));
  sizes.make_items();
  std::array<HuffmanCode, kSizeSymbols> codes;
  make_huffman_codes(sizes.counts(), kMaxSizeCodeSize, codes);
  std::array<HuffmanCode, kSizeSymbols> ordered;
  std::ranges::transform(kSizeSymbolOrder, ordered.begin(),
                         [&](std::uint8_t symbol) { return codes[symbol]; });
  const std::size_t size_codes = used_codes(ordered, 4);
  bits_.put(literals - kFirstLengthSymbol, 5);
  bits_.put(distances - 1, 5);
  bits_.put(size_codes - 4, 4);
  bits_.flush();
  for (const HuffmanCode& code : std::span(ordered).first(size_codes)) {
    bits_.put(code.size, 3);
    bits_.flush();
  }
  constexpr std::array<std::uint8_t, 3> kRepeatBits{2, 3, 7};
  for (const CodeSizes::Item& item : sizes.items()) {
    bits_.put(codes[item.symbol]);
    if (item.symbol >= kRepeatLast) {
      bits_.put(item.extra, kRepeatBits[item.symbol - kRepeatLast]);
    }
    bits_.flush();
  }
}

void Deflater::write_tokens() {
  DeflateBits bits = bits_;
  for (const Token& token : std::span(tokens_).first(token_count_)) {
    if (token.length == 0) {
      bits.put(literal_codes_[token.value]);
    } else {
      const DeflateSymbol length = symbol_of_length(token.length);
      const DeflateSymbol distance = symbol_of_distance(std::size_t{token.value} + 1);
      bits.put(literal_codes_[length.symbol]);
      bits.put(length.extra, length.extra_bits);
      bits.put(distance_codes_[distance.symbol]);
      bits.put(distance.extra, distance.extra_bits);
    }
    bits.flush();
  }
  bits.put(literal_codes_[kEndOfBlock]);
  bits.flush();
  bits_ = bits;
}

}  // namespace lede::glass

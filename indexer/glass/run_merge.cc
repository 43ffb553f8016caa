// The k-way merge of packed runs.
#include "indexer/glass/run_merge.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <utility>

#include "indexer/glass/packing.h"
#include "schema/error.h"

namespace lede::glass {
namespace {

constexpr std::size_t kWordBytes = sizeof(std::uint64_t);
constexpr std::size_t kPrefixBytes = 2 * kWordBytes;

std::uint64_t load_word(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, kWordBytes);
  if constexpr (std::endian::native == std::endian::little) {
    word = __builtin_bswap64(word);
  }
  return word;
}

// The first eight bytes of a text as a number that compares as they do, zeros where it
// ends.
std::uint64_t first_word(std::string_view text) {
  if (text.size() >= kWordBytes) {
    return load_word(text.data());
  }
  std::uint64_t word = 0;
  unsigned shift = 64;
  for (const char byte : text) {
    shift -= 8;
    word |= std::uint64_t{static_cast<unsigned char>(byte)} << shift;
  }
  return word;
}

// The eight after them.
std::uint64_t second_word(std::string_view text) {
  if (text.size() <= kWordBytes) {
    return 0;
  }
  if (text.size() >= kPrefixBytes) {
    return load_word(text.data() + kWordBytes);
  }
  return load_word(text.data() + text.size() - kWordBytes)
         << (8 * (kPrefixBytes - text.size()));
}

}  // namespace

RunMerge::RunMerge(std::vector<RunReader> readers)
    : readers_(std::move(readers)), keys_(readers_.size()), seats_(readers_.size()) {
  seat_readers();
}

// Lets one reader after the other climb to the first seat that nobody has.
void RunMerge::seat_readers() {
  std::vector<bool> is_taken(seats_.size());
  for (std::uint32_t i = 0; i < readers_.size(); ++i) {
    advance(i);
    std::uint32_t winner = i;
    std::size_t seat = (i + seats_.size()) / 2;
    for (; seat > 0 && is_taken[seat]; seat /= 2) {
      if (is_before(seats_[seat], winner)) {
        std::swap(seats_[seat], winner);
      }
    }
    seats_[seat] = winner;
    is_taken[seat] = true;
  }
}

// Who wins is as good as random, so all is computed and nothing branches, but where terms
// are long.
bool RunMerge::is_before(std::uint32_t a, std::uint32_t b) const {
  constexpr std::uint64_t kLong = std::uint64_t{kPrefixBytes + 1} << 32U;
  const auto is = [](bool value) { return static_cast<unsigned>(value); };
  const Key& left = keys_[a];
  const Key& right = keys_[b];
  const unsigned same_first = is(left.first_bytes == right.first_bytes);
  const unsigned same = same_first & is(left.next_bytes == right.next_bytes);
  if ((same & is(left.size_and_reader >= kLong) & is(right.size_and_reader >= kLong)) !=
      0) [[unlikely]] {
    return is_before_long(a, b);
  }
  return (is(left.first_bytes < right.first_bytes) |
          (same_first & is(left.next_bytes < right.next_bytes)) |
          (same & is(left.size_and_reader < right.size_and_reader))) != 0;
}

bool RunMerge::is_before_long(std::uint32_t a, std::uint32_t b) const {
  if (keys_[a].size_and_reader == kEnded || keys_[b].size_and_reader == kEnded) {
    return keys_[a].size_and_reader < keys_[b].size_and_reader;
  }
  const int order = term_of(a).compare(term_of(b));
  return order < 0 || (order == 0 && a < b);
}

void RunMerge::advance(std::uint32_t reader) {
  if (!readers_[reader].next()) {
    keys_[reader] = {};
    return;
  }
  const std::string_view term = term_of(reader);
  keys_[reader] = {first_word(term), second_word(term),
                   std::uint64_t{term.size()} << 32U | reader};
}

// The winner has advanced: all that it beat may beat it now.
void RunMerge::play_again() {
  std::uint32_t winner = seats_[0];
  for (std::size_t seat = (winner + seats_.size()) / 2; seat > 0; seat /= 2) {
    const std::uint32_t other = seats_[seat];
    // An exchange without a branch.
    const std::uint32_t change =
        (winner ^ other) & (0U - static_cast<std::uint32_t>(is_before(other, winner)));
    seats_[seat] = other ^ change;
    winner ^= change;
  }
  seats_[0] = winner;
}

ByteBuffer RunMerge::next_batch(std::size_t bytes) {
  ByteBuffer out;
  out.room(2 * bytes);
  while (out.size() < bytes && !seats_.empty() &&
         keys_[seats_[0]].size_and_reader != kEnded) {
    merge_term(out);
  }
  return out;
}

// Whether the reader is at the term that is being merged, whose key is given.
bool RunMerge::has_term(std::uint32_t reader, const Key& key) const {
  const Key& other = keys_[reader];
  return other.first_bytes == key.first_bytes && other.next_bytes == key.next_bytes &&
         other.term_bytes() == key.term_bytes() &&
         (key.term_bytes() <= kPrefixBytes || term_of(reader) == term_);
}

void RunMerge::merge_term(ByteBuffer& out) {
  const Key key = keys_[seats_[0]];
  term_ = term_of(seats_[0]);
  joined_ = {.term = term_};
  postings_.clear();
  positions_.clear();
  while (has_term(seats_[0], key)) {
    join(readers_[seats_[0]].record());
    advance(seats_[0]);
    play_again();
  }
  joined_.postings = postings_.view();
  joined_.positions = positions_.view();
  append_record(out, joined_);
}

void RunMerge::join(const TermRecord& record) {
  const bool had_positions = !positions_.empty();
  if (had_positions != !record.positions.empty() && joined_.document_count != 0) {
    const std::size_t missing =
        had_positions ? record.document_count : joined_.document_count;
    char* out = positions_.room(missing);
    positions_.commit(std::fill_n(out, missing, '\0'));
  }
  if (joined_.document_count == 0) {
    joined_.first_document = record.first_document;
  } else {
    char* out = postings_.room(kMaxUint32Bytes);
    postings_.commit(put_uint(out, record.first_document - joined_.last_document - 1));
  }
  postings_.append(record.postings);
  positions_.append(record.positions);
  joined_.last_document = record.last_document;
  joined_.document_count += record.document_count;
  joined_.collection_frequency += record.collection_frequency;
  if (joined_.collection_frequency > std::numeric_limits<std::uint32_t>::max()) {
    throw Error("term '" + term_ + "' occurs too often for one database",
                "index the archive in parts");
  }
}

}  // namespace lede::glass

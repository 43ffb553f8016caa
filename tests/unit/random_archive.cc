#include "tests/unit/random_archive.h"

#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <string>

#include "schema/field.h"
#include "tests/unit/run_builder.h"

namespace lede::test {
namespace {

class Generator {
 public:
  explicit Generator(std::uint64_t seed) : random_(seed) {}

  std::vector<Run> archive() {
    make_vocabulary();
    std::vector<Run> runs(up_to(5));
    // One in fifty is long: posting lists of many chunks, trees of several levels.
    is_long_ = one_in(50);
    for (Run& run : runs) {
      run = make_run(up_to(is_long_ ? 2000 : 30));
    }
    return runs;
  }

 private:
  std::uint64_t up_to(std::uint64_t most) {
    return std::uniform_int_distribution<std::uint64_t>(0, most)(random_);
  }
  bool one_in(std::uint64_t count) { return up_to(count - 1) == 0; }

  std::string bytes(std::size_t size, unsigned lowest, unsigned highest) {
    std::string text(size, '\0');
    for (char& byte : text) {
      byte = static_cast<char>(lowest + up_to(highest - lowest));
    }
    return text;
  }

  // Most terms are words; the odd ones have zero bytes, 0xff, and any length.
  std::string make_term() {
    switch (up_to(7)) {
      case 0:
        return bytes(1 + up_to(kMaxTermBytes - 1), 'a', 'c');
      case 1:
        return bytes(1 + up_to(3), 0, 2);
      case 2:
        return bytes(1 + up_to(2), 0xfd, 0xff);
      case 3:
        return bytes(kMaxTermBytes, 1, 0xff);
      case 4:
        return bytes(100, 0, 0);
      default:
        return bytes(1 + up_to(8), 'a', 'f');
    }
  }

  void make_vocabulary() {
    std::set<std::string> terms;
    const std::size_t size = 1 + up_to(one_in(8) ? 600 : 60);
    while (terms.size() < size) {
      terms.insert(make_term());
    }
    vocabulary_.assign(terms.begin(), terms.end());
    std::ranges::shuffle(vocabulary_, random_);
  }

  Run make_run(std::size_t document_count) {
    RunBuilder builder;
    for (std::size_t i = 0; i < document_count; ++i) {
      add_document(builder);
    }
    return builder.build();
  }

  void add_document(RunBuilder& builder) {
    builder.add_document(make_data());
    for (const unsigned slot : {0U, 1U, 2U, 7U, 127U, 128U, 300U, 65536U}) {
      if (one_in(3)) {
        builder.add_value(slot, bytes(1 + up_to(one_in(50) ? 5000 : 12), 'a', 'z'));
      }
    }
    if (one_in(10)) {
      return;  // of no terms
    }
    // The first terms of the vocabulary are in nearly every document.
    for (std::size_t i = 0; i < vocabulary_.size(); ++i) {
      if (up_to(i) < 6) {
        builder.add_term(vocabulary_[i], make_frequency(), make_positions());
      }
    }
  }

  std::string make_data() {
    switch (up_to(9)) {
      case 0:
        return {};
      case 1:
        return bytes(up_to(40), 0, 0xff);
      case 2:
        return bytes(up_to(8000), 'a', 'a');  // more, and Xapian cannot read its own
      case 3:
        return bytes(up_to(is_long_ ? 20 : 20000), one_in(2) ? 0 : 'a', 0xff);
      case 4:
        return one_in(200) ? bytes(1U << 20U, 'a', 'p') : std::string();
      default:
        return bytes(up_to(is_long_ ? 20 : 3000), 'a', 'h');
    }
  }

  std::uint32_t make_frequency() {
    if (one_in(5)) {
      return 0;
    }
    return static_cast<std::uint32_t>(up_to(one_in(30) ? 1000000 : 9));
  }

  std::vector<std::uint32_t> make_positions() {
    std::set<std::uint32_t> positions;
    switch (up_to(5)) {
      case 0:  // dense
        positions = range(1 + up_to(100), up_to(60));
        break;
      case 1:  // sparse
        positions = scattered(up_to(8), std::uint64_t{1} << 31U);
        break;
      case 2:
        positions = scattered(up_to(one_in(40) ? 3000 : 30), 4000);
        break;
      case 3:
        positions = scattered(1, 1000);
        break;
      default:
        break;
    }
    return {positions.begin(), positions.end()};
  }

  static std::set<std::uint32_t> range(std::uint64_t first, std::uint64_t count) {
    std::set<std::uint32_t> out;
    for (std::uint64_t i = 0; i < count; ++i) {
      out.insert(static_cast<std::uint32_t>(first + i));
    }
    return out;
  }

  std::set<std::uint32_t> scattered(std::uint64_t count, std::uint64_t highest) {
    std::set<std::uint32_t> out;
    for (std::uint64_t i = 0; i < count; ++i) {
      out.insert(static_cast<std::uint32_t>(1 + up_to(highest - 1)));
    }
    return out;
  }

  std::mt19937_64 random_;
  bool is_long_ = false;
  std::vector<std::string> vocabulary_;
};

}  // namespace

std::vector<Run> random_archive(std::uint64_t seed) {
  return Generator(seed).archive();
}

}  // namespace lede::test

// Runs of words and their containment are those of Broder, "On the resemblance and
// containment of documents", 1997. They are taken from the stored text, which a hit has
// with it: a few microseconds an article, nothing in the index, and exact where a
// similarity hash of 64 bits does not see that a text was cut in half.
#include "searcher/ranking/story_print.h"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <iterator>
#include <utility>

#include "schema/month_names.h"
#include "searcher/ranking/word_bytes.h"

namespace lede {
namespace {

constexpr std::size_t kRun = 3;

std::uint32_t hash_of(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
  const std::uint64_t sum = a + std::rotl(b, 21) * kWordPrime + std::rotl(c, 42);
  return static_cast<std::uint32_t>((sum * kWordPrime) >> 32U);
}

// The names of months by their hashes; short ones are words of other meanings too.
class Months {
 public:
  Months() {
    constexpr std::size_t kShortest = 4;
    for (const MonthNames& month : kMonthNames) {
      std::string_view names = month.names;
      while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find(' '));
        if (name.size() >= kShortest) {
          add(name);
        }
        names.remove_prefix(std::min(name.size() + 1, names.size()));
      }
    }
    std::sort(words_.begin(), words_.end());
  }

  bool has(std::uint64_t word) const {
    return may_have_.test(bit_of(word)) &&
           std::binary_search(words_.begin(), words_.end(), word);
  }

 private:
  static std::size_t bit_of(std::uint64_t word) { return word >> 52U; }

  void add(std::string_view name) {
    std::uint64_t word = 0;
    for (const char c : name) {
      word = with_byte(word, kFolded[static_cast<unsigned char>(c)]);
    }
    words_.push_back(word * kWordPrime);
    may_have_.set(bit_of(words_.back()));
  }

  std::vector<std::uint64_t> words_;
  std::bitset<4096> may_have_;
};

// The runs of a text as they come, and its figures.
class Runs {
 public:
  explicit Runs(std::string_view text) {
    runs.reserve(text.size() / 4);
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (is_general_punctuation(text, i)) {
        end_word();
        i += 2;
        continue;
      }
      const std::uint8_t folded = kFolded[static_cast<unsigned char>(text[i])];
      if ((folded == 0 && !is_in_number(text, i)) || is_wide_lead(text[i])) {
        end_word();
      }
      if (folded != 0) {
        word_ = with_byte(word_, folded);
        is_number_ = is_number_ && is_ascii_digit(text[i]);
      }
    }
    end_word();
    sort_once(figures);
  }

  std::vector<std::uint32_t> runs;
  std::vector<StoryFigure> figures;

 private:
  void end_word() {
    static const Months months;
    if (word_ == 0) {
      return;
    }
    const std::uint64_t word = word_ * kWordPrime;
    last_ = {last_[1], last_[2], word};
    // What stands beside a figure may be one that differs, too.
    places_ = {places_[1], places_[2], is_number_ || months.has(word) ? 1 : word};
    word_ = 0;
    is_number_ = true;
    if (++words_ < kRun) {
      return;
    }
    runs.push_back(hash_of(last_[0], last_[1], last_[2]));
    if (places_[1] == 1) {
      figures.push_back({hash_of(places_[0], 1, places_[2]),
                         static_cast<std::uint32_t>(last_[1] >> 32U)});
    }
  }

  std::array<std::uint64_t, kRun> last_{};
  std::array<std::uint64_t, kRun> places_{};  // 1 for figures
  std::uint64_t word_ = 0;
  bool is_number_ = true;
  std::size_t words_ = 0;
};

}  // namespace

StoryPrint unsorted_print(std::string_view body) {
  constexpr std::uint32_t kSampled = 7;
  Runs found(body.substr(0, kMaxPrinted));
  StoryPrint print{std::move(found.runs), {}, std::move(found.figures)};
  std::copy_if(print.runs.begin(), print.runs.end(), std::back_inserter(print.sample),
               [](std::uint32_t run) { return (run & kSampled) == 0; });
  sort_once(print.sample);
  print.runs.shrink_to_fit();
  return print;
}

}  // namespace lede

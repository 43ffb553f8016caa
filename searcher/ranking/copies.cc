// Comparing the texts of hits. Runs of words and their containment are those of Broder,
// "On the resemblance and containment of documents", 1997. They are taken from the stored
// text, which a hit has with it: a few microseconds an article, nothing in the index, and
// exact where a similarity hash of 64 bits does not see that a text was cut in half.
#include "searcher/ranking/copies.h"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <iterator>
#include <optional>
#include <utility>

#include "schema/ascii.h"
#include "schema/month_names.h"
#include "searcher/ranking/shared_keys.h"

namespace lede {
namespace {

constexpr std::size_t kCopies = 10;      // looked for behind a page
constexpr std::size_t kMaxCopies = 300;  // looked past for a full page

constexpr std::size_t kRun = 3;
// Of the runs of the shorter text. Stories about one event share a tenth and less,
// versions of one story more than a half (measured on the sample).
constexpr double kShared = 0.4;
constexpr double kMinSizes = 0.2;  // shorter to longer
// Below this a text is compared as a whole only.
constexpr std::size_t kMinRuns = 12;

// Of a sample that is shorter nothing is concluded. Of a longer one's runs a copy shares
// so much, though chance is against it.
constexpr std::size_t kMinSample = 16;
constexpr double kSharedOfSample = kShared / 4;

// Of the figures that stand between the same words in both texts, copies have fewer other
// ones than one in so many.
constexpr std::size_t kOneOtherIn = 3;

constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15;

// Letters and digits as small ones, all of what is not ASCII as it is; 0 for the rest.
constexpr std::array<std::uint8_t, 256> kFolded = [] {
  std::array<std::uint8_t, 256> folded{};
  for (std::size_t c = 0; c < folded.size(); ++c) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c >= 0x80;
    const bool capital = c >= 'A' && c <= 'Z';
    folded.at(c) = static_cast<std::uint8_t>(plain ? c : (capital ? c | 0x20U : 0));
  }
  return folded;
}();

template <typename T>
void sort_once(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// Chinese and Japanese have no spaces: there each character is a word.
bool is_wide_lead(char c) {
  return static_cast<unsigned char>(c) >= 0xE3;
}

// The point in 1,400 and 5.1.
bool is_in_number(std::string_view text, std::size_t i) {
  return (text[i] == ',' || text[i] == '.') && i > 0 && i + 1 < text.size() &&
         is_ascii_digit(text[i - 1]) && is_ascii_digit(text[i + 1]);
}

// A word's hash with one more byte; quicker than to multiply, which the end of it does.
std::uint64_t with_byte(std::uint64_t word, std::uint8_t folded) {
  return (word << 8U) + word + folded;
}

std::uint32_t hash_of(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
  const std::uint64_t sum = a + std::rotl(b, 21) * kPrime + std::rotl(c, 42);
  return static_cast<std::uint32_t>((sum * kPrime) >> 32U);
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
    words_.push_back(word * kPrime);
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
  std::vector<Figure> figures;

 private:
  void end_word() {
    static const Months months;
    if (word_ == 0) {
      return;
    }
    const std::uint64_t word = word_ * kPrime;
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

// Steps without branches: whether the next run is shared cannot be foretold.
std::size_t shared_by(const std::vector<std::uint32_t>& a,
                      const std::vector<std::uint32_t>& b) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const std::uint32_t one = a[i];
    const std::uint32_t other = b[j];
    shared += static_cast<std::size_t>(one == other);
    i += static_cast<std::size_t>(one <= other);
    j += static_cast<std::size_t>(other <= one);
  }
  return shared;
}

// The runs as they come, and the sample in order.
StoryPrint unsorted_print(std::string_view body) {
  constexpr std::size_t kMaxBytes = 50'000;  // a story that is longer is told by these
  constexpr std::uint32_t kSampled = 7;
  Runs found(body.substr(0, kMaxBytes));
  StoryPrint print{std::move(found.runs), {}, std::move(found.figures)};
  std::copy_if(print.runs.begin(), print.runs.end(), std::back_inserter(print.sample),
               [](std::uint32_t run) { return (run & kSampled) == 0; });
  sort_once(print.sample);
  print.runs.shrink_to_fit();
  return print;
}

using FigureAt = std::vector<Figure>::const_iterator;

FigureAt end_of_place(FigureAt begin, FigureAt end) {
  return std::find_if(
      begin, end, [begin](const Figure& figure) { return figure.place != begin->place; });
}

// Whether too many of the places that both have figures at have other ones.
bool have_other_figures(const std::vector<Figure>& a, const std::vector<Figure>& b) {
  std::size_t places = 0;
  std::size_t others = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    const auto i_end = end_of_place(i, a.end());
    const auto j_end = end_of_place(j, b.end());
    const std::uint32_t one = i->place;
    const std::uint32_t other = j->place;
    if (one == other) {
      ++places;
      others += std::find_first_of(i, i_end, j, j_end) == i_end ? 1U : 0U;
    }
    i = one <= other ? i_end : i;
    j = other <= one ? j_end : j;
  }
  return others > 0 && others * kOneOtherIn >= places;
}

// Long texts must share enough of their samples, too, by which copies are looked for.
bool may_be_copies(const StoryPrint& a, const StoryPrint& b) {
  const std::size_t shorter = std::min(a.sample.size(), b.sample.size());
  return shorter < kMinSample || static_cast<double>(shared_by(a.sample, b.sample)) >=
                                     kSharedOfSample * static_cast<double>(shorter);
}

// The print of a hit, its runs sorted only when they are compared.
class LazyPrint {
 public:
  explicit LazyPrint(std::string_view body) : print_(unsorted_print(body)) {}

  bool is_copy_of(LazyPrint& other) { return are_copies(sorted(), other.sorted()); }

  bool is_short() const { return print_.sample.size() < kMinSample; }
  const StoryPrint& unsorted() const { return print_; }
  const StoryPrint& sorted() {
    if (!std::exchange(is_sorted_, true)) {
      sort_once(print_.runs);
    }
    return print_;
  }

 private:
  StoryPrint print_;
  bool is_sorted_ = false;
};

std::vector<KeysOfText> samples_of(const std::vector<LazyPrint>& prints) {
  std::vector<KeysOfText> samples(prints.size());
  for (std::size_t i = 0; i < prints.size(); ++i) {
    if (!prints[i].is_short()) {
      samples[i].keys = prints[i].unsorted().sample;
      samples[i].size = samples[i].keys.size();
    }
  }
  return samples;
}

// Whether a run is one of short texts; of other runs it says so of one in sixteen.
class RunsOfShort {
 public:
  explicit RunsOfShort(const std::vector<LazyPrint>& prints) {
    std::size_t runs = 0;
    for (const LazyPrint& print : prints) {
      runs += print.is_short() ? print.unsorted().runs.size() : 0;
    }
    constexpr std::size_t kBitsARun = 16;
    may_have_.resize(std::bit_ceil(runs * kBitsARun));
    for (const LazyPrint& print : prints) {
      if (print.is_short()) {
        for (const std::uint32_t run : print.unsorted().runs) {
          may_have_[bit_of(run)] = true;
        }
      }
    }
  }

  bool may_have(std::uint32_t run) const { return may_have_[bit_of(run)]; }

 private:
  std::size_t bit_of(std::uint32_t run) const { return run & (may_have_.size() - 1); }

  std::vector<bool> may_have_;
};

// All of short texts, whose samples tell nothing, and of others what these may share.
std::vector<KeysOfText> runs_of(std::vector<LazyPrint>& prints) {
  std::vector<KeysOfText> runs(prints.size());
  if (std::none_of(prints.begin(), prints.end(),
                   [](const LazyPrint& print) { return print.is_short(); })) {
    return runs;
  }
  const RunsOfShort of_short(prints);
  for (std::size_t i = 0; i < prints.size(); ++i) {
    const std::vector<std::uint32_t>& sorted = prints[i].sorted().runs;
    std::copy_if(sorted.begin(), sorted.end(), std::back_inserter(runs[i].keys),
                 [&of_short](std::uint32_t run) { return of_short.may_have(run); });
    runs[i].size = sorted.size();
  }
  return runs;
}

// The prints of hits, by their numbers, and which of them are stories.
class Stories {
 public:
  explicit Stories(std::vector<LazyPrint> prints)
      : prints_(std::move(prints)),
        by_sample_(samples_of(prints_), kSharedOfSample),
        by_runs_(runs_of(prints_), kShared) {}

  void add(std::size_t hit) {
    by_sample_.add(hit);
    by_runs_.add(hit);
  }

  // The first one that the hit is a copy of.
  std::optional<std::size_t> original_of(std::size_t hit) {
    std::vector<std::size_t> candidates;
    by_sample_.find(hit, candidates);
    by_runs_.find(hit, candidates);
    sort_once(candidates);
    const auto original = std::find_if(candidates.begin(), candidates.end(),
                                       [this, hit](std::size_t other) {
                                         return prints_[hit].is_copy_of(prints_[other]);
                                       });
    return original == candidates.end() ? std::nullopt : std::optional(*original);
  }

 private:
  std::vector<LazyPrint> prints_;
  SharedKeys by_sample_;
  SharedKeys by_runs_;
};

}  // namespace

StoryPrint print_of_story(std::string_view body) {
  StoryPrint print = unsorted_print(body);
  sort_once(print.runs);
  return print;
}

bool are_copies(const StoryPrint& a, const StoryPrint& b) {
  const std::size_t shorter = std::min(a.runs.size(), b.runs.size());
  const std::size_t longer = std::max(a.runs.size(), b.runs.size());
  if (shorter < kMinRuns) {
    return shorter > 0 && a.runs == b.runs;
  }
  // Figures before runs: there are few, and reports from one template differ in them.
  return static_cast<double>(shorter) >= kMinSizes * static_cast<double>(longer) &&
         !have_other_figures(a.figures, b.figures) && may_be_copies(a, b) &&
         static_cast<double>(shared_by(a.runs, b.runs)) >=
             kShared * static_cast<double>(shorter);
}

std::vector<Story> stories_of(std::vector<Hit> hits) {
  std::vector<LazyPrint> prints;
  prints.reserve(hits.size());
  for (const Hit& hit : hits) {
    prints.emplace_back(hit.article.body);
  }
  Stories known(std::move(prints));
  std::vector<Story> stories;
  std::vector<std::size_t> numbers(hits.size());  // of those that are stories
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (const auto original = known.original_of(i)) {
      stories[numbers[*original]].copies.push_back(std::move(hits[i]));
      continue;
    }
    known.add(i);
    numbers[i] = stories.size();
    stories.push_back({std::move(hits[i]), {}});
    stories.back().best.rank = stories.size();
  }
  return stories;
}

StoriesFound search_stories(const OpenIndex& index, const SearchRequest& request) {
  const std::size_t end = request.offset + request.limit;
  SearchRequest wider = request;
  wider.offset = 0;
  wider.limit = end + kCopies;
  SearchResult found = search(index, wider);
  StoriesFound page{{}, found.total, found.estimated};
  bool is_all = found.hits.size() < wider.limit;
  page.stories = stories_of(std::move(found.hits));
  while (page.stories.size() < end && !is_all && wider.limit < end + kMaxCopies) {
    wider.limit *= 2;
    found = search(index, wider);
    is_all = found.hits.size() < wider.limit;
    page.stories = stories_of(std::move(found.hits));
  }
  const auto at = [&page](std::size_t number) {
    return static_cast<std::ptrdiff_t>(std::min(number, page.stories.size()));
  };
  page.stories.erase(page.stories.begin() + at(end), page.stories.end());
  page.stories.erase(page.stories.begin(), page.stories.begin() + at(request.offset));
  return page;
}

StoriesFound search_each(const OpenIndex& index, const SearchRequest& request) {
  SearchResult found = search(index, request);
  StoriesFound page{{}, found.total, found.estimated};
  page.stories.reserve(found.hits.size());
  for (Hit& hit : found.hits) {
    page.stories.push_back({std::move(hit), {}});
  }
  return page;
}

}  // namespace lede

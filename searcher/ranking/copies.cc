// Comparing the texts of hits. Runs of words and their containment are those of Broder,
// "On the resemblance and containment of documents", 1997. They are taken from the stored
// text, which a hit has with it: a few microseconds an article, nothing in the index, and
// exact where a similarity hash of 64 bits does not see that a text was cut in half.
#include "searcher/ranking/copies.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <utility>

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

// Chinese and Japanese have no spaces: there each character is a word.
bool is_wide_lead(char c) {
  return static_cast<unsigned char>(c) >= 0xE3;
}

class Runs {
 public:
  explicit Runs(std::string_view text) {
    runs_.reserve(text.size() / 4);
    for (const char c : text) {
      const std::uint8_t folded = kFolded[static_cast<unsigned char>(c)];
      if (folded == 0 || is_wide_lead(c)) {
        end_word();
      }
      if (folded != 0) {
        word_ = (word_ << 8U) + word_ + folded;  // quicker than to multiply; see end_word
      }
    }
    end_word();
  }

  std::vector<std::uint32_t> take() { return std::move(runs_); }

 private:
  void end_word() {
    if (word_ == 0) {
      return;
    }
    last_ = {last_[1], last_[2], word_ * kPrime};
    word_ = 0;
    if (++words_ >= kRun) {
      const std::uint64_t run =
          last_[0] + std::rotl(last_[1], 21) * kPrime + std::rotl(last_[2], 42);
      runs_.push_back(static_cast<std::uint32_t>((run * kPrime) >> 32U));
    }
  }

  std::vector<std::uint32_t> runs_;
  std::array<std::uint64_t, kRun> last_{};
  std::uint64_t word_ = 0;
  std::size_t words_ = 0;
};

void sort_once(std::vector<std::uint32_t>& runs) {
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
}

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
  StoryPrint print{Runs(body.substr(0, kMaxBytes)).take(), {}};
  std::copy_if(print.runs.begin(), print.runs.end(), std::back_inserter(print.sample),
               [](std::uint32_t run) { return (run & kSampled) == 0; });
  sort_once(print.sample);
  return print;
}

// Most pairs have little in common, which their samples tell.
bool may_be_copies(const StoryPrint& a, const StoryPrint& b) {
  const std::size_t shorter = std::min(a.sample.size(), b.sample.size());
  return shorter < kMinSample || static_cast<double>(shared_by(a.sample, b.sample)) >=
                                     kSharedOfSample * static_cast<double>(shorter);
}

// The print of a hit, its runs sorted only when they are compared.
class LazyPrint {
 public:
  explicit LazyPrint(std::string_view body) : print_(unsorted_print(body)) {}

  bool is_copy_of(LazyPrint& other) {
    return may_be_copies(print_, other.print_) && are_copies(sorted(), other.sorted());
  }

 private:
  const StoryPrint& sorted() {
    if (!std::exchange(is_sorted_, true)) {
      sort_once(print_.runs);
    }
    return print_;
  }

  StoryPrint print_;
  bool is_sorted_ = false;
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
  return static_cast<double>(shorter) >= kMinSizes * static_cast<double>(longer) &&
         static_cast<double>(shared_by(a.runs, b.runs)) >=
             kShared * static_cast<double>(shorter);
}

std::vector<Story> stories_of(std::vector<Hit> hits) {
  std::vector<Story> stories;
  std::vector<LazyPrint> prints;
  for (Hit& hit : hits) {
    LazyPrint print(hit.article.body);
    const auto same =
        std::find_if(prints.begin(), prints.end(),
                     [&print](LazyPrint& other) { return print.is_copy_of(other); });
    if (same != prints.end()) {
      stories[static_cast<std::size_t>(same - prints.begin())].copies.push_back(
          std::move(hit));
      continue;
    }
    prints.push_back(std::move(print));
    stories.push_back({std::move(hit), {}});
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

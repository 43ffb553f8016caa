// Comparing the texts of hits. Runs of words and their containment are those of Broder,
// "On the resemblance and containment of documents", 1997. They are taken from the stored
// text, which a hit has with it: a few microseconds an article, nothing in the index, and
// exact where a similarity hash of 64 bits does not see that a text was cut in half.
#include "searcher/copies.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>

namespace lede {
namespace {

constexpr std::size_t kRun = 3;
// Of the runs of the shorter text. Stories about one event share a tenth and less,
// versions of one story more than a half (measured on the sample).
constexpr double kShared = 0.4;
constexpr double kMinSizes = 0.2;  // shorter to longer
// Below this a text is compared as a whole only.
constexpr std::size_t kMinRuns = 12;

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte) != 0;
}

// Chinese and Japanese have no spaces: there each character is a word.
bool is_wide_lead(char c) {
  return static_cast<unsigned char>(c) >= 0xE3;
}

class Runs {
 public:
  explicit Runs(std::string_view text) {
    for (const char c : text) {
      if (!is_letter(c) || is_wide_lead(c)) {
        end_word();
      }
      if (is_letter(c)) {
        word_ += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      }
    }
    end_word();
  }

  StoryPrint take() {
    std::vector<std::uint32_t>& runs = print_.runs;
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return std::move(print_);
  }

 private:
  void end_word() {
    if (word_.empty()) {
      return;
    }
    std::rotate(last_.begin(), last_.begin() + 1, last_.end());
    last_.back() = XXH3_64bits(word_.data(), word_.size());
    word_.clear();
    if (++print_.words >= kRun) {
      print_.runs.push_back(static_cast<std::uint32_t>(
          XXH3_64bits(last_.data(), sizeof(std::uint64_t) * kRun)));
    }
  }

  std::string word_;
  std::array<std::uint64_t, kRun> last_{};
  StoryPrint print_;
};

}  // namespace

StoryPrint print_of_story(std::string_view body) {
  constexpr std::size_t kMaxBytes = 50'000;  // a story that is longer is told by these
  return Runs(body.substr(0, kMaxBytes)).take();
}

bool are_copies(const StoryPrint& a, const StoryPrint& b, std::size_t shared) {
  const std::size_t shorter = std::min(a.runs.size(), b.runs.size());
  const std::size_t longer = std::max(a.runs.size(), b.runs.size());
  if (shorter < kMinRuns) {
    return shorter > 0 && a.runs == b.runs;
  }
  return static_cast<double>(shorter) >= kMinSizes * static_cast<double>(longer) &&
         static_cast<double>(shared) >= kShared * static_cast<double>(shorter);
}

bool are_copies(const StoryPrint& a, const StoryPrint& b) {
  std::vector<std::uint32_t> shared;
  std::set_intersection(a.runs.begin(), a.runs.end(), b.runs.begin(), b.runs.end(),
                        std::back_inserter(shared));
  return are_copies(a, b, shared.size());
}

std::vector<Story> stories_of(std::vector<Hit> hits) {
  std::vector<Story> stories;
  std::vector<StoryPrint> prints;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_run;  // stories
  for (Hit& hit : hits) {
    StoryPrint print = print_of_story(hit.article.body);
    std::vector<std::size_t> shared(stories.size());
    for (const std::uint32_t run : print.runs) {
      if (const auto known = by_run.find(run); known != by_run.end()) {
        for (const std::size_t story : known->second) {
          ++shared[story];
        }
      }
    }
    std::size_t story = 0;
    while (story < stories.size() && !are_copies(prints[story], print, shared[story])) {
      ++story;
    }
    if (story < stories.size()) {
      stories[story].copies.push_back(std::move(hit));
      continue;
    }
    for (const std::uint32_t run : print.runs) {
      by_run[run].push_back(story);
    }
    prints.push_back(std::move(print));
    stories.push_back({std::move(hit), {}});
    stories.back().best.rank = stories.size();
  }
  return stories;
}

std::vector<Story> each_its_own(std::vector<Hit> hits) {
  std::vector<Story> stories;
  stories.reserve(hits.size());
  for (Hit& hit : hits) {
    stories.push_back({std::move(hit), {}});
  }
  return stories;
}

std::vector<Story> page_of(std::vector<Story> stories, std::size_t offset,
                           std::size_t limit) {
  const auto at = [&stories](std::size_t number) {
    return static_cast<std::ptrdiff_t>(std::min(number, stories.size()));
  };
  stories.erase(stories.begin() + at(offset + limit), stories.end());
  stories.erase(stories.begin(), stories.begin() + at(offset));
  return stories;
}

}  // namespace lede

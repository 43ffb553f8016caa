// Comparing the texts of hits: by their runs which may be copies, and those few by what
// each of two says.
#include "searcher/ranking/copies.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "schema/utf8.h"
#include "searcher/ranking/shared_keys.h"
#include "searcher/ranking/story_print.h"
#include "searcher/ranking/weighed_words.h"

namespace lede {
namespace {

constexpr std::size_t kCopies = 10;      // looked for behind a page
constexpr std::size_t kMaxCopies = 300;  // looked past for a full page

// What a template gives is some sentences, so texts of less than kShort words, where
// these are much, must have more in common than those of kLong.
constexpr std::size_t kShort = 100;
constexpr std::size_t kLong = 200;

// Of the runs of the shorter text. Stories about one event share a tenth and less,
// versions of one story more than a half (measured on the sample); those from one
// template anything up to nine tenths.
constexpr double kSharedOfShort = 0.6;
constexpr double kShared = 0.5;
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

// What may be beyond the other text in that one of two copies that says less beyond it,
// of all that it says. Stories from one template have more (measured on abstracts, of
// which many are about the same conference or project).
constexpr double kBeyondOfShort = 0.08;
constexpr double kBeyondOfLong = 0.22;
// Of the words that a story begins with: they say what it is about, and what explains
// that kind of thing every time comes behind them.
constexpr std::size_t kLead = 50;
constexpr double kBeyondOfLead = 0.25;
// Of headlines, where each of two says more beyond the other story than this, the body
// that they have in common is none of either.
constexpr double kBeyondOfHeadline = 0.5;

double for_length(std::size_t words, double of_short, double of_long) {
  const double length = static_cast<double>(std::clamp(words, kShort, kLong) - kShort) /
                        static_cast<double>(kLong - kShort);
  return of_short + length * (of_long - of_short);
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

using FigureAt = std::vector<StoryFigure>::const_iterator;

FigureAt end_of_place(FigureAt begin, FigureAt end) {
  return std::find_if(begin, end, [begin](const StoryFigure& figure) {
    return figure.place != begin->place;
  });
}

// Whether too many of the places that both have figures at have other ones.
bool have_other_figures(const std::vector<StoryFigure>& a,
                        const std::vector<StoryFigure>& b) {
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

using Words = std::span<const WeighedWord>;

Words lead_of(Words words) {
  return words.first(std::min(words.size(), kLead));
}

// Whether one of the two adds hardly anything to the other, least of all at its
// beginning, though both may be under headlines of their own.
bool say_the_same(const Saying& a, const Saying& b) {
  if (!a.headline.empty() && !b.headline.empty() &&
      std::min(part_beyond(a.headline, b), part_beyond(b.headline, a)) >=
          kBeyondOfHeadline) {
    return false;
  }
  const Words of_a = common_stretch(a, b);
  const Words of_b = common_stretch(b, a);
  return std::min(part_beyond(lead_of(of_a), b), part_beyond(lead_of(of_b), a)) <=
             kBeyondOfLead &&
         std::min(part_beyond(of_a, b), part_beyond(of_b, a)) <=
             for_length(std::min(a.body.size(), b.body.size()), kBeyondOfShort,
                        kBeyondOfLong);
}

// What takes least is asked first.
bool may_have_same_text(const StoryPrint& a, const StoryPrint& b) {
  const std::size_t shorter = std::min(a.runs.size(), b.runs.size());
  const std::size_t longer = std::max(a.runs.size(), b.runs.size());
  if (shorter < kMinRuns) {
    return shorter > 0 && shorter == longer;
  }
  return static_cast<double>(shorter) >= kMinSizes * static_cast<double>(longer) &&
         !have_other_figures(a.figures, b.figures) && may_be_copies(a, b);
}

bool have_same_text(const StoryPrint& a, const StoryPrint& b) {
  const std::size_t shorter = std::min(a.runs.size(), b.runs.size());
  return shorter < kMinRuns ? a.runs == b.runs
                            : static_cast<double>(shared_by(a.runs, b.runs)) >=
                                  for_length(shorter, kSharedOfShort, kShared) *
                                      static_cast<double>(shorter);
}

// The print of a hit, its runs sorted only when they are compared, and what it says only
// looked at where enough of them may be another's. The article must outlive it.
class LazyPrint {
 public:
  explicit LazyPrint(const Article& article)
      : article_(&article), print_(unsorted_print(article.body)) {}

  bool is_copy_of(LazyPrint& other) {
    return may_have_same_text(sorted(), other.sorted()) &&
           say_the_same(saying(), other.saying()) &&
           have_same_text(sorted(), other.sorted());
  }

  bool is_short() const { return print_.sample.size() < kMinSample; }
  const StoryPrint& unsorted() const { return print_; }
  const StoryPrint& sorted() {
    if (!std::exchange(is_sorted_, true)) {
      sort_once(print_.runs);
    }
    return print_;
  }

 private:
  const Saying& saying() {
    if (!saying_) {
      saying_ = saying_of(article_->headline.value_or(""),
                          utf8_prefix(article_->body, kMaxPrinted));
    }
    return *saying_;
  }

  const Article* article_;
  StoryPrint print_;
  bool is_sorted_ = false;
  std::optional<Saying> saying_;
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

bool are_copies(const Article& a, const Article& b) {
  LazyPrint one(a);
  LazyPrint other(b);
  return one.is_copy_of(other);
}

std::vector<Story> stories_of(std::vector<Hit> hits) {
  std::vector<LazyPrint> prints;
  prints.reserve(hits.size());
  for (const Hit& hit : hits) {
    prints.emplace_back(hit.article);
  }
  Stories known(std::move(prints));
  std::vector<std::size_t> originals(hits.size());  // itself, of a story
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const auto original = known.original_of(i);
    originals[i] = original.value_or(i);
    if (!original) {
      known.add(i);
    }
  }
  std::vector<Story> stories;
  std::vector<std::size_t> numbers(hits.size());  // of those that are stories
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (originals[i] != i) {
      stories[numbers[originals[i]]].copies.push_back(std::move(hits[i]));
      continue;
    }
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

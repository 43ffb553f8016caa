#include "corpus/html/headline.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

#include "corpus/characters.h"
#include "corpus/html/blocks.h"
#include "schema/ascii.h"
#include "schema/utf8.h"

namespace lede::html {
namespace {

constexpr std::array<std::string_view, 12> kSeparators{
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", "|", " ‹ "};

struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Part> parts_of(std::string_view title) {
  std::vector<Part> parts(1);
  std::size_t i = 0;
  while (i < title.size()) {
    const auto* found = std::find_if(kSeparators.begin(), kSeparators.end(),
                                     [&](std::string_view separator) {
                                       return title.substr(i).starts_with(separator);
                                     });
    if (found == kSeparators.end()) {
      ++i;
      continue;
    }
    parts.back().end = i;
    i += found->size();
    parts.push_back({i, i});
  }
  parts.back().end = title.size();
  return parts;
}

// "The Gazette" names gazette.example and "Gazette News"; a short word has to be equal.
bool names_site(std::string_view part, const Titles& titles) {
  const std::string name = letters_of(part);
  constexpr std::size_t kTelling = 4;
  constexpr std::size_t kMaxSiteBytes = 40;
  return std::any_of(titles.sites.begin(), titles.sites.end(), [&](const std::string& s) {
    const std::string site = letters_of(s);
    if (name.empty() || site.empty() || s.size() > kMaxSiteBytes) {
      return false;
    }
    return name == site ||
           (name.size() >= kTelling && site.size() >= kTelling &&
            (site.find(name) != std::string::npos ||
             (name.find(site) != std::string::npos && site.size() * 2 > name.size())));
  });
}

// Share of the words of the shorter one that the other has, of 100.
std::size_t common_words(std::string_view a, std::string_view b) {
  const std::string low_a = lowered(a);
  const std::string low_b = lowered(b);
  std::vector<std::string> words_a;
  std::vector<std::string> words_b;
  for (const std::string_view word : words_of(low_a)) {
    words_a.push_back(letters_of(word));
  }
  for (const std::string_view word : words_of(low_b)) {
    words_b.push_back(letters_of(word));
  }
  if (words_a.size() > words_b.size()) {
    std::swap(words_a, words_b);
  }
  const auto common =
      std::count_if(words_a.begin(), words_a.end(), [&](const auto& word) {
        return std::find(words_b.begin(), words_b.end(), word) != words_b.end();
      });
  return words_a.empty() ? 0 : static_cast<std::size_t>(common) * 100 / words_a.size();
}

constexpr std::size_t kMaxHeadlineBytes = 1000;
constexpr std::uint32_t kTellingWords = 4;
constexpr std::size_t kAlike = 30;

// Whether a part of a title is one of these headings, and not the name of the site.
bool is_one_of(const std::vector<std::string>& headings, std::string_view part) {
  const std::string wanted = letters_of(part);
  return !wanted.empty() &&
         std::any_of(headings.begin(), headings.end(), [&](const std::string& heading) {
           return heading.size() < part.size() * 2 && letters_of(heading) == wanted;
         });
}

}  // namespace

std::string letters_of(std::string_view text) {
  const std::string low = lowered(text);
  std::string out;
  for (std::size_t i = 0; i < low.size();) {
    const CodePoint found = code_point_at(low, i);
    if (is_letter(found.value) || (found.length == 1 && is_ascii_digit(low[i]))) {
      out += std::string_view(low).substr(i, found.length);
    }
    i += found.length;
  }
  return out;
}

std::string without_site(std::string_view title, const Titles& titles) {
  const std::vector<Part> parts = parts_of(title);
  const auto text_of = [&](std::size_t first, std::size_t last) {
    return title.substr(parts[first].begin, parts[last].end - parts[first].begin);
  };
  constexpr std::size_t kMaxRun = 4;
  for (std::size_t first = 0; first < parts.size(); ++first) {
    for (std::size_t last = first; last < std::min(parts.size(), first + kMaxRun);
         ++last) {
      const std::string_view run = text_of(first, last);
      if (is_one_of(titles.headings, run) && !names_site(run, titles)) {
        return squeezed(run);
      }
    }
  }
  // A heading of lower rank has to be long and to stand first: it may be the section.
  for (std::size_t last = 0; last < std::min(parts.size(), kMaxRun); ++last) {
    const std::string_view run = text_of(0, last);
    if (word_count(run) >= kTellingWords && is_one_of(titles.subheadings, run)) {
      return squeezed(run);
    }
  }
  std::size_t first = 0;
  std::size_t last = parts.size() - 1;
  while (last > first && names_site(text_of(last, last), titles)) {
    --last;
  }
  while (last > first && names_site(text_of(first, first), titles)) {
    ++first;
  }
  return squeezed(text_of(first, last));
}

namespace {

// The heading of lower rank that is what the page states word for word, as the first one
// of higher rank may be another story's, or a section's.
std::optional<std::string> subheading_stated(const Titles& titles,
                                             std::string_view stated) {
  const std::string wanted = letters_of(stated);
  const auto found = std::find_if(
      titles.subheadings.begin(), titles.subheadings.end(), [&](const std::string& one) {
        return word_count(one) >= kTellingWords && letters_of(one) == wanted;
      });
  return found == titles.subheadings.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::optional<std::string> headline_of(const Titles& titles) {
  std::vector<std::string> stated;
  for (const std::string& title : titles.stated) {
    if (title.size() <= kMaxHeadlineBytes && !names_site(title, titles)) {
      stated.push_back(without_site(title, titles));
    }
  }
  std::vector<std::string> headings;
  std::copy_if(titles.headings.begin(), titles.headings.end(),
               std::back_inserter(headings), [&](const std::string& heading) {
                 return heading.size() <= kMaxHeadlineBytes &&
                        !names_site(heading, titles);
               });
  if (!stated.empty() && !is_one_of(headings, stated.front())) {
    if (auto heading = subheading_stated(titles, stated.front())) {
      return heading;
    }
  }
  const bool is_only =
      headings.size() == 1 && word_count(headings.front()) >= kTellingWords;
  for (const std::string& heading : headings) {
    if (stated.empty() || is_only || common_words(heading, stated.front()) >= kAlike) {
      return heading;
    }
  }
  for (const std::string& heading : titles.subheadings) {
    if (std::any_of(stated.begin(), stated.end(), [&](const std::string& title) {
          return letters_of(title) == letters_of(heading);
        })) {
      return heading;
    }
  }
  return stated.empty() ? std::nullopt : std::optional(stated.front());
}

}  // namespace lede::html

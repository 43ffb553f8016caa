// What a page states about its article, before it is decided what to believe.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede::html {

enum class Fact {
  Headline,
  Subheading,
  Byline,
  PageAuthor,  // may be the author, the publisher or the maker of the page
  Date,
  Source,
  Section,
  Language,
  Url,
  Description,  // of the article, or of the site
  Reviewed,     // who made what the article reviews
  Body
};
inline constexpr std::size_t kFactCount = 12;

// The texts that one kind of statement (JSON-LD, <meta>, ...) gives for each fact, the
// most trusted first; as the page has them, white space squeezed, never empty.
class Candidates {
 public:
  void add(Fact fact, std::string text) {
    std::vector<std::string>& texts = texts_[static_cast<std::size_t>(fact)];
    if (!text.empty() && texts.size() < kMaxTexts) {
      texts.push_back(std::move(text));
    }
  }

  const std::vector<std::string>& of(Fact fact) const {
    return texts_[static_cast<std::size_t>(fact)];
  }

  // The first one; empty if there is none.
  std::string_view first(Fact fact) const {
    return of(fact).empty() ? std::string_view() : std::string_view(of(fact).front());
  }

 private:
  static constexpr std::size_t kMaxTexts = 100;
  std::array<std::vector<std::string>, kFactCount> texts_;
};

}  // namespace lede::html

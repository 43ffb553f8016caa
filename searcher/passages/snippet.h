// The passage of an article that shows why it was found.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "searcher/passages/marked_text.h"
#include "searcher/passages/matcher.h"
#include "searcher/passages/sentences.h"

namespace lede {

// Of a passage where nothing narrower is asked for; wide characters count twice.
inline constexpr std::size_t kSnippetChars = 300;

struct SnippetSource {
  std::string_view text;
  const std::vector<Match>& matches;  // in the text, by begin
  std::vector<Span> quotations;  // by begin; not to be cut if there is room for the whole
  std::size_t max_chars = kSnippetChars;
};

// The best passages of whole sentences, at most `count`, in the order of the text: those
// where the most of what is wanted, and the rarest of it, meets most closely in at most
// max_chars. A longer sentence is cut around its matches, with ellipses. Empty if
// there are no matches.
std::vector<MarkedText> best_passages(const SnippetSource& source,
                                      const std::vector<Wanted>& wanted,
                                      std::size_t count);

// The first sentence, cut to so many characters.
MarkedText first_sentence(std::string_view text, std::size_t max_chars = kSnippetChars);

}  // namespace lede

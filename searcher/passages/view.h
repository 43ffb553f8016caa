// A hit as a person sees it: its passages, its headline marked, the words it lacks.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/article.h"
#include "schema/field.h"
#include "searcher/passages/matcher.h"
#include "searcher/passages/snippet.h"

namespace lede {

struct Snippet {
  FieldId field = FieldId::Body;
  MarkedText passage;
};

struct View {
  MarkedText headline;            // empty where the article has none
  std::vector<Snippet> snippets;  // of the body, or a caption, or what the speaker says,
                                  // or the first sentence; then headline
  std::vector<std::string> missing;  // what was asked for and is not there, as typed
};

// fragments: how many passages of the body at most, at least 1; max_chars: of a passage.
View view_of(const Article& article, Matcher& matcher, std::size_t fragments,
             std::size_t max_chars = kSnippetChars);

// What is wanted, in the body.
std::vector<Match> body_matches(const Article& article, Matcher& matcher);

}  // namespace lede

// Pieces of HTML, XHTML and NITF as feeds, agencies and dumps carry them: what is text in
// them, paragraph by paragraph. No page: nothing is judged, little is left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/article.h"

namespace lede {

struct Fragment {
  std::vector<std::string> paragraphs;
  std::vector<std::string> captions;  // of figures, which are left out otherwise
};

// Reads the markup in one pass, whatever is wrong with it and however deep it nests.
// Scripts, styles, navigation and asides are left out, and so are short lines before the
// first <p> that are no sentences. Without any <p>, blank lines end paragraphs.
Fragment fragment_of(std::string_view markup);

// True for a text in which a tag of HTML stands.
bool has_tags(std::string_view text);

// The same, or a character reference.
bool has_markup(std::string_view text);

// The text of a value in one line, its tags taken off and its references decoded.
std::string line_of_markup(std::string_view value);

// Sets body and captions from markup, without a first paragraph that repeats the
// headline, and takes what a dateline tells.
void set_text(Article& article, std::string_view markup);

}  // namespace lede

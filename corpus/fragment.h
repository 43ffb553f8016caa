// Pieces of HTML, XHTML and NITF as feeds, agencies and dumps carry them: what is text in
// them, paragraph by paragraph. No page: nothing is judged, little is left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lede {

struct Fragment {
  std::vector<std::string> paragraphs;
  std::vector<std::string> captions;  // of figures, which are left out otherwise
};

// Reads the markup in one pass, whatever is wrong with it and however deep it nests.
// Scripts, styles, navigation and asides are left out, and so are short lines before the
// first <p> that are no sentences. Without any <p>, blank lines end paragraphs.
Fragment fragment_of(std::string_view markup);

// True for a text in which a tag or a character reference stands.
bool has_markup(std::string_view text);

// The text of a value in one line, its tags taken off and its references decoded.
std::string line_of_markup(std::string_view value);

}  // namespace lede

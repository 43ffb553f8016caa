// What a page's layout says: which of its lines are text, and where paragraphs begin.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/pdf/pages.h"

namespace lede::pdf {

// Takes off the lines at the top and the bottom of the pages that are not of the text:
// page numbers, and heads and feet that stand on several pages, whatever their numbers
// are. Returns them.
std::vector<std::string> take_running_lines(std::vector<Page>& pages);

// Takes the headline off: the largest lines of the first page, if they are larger than
// the text and not the name of a paper.
std::optional<std::string> take_headline(std::vector<Page>& pages);

// The lines as paragraphs; hyphens at line ends are undone, but for words that have
// theirs elsewhere in the text ("well-known").
std::vector<std::string> paragraphs_of(const std::vector<Page>& pages);

}  // namespace lede::pdf

// Which of the titles that a page gives is the headline, without the name of the site.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lede::html {

struct Titles {
  std::vector<std::string> stated;  // by JSON-LD, <meta>, microdata, <title>, best first
  std::vector<std::string> headings;     // <h1>
  std::vector<std::string> subheadings;  // <h2>, where some pages have their headline
  std::vector<std::string> sites;        // names of the site, and its host
};

// The <h1> that says just what the page states, else an <h2> that does, else an <h1> much
// like it, else what it states.
std::optional<std::string> headline_of(const Titles& titles);

// Letters and digits only, in lower case: what two spellings of one line share.
std::string letters_of(std::string_view text);

// "Oil flows again - The Vistula Gazette" to "Oil flows again": the parts at the ends
// that name a site, and all that follows a part that is the heading.
std::string without_site(std::string_view title, const Titles& titles);

}  // namespace lede::html

// The facts of an article from all that its page states: each from the most trusted
// statement that gives one.
#pragma once

#include <string>
#include <vector>

#include "corpus/html/candidates.h"
#include "corpus/html/page.h"
#include "schema/article.h"

namespace lede::html {

// Sets headline, byline, date, source, section, language and url of the article; absent
// ones stay absent. json_ld: see json_ld_candidates().
void read_facts(const Page& page, const Candidates& json_ld, Article& article);

// What the page states of its article in a few sentences, which may be of the site.
std::vector<std::string> descriptions_of(const Page& page, const Candidates& json_ld);

}  // namespace lede::html

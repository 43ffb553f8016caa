// The facts of an article as a person sees them.
#pragma once

#include <cstddef>
#include <string>

#include "schema/article.h"
#include "searcher/output/terminal.h"

namespace lede {

// Source, date, place and address, on one line if they fit.
std::string facts_lines(const Article& article, const Terminal& terminal,
                        std::size_t indent);

// The headline and the facts, where an article stands below what was found in it.
std::string article_lines(const Article& article, const Terminal& terminal,
                          std::size_t indent);

}  // namespace lede

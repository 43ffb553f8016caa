// The facts of an article as a person sees them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "schema/article.h"
#include "searcher/output/terminal.h"

namespace lede {

// Of a headline, an address or any other fact no more is shown in text, since files may
// hold anything there.
inline constexpr std::size_t kMaxFactCells = 500;

inline std::string shown_fact(std::string_view fact) {
  return shortened(fact, kMaxFactCells);
}

// Source, date, place and address, on one line if they fit.
std::string facts_lines(const Article& article, const Terminal& terminal,
                        std::size_t indent);

// The headline and the facts, where an article stands below what was found in it.
std::string article_lines(const Article& article, const Terminal& terminal,
                          std::size_t indent);

}  // namespace lede

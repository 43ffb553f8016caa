// `lede like`: more articles like one, or like a text.
#pragma once

#include <cstddef>
#include <string>

#include "searcher/output/format.h"
#include "searcher/output/terminal.h"
#include "searcher/search/open_index.h"

namespace lede {

struct LikeCommand {
  IndexNames index;
  std::string what;  // an article's identifier or path, else a file of plain text; "-":
                     // standard input
  std::size_t limit = 10;
  std::size_t offset = 0;
  bool copies = false;  // each copy of a story as a hit of its own
  Format format = Format::Text;
  ColorChoice color = ColorChoice::Auto;
};

// The exit status: 0 found, 1 nothing found. Throws Error and Xapian::Error.
int run(const LikeCommand& command);

}  // namespace lede

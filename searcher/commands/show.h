// `lede show`: one whole article.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "searcher/output/format.h"
#include "searcher/output/terminal.h"
#include "searcher/search/open_index.h"

namespace lede {

struct ShowCommand {
  IndexNames index;
  std::string id;
  std::string mark;  // a query whose words are highlighted, or empty
  // Only paragraphs with matches, and so many around each; nullopt: all.
  std::optional<std::size_t> context;
  Format format = Format::Text;  // Text or Json
  ColorChoice color = ColorChoice::Auto;
};

// The exit status: 0 shown, 1 there is no such article. Throws Error and Xapian::Error.
int run(const ShowCommand& command);

}  // namespace lede

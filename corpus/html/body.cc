#include "corpus/html/body.h"

#include "corpus/html/cleaning.h"

namespace lede::html {

PageText text_of_page(const Page& page, std::string_view headline) {
  const std::vector<Block>& blocks = page.blocks;
  const std::vector<Place> places = places_of(page, headline);
  PageText text;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string& line = blocks[i].text;
    switch (places[i]) {
      case Place::Nowhere:
        break;
      case Place::Body:
        text.body += text.body.empty() ? "" : "\n\n";
        text.body += line;
        break;
      case Place::Caption:
        text.asides.push_back({Region::Caption, line});
        break;
      case Place::Related:
        text.asides.push_back({Region::Related, line});
        break;
    }
  }
  return text;
}

}  // namespace lede::html

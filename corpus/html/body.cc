#include "corpus/html/body.h"

#include "corpus/html/furniture_lines.h"
#include "corpus/html/main_text.h"

namespace lede::html {
namespace {

std::string_view name_of(Mark mark) {
  switch (mark) {
    case Mark::PullQuote:
      return "pull quote";
    case Mark::Caption:
      return "caption";
    case Mark::Aside:
      return "aside";
    case Mark::Related:
      return "related";
    case Mark::Comments:
      return "comments";
    case Mark::Byline:
      return "byline";
    case Mark::Furniture:
    case Mark::PopUp:
      return "furniture";
    case Mark::None:
      break;
  }
  return "";
}

std::string_view reason_of(const Block& block, bool is_in_text) {
  if (block.mark != Mark::None) {
    return name_of(block.mark);
  }
  if (!is_in_text) {
    return "elsewhere";
  }
  return kind_of_line(block.text) == LineKind::Furniture ? "furniture" : "not text";
}

}  // namespace

PageText text_of_page(const Page& page, const Statements& stated) {
  const std::vector<Block>& blocks = page.blocks;
  const std::vector<Place> places = places_of(page, stated);
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
      case Place::Standfirst:
        text.asides.push_back({Region::Standfirst, line});
        break;
    }
  }
  return text;
}

std::vector<LeftOut> left_out_of_page(const Page& page, const Statements& stated) {
  const std::vector<Block>& blocks = page.blocks;
  const std::vector<Place> places = places_of(page, stated);
  const std::vector<NodeId> roots = main_text_of(page);
  std::vector<LeftOut> out;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (places[i] == Place::Nowhere) {
      const bool is_in_text = is_in(page.tree, roots, blocks[i]);
      const bool is_headline = blocks[i].text == stated.headline;
      out.push_back(
          {std::string(is_headline ? "headline" : reason_of(blocks[i], is_in_text)),
           blocks[i].text});
    }
  }
  return out;
}

}  // namespace lede::html

#include "corpus/html/plain_text.h"

#include <cstddef>
#include <optional>
#include <variant>

#include "corpus/html/lean_markup.h"
#include "corpus/html/page_tree.h"
#include "corpus/html/parse.h"

namespace lede::html {
namespace {

std::string parsed_text(std::string_view markup) {
  auto lean = lean_markup(markup);
  const auto* page = std::get_if<LeanMarkup>(&lean);
  const auto tree = page == nullptr ? std::nullopt : parse_page(page->html);
  std::string text;
  for (NodeId id = 0; tree && id < tree->size(); ++id) {
    const Node& node = (*tree)[id];
    if (node.tag == Tag::Text) {
      text += node.text;
    } else if (node.tag == Tag::Br || is_block(node.tag)) {
      text += text.empty() ? "" : "\n";
    }
  }
  return text;
}

}  // namespace

std::string plain_text(std::string_view value) {
  std::string text(value);
  // Twice, since what was escaped for HTML is often escaped again for JSON.
  for (int round = 0; round < 2 && text.find_first_of("&<") != std::string::npos;
       ++round) {
    text = parsed_text(text);
  }
  return text;
}

}  // namespace lede::html

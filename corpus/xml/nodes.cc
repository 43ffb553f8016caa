#include "corpus/xml/nodes.h"

#include <algorithm>
#include <utility>

#include "corpus/characters.h"
#include "corpus/fragment.h"
#include "corpus/xml/records.h"
#include "schema/utf8.h"

namespace lede::xml {
namespace {

class StringWriter : public pugi::xml_writer {
 public:
  void write(const void* data, std::size_t size) override {
    text_.append(static_cast<const char*>(data), size);
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

pugi::xml_node child_of(pugi::xml_node node, std::string_view name) {
  return node.find_child(
      [name](pugi::xml_node child) { return local_name(child.name()) == name; });
}

}  // namespace

pugi::xml_node at(pugi::xml_node node, std::string_view path) {
  while (node && !path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    node = child_of(node, path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return node;
}

std::vector<pugi::xml_node> children_of(pugi::xml_node node, std::string_view name) {
  std::vector<pugi::xml_node> found;
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child.name()) == name) {
      found.push_back(child);
    }
  }
  return found;
}

pugi::xml_node find(pugi::xml_node node, std::string_view name) {
  return node.find_node(
      [name](pugi::xml_node inner) { return local_name(inner.name()) == name; });
}

std::string_view attribute(pugi::xml_node node, const char* name) {
  return node.attribute(name).value();
}

std::string inner_markup(pugi::xml_node node) {
  StringWriter writer;
  for (const pugi::xml_node child : node.children()) {
    child.print(writer, "", pugi::format_raw, pugi::encoding_utf8);
  }
  return writer.take();
}

std::optional<std::string> line_of(pugi::xml_node node) {
  return stated(line_of_markup(inner_markup(node)));
}

std::optional<std::string> first_of(
    std::initializer_list<std::optional<std::string>> lines) {
  const auto* found = std::find_if(lines.begin(), lines.end(),
                                   [](const auto& line) { return line.has_value(); });
  return found == lines.end() ? std::nullopt : *found;
}

std::optional<std::string> stated(std::string_view text) {
  std::string line = squeezed(text);
  return line.empty() ? std::nullopt : std::optional(std::move(line));
}

void add_standfirst(Article& article, const std::optional<std::string>& text) {
  constexpr std::size_t kTelling = 60;
  if (!text || text == article.headline ||
      article.body.find(utf8_prefix(*text, kTelling)) < kTelling) {
    return;
  }
  article.asides.insert(article.asides.begin(), {Region::Standfirst, *text});
}

}  // namespace lede::xml

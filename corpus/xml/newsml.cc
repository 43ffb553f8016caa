#include "corpus/xml/newsml.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "corpus/dates.h"
#include "corpus/fragment.h"
#include "corpus/language.h"
#include "corpus/paragraphs.h"
#include "corpus/phrase_list.h"
#include "corpus/text/bylines.h"
#include "corpus/xml/nitf.h"
#include "corpus/xml/nodes.h"
#include "corpus/xml/records.h"

namespace lede::xml {
namespace {

constexpr std::array<std::string_view, 7> kItems{
    "newsItem",     "packageItem", "conceptItem", "knowledgeItem",
    "planningItem", "catalogItem", "contentSet"};

// "ninat:text" is "text".
std::string_view code_of(pugi::xml_node node) {
  const std::string_view code = attribute(node, "qcode");
  return code.substr(code.find(':') + 1);
}

std::optional<Date> date_of(pugi::xml_node item) {
  for (const char* path : {"itemMeta/versionCreated", "contentMeta/contentModified",
                           "contentMeta/contentCreated", "itemMeta/firstCreated"}) {
    if (const auto date = read_date(at(item, path).child_value())) {
      return date;
    }
  }
  return std::nullopt;
}

// The headline whose role is that of the main one, else the first.
std::optional<std::string> headline_of(pugi::xml_node meta) {
  const auto headlines = children_of(meta, "headline");
  const auto main =
      std::find_if(headlines.begin(), headlines.end(), [](pugi::xml_node headline) {
        return attribute(headline, "role").ends_with("main");
      });
  const auto chosen = main == headlines.end() ? headlines.begin() : main;
  return chosen == headlines.end() ? std::nullopt : line_of(*chosen);
}

std::optional<std::string> byline_in(pugi::xml_node meta) {
  if (const auto by = line_of(at(meta, "by"))) {
    const auto named = byline_of(*by);
    return named && !named->empty() ? named : by;
  }
  std::string names;
  for (const pugi::xml_node creator : children_of(meta, "creator")) {
    const auto name = line_of(at(creator, "name"));
    names += name && !names.empty() ? ", " : "";
    names += name.value_or("");
  }
  return stated(names);
}

std::optional<std::string> summary_of(pugi::xml_node meta) {
  for (const pugi::xml_node description : children_of(meta, "description")) {
    const std::string_view role = attribute(description, "role");
    if (role.empty() || role.ends_with("summary")) {
      return line_of(description);
    }
  }
  return std::nullopt;
}

// Plain text, or markup that was escaped to stand inside XML.
void read_inline_data(pugi::xml_node data, Article& article) {
  const std::string text = data.text().get();
  if (attribute(data, "contenttype").find("html") != std::string_view::npos) {
    set_text(article, text);
  } else {
    article.body = body_of(paragraphs_of(text));
  }
}

void read_content(pugi::xml_node content, Article& article) {
  for (const pugi::xml_node part : content.children()) {
    const std::string_view name = local_name(part.name());
    if (name == "inlineXML") {
      const pugi::xml_node nitf = find(part, "nitf");
      if (nitf) {
        read_nitf(nitf, article);
      } else {
        const pugi::xml_node body = find(part, "body");
        set_text(article, inner_markup(body ? body : part));
      }
    } else if (name == "inlineData") {
      read_inline_data(part, article);
    }
    if (!article.body.empty()) {
      return;
    }
  }
}

void read_facts(pugi::xml_node item, Article& article) {
  const pugi::xml_node item_meta = at(item, "itemMeta");
  const pugi::xml_node meta = at(item, "contentMeta");
  article.id = attribute(item, "guid");
  article.headline = headline_of(meta);
  article.byline = byline_in(meta);
  article.dateline = line_of(at(meta, "dateline"));
  article.date = date_of(item);
  article.source = first_of({line_of(at(meta, "infoSource/name")),
                             line_of(at(item_meta, "provider/name")),
                             line_of(at(item, "rightsInfo/copyrightHolder/name")),
                             stated(attribute(at(item_meta, "provider"), "literal"))});
  article.section = line_of(at(meta, "subject/name"));
  article.language = language_code(attribute(at(meta, "language"), "tag"));
  if (!article.language) {
    article.language = language_code(attribute(item, "xml:lang"));
  }
}

}  // namespace

bool is_newsml_item(std::string_view name) {
  return contains(kItems, name);
}

std::variant<Article, NotAnArticle> article_of_newsml(pugi::xml_node item) {
  const std::string_view name = local_name(item.name());
  if (name != "newsItem" && name != "contentSet") {
    return NotAnArticle{"a NewsML " + std::string(name) + ", not an article"};
  }
  const std::string_view item_class = code_of(at(item, "itemMeta/itemClass"));
  if (!item_class.empty() && item_class != "text") {
    return NotAnArticle{"a news item of class " + std::string(item_class) +
                        ", not an article"};
  }
  const std::string_view status = code_of(at(item, "itemMeta/pubStatus"));
  if (status == "canceled" || status == "withheld") {
    return NotAnArticle{"a news item that was " + std::string(status)};
  }
  Article article;
  read_facts(item, article);
  read_content(name == "contentSet" ? item : at(item, "contentSet"), article);
  add_standfirst(article, summary_of(at(item, "contentMeta")));
  if (!article.dateline) {
    article.dateline = line_of(at(item, "contentMeta/located/name"));
  }
  if (article.body.empty() && (!article.headline || item_class.empty())) {
    return NotAnArticle{"no text"};
  }
  return article;
}

}  // namespace lede::xml

#include "corpus/xml/feeds.h"

#include <string_view>
#include <utility>

#include "corpus/characters.h"
#include "corpus/dates.h"
#include "corpus/fragment.h"
#include "corpus/language.h"
#include "corpus/xml/nodes.h"

namespace lede::xml {
namespace {

// The text of an element that holds HTML, escaped or in CDATA. Prefixes tell apart what
// is of RSS itself, so the whole name counts.
std::string html_in(pugi::xml_node item, const char* name) {
  std::string html;
  for (const pugi::xml_node part : item.child(name).children()) {
    html += part.value();
  }
  return html;
}

std::optional<std::string> line_in(pugi::xml_node item, const char* name) {
  return stated(line_of_markup(html_in(item, name)));
}

std::optional<Date> date_in(pugi::xml_node item,
                            std::initializer_list<const char*> names) {
  for (const char* name : names) {
    if (const auto date = read_date(item.child(name).child_value())) {
      return date;
    }
  }
  return std::nullopt;
}

// RSS wants an address first: "ann@post.example (Ann Lee)".
std::optional<std::string> author_in(pugi::xml_node item) {
  auto author = line_in(item, "author");
  const std::size_t bracket = author ? author->find('(') : std::string::npos;
  if (bracket == std::string::npos || !author->ends_with(')')) {
    return author;
  }
  return stated(
      std::string_view(*author).substr(bracket + 1, author->size() - bracket - 2));
}

// Categories; of a WordPress item those of the domain "category", which are no tags.
std::optional<std::string> section_in(pugi::xml_node item) {
  std::string section;
  for (const pugi::xml_node category : children_of(item, "category")) {
    const std::string_view domain = attribute(category, "domain");
    const auto name = stated(line_of_markup(category.text().get()));
    if (name && (domain.empty() || domain == "category")) {
      section += (section.empty() ? "" : ", ") + *name;
    }
  }
  return stated(section);
}

std::optional<std::string> url_in(pugi::xml_node item) {
  const auto link = line_in(item, "link");
  const auto guid = line_in(item, "guid");
  const bool is_permanent = attribute(item.child("guid"), "isPermaLink") != "false";
  return link || !guid || !is_permanent || !guid->starts_with("http") ? link : guid;
}

// Why an item of a WordPress export is no article; empty if it is one.
std::string refusal_of(pugi::xml_node item) {
  const std::string_view type = item.child("wp:post_type").child_value();
  const std::string_view status = item.child("wp:status").child_value();
  if (!type.empty() && type != "post" && type != "page") {
    return "a WordPress " + std::string(type) + ", not an article";
  }
  if (status == "draft" || status == "auto-draft" || status == "trash" ||
      status == "pending" || status == "inherit") {
    return "a WordPress " + (type.empty() ? "post" : std::string(type)) +
           " that is not published (" + std::string(status) + ")";
  }
  return {};
}

// WordPress keeps commands in square brackets in its texts: [gallery ids="1,2"],
// [caption id="a"]<img ...> Words[/caption].
std::string without_shortcodes(std::string_view html) {
  std::string out;
  while (!html.empty()) {
    const std::size_t open = std::min(html.find('['), html.size());
    out += html.substr(0, open);
    html.remove_prefix(open);
    const std::string_view name = html.substr(0, 12);
    const bool is_caption = name.starts_with("[caption") || name.starts_with("[/caption");
    const bool is_code = is_caption || name.starts_with("[gallery") ||
                         name.starts_with("[embed") || name.starts_with("[/embed") ||
                         name.starts_with("[audio") || name.starts_with("[video");
    const std::size_t end = is_code ? html.find(']') : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += html.substr(0, 1);
      html.remove_prefix(std::min<std::size_t>(1, html.size()));
      continue;
    }
    if (is_caption) {
      out += name[1] == '/' ? "</figcaption></figure>" : "<figure><figcaption>";
    }
    html.remove_prefix(end + 1);
  }
  return out;
}

// A summary that only leads on to the text: "... [&#8230;]", "... Read more".
bool is_teaser(std::string_view text) {
  return text.ends_with("…") || text.ends_with("…]") || text.ends_with("...") ||
         text.ends_with("...]") || text.find("appeared first on") != std::string::npos;
}

void add_summary(Article& article, const std::optional<std::string>& summary) {
  if (summary && !is_teaser(*summary)) {
    add_standfirst(article, summary);
  }
}

std::variant<Article, NotAnArticle> finished(Article article, const Feed& feed) {
  if (article.body.empty() && !article.headline) {
    return NotAnArticle{"no text"};
  }
  article.source = article.source ? article.source : feed.title;
  article.language = article.language ? article.language : feed.language;
  return article;
}

// The content of an Atom element as markup, whatever its type says it is.
std::string atom_markup(pugi::xml_node node) {
  const std::string_view type = attribute(node, "type");
  const bool is_markup = type.find("xml") != std::string_view::npos || type == "xhtml";
  return is_markup || type.empty() || type.starts_with("text")
             ? inner_markup(node)
             : std::string(node.text().get());
}

std::optional<std::string> atom_line(pugi::xml_node node) {
  return stated(line_of_markup(atom_markup(node)));
}

}  // namespace

Feed feed_of(const pugi::xml_document& feed) {
  const pugi::xml_node root = feed.document_element();
  const pugi::xml_node channel = at(root, "channel");
  const pugi::xml_node top = channel ? channel : root;
  Feed facts;
  facts.title = atom_line(top.child("title"));
  for (const std::string_view text :
       {std::string_view(top.child_value("language")), attribute(root, "xml:lang")}) {
    facts.language = facts.language ? facts.language : language_code(text);
  }
  return facts;
}

std::variant<Article, NotAnArticle> article_of_rss(pugi::xml_node item,
                                                   const Feed& feed) {
  if (std::string reason = refusal_of(item); !reason.empty()) {
    return NotAnArticle{std::move(reason)};
  }
  Article article;
  article.id = line_in(item, "guid").value_or("");
  article.headline = line_in(item, "title");
  article.url = url_in(item);
  article.date = date_in(item, {"pubDate", "dc:date", "dcterms:created", "wp:post_date"});
  article.byline = first_of({line_in(item, "dc:creator"), author_in(item)});
  article.source = first_of({line_in(item, "source"), line_in(item, "dc:publisher")});
  article.section = section_in(item);
  article.language = language_code(item.child_value("dc:language"));
  for (const char* name : {"content:encoded", "yandex:full-text", "description"}) {
    if (trimmed(article.body).empty()) {
      set_text(article, without_shortcodes(html_in(item, name)));
    }
  }
  add_summary(article, line_in(item, "excerpt:encoded"));
  add_summary(article, line_in(item, "description"));
  return finished(std::move(article), feed);
}

std::variant<Article, NotAnArticle> article_of_atom(pugi::xml_node entry,
                                                    const Feed& feed) {
  Article article;
  article.id = line_of(at(entry, "id")).value_or("");
  article.headline = atom_line(at(entry, "title"));
  for (const pugi::xml_node link : children_of(entry, "link")) {
    const std::string_view rel = attribute(link, "rel");
    if (!article.url && (rel.empty() || rel == "alternate")) {
      article.url = stated(attribute(link, "href"));
    }
  }
  article.date = date_in(entry, {"published", "issued", "updated", "modified"});
  for (const pugi::xml_node author : children_of(entry, "author")) {
    const auto name = line_of(at(author, "name"));
    if (name) {
      article.byline = (article.byline ? *article.byline + ", " : "") + *name;
    }
  }
  article.source = line_of(at(entry, "source/title"));
  const pugi::xml_node category = at(entry, "category");
  article.section = first_of(
      {stated(attribute(category, "label")), stated(attribute(category, "term"))});
  article.language = language_code(attribute(entry, "xml:lang"));
  set_text(article, atom_markup(at(entry, "content")));
  if (article.body.empty()) {
    set_text(article, atom_markup(at(entry, "summary")));
  }
  add_summary(article, atom_line(at(entry, "summary")));
  return finished(std::move(article), feed);
}

}  // namespace lede::xml

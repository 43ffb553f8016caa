#include "corpus/xml/nitf.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/characters.h"
#include "corpus/dates.h"
#include "corpus/fragment.h"
#include "corpus/language.h"
#include "corpus/text/bylines.h"
#include "corpus/xml/nodes.h"

namespace lede::xml {
namespace {

// The attribute `norm` in the form that dates are read in: "20170102T222800+0000" has
// neither hyphens nor colons.
std::string extended(std::string_view norm) {
  const std::size_t zone = norm.find_first_of("Z+-");
  if (norm.size() < 15 || norm[8] != 'T' || zone < 15) {
    return std::string(norm);
  }
  std::string date(norm.substr(0, std::min<std::size_t>(zone, 15)));
  for (const std::size_t hyphen : {4U, 7U}) {
    date.insert(hyphen, "-");
  }
  for (const std::size_t colon : {13U, 16U}) {
    date.insert(colon, ":");
  }
  std::string_view offset = norm.substr(std::min(zone, norm.size()));
  date += offset.substr(0, 3);
  offset.remove_prefix(std::min<std::size_t>(3, offset.size()));
  return date + (offset.size() == 2 ? ":" : "") + std::string(offset);
}

std::optional<Date> date_of(pugi::xml_node nitf) {
  const pugi::xml_node head = at(nitf, "head");
  const pugi::xml_node story = at(nitf, "body/body.head/dateline/story.date");
  const auto texts = std::to_array<std::string_view>(
      {attribute(at(head, "docdata/date.issue"), "norm"),
       attribute(at(head, "pubdata"), "date.publication"), attribute(story, "norm"),
       attribute(at(head, "docdata/date.release"), "norm"), story.child_value()});
  for (const std::string_view text : texts) {
    if (const auto date = read_date(extended(text))) {
      return date;
    }
  }
  return std::nullopt;
}

// The name without the office, which stands in <byttl>; that alone where there is none.
std::optional<std::string> byline_in(pugi::xml_node byline) {
  std::string names;
  for (const pugi::xml_node part : byline.children()) {
    const bool is_office = std::string_view(part.name()) == "byttl";
    names += is_office            ? ""
             : part.first_child() ? line_of(part).value_or("")
                                  : std::string(part.value());
    names += ' ';
  }
  std::string_view name = trimmed(names);
  while (name.ends_with(',')) {
    name = trimmed(name.substr(0, name.size() - 1));
  }
  if (name.empty()) {
    return line_of(at(byline, "byttl"));
  }
  const auto named = byline_of(squeezed(name));
  return stated(named && !named->empty() ? *named : name);
}

void set_if_absent(std::optional<std::string>& fact, std::optional<std::string> value) {
  if (!fact) {
    fact = std::move(value);
  }
}

void read_facts(pugi::xml_node nitf, Article& article) {
  const pugi::xml_node head = at(nitf, "head");
  const pugi::xml_node docdata = at(head, "docdata");
  const pugi::xml_node top = at(nitf, "body/body.head");
  if (article.id.empty()) {
    article.id = attribute(at(docdata, "doc-id"), "id-string");
  }
  set_if_absent(article.headline,
                first_of({line_of(at(top, "hedline/hl1")), line_of(at(head, "title")),
                          line_of(at(top, "hedline"))}));
  set_if_absent(article.byline, byline_in(at(top, "byline")));
  set_if_absent(article.dateline, line_of(at(top, "dateline/location")));
  set_if_absent(article.source,
                first_of({line_of(at(top, "distributor")),
                          stated(attribute(at(docdata, "doc.copyright"), "holder")),
                          line_of(at(top, "rights/rights.owner")),
                          stated(attribute(at(docdata, "doc-id"), "regsrc"))}));
  set_if_absent(article.section,
                first_of({stated(attribute(at(head, "pubdata"), "position.section")),
                          stated(attribute(at(head, "tobject/tobject.subject"),
                                           "tobject.subject.type"))}));
  set_if_absent(article.language, language_code(attribute(nitf, "baselang")));
  set_if_absent(article.language, language_code(attribute(nitf, "xml:lang")));
  article.date = article.date ? article.date : date_of(nitf);
}

}  // namespace

void read_nitf(pugi::xml_node nitf, Article& article) {
  read_facts(nitf, article);
  const pugi::xml_node top = at(nitf, "body/body.head");
  set_text(article, inner_markup(at(nitf, "body/body.content")));
  add_standfirst(article, line_of(at(top, "abstract")));
  const auto subhead = line_of(at(top, "hedline/hl2"));
  if (subhead && !is_all_capitals(*subhead)) {
    add_standfirst(article, subhead);
  }
}

}  // namespace lede::xml

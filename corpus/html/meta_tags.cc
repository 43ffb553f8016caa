#include "corpus/html/meta_tags.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "corpus/characters.h"
#include "corpus/html/microdata.h"

namespace lede::html {
namespace {

struct MetaName {
  std::string_view name;  // in lower case
  Fact fact;
};

// The more trusted first, for each fact.
constexpr std::array kMetaNames{
    MetaName{"og:title", Fact::Headline},
    MetaName{"parsely-title", Fact::Headline},
    MetaName{"sailthru.title", Fact::Headline},
    MetaName{"hdl", Fact::Headline},
    MetaName{"headline", Fact::Headline},
    MetaName{"citation_title", Fact::Headline},
    MetaName{"twitter:title", Fact::Headline},
    MetaName{"dc.title", Fact::Headline},
    MetaName{"dcterms.title", Fact::Headline},
    MetaName{"dc:title", Fact::Headline},
    MetaName{"title", Fact::Headline},

    MetaName{"byl", Fact::Byline},
    MetaName{"byline", Fact::Byline},
    MetaName{"article:author_name", Fact::Byline},
    MetaName{"parsely-author", Fact::Byline},
    MetaName{"article:author", Fact::Byline},
    MetaName{"og:article:author", Fact::Byline},
    MetaName{"cxenseparse:author", Fact::Byline},
    MetaName{"citation_author", Fact::Byline},
    MetaName{"authors", Fact::Byline},
    MetaName{"author_name", Fact::Byline},
    MetaName{"clmst", Fact::Byline},
    MetaName{"author", Fact::PageAuthor},
    MetaName{"sailthru.author", Fact::PageAuthor},
    MetaName{"dc.creator", Fact::PageAuthor},
    MetaName{"dcterms.creator", Fact::PageAuthor},
    MetaName{"dc:creator", Fact::PageAuthor},
    MetaName{"creator", Fact::PageAuthor},

    MetaName{"article:published_time", Fact::Date},
    MetaName{"og:article:published_time", Fact::Date},
    MetaName{"article:published", Fact::Date},
    MetaName{"og:published_time", Fact::Date},
    MetaName{"datepublished", Fact::Date},
    MetaName{"rnews:datepublished", Fact::Date},
    MetaName{"parsely-pub-date", Fact::Date},
    MetaName{"sailthru.date", Fact::Date},
    MetaName{"cxenseparse:recs:publishtime", Fact::Date},
    MetaName{"bt:pubdate", Fact::Date},
    MetaName{"pubdate", Fact::Date},
    MetaName{"publishdate", Fact::Date},
    MetaName{"publish-date", Fact::Date},
    MetaName{"publish_date", Fact::Date},
    MetaName{"publication_date", Fact::Date},
    MetaName{"publicationdate", Fact::Date},
    MetaName{"published_at", Fact::Date},
    MetaName{"published", Fact::Date},
    MetaName{"article_date_original", Fact::Date},
    MetaName{"originalpublicationdate", Fact::Date},
    MetaName{"article.published", Fact::Date},
    MetaName{"citation_publication_date", Fact::Date},
    MetaName{"citation_online_date", Fact::Date},
    MetaName{"citation_date", Fact::Date},
    MetaName{"dc.date.issued", Fact::Date},
    MetaName{"dcterms.issued", Fact::Date},
    MetaName{"dcterms.created", Fact::Date},
    MetaName{"dc.date", Fact::Date},
    MetaName{"dc:date", Fact::Date},
    MetaName{"dcterms.date", Fact::Date},
    MetaName{"dc.date.created", Fact::Date},
    MetaName{"displaydate", Fact::Date},
    MetaName{"pdate", Fact::Date},
    MetaName{"ptime", Fact::Date},
    MetaName{"datecreated", Fact::Date},
    MetaName{"date", Fact::Date},

    MetaName{"og:site_name", Fact::Source},
    MetaName{"dc.publisher", Fact::Source},
    MetaName{"dcterms.publisher", Fact::Source},
    MetaName{"dc:publisher", Fact::Source},
    MetaName{"citation_journal_title", Fact::Source},
    MetaName{"publisher", Fact::Source},
    MetaName{"application-name", Fact::Source},

    MetaName{"article:section", Fact::Section},
    MetaName{"og:article:section", Fact::Section},
    MetaName{"parsely-section", Fact::Section},
    MetaName{"articlesection", Fact::Section},
    MetaName{"section", Fact::Section},

    MetaName{"inlanguage", Fact::Language},
    MetaName{"content-language", Fact::Language},
    MetaName{"language", Fact::Language},
    MetaName{"dc.language", Fact::Language},
    MetaName{"dcterms.language", Fact::Language},
    MetaName{"og:locale", Fact::Language},

    MetaName{"og:url", Fact::Url},
    MetaName{"twitter:url", Fact::Url},

    MetaName{"og:description", Fact::Description},
    MetaName{"description", Fact::Description},
    MetaName{"twitter:description", Fact::Description},
    MetaName{"sailthru.description", Fact::Description},
    MetaName{"dc.description", Fact::Description},
    MetaName{"dcterms.abstract", Fact::Description},
};

std::string_view key_of(const Node& node) {
  for (const std::string_view attribute :
       {"property", "name", "itemprop", "http-equiv"}) {
    const std::string_view value = node.attribute(attribute);
    if (!value.empty()) {
      return value;
    }
  }
  return {};
}

// Values by the row of the table; a name that stands twice names several authors.
class Values {
 public:
  void add(std::string_view key, std::string_view value) {
    const std::string name = lowered(key);
    const auto* found =
        std::find_if(kMetaNames.begin(), kMetaNames.end(),
                     [&](const MetaName& known) { return known.name == name; });
    if (found == kMetaNames.end()) {
      return;
    }
    std::string& text = texts_[static_cast<std::size_t>(found - kMetaNames.begin())];
    const std::string more = squeezed(value);
    if (text.empty()) {
      text = more;
    } else if ((found->fact == Fact::Byline || found->fact == Fact::PageAuthor) &&
               text.size() < kMaxBytes && text.find(more) == std::string::npos) {
      text += ", " + more;
    }
  }

  void give(Candidates& candidates) {
    for (std::size_t i = 0; i < kMetaNames.size(); ++i) {
      candidates.add(kMetaNames[i].fact, std::move(texts_[i]));
    }
  }

 private:
  static constexpr std::size_t kMaxBytes = 1000;
  std::array<std::string, kMetaNames.size()> texts_;
};

}  // namespace

Candidates meta_candidates(const PageTree& tree) {
  Candidates found;
  Values values;
  const std::vector<bool> other_things = of_other_things(tree);
  for (NodeId id = 0; id < tree.size(); ++id) {
    const Node& node = tree[id];
    if (other_things[id]) {
      continue;
    }
    if (node.tag == Tag::Html) {
      found.add(Fact::Language, squeezed(node.attribute("lang")));
      found.add(Fact::Language, squeezed(node.attribute("xml:lang")));
    } else if (node.tag == Tag::Link && lowered(node.attribute("rel")) == "canonical") {
      found.add(Fact::Url, squeezed(node.attribute("href")));
    } else if (node.tag == Tag::Meta) {
      // Some systems write value for content.
      values.add(key_of(node),
                 node.attribute(node.has_attribute("content") ? "content" : "value"));
    }
  }
  values.give(found);
  const NodeId title = tree.find(Tag::Title);
  if (title < tree.size()) {
    found.add(Fact::Headline, tree.text_of(title));
  }
  return found;
}

}  // namespace lede::html

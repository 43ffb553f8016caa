// pugixml takes some 20 times a record's bytes and would follow any nesting, so records
// are cut out and measured before. It expands no entities but the five of XML.
#include "corpus/xml/xml_reader.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <utility>
#include <variant>

#include "corpus/characters.h"
#include "corpus/phrase_list.h"
#include "corpus/xml/feeds.h"
#include "corpus/xml/newsml.h"
#include "corpus/xml/nitf.h"
#include "corpus/xml/records.h"

namespace lede {
namespace {

using Result = std::variant<Article, NotAnArticle>;

constexpr std::array<std::string_view, 5> kRoots{"nitf", "rss", "RDF", "feed",
                                                 "newsMessage"};

bool is_record(std::string_view name) {
  return name == "nitf" || name == "item" || name == "entry" || xml::is_newsml_item(name);
}

bool is_known_root(std::string_view name) {
  return is_record(name) || contains(kRoots, name);
}

bool parse(std::string_view text, pugi::xml_document& tree, std::string& reason) {
  const pugi::xml_parse_result result =
      tree.load_buffer(text.data(), text.size(),
                       pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  reason = result ? "" : "not well-formed XML: " + std::string(result.description());
  return result;
}

class XmlReader : public Reader {
 public:
  explicit XmlReader(const Document& document)
      : path_(document.path),
        root_(xml::root_name(document.bytes)),
        records_(document.bytes, is_record) {}

  bool next(Record& record) override {
    if (std::exchange(is_refused_, !is_known_root(root_))) {
      return false;
    }
    if (is_refused_) {
      record = Skipped{path_, 0, "XML of no news format, its root is <" + root_ + ">"};
      return true;
    }
    const auto found = records_.next();
    if (!found) {
      return false;
    }
    const std::uint32_t number = found->is_root ? 0 : ++number_;
    Result result = read(*found);
    if (auto* no = std::get_if<NotAnArticle>(&result)) {
      record = Skipped{path_, number, std::move(no->reason)};
    } else {
      record = std::get<Article>(std::move(result));
      std::get<Article>(record).record = number;
    }
    return true;
  }

 private:
  Result read(const xml::XmlRecord& record) {
    if (record.too_deep) {
      return NotAnArticle{"nested deeper than " + std::to_string(xml::kMaxDepth) +
                          " levels"};
    }
    if (record.text.size() > kMaxTextBytes) {
      return NotAnArticle{"a record of more than 16 MB"};
    }
    pugi::xml_document tree;
    std::string reason;
    if (!parse(record.text, tree, reason)) {
      return NotAnArticle{std::move(reason)};
    }
    const pugi::xml_node node = tree.document_element();
    if (record.name == "item") {
      return xml::article_of_rss(node, feed());
    }
    if (record.name == "entry") {
      return xml::article_of_atom(node, feed());
    }
    if (record.name != "nitf") {
      return xml::article_of_newsml(node);
    }
    Article article;
    xml::read_nitf(node, article);
    if (article.body.empty() && !article.headline) {
      return NotAnArticle{"no text"};
    }
    return article;
  }

  // What stands before the items is a tree without its end tags; pugixml keeps what it
  // has read of one.
  const xml::Feed& feed() {
    if (!feed_) {
      pugi::xml_document tree;
      std::string reason;
      constexpr std::size_t kMaxHead = std::size_t{1} << 20U;
      parse(records_.head().substr(0, kMaxHead), tree, reason);
      feed_ = xml::feed_of(tree);
    }
    return *feed_;
  }

  std::string path_;
  std::string root_;
  xml::Records records_;
  std::optional<xml::Feed> feed_;
  std::uint32_t number_ = 0;
  bool is_refused_ = false;
};

}  // namespace

int claims_xml(const Document& document) {
  const std::string_view text = trimmed(document.bytes.substr(0, 256));
  if (!text.starts_with('<')) {
    return 0;
  }
  if (is_known_root(xml::root_name(document.bytes))) {
    return 85;
  }
  return text.starts_with("<?xml") ? 30 : 0;
}

std::unique_ptr<Reader> open_xml(const Document& document) {
  return std::make_unique<XmlReader>(document);
}

}  // namespace lede

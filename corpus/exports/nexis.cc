#include "corpus/exports/nexis.h"

#include <algorithm>
#include <string>
#include <variant>

#include "corpus/characters.h"
#include "corpus/exports/blocks.h"
#include "corpus/exports/nexis_document.h"
#include "corpus/exports/nexis_text.h"
#include "corpus/html/lean_markup.h"
#include "corpus/html/parse.h"

namespace lede {
namespace {

constexpr std::string_view kOpen = "<DOCFULL>";
constexpr std::string_view kClose = "</DOCFULL>";

class NexisReader : public Reader {
 public:
  explicit NexisReader(const Document& document)
      : path_(document.path), rest_(document.bytes) {}

  bool next(Record& record) override {
    const std::size_t open = rest_.find(kOpen);
    if (open == std::string_view::npos) {
      return false;
    }
    ++number_;
    rest_.remove_prefix(open + kOpen.size());
    const std::size_t end = std::min(rest_.find(kClose), rest_.find(kOpen));
    record = read(rest_.substr(0, end));
    return true;
  }

 private:
  Record read(std::string_view markup) const {
    // What is left of the comment that the tag stood in.
    markup.remove_prefix(trimmed(markup).starts_with("-->") ? markup.find("-->") + 3 : 0);
    const auto lean = html::lean_markup(markup);
    if (const auto* reason = std::get_if<std::string>(&lean)) {
      return Skipped{path_, number_, *reason};
    }
    const auto tree = html::parse_page(std::get<html::LeanMarkup>(lean).html);
    if (!tree) {
      return Skipped{path_, number_, "a page that takes too much memory"};
    }
    exports::NexisDocument reading;
    for (const exports::Block& block : exports::blocks_of(*tree, 0)) {
      reading.read(block.text);
    }
    Article article = reading.take();
    if (article.body.empty()) {
      return Skipped{path_, number_, "no text"};
    }
    article.record = number_;
    return article;
  }

  std::string path_;
  std::string_view rest_;
  std::uint32_t number_ = 0;
};

bool is_page(const Document& document) {
  constexpr std::size_t kLook = std::size_t{64} << 10U;
  return document.bytes.substr(0, kLook).find(kOpen) != std::string_view::npos;
}

}  // namespace

int claims_nexis(const Document& document) {
  return is_page(document) ? 95 : exports::is_nexis_text(document.bytes) ? 60 : 0;
}

std::unique_ptr<Reader> open_nexis(const Document& document) {
  if (is_page(document)) {
    return std::make_unique<NexisReader>(document);
  }
  return exports::open_nexis_text(document);
}

}  // namespace lede

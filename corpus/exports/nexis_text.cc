#include "corpus/exports/nexis_text.h"

#include <algorithm>
#include <string>
#include <vector>

#include "corpus/characters.h"
#include "corpus/exports/nexis_document.h"
#include "corpus/paragraphs.h"

namespace lede::exports {
namespace {

// A page about the search may stand before the first document.
constexpr std::size_t kLongestCover = std::size_t{8} << 10U;
// Where a document states a fact, if it is one.
constexpr std::size_t kLook = std::size_t{64} << 10U;

// Also what ends it.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return trimmed(line);
}

// Takes what stands before the next counter, and the counter.
std::string_view take_document(std::string_view& text) {
  const std::string_view all = text;
  while (!text.empty()) {
    const std::size_t begin = all.size() - text.size();
    if (is_counter(take_line(text))) {
      return all.substr(0, begin);
    }
  }
  return all;
}

// Lines up to the next blank one; empty at the end.
std::vector<std::string_view> take_block(std::string_view& text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (!line.empty()) {
      lines.push_back(line);
    } else if (!lines.empty()) {
      break;
    }
  }
  return lines;
}

class TextDocument {
 public:
  explicit TextDocument(std::string_view text) : text_(text) {}

  Article read() {
    std::string_view rest = text_;
    while (!rest.empty()) {
      const std::vector<std::string_view> block = take_block(rest);
      if (block.empty() || is_rights_line(block.front())) {
        continue;
      }
      if (is_fact(block.front())) {
        read_facts(block);
      } else if (!document_.is_before_headline()) {
        read_paragraphs(block);
      } else if (document_.has_date()) {
        document_.read(joined_lines(block, text_));
      } else {
        read_head(block);
      }
    }
    return document_.take();
  }

 private:
  // Source and date, and behind the date an edition or the like.
  void read_head(const std::vector<std::string_view>& block) {
    for (std::size_t i = 0; i < block.size() && !document_.has_date(); ++i) {
      document_.read(squeezed(block[i]));
    }
  }

  void read_facts(std::span<const std::string_view> block) {
    while (!block.empty()) {
      std::size_t size = 1;
      while (size < block.size() && !is_fact(block[size])) {
        ++size;
      }
      document_.read(joined_lines(block.subspan(0, size), text_));
      block = block.subspan(size);
    }
  }

  void read_paragraphs(std::span<const std::string_view> block) {
    const std::vector<bool> starts = paragraph_starts(block);
    for (std::size_t i = 0; i < block.size();) {
      std::size_t end = i + 1;
      while (end < block.size() && !starts[end]) {
        ++end;
      }
      document_.read(joined_lines(block.subspan(i, end - i), text_));
      i = end;
    }
  }

  std::string_view text_;
  NexisDocument document_;
};

class NexisTextReader : public Reader {
 public:
  explicit NexisTextReader(const Document& document)
      : path_(document.path), rest_(document.bytes), left_out_(document.left_out) {
    cover_ = trimmed(take_document(rest_));
  }

  bool next(Record& record) override {
    if (trimmed(rest_).empty()) {
      return false;
    }
    if (left_out_ != nullptr && !cover_.empty()) {
      left_out_->push_back({"about the search", squeezed(cover_)});
    }
    cover_ = {};
    ++number_;
    Article article = TextDocument(take_document(rest_)).read();
    article.record = number_;
    if (article.body.empty()) {
      record = Skipped{path_, number_, "no text"};
    } else {
      record = std::move(article);
    }
    return true;
  }

 private:
  std::string path_;
  std::string_view rest_;
  std::string_view cover_;  // what stands before the first document
  std::vector<LeftOut>* left_out_;
  std::uint32_t number_ = 0;
};

}  // namespace

bool is_nexis_text(std::string_view text) {
  std::string_view cover = text.substr(0, kLongestCover);
  const std::size_t counter = take_document(cover).size();
  std::string_view rest = text.substr(0, kLook).substr(counter);
  const bool is_counted = is_counter(take_line(rest));
  bool is_stated = false;
  while (is_counted && !is_stated && !rest.empty()) {
    is_stated = is_fact(take_line(rest));
  }
  return is_stated;
}

std::unique_ptr<Reader> open_nexis_text(const Document& document) {
  return std::make_unique<NexisTextReader>(document);
}

}  // namespace lede::exports

#include "corpus/warc_reader.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <utility>

#include "corpus/characters.h"
#include "corpus/header_lines.h"

namespace lede {
namespace {

std::size_t size_of(std::string_view digits, int base) {
  std::size_t size = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), size, base);
  return size;
}

// The body of an answer sent in chunks: "5\r\nhello\r\n0\r\n\r\n".
std::string unchunked(std::string_view body) {
  std::string out;
  while (!body.empty()) {
    const std::size_t end = std::min(body.find('\n'), body.size());
    const std::size_t size = size_of(trimmed(body.substr(0, end)), 16);
    body.remove_prefix(std::min(end + 1, body.size()));
    if (size == 0) {
      break;
    }
    out += body.substr(0, size);
    body.remove_prefix(std::min(size, body.size()));
    body.remove_prefix(
        std::min<std::size_t>(body.starts_with("\r\n") ? 2 : 0, body.size()));
  }
  return out;
}

bool is_text(std::string_view content_type) {
  const std::string type = main_value(content_type);
  return type == "text/html" || type == "application/xhtml+xml" || type == "text/plain";
}

class WarcReader : public Reader {
 public:
  explicit WarcReader(const Document& document)
      : document_(document), rest_(document.bytes) {
    if (document.nesting > kMaxContainers) {
      remark_ = kTooNested;
      rest_ = {};
    }
  }

  bool next(Record& record) override {
    while (!(page_ && page_->next(record))) {
      page_.reset();
      if (rest_.empty()) {
        return take_remark(record);
      }
      open_next();
    }
    return true;
  }

 private:
  // One remark for all that is no page: a crawl is full of pictures.
  bool take_remark(Record& record) {
    if (!remark_.empty()) {
      record = Skipped{document_.path, 0, std::exchange(remark_, {})};
      return true;
    }
    const std::size_t others = std::exchange(others_, 0);
    record = Skipped{document_.path, 0,
                     std::to_string(others) + " answers that are not pages of text"};
    return others > 0;
  }

  void open_next() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of("\r\n"), rest_.size()));
    const auto warc = header_lines(rest_);
    if (!warc || !warc->first_line.starts_with("WARC/")) {
      remark_ = rest_.empty() ? "" : "damaged: something else where a record should be";
      rest_ = {};
      return;
    }
    ++number_;
    const std::size_t size = size_of(warc->value("content-length"), 10);
    const std::string_view block = warc->rest.substr(0, size);
    remark_ = block.size() < size ? "the last record is cut short" : "";
    rest_ = warc->rest.substr(block.size());
    const std::string type = warc->value("warc-type");
    if (type == "response") {
      open_answer(*warc, block);
    } else if (type == "resource" && is_text(warc->value("content-type"))) {
      open_page(*warc, block, parameter_of(warc->value("content-type"), "charset"));
    }
  }

  void open_answer(const HeaderLines& warc, std::string_view block) {
    const auto answer = header_lines(block);
    const bool is_good = answer && answer->first_line.starts_with("HTTP/") &&
                         answer->first_line.find(" 200") != std::string_view::npos;
    if (!is_good || !is_text(answer->value("content-type"))) {
      ++others_;
      return;
    }
    const std::string charset = parameter_of(answer->value("content-type"), "charset");
    if (lowered(answer->value("transfer-encoding")).find("chunked") !=
        std::string::npos) {
      body_ = unchunked(answer->rest);
      open_page(warc, body_, charset);
    } else {
      open_page(warc, answer->rest, charset);
    }
  }

  void open_page(const HeaderLines& warc, std::string_view body,
                 const std::string& charset) {
    std::string url = warc.value("warc-target-uri");
    url.erase(0, static_cast<std::size_t>(url.starts_with('<')));
    url.resize(std::min(url.find('>'), url.size()));
    const std::string name = '/' + std::to_string(number_);
    page_ = open_document({.path = document_.path + name,
                           .relative_path = document_.relative_path + name,
                           .bytes = body,
                           .url = std::move(url),
                           .charset = charset,
                           .nesting = document_.nesting + 1,
                           .may_unpack = document_.may_unpack,
                           .left_out = document_.left_out});
  }

  Document document_;
  std::string_view rest_;
  std::string body_;  // of the page, if it was put together
  std::unique_ptr<Reader> page_;
  std::size_t number_ = 0;
  std::size_t others_ = 0;
  std::string remark_;
};

}  // namespace

int claims_warc(const Document& document) {
  return document.bytes.starts_with("WARC/") ? 100 : 0;
}

std::unique_ptr<Reader> open_warc(const Document& document) {
  return std::make_unique<WarcReader>(document);
}

}  // namespace lede

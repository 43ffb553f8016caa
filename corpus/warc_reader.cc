#include "corpus/warc_reader.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <utility>

#include "corpus/characters.h"

namespace lede {
namespace {

std::string_view without_return(std::string_view line) {
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

// The lines "Name: value" before a blank line, and what follows it.
struct Message {
  std::string_view first_line;
  std::string_view head;
  std::string_view rest;

  // The value of a header, its name in lower case; empty if it is not there.
  std::string_view header(std::string_view name) const {
    std::string_view lines = head;
    while (!lines.empty()) {
      const std::size_t end = std::min(lines.find('\n'), lines.size());
      const std::string_view line = without_return(lines.substr(0, end));
      const std::size_t colon = line.find(':');
      if (colon == name.size() && lowered(line.substr(0, colon)) == name) {
        return trimmed(line.substr(colon + 1));
      }
      lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return {};
  }
};

std::optional<Message> message_of(std::string_view bytes) {
  const std::size_t crlf = bytes.find("\r\n\r\n");
  const std::size_t lf = bytes.substr(0, crlf).find("\n\n");
  const std::size_t blank = std::min(crlf, lf);
  if (blank == std::string_view::npos) {
    return std::nullopt;
  }
  Message message;
  message.head = bytes.substr(0, blank);
  message.first_line = without_return(message.head.substr(0, message.head.find('\n')));
  message.rest = bytes.substr(blank + (crlf < lf ? 4 : 2));
  return message;
}

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
  const std::string type = lowered(content_type.substr(0, content_type.find(';')));
  return type == "text/html" || type == "application/xhtml+xml" || type == "text/plain";
}

class WarcReader : public Reader {
 public:
  explicit WarcReader(const Document& document)
      : document_(document), rest_(document.bytes) {
    if (document.nesting > kMaxNesting) {
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
    const auto warc = message_of(rest_);
    if (!warc || !warc->first_line.starts_with("WARC/")) {
      remark_ = rest_.empty() ? "" : "damaged: something else where a record should be";
      rest_ = {};
      return;
    }
    ++number_;
    const std::size_t size = size_of(warc->header("content-length"), 10);
    const std::string_view block = warc->rest.substr(0, size);
    remark_ = block.size() < size ? "the last record is cut short" : "";
    rest_ = warc->rest.substr(block.size());
    const std::string_view type = warc->header("warc-type");
    if (type == "response") {
      open_answer(*warc, block);
    } else if (type == "resource" && is_text(warc->header("content-type"))) {
      open_page(*warc, block);
    }
  }

  void open_answer(const Message& warc, std::string_view block) {
    const auto answer = message_of(block);
    const bool is_good = answer && answer->first_line.starts_with("HTTP/") &&
                         answer->first_line.find(" 200") != std::string_view::npos;
    if (!is_good || !is_text(answer->header("content-type"))) {
      ++others_;
      return;
    }
    if (lowered(answer->header("transfer-encoding")).find("chunked") !=
        std::string::npos) {
      body_ = unchunked(answer->rest);
      open_page(warc, body_);
    } else {
      open_page(warc, answer->rest);
    }
  }

  void open_page(const Message& warc, std::string_view body) {
    std::string_view url = warc.header("warc-target-uri");
    url.remove_prefix(static_cast<std::size_t>(url.starts_with('<')));
    url = url.substr(0, url.find('>'));
    const std::string name = '/' + std::to_string(number_);
    page_ = open_document({.path = document_.path + name,
                           .relative_path = document_.relative_path + name,
                           .bytes = body,
                           .url = url,
                           .nesting = document_.nesting + 1,
                           .may_unpack = document_.may_unpack});
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

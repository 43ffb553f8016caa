#include "corpus/mail/parts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/characters.h"
#include "corpus/mail/transfer.h"
#include "corpus/reader.h"

namespace lede::mail {
namespace {

// So much of a text decodes to more than the readers of texts take, which they say.
constexpr std::size_t kMaxEncodedText = 4 * kMaxTextBytes;

// Where a line "--boundary" begins, at or after `from`.
std::size_t find_delimiter(std::string_view text, std::string_view delimiter,
                           std::size_t from) {
  for (std::size_t at = text.find(delimiter, from); at != std::string_view::npos;
       at = text.find(delimiter, at + 1)) {
    if (at == 0 || text[at - 1] == '\n') {
      return at;
    }
  }
  return std::string_view::npos;
}

// What stands between the delimiters, the first of which may come late; what is missing
// at the end is taken to be there.
std::vector<std::string_view> split(std::string_view text, std::string_view boundary) {
  const std::string delimiter = "--" + std::string(boundary);
  std::vector<std::string_view> parts;
  std::size_t at = find_delimiter(text, delimiter, 0);
  while (at != std::string_view::npos && parts.size() < kMaxParts) {
    const std::string_view rest = text.substr(at + delimiter.size());
    const std::size_t line_end = rest.find('\n');
    if (rest.starts_with("--") || line_end == std::string_view::npos) {
      break;
    }
    const std::size_t begin = at + delimiter.size() + line_end + 1;
    at = find_delimiter(text, delimiter, begin);
    std::string_view part = text.substr(begin, std::min(at, text.size()) - begin);
    part.remove_suffix(static_cast<std::size_t>(part.ends_with('\n')));
    part.remove_suffix(static_cast<std::size_t>(part.ends_with('\r')));
    parts.push_back(part);
  }
  return parts;
}

// A part without headers begins with its blank line.
std::optional<HeaderLines> part_lines(std::string_view part) {
  if (part.starts_with('\n') || part.starts_with("\r\n")) {
    HeaderLines lines;
    lines.rest = part.substr(part.find('\n') + 1);
    return lines;
  }
  return header_lines(part);
}

class Collector {
 public:
  void add(const HeaderLines& part, int depth) {
    const std::string type = part.value("content-type");
    const std::string kind = main_value(type);
    if (depth > kMaxDepth || ++count_ > kMaxParts) {
      parts.is_cut = true;
    } else if (kind.starts_with("multipart/")) {
      add_all(part, parameter_of(type, "boundary"), depth);
    } else {
      add_leaf(part, type, kind);
    }
  }

  Parts parts;

 private:
  void add_all(const HeaderLines& whole, const std::string& boundary, int depth) {
    if (boundary.empty()) {
      return;
    }
    for (const std::string_view text : split(whole.rest, boundary)) {
      if (const auto part = part_lines(text)) {
        add(*part, depth + 1);
      }
    }
  }

  void add_leaf(const HeaderLines& part, const std::string& type,
                const std::string& kind) {
    const std::string disposition = part.value("content-disposition");
    const bool is_attachment = main_value(disposition) == "attachment";
    const bool is_text = kind == "text/html" || kind == "application/xhtml+xml" ||
                         kind == "text/plain" || kind.empty();
    if (!is_attachment && kind == "message/rfc822") {
      parts.messages.push_back(content(part, std::string_view::npos));
    } else if (is_attachment || !is_text) {
      const std::string name = parameter_of(disposition, "filename");
      parts.attachments.push_back(name.empty() ? kind : header_text(name));
    } else {
      auto& list = kind == "text/plain" || kind.empty() ? parts.plain : parts.html;
      list.push_back({content(part, kMaxEncodedText), parameter_of(type, "charset"),
                      part.value("content-location")});
    }
  }

  static std::string content(const HeaderLines& part, std::size_t max_bytes) {
    return transferred(part.rest.substr(0, max_bytes),
                       part.value("content-transfer-encoding"));
  }

  std::size_t count_ = 0;
};

}  // namespace

Parts parts_of(const HeaderLines& mail) {
  Collector collector;
  collector.add(mail, 0);
  return std::move(collector.parts);
}

}  // namespace lede::mail

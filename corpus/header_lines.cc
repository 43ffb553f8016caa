#include "corpus/header_lines.h"

#include <algorithm>
#include <cstddef>

#include "corpus/characters.h"

namespace lede {
namespace {

std::string_view without_return(std::string_view line) {
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

std::string_view take_line(std::string_view& lines) {
  const std::size_t end = std::min(lines.find('\n'), lines.size());
  const std::string_view line = without_return(lines.substr(0, end));
  lines.remove_prefix(std::min(end + 1, lines.size()));
  return line;
}

bool is_folded(std::string_view lines) {
  return lines.starts_with(' ') || lines.starts_with('\t');
}

// In ASCII; the second is in lower case.
bool is_name(std::string_view name, std::string_view lower) {
  return name.size() == lower.size() && lowered(name) == lower;
}

// Up to the semicolon that stands in no quotation marks.
std::string_view take_part(std::string_view& value) {
  bool is_quoted = false;
  std::size_t end = 0;
  for (; end < value.size() && (is_quoted || value[end] != ';'); ++end) {
    is_quoted = is_quoted != (value[end] == '"');
  }
  const std::string_view part = value.substr(0, end);
  value.remove_prefix(std::min(end + 1, value.size()));
  return trimmed(part);
}

}  // namespace

std::string HeaderLines::value(std::string_view name) const {
  std::string_view lines = head;
  while (!lines.empty()) {
    const std::string_view line = take_line(lines);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !is_name(line.substr(0, colon), name)) {
      continue;
    }
    std::string value(trimmed(line.substr(colon + 1)));
    while (is_folded(lines)) {
      value += ' ';
      value += trimmed(take_line(lines));
    }
    return value;
  }
  return {};
}

std::optional<HeaderLines> header_lines(std::string_view bytes) {
  const std::size_t crlf = bytes.find("\r\n\r\n");
  const std::size_t lf = bytes.substr(0, crlf).find("\n\n");
  const std::size_t blank = std::min(crlf, lf);
  if (blank == std::string_view::npos) {
    return std::nullopt;
  }
  HeaderLines lines;
  lines.head = bytes.substr(0, blank);
  lines.first_line = without_return(lines.head.substr(0, lines.head.find('\n')));
  lines.rest = bytes.substr(blank + (crlf < lf ? 4 : 2));
  return lines;
}

std::string parameter_of(std::string_view value, std::string_view name) {
  take_part(value);
  while (!value.empty()) {
    const std::string_view part = take_part(value);
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos ||
        !is_name(trimmed(part.substr(0, equals)), name)) {
      continue;
    }
    std::string_view text = trimmed(part.substr(equals + 1));
    if (text.starts_with('"')) {
      text.remove_prefix(1);
      text = text.substr(0, text.find('"'));
    }
    return std::string(text);
  }
  return {};
}

std::string main_value(std::string_view value) {
  return lowered(take_part(value));
}

}  // namespace lede

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

// Line by line: a container of many records asks for each of them.
std::optional<HeaderLines> header_lines(std::string_view bytes) {
  std::size_t end = bytes.find('\n');
  for (; end != std::string_view::npos; end = bytes.find('\n', end + 1)) {
    const std::string_view rest = bytes.substr(end + 1);
    if (rest.starts_with('\n') || rest.starts_with("\r\n")) {
      HeaderLines lines;
      lines.head = without_return(bytes.substr(0, end));
      lines.first_line = without_return(lines.head.substr(0, lines.head.find('\n')));
      lines.rest = rest.substr(rest.find('\n') + 1);
      return lines;
    }
  }
  return std::nullopt;
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

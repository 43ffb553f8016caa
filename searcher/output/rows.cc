// Cells and their quoting.
#include "searcher/output/rows.h"

#include <set>
#include <string_view>
#include <utility>

#include "schema/file_at.h"
#include "schema/printable.h"
#include "schema/utf8.h"

namespace lede {
namespace {

std::string csv_cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    return valid_utf8(text);
  }
  std::string out = "\"";
  for (const char c : text) {
    out += c == '"' ? "\"\"" : std::string(1, c);
  }
  return valid_utf8(out) + '"';
}

}  // namespace

std::string row(Format format, const std::vector<std::string>& cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (format == Format::Csv) {
      out += (i == 0 ? "" : ",") + csv_cell(cells[i]);
    } else {
      out += (i == 0 ? "" : "\t") + escaped_line(cells[i]);
    }
  }
  return out + (format == Format::Csv ? "\r\n" : "\n");
}

std::string header_row(Format format, std::initializer_list<const char*> names) {
  return row(format, {names.begin(), names.end()});
}

std::string path_lines(const std::vector<std::string>& paths) {
  std::string out;
  std::set<std::string> seen;
  for (const std::string& path : paths) {
    std::string file = file_at(path).value_or(path);
    if (seen.insert(file).second) {
      out += std::move(file) + '\n';
    }
  }
  return out;
}

}  // namespace lede

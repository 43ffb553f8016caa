// The rows of a table in text: RFC 4180, with any delimiter.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

struct CsvRow {
  std::vector<std::string> cells;  // without their quotation marks
  bool is_unclosed = false;        // a quotation mark opens a cell and none closes it
};

class CsvRows {
 public:
  // text: with \n for line ends; must outlive the rows.
  CsvRows(std::string_view text, char delimiter) : rest_(text), delimiter_(delimiter) {}

  // The next row that is not blank. One with an unclosed quotation mark ends with its
  // line, and so does every quoted cell after it: one bad mark costs one row.
  std::optional<CsvRow> next();

 private:
  CsvRow next_row();
  bool take_cell(CsvRow& row);
  bool take_quoted(std::string& cell);
  bool ends_cell(std::string_view text, std::size_t i) const;
  std::string_view room_of_cell();
  std::size_t closing_in_line(std::string_view text, std::size_t i);

  std::string_view rest_;
  char delimiter_;
  bool within_lines_ = false;
  // What was found out of the line; known as long as they lie before rest_.
  const char* line_end_ = nullptr;
  const char* no_closing_before_ = nullptr;
};

}  // namespace lede

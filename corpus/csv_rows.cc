#include "corpus/csv_rows.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "corpus/characters.h"

namespace lede {

std::optional<CsvRow> CsvRows::next() {
  while (!rest_.empty()) {
    CsvRow row = next_row();
    const bool blank = row.cells.size() == 1 && trimmed(row.cells.front()).empty();
    if (!blank || row.is_unclosed) {
      return row;
    }
  }
  return std::nullopt;
}

CsvRow CsvRows::next_row() {
  CsvRow row;
  while (take_cell(row)) {
  }
  return row;
}

// Takes a cell and what ends it; true if that is a delimiter.
bool CsvRows::take_cell(CsvRow& row) {
  std::string cell;
  if (rest_.starts_with('"') && !take_quoted(cell)) {
    row.is_unclosed = true;
    within_lines_ = true;
  }
  // Unquoted, or what stands between a closing mark and the delimiter.
  const char ends[] = {delimiter_, '\n', '\0'};  // NOLINT(modernize-avoid-c-arrays)
  const std::size_t end =
      std::min(rest_.find_first_of(static_cast<const char*>(ends)), rest_.size());
  cell += rest_.substr(0, end);
  const bool goes_on = end < rest_.size() && rest_[end] == delimiter_;
  rest_.remove_prefix(std::min(end + 1, rest_.size()));
  row.cells.push_back(std::move(cell));
  return goes_on;
}

// Where a quoted cell that starts now may end.
std::string_view CsvRows::room_of_cell() {
  if (!within_lines_) {
    return rest_;
  }
  if (line_end_ < rest_.data()) {
    line_end_ = rest_.data() + std::min(rest_.find('\n'), rest_.size());
  }
  return rest_.substr(0, static_cast<std::size_t>(line_end_ - rest_.data()));
}

// Takes "..." with "" for a mark in it; false, and nothing taken, if it is not closed.
bool CsvRows::take_quoted(std::string& cell) {
  const std::string_view room = room_of_cell();
  std::size_t i = 1;
  for (;;) {
    const std::size_t mark = room.find('"', i);
    if (mark == std::string_view::npos) {
      cell.clear();
      return false;
    }
    cell += room.substr(i, mark - i);
    if (ends_cell(room, mark + 1)) {
      rest_.remove_prefix(mark + 1);
      return true;
    }
    if (room[mark + 1] == '"') {
      cell += '"';
      i = mark + 2;
      continue;
    }
    // A lone mark: of a quotation in the cell, if the cell is closed on the same line.
    const std::size_t closing = closing_in_line(room, mark + 1);
    rest_.remove_prefix(std::min(closing, mark) + 1);
    if (closing != std::string_view::npos) {
      cell += room.substr(mark, closing - mark);
      rest_.remove_prefix(closing - mark);
    }
    return true;
  }
}

bool CsvRows::ends_cell(std::string_view text, std::size_t i) const {
  return i >= text.size() || text[i] == delimiter_ || text[i] == '\n';
}

// The next mark on the line that ends a cell; npos if there is none. Then there is none
// for the cells behind it either, which ask again.
std::size_t CsvRows::closing_in_line(std::string_view text, std::size_t i) {
  if (text.data() + i < no_closing_before_) {
    return std::string_view::npos;
  }
  while (i < text.size() && text[i] != '\n') {
    if (text[i] == '"' && ends_cell(text, i + 1)) {
      return i;
    }
    ++i;
  }
  no_closing_before_ = text.data() + i;
  return std::string_view::npos;
}

}  // namespace lede

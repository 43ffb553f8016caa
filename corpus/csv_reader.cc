#include "corpus/csv_reader.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "corpus/characters.h"
#include "corpus/csv_rows.h"
#include "corpus/day_order.h"
#include "corpus/encoding.h"
#include "corpus/fact_names.h"
#include "corpus/keyed_article.h"
#include "schema/utf8.h"

namespace lede {
namespace {

// The better first, where several fit.
constexpr std::array<char, 4> kDelimiters{'\t', ',', ';', '|'};

constexpr std::size_t kSampleBytes = std::size_t{64} << 10U;
constexpr std::size_t kSampleRows = 50;
// So much of a table tells the order of its dates.
constexpr std::size_t kDatesBytes = std::size_t{1} << 20U;

// How a document looks as a table with one delimiter.
struct Shape {
  char delimiter = ',';
  std::size_t columns = 0;    // of the header row
  std::size_t rows = 0;       // of the sample, the header included
  std::size_t even_rows = 0;  // with as many cells as the header
  bool names_text = false;
};

// Takes Excel's line "sep=;" off, if the text opens with it.
std::optional<char> take_delimiter_line(std::string_view& text) {
  constexpr std::string_view kName = "sep=";
  if (text.starts_with(kName) && text.find('\n') == kName.size() + 1) {
    const char delimiter = text[kName.size()];
    text.remove_prefix(kName.size() + 2);
    return delimiter;
  }
  return std::nullopt;
}

Shape shape_with(char delimiter, std::string_view text) {
  const bool is_cut = text.size() > kSampleBytes;
  CsvRows rows(text.substr(0, kSampleBytes), delimiter);
  Shape shape;
  shape.delimiter = delimiter;
  auto row = rows.next();
  while (row && shape.rows < kSampleRows) {
    auto next = rows.next();
    if (shape.rows == 0) {
      shape.columns = row->cells.size();
      shape.names_text = std::any_of(row->cells.begin(), row->cells.end(),
                                     [](const auto& c) { return is_text_key(c); });
    }
    const bool is_whole = next || !is_cut || shape.rows == 0;
    shape.rows += static_cast<std::size_t>(is_whole);
    shape.even_rows +=
        static_cast<std::size_t>(is_whole && row->cells.size() == shape.columns);
    row = std::move(next);
  }
  return shape;
}

// A header that names a text, then the most even rows, then the most columns.
bool is_better(const Shape& a, const Shape& b) {
  const auto rank = [](const Shape& s) {
    const bool is_table = s.columns > 1;
    return std::make_tuple(is_table && s.names_text, is_table ? s.even_rows : 0,
                           s.columns);
  };
  return rank(a) > rank(b);
}

Shape shape_of(std::string_view text) {
  if (const auto delimiter = take_delimiter_line(text)) {
    return shape_with(*delimiter, text);
  }
  Shape best = shape_with(kDelimiters.front(), text);
  for (const char delimiter : kDelimiters) {
    const Shape shape = shape_with(delimiter, text);
    best = is_better(shape, best) ? shape : best;
  }
  return best;
}

// Why a table has no articles: no name of its columns says that it has their text.
std::string refusal_of(const std::vector<std::string>& names) {
  constexpr std::size_t kMostNames = 12;
  constexpr std::size_t kLongestName = 40;
  std::string reason = "a table without a column of text, but of";
  for (std::size_t i = 0; i < std::min(names.size(), kMostNames); ++i) {
    const std::string name = clean_text(std::string(utf8_prefix(names[i], kLongestName)));
    reason += (i == 0 ? " '" : ", '") + squeezed(name) + '\'';
  }
  if (names.size() > kMostNames) {
    reason += " and " + std::to_string(names.size() - kMostNames) + " others";
  }
  return reason;
}

class CsvReader : public Reader {
 public:
  CsvReader(const Document& document, std::string_view table, char delimiter)
      : path_(document.path), rows_(table, delimiter), number_(document.first_record) {
    const auto header = rows_.next();
    for (std::size_t i = 0; header && i < header->cells.size(); ++i) {
      columns_.try_emplace(key_of(header->cells[i]), i);
      has_text_ = has_text_ || is_text_key(header->cells[i]);
      if (is_date_key(header->cells[i])) {
        dates_.try_emplace(i);
      }
    }
    for (std::size_t i = 0; header && i < header->cells.size(); ++i) {
      if (std::string meant = key_by_words(header->cells[i]); !meant.empty()) {
        columns_.try_emplace(std::move(meant), i);
      }
    }
    refusal_ = has_text_ || !header ? "" : refusal_of(header->cells);
    width_ = header ? header->cells.size() : 0;
    see_dates(table.substr(0, kDatesBytes), delimiter);
  }

  bool next(Record& record) override {
    if (!has_text_) {
      record = Skipped{path_, 0, refusal_};
      return !std::exchange(is_refused_, true);
    }
    const auto row = rows_.next();
    if (row) {
      record = record_of(*row, number_++);
    }
    return row.has_value();
  }

 private:
  void see_dates(std::string_view table, char delimiter) {
    CsvRows rows(table, delimiter);
    for (auto row = rows.next(); row && !dates_.empty(); row = rows.next()) {
      for (auto& [column, order] : dates_) {
        order.see(column < row->cells.size() ? row->cells[column] : "");
      }
    }
  }

  std::string cell_of(const CsvRow& row, std::string_view key) const {
    const auto column = columns_.find(key);
    if (column == columns_.end() || column->second >= row.cells.size()) {
      return {};
    }
    const std::string& cell = row.cells[column->second];
    const auto order = dates_.find(column->second);
    return order == dates_.end() ? cell : order->second.settled(cell);
  }

  Record record_of(const CsvRow& row, std::uint32_t number) const {
    if (row.is_unclosed) {
      return Skipped{path_, number, "a quotation mark opens a cell and none closes it"};
    }
    const auto bytes = std::accumulate(
        row.cells.begin(), row.cells.end(), std::size_t{0},
        [](std::size_t sum, const std::string& cell) { return sum + cell.size(); });
    if (bytes > kMaxRecordBytes) {
      return Skipped{path_, number, std::string(kTooLargeRecord)};
    }
    if (row.cells.size() > width_) {
      return Skipped{path_, number,
                     std::to_string(row.cells.size()) + " cells in a table of " +
                         std::to_string(width_) + " columns"};
    }
    auto article = article_of_values(
        [&](std::string_view key, std::string_view) { return cell_of(row, key); });
    if (!article) {
      return Skipped{path_, number, "no text"};
    }
    article->record = number;
    return *std::move(article);
  }

  std::string path_;
  CsvRows rows_;
  std::uint32_t number_;
  std::map<std::string, std::size_t, std::less<>> columns_;
  std::map<std::size_t, DayOrder> dates_;  // by column
  std::size_t width_ = 0;
  bool has_text_ = false;
  std::string refusal_;  // why the table has no articles
  bool is_refused_ = false;
};

}  // namespace

// By name always, so that a table of other data is not taken for an article. Without the
// name: every row has the header's number of cells, and the header names a text, or tabs
// are what stands between.
int claims_csv(const Document& document) {
  if (has_extension(document, ".csv") || has_extension(document, ".tsv")) {
    return 70;
  }
  const std::string_view first_line =
      document.bytes.substr(0, std::min(document.bytes.find('\n'), kSampleBytes));
  if (first_line.find_first_of(",;\t|") == std::string_view::npos ||
      first_line.find_first_of("{[<") == 0) {
    return 0;
  }
  const Shape shape = shape_of(document.bytes);
  const bool is_even =
      shape.columns > 1 && shape.rows > 1 && shape.even_rows == shape.rows;
  if (is_even && shape.names_text) {
    return 60;
  }
  return is_even && shape.rows > 2 && shape.delimiter == '\t' ? 50 : 0;
}

std::unique_ptr<Reader> open_csv(const Document& document) {
  const Shape shape = shape_of(document.bytes);
  std::string_view table = document.bytes;
  take_delimiter_line(table);
  return std::make_unique<CsvReader>(document, table, shape.delimiter);
}

}  // namespace lede

// Tables that are written as JSON column by column, as pandas does:
//
//   {"title": ["A", "B"], "text": ["...", "..."]}
//   {"title": {"0": "A", "1": "B"}, "text": {"0": "...", "1": "..."}}
//   {"columns": ["title", "text"], "data": [["A", "..."], ["B", "..."]]}
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/json_records.h"

namespace lede {

class JsonColumns {
 public:
  // The table that an object is; nullopt for a record. Looks at the text for as long as
  // it lives.
  static std::optional<JsonColumns> of(std::string_view object);

  // The next row as the text of an object.
  std::optional<std::string> next();

 private:
  // The cells of a column, or the rows of a table with one list of names.
  struct Column {
    std::string_view name;
    std::variant<JsonRecords, JsonMembers> cells;

    std::optional<std::string_view> next();
  };

  std::vector<Column> columns_;
  std::vector<std::string_view> names_;  // of the cells of each row, quoted; else empty
};

}  // namespace lede

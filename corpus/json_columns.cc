#include "corpus/json_columns.h"

#include <algorithm>
#include <utility>

#include "corpus/fact_names.h"
#include "corpus/json_article.h"
#include "schema/ascii.h"

namespace lede {
namespace {

constexpr std::size_t kMaxColumns = 1000;

bool is_whole_number(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), is_ascii_digit);
}

std::string_view unquoted(std::string_view text) {
  return text.size() < 2 ? text : text.substr(1, text.size() - 2);
}

// The number of cells in an array; 0 if there are objects among them: {"bodies":
// [{"value": ...}]}.
std::size_t cells_in(std::string_view array) {
  JsonRecords cells(array);
  std::size_t count = 0;
  while (const auto cell = cells.next()) {
    if (cell->starts_with('{')) {
      return 0;
    }
    ++count;
  }
  return count;
}

// Whether two objects have the same keys in the same order.
bool have_same_keys(std::string_view a, std::string_view b) {
  JsonMembers ones(a);
  JsonMembers others(b);
  for (;;) {
    const auto one = ones.next();
    const auto other = others.next();
    if (!one || !other) {
      return !one && !other;
    }
    if (one->key != other->key) {
      return false;
    }
  }
}

// Whether the keys of an object may be those of rows, and not of parts of one value.
bool has_row_keys(std::string_view object, bool only_numbers) {
  JsonMembers cells(object);
  bool any = false;
  while (const auto cell = cells.next()) {
    if (is_inner_key(cell->key) || cell->value.starts_with('{') ||
        (only_numbers && !is_whole_number(cell->key))) {
      return false;
    }
    any = true;
  }
  return any;
}

// What must be alike in the columns of a table: {"title": ...} of a record is one text.
std::vector<std::string_view> columns_of_one_value(
    const std::vector<JsonMember>& members) {
  std::vector<std::string_view> values;
  for (const JsonMember& member : members) {
    if (is_single_key(member.key)) {
      values.push_back(member.value);
    }
  }
  return values;
}

bool are_arrays(const std::vector<std::string_view>& values) {
  const std::size_t count = values.size() < 2 ? 0 : cells_in(values.front());
  return count >= 2 && std::all_of(values.begin(), values.end(), [&](auto value) {
           return value.starts_with('[') && cells_in(value) == count;
         });
}

bool are_keyed(const std::vector<std::string_view>& values) {
  return !values.empty() && has_row_keys(values.front(), values.size() == 1) &&
         std::all_of(values.begin(), values.end(), [&](auto value) {
           return value.starts_with('{') && have_same_keys(values.front(), value);
         });
}

// The names in {"columns": ["title", "text"], "data": [[...], ...]}, quoted.
std::vector<std::string_view> names_of_rows(const std::vector<JsonMember>& members,
                                            std::string_view& rows) {
  std::vector<std::string_view> names;
  for (const JsonMember& member : members) {
    if (member.key == "columns") {
      JsonRecords all(member.value);
      while (const auto name = all.next()) {
        names.push_back(*name);
      }
    } else if (member.key == "data") {
      rows = member.value;
    }
  }
  const bool tells = std::any_of(names.begin(), names.end(), [](std::string_view name) {
    return name.starts_with('"') && is_article_key(unquoted(name));
  });
  const auto first = JsonRecords(rows).next();
  return tells && first && first->starts_with('[') ? names
                                                   : std::vector<std::string_view>();
}

}  // namespace

std::optional<std::string_view> JsonColumns::Column::next() {
  if (auto* array = std::get_if<JsonRecords>(&cells)) {
    return array->next();
  }
  const auto member = std::get<JsonMembers>(cells).next();
  return member ? std::optional(member->value) : std::nullopt;
}

std::optional<JsonColumns> JsonColumns::of(std::string_view object) {
  std::vector<JsonMember> members;
  JsonMembers all(object);
  while (const auto member = all.next()) {
    members.push_back(*member);
    if (members.size() > kMaxColumns) {
      return std::nullopt;
    }
  }
  JsonColumns table;
  std::string_view rows;
  table.names_ = names_of_rows(members, rows);
  if (!table.names_.empty()) {
    table.columns_.push_back({{}, JsonRecords(rows)});
    return table;
  }
  const auto values = columns_of_one_value(members);
  const bool arrays = are_arrays(values);
  if ((!arrays && !are_keyed(values)) ||
      std::none_of(members.begin(), members.end(),
                   [](const auto& member) { return is_article_key(member.key); })) {
    return std::nullopt;
  }
  const std::size_t count = arrays ? cells_in(values.front()) : 0;
  for (const auto& [key, value] : members) {
    if (arrays && value.starts_with('[') && cells_in(value) == count) {
      table.columns_.push_back({key, JsonRecords(value)});
    } else if (!arrays && have_same_keys(values.front(), value)) {
      table.columns_.push_back({key, JsonMembers(value)});
    }
  }
  return table;
}

std::optional<std::string> JsonColumns::next() {
  std::string row = "{";
  const auto add = [&row](std::string_view quoted_name, std::string_view value) {
    row += row.size() > 1 ? "," : "";
    row.append(quoted_name).append(":").append(value);
  };
  bool any = false;
  for (Column& column : columns_) {
    const auto cell = column.next();
    if (!cell) {
      continue;
    }
    any = true;
    if (names_.empty()) {
      add('"' + std::string(column.name) + '"', *cell);
      continue;
    }
    JsonRecords cells(*cell);
    for (const auto& name : names_) {
      const auto value = cells.next();
      if (!value) {
        break;
      }
      add(name, *value);
    }
  }
  return any ? std::optional(row + "}") : std::nullopt;
}

}  // namespace lede

#include "corpus/json_reader.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "corpus/characters.h"
#include "corpus/json_article.h"
#include "corpus/json_collections.h"
#include "corpus/json_columns.h"
#include "corpus/json_records.h"
#include "corpus/text/addresses.h"

namespace lede {
namespace {

Record record_of(const Document& document, std::uint32_t number, std::string_view json) {
  auto result = article_of_json(json);
  if (auto* no = std::get_if<NotAnArticle>(&result)) {
    return Skipped{document.path, number, std::move(no->reason)};
  }
  auto& article = std::get<Article>(result);
  article.record = number;
  return std::move(article);
}

// One record a line.
class JsonlReader : public Reader {
 public:
  explicit JsonlReader(const Document& document)
      : document_(document), rest_(document.bytes), line_(document.first_record) {}

  bool next(Record& record) override {
    while (!rest_.empty()) {
      const std::size_t end = std::min(rest_.find('\n'), rest_.size());
      const std::string_view line = trimmed(rest_.substr(0, end));
      rest_.remove_prefix(std::min(end + 1, rest_.size()));
      const std::uint32_t number = line_++;
      if (!line.empty()) {
        record = record_of(document_, number, line);
        return true;
      }
    }
    return false;
  }

 private:
  Document document_;
  std::string_view rest_;
  std::uint32_t line_;
};

// The key of a record may be its address.
void take_address(Record& record, std::string_view key) {
  auto* article = std::get_if<Article>(&record);
  if (article != nullptr && !article->url) {
    article->url = address_of(key);
  }
}

// Records of an array, of collections in an envelope, of a table, or one after another.
class JsonReader : public Reader {
 public:
  explicit JsonReader(const Document& document)
      : document_(document), number_(document.first_record) {
    const std::string_view text = trimmed(document.bytes);
    JsonRecords values(text);
    if (text.starts_with('{')) {
      const auto first = values.next();
      collections_ = collections_of(*first);
      if (collections_.empty() && !values.next()) {
        const std::string_view only = record_in(*first);
        table_ = JsonColumns::of(only);
        single_ = !table_;
        collections_.push_back({only, false});
      }
    }
    if (collections_.empty()) {
      collections_.push_back({text, false});
    }
    open();
  }

  bool next(Record& record) override {
    auto value = next_value();
    if (!value) {
      return false;
    }
    const std::uint32_t number = single_ ? 0 : number_;
    if (value->value.starts_with('{')) {
      ++number_;
      record = record_of(document_, number, value->value);
      take_address(record, value->key);
    } else {
      record = Skipped{document_.path, number, skip_others()};
    }
    return true;
  }

 private:
  void open() {
    const JsonCollection& collection = collections_[collection_];
    if (collection.is_keyed) {
      values_ = JsonMembers(collection.text);
    } else {
      values_ = JsonRecords(collection.text);
    }
  }

  // The next value that is in the open collection; what has no key has an empty one. An
  // envelope's members that are no objects are its own: {"count": 2, "a1": {...}}.
  std::optional<JsonMember> value_here() {
    if (table_) {
      auto row = table_->next();
      row_ = std::move(row).value_or("");
      return row_.empty() ? std::nullopt : std::optional(JsonMember{{}, row_});
    }
    if (auto* records = std::get_if<JsonRecords>(&values_)) {
      const auto value = records->next();
      return value ? std::optional(JsonMember{{}, *value}) : std::nullopt;
    }
    auto& members = std::get<JsonMembers>(values_);
    auto member = members.next();
    while (member && !member->value.starts_with('{')) {
      member = members.next();
    }
    return member;
  }

  std::optional<JsonMember> next_value() {
    if (ahead_) {
      return std::exchange(ahead_, std::nullopt);
    }
    auto value = value_here();
    while (!value && collection_ + 1 < collections_.size()) {
      ++collection_;
      open();
      value = value_here();
    }
    return value;
  }

  // Passes over values that are no objects, such as a table of numbers: one remark for
  // all.
  std::string skip_others() {
    std::uint32_t count = 1;
    ++number_;
    while ((ahead_ = next_value()) && !ahead_->value.starts_with('{')) {
      ahead_.reset();
      ++count;
      ++number_;
    }
    return count == 1 ? "not a JSON object"
                      : std::to_string(count) + " values that are not JSON objects";
  }

  Document document_;
  std::vector<JsonCollection> collections_;
  std::size_t collection_ = 0;  // the open one
  std::variant<JsonRecords, JsonMembers> values_{JsonRecords("")};
  std::optional<JsonColumns> table_;
  std::string row_;  // of the table
  std::optional<JsonMember> ahead_;
  std::uint32_t number_;
  bool single_ = false;  // the file is one article
};

std::string_view without_mark(std::string_view bytes) {
  return trimmed(bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes);
}

bool is_object_line(std::string_view line) {
  return line.starts_with('{') && line.ends_with('}');
}

bool starts_like_json(std::string_view text) {
  if (text.starts_with('[')) {
    const std::string_view inner = trimmed(text.substr(1));
    return inner.empty() || inner.front() == '{' || inner.front() == ']';
  }
  return text.starts_with('{') && trimmed(text.substr(1)).starts_with('"');
}

}  // namespace

int claims_json(const Document& document) {
  if (starts_like_json(without_mark(document.bytes))) {
    return 80;
  }
  return has_extension(document, ".json") ? 40 : 0;
}

int claims_jsonl(const Document& document) {
  const std::string_view text = without_mark(document.bytes);
  const std::size_t end = text.find('\n');
  const std::string_view first = trimmed(text.substr(0, end));
  const bool by_name = has_extension(document, ".jsonl") ||
                       has_extension(document, ".ndjson") ||
                       has_extension(document, ".jsonlines");
  if (by_name) {
    return first == "{" || first == "[" ? 50 : 95;  // 50: laid out over several lines
  }
  const bool two = end != std::string_view::npos && is_object_line(first) &&
                   starts_like_json(first) &&
                   trimmed(text.substr(end, 4096)).starts_with('{');
  return two ? 90 : 0;
}

std::unique_ptr<Reader> open_json(const Document& document) {
  return std::make_unique<JsonReader>(document);
}

std::unique_ptr<Reader> open_jsonl(const Document& document) {
  return std::make_unique<JsonlReader>(document);
}

}  // namespace lede

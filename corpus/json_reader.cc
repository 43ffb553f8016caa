#include "corpus/json_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "corpus/characters.h"
#include "corpus/json_article.h"
#include "corpus/json_records.h"
#include "corpus/keyed_article.h"
#include "corpus/phrase_list.h"

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

// Names of what collections keep their records under.
constexpr auto kCollections =
    std::to_array<std::string_view>({"articles", "docs", "documents", "entries", "items",
                                     "posts", "records", "results", "stories"});

bool is_collection(const JsonMember& member, std::string_view first_record) {
  const auto members = members_of(first_record);
  return contains(kCollections, lowered(member.key)) &&
         std::any_of(members.begin(), members.end(),
                     [](const JsonMember& m) { return is_article_key(m.key); });
}

// The arrays of objects in an envelope such as {"status": "ok", "articles": [...]}, or in
// an envelope in it. An envelope may have a title and a summary of its own if what it
// holds are articles by name and look; whatever has a text is a record.
std::vector<std::string_view> record_arrays(std::string_view object, int nesting = 0) {
  constexpr int kMaxEnvelopes = 2;
  std::vector<std::string_view> arrays;
  bool is_titled = false;
  bool is_collected = false;
  for (const JsonMember& member : members_of(object)) {
    if (is_text_key(member.key) && !is_summary_key(member.key)) {
      return {};
    }
    is_titled = is_titled || is_article_key(member.key);
    JsonRecords elements(member.value);
    const auto first = elements.next();
    if (member.value.starts_with('[') && first && first->starts_with('{')) {
      is_collected = is_collected || is_collection(member, *first);
      arrays.push_back(member.value);
    } else if (member.value.starts_with('{') && nesting < kMaxEnvelopes) {
      const auto inner = record_arrays(member.value, nesting + 1);
      arrays.insert(arrays.end(), inner.begin(), inner.end());
    }
  }
  return is_titled && !is_collected ? std::vector<std::string_view>() : arrays;
}

// The record in an envelope of one, or the object itself: {"response": {"status": "ok",
// "content": {"title": ...}}}.
std::string_view record_in(std::string_view object, int nesting = 0) {
  constexpr int kMaxEnvelopes = 2;
  std::string_view found = object;
  std::size_t keys = 0;
  for (const JsonMember& member : members_of(object)) {
    const bool is_object = member.value.starts_with('{');
    const bool is_key = is_article_key(member.key);
    keys += static_cast<std::size_t>(is_key);
    if (is_key && (!is_object || keys > 1)) {
      return object;
    }
    if (is_object && nesting < kMaxEnvelopes) {
      const std::string_view inner = record_in(member.value, nesting + 1);
      const auto members = members_of(inner);
      const bool is_record =
          std::count_if(members.begin(), members.end(), [](const JsonMember& one) {
            return is_article_key(one.key) || is_wrapper(one.key);
          }) > 1;
      found = is_record && !is_wrapper(member.key) ? inner : found;
    }
  }
  return found;
}

// Records of an array, of arrays in an envelope, or one after another.
class JsonReader : public Reader {
 public:
  explicit JsonReader(const Document& document)
      : document_(document), number_(document.first_record) {
    const std::string_view text = trimmed(document.bytes);
    JsonRecords values(text);
    if (text.starts_with('{')) {
      const auto first = values.next();
      texts_ = record_arrays(*first);
      single_ = texts_.empty() && !values.next();
      if (single_) {
        texts_.push_back(record_in(*first));
      }
    }
    if (texts_.empty()) {
      texts_.push_back(text);
    }
    records_.emplace(texts_.front());
  }

  bool next(Record& record) override {
    auto json = next_value();
    if (!json) {
      return false;
    }
    const std::uint32_t number = single_ ? 0 : number_;
    if (json->starts_with('{')) {
      ++number_;
      record = record_of(document_, number, *json);
    } else {
      record = Skipped{document_.path, number, skip_others()};
    }
    return true;
  }

 private:
  std::optional<std::string_view> next_value() {
    if (ahead_) {
      return std::exchange(ahead_, std::nullopt);
    }
    auto json = records_->next();
    while (!json && ++text_ < texts_.size()) {
      records_.emplace(texts_[text_]);
      json = records_->next();
    }
    return json;
  }

  // Passes over values that are no objects, such as a table of numbers: one remark for
  // all.
  std::string skip_others() {
    std::uint32_t count = 1;
    ++number_;
    while ((ahead_ = next_value()) && !ahead_->starts_with('{')) {
      ahead_.reset();
      ++count;
      ++number_;
    }
    return count == 1 ? "not a JSON object"
                      : std::to_string(count) + " values that are not JSON objects";
  }

  Document document_;
  std::vector<std::string_view> texts_;  // each with records
  std::size_t text_ = 0;
  std::optional<JsonRecords> records_;
  std::optional<std::string_view> ahead_;
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

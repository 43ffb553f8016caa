#include "corpus/json_article.h"

#include <simdjson.h>
#include <array>
#include <map>
#include <new>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "corpus/characters.h"
#include "corpus/encoding.h"
#include "corpus/fact_names.h"
#include "corpus/json_records.h"
#include "corpus/keyed_article.h"
#include "corpus/phrase_list.h"
#include "schema/utf8.h"

namespace lede {
namespace {

using simdjson::dom::element;

// Where the text of a nested value stands: {"author": {"name": "..."}}.
constexpr auto kInnerKeys = std::to_array<std::string_view>(
    {"main", "original", "name", "text", "title", "value", "content", "$oid", "$date",
     "rendered", "#text", "@value", "href", "url"});

constexpr int kMaxNesting = 8;

// How well a rendition {"role": ..., "contentType": ..., "value": ...} of ninjs suits:
// markup has the paragraphs that plain text often lacks. 0: not such an object.
int rank_of(element rendition) {
  const auto text = [&](std::string_view key) {
    std::string_view value;
    return rendition[key].get(value) == simdjson::SUCCESS ? lowered(value)
                                                          : std::string();
  };
  if (text("value").empty() || rendition["role"].error() != simdjson::SUCCESS) {
    return 0;
  }
  const std::string type = text("contenttype") + text("contentType");
  const std::string role = text("role");
  if (role == "main" || role.find("html") != std::string::npos ||
      type.find("html") != std::string::npos) {
    return 3;
  }
  return type.empty() || type.starts_with("text/plain") ? 2 : 1;
}

// The best of several renditions of one text; nothing if the array is anything else.
std::optional<element> best_rendition(simdjson::dom::array array) {
  std::optional<element> best;
  int highest = 0;
  for (const element candidate : array) {
    const int rank = rank_of(candidate);
    if (rank == 0) {
      return std::nullopt;
    }
    if (rank > highest) {
      best = candidate;
      highest = rank;
    }
  }
  return best;
}

std::string text_of(element value, std::string_view separator, int nesting = 0);

std::string text_of_array(simdjson::dom::array array, std::string_view separator,
                          int nesting) {
  if (const auto best = best_rendition(array)) {
    return text_of(best->at_key("value"), separator, nesting);
  }
  std::string text;
  for (const element one : array) {
    const std::string part = text_of(one, separator, nesting);
    if (!trimmed(part).empty()) {
      text += text.empty() ? "" : separator;
      text += part;
    }
  }
  return text;
}

// The text of a value: a string, a number, the texts of an array put together, of an
// object that of its inner key. Empty where there is none.
std::string text_of(element value, std::string_view separator, int nesting) {
  if (value.is_string()) {
    return clean_text(std::string(value.get_string().value_unsafe()));
  }
  if (value.is_number()) {
    return simdjson::to_string(value);
  }
  if (nesting >= kMaxNesting) {
    return {};
  }
  if (value.is_array()) {
    return text_of_array(value.get_array().value_unsafe(), separator, nesting + 1);
  }
  if (value.is_object()) {
    for (const std::string_view key : kInnerKeys) {
      element inner;
      if (value.at_key(key).get(inner) != simdjson::SUCCESS) {
        continue;
      }
      if (std::string text = text_of(inner, separator, nesting + 1); !text.empty()) {
        return text;
      }
    }
  }
  return {};
}

// A record's members by their keys, as key_of() has them.
using Members = std::map<std::string, element, std::less<>>;

bool is_empty(element value) {
  std::string_view text;
  return value.is_null() ||
         (value.get(text) == simdjson::SUCCESS && trimmed(text).empty());
}

Members members_of_object(simdjson::dom::object object) {
  Members members;
  for (const auto& [key, value] : object) {
    members.try_emplace(key_of(key), value);
  }
  for (const auto& [key, value] : object) {
    if (std::string meant = key_by_words(key); !meant.empty()) {
      auto& member = members.try_emplace(std::move(meant), value).first->second;
      member = is_empty(member) ? value : member;
    }
  }
  for (const auto& [key, value] : object) {
    simdjson::dom::object wrapped;
    if (is_wrapper(key) && value.get(wrapped) == simdjson::SUCCESS) {
      members.merge(members_of_object(wrapped));
    }
  }
  return members;
}

// What is wrong with a text that is no JSON, and where; without the parser's own name and
// numbers: "[json.exception.parse_error.101] parse error at line 1, column 9: ..."
std::string reason_of(const std::string& text, simdjson::error_code error) {
  if (error == simdjson::DEPTH_ERROR) {
    return "nested deeper than " + std::to_string(kMaxJsonDepth) + " levels";
  }
  try {
    [[maybe_unused]] const auto parsed = nlohmann::json::parse(text);
  } catch (const nlohmann::json::exception& described) {
    const std::string reason = described.what();
    const std::size_t bracket = reason.find("] ");
    return "not JSON: " +
           (bracket == std::string::npos ? reason : reason.substr(bracket + 2));
  }
  return std::string("not JSON: ") + simdjson::error_message(error);
}

constexpr auto kOtherKinds = std::to_array<std::string_view>(
    {"audio", "component", "composite", "event", "graphic", "picture", "planning",
     "video", "audioobject", "breadcrumblist", "imageobject", "imagegallery",
     "mediaobject", "organization", "person", "videoobject", "website"});

bool is_other_kind(const std::string& kind) {
  return contains(kOtherKinds, lowered(kind));
}

// Why a record of a standard that has other things than articles is none; empty if it may
// be one. A key `type` means that only in ninjs, whose items have these keys.
std::string refusal_of(const Members& members) {
  const auto text = [&](std::string_view key) {
    const auto member = members.find(key);
    return member == members.end() ? std::string() : text_of(member->second, ", ");
  };
  const bool is_ninjs =
      members.contains("uri") &&
      (members.contains("versioncreated") || members.contains("pubstatus") ||
       members.contains("representationtype") || members.contains("firstcreated"));
  if (const std::string kind = text("type"); is_ninjs && is_other_kind(kind)) {
    return "a ninjs item of type " + kind + ", not an article";
  }
  if (const std::string kind = text("@type"); is_other_kind(kind)) {
    return "of type " + kind + ", not an article";
  }
  return {};
}

}  // namespace

bool is_inner_key(std::string_view key) {
  return contains(kInnerKeys, key);
}

std::variant<Article, NotAnArticle> article_of_json(std::string_view text) {
  if (text.size() > kMaxRecordBytes) {
    return NotAnArticle{std::string(kTooLargeRecord)};
  }
  simdjson::dom::parser parser;
  element value;
  auto error = parser.allocate(text.size(), kMaxJsonDepth);
  if (error == simdjson::SUCCESS) {
    error = parser.parse(text.data(), text.size()).get(value);
  }
  if (error == simdjson::MEMALLOC) {  // the parser would crash at its next text
    throw std::bad_alloc();
  }
  std::string mended;
  if (error != simdjson::SUCCESS && error != simdjson::DEPTH_ERROR) {
    mended = mended_json(text);
    error = parser.parse(mended).get(value);
  }
  if (error != simdjson::SUCCESS) {
    return NotAnArticle{clean_text(valid_utf8(reason_of(mended, error)))};
  }
  simdjson::dom::object object;
  if (value.get(object) != simdjson::SUCCESS) {
    return NotAnArticle{"not a JSON object"};
  }
  const Members members = members_of_object(object);
  if (std::string reason = refusal_of(members); !reason.empty()) {
    return NotAnArticle{std::move(reason)};
  }
  auto article =
      article_of_values([&members](std::string_view key, std::string_view separator) {
        const auto member = members.find(key);
        return member == members.end() ? std::string()
                                       : text_of(member->second, separator);
      });
  if (!article) {
    return NotAnArticle{"no text"};
  }
  return *std::move(article);
}

}  // namespace lede

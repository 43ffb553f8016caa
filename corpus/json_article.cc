#include "corpus/json_article.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "corpus/characters.h"
#include "corpus/encoding.h"
#include "corpus/json_records.h"
#include "corpus/keyed_article.h"
#include "schema/utf8.h"

namespace lede {
namespace {

using nlohmann::json;

// Where the text of a nested value stands: {"author": {"name": "..."}}.
constexpr auto kInnerKeys = std::to_array<std::string_view>(
    {"name", "text", "title", "value", "content", "$oid", "$date", "rendered", "main",
     "#text", "@value", "href", "url"});

constexpr int kMaxNesting = 8;

// How well a rendition {"role": ..., "contentType": ..., "value": ...} of ninjs suits:
// markup has the paragraphs that plain text often lacks. 0: not such an object.
int rank_of(const json& rendition) {
  const auto text = [&](const char* key) {
    const auto found = rendition.find(key);
    return found != rendition.end() && found->is_string()
               ? lowered(found->get_ref<const std::string&>())
               : std::string();
  };
  if (!rendition.is_object() || text("value").empty() || !rendition.contains("role")) {
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

// The best of several renditions of one text; null if the array is anything else.
const json* best_rendition(const json& array) {
  const json* best = nullptr;
  int highest = 0;
  for (const json& element : array) {
    const int rank = rank_of(element);
    if (rank == 0) {
      return nullptr;
    }
    best = rank > highest ? &element : best;
    highest = std::max(rank, highest);
  }
  return best;
}

// The text of a value: a string, a number as written, the texts of an array put together,
// of an object that of its inner key. Empty where there is none.
std::string text_of(const json& value, std::string_view separator, int nesting = 0) {
  if (value.is_string()) {
    return clean_text(value.get<std::string>());
  }
  if (value.is_number()) {
    return value.dump();
  }
  if (nesting >= kMaxNesting) {
    return {};
  }
  std::string text;
  if (const json* best = value.is_array() ? best_rendition(value) : nullptr) {
    return text_of(best->at("value"), separator, nesting + 1);
  }
  if (value.is_array()) {
    for (const json& element : value) {
      const std::string part = text_of(element, separator, nesting + 1);
      if (!trimmed(part).empty()) {
        text += text.empty() ? "" : separator;
        text += part;
      }
    }
  }
  if (value.is_object()) {
    for (const std::string_view key : kInnerKeys) {
      const auto found = value.find(key);
      if (found != value.end()) {
        return text_of(*found, separator, nesting + 1);
      }
    }
  }
  return text;
}

// A record's members by their keys, as key_of() has them.
using Members = std::map<std::string, const json*, std::less<>>;

Members members_of_object(const json& object) {
  Members members;
  for (auto member = object.begin(); member != object.end(); ++member) {
    members.try_emplace(key_of(member.key()), &member.value());
  }
  return members;
}

// The parser's reason without its own name and numbers:
// "[json.exception.parse_error.101] parse error at line 1, column 9: syntax error ..."
std::string reason_of(const json::exception& error) {
  const std::string text = error.what();
  const std::size_t bracket = text.find("] ");
  return "not JSON: " + (bracket == std::string::npos ? text : text.substr(bracket + 2));
}

constexpr auto kOtherKinds = std::to_array<std::string_view>(
    {"audio", "component", "composite", "event", "graphic", "picture", "planning",
     "video", "audioobject", "breadcrumblist", "imageobject", "imagegallery",
     "mediaobject", "organization", "person", "videoobject", "website"});

bool is_other_kind(const std::string& kind) {
  return std::find(kOtherKinds.begin(), kOtherKinds.end(), lowered(kind)) !=
         kOtherKinds.end();
}

// Why a record of a standard that has other things than articles is none; empty if it may
// be one. A key `type` means that only in ninjs, whose items have these keys.
std::string refusal_of(const Members& members) {
  const auto text = [&](std::string_view key) {
    const auto member = members.find(key);
    return member == members.end() ? std::string() : text_of(*member->second, ", ");
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

std::variant<Article, NotAnArticle> article_of_json(std::string_view text) {
  json value = json::parse(text, nullptr, false);
  if (value.is_discarded()) {
    try {
      value = json::parse(mended_json(text));
    } catch (const json::exception& error) {
      return NotAnArticle{clean_text(valid_utf8(reason_of(error)))};
    }
  }
  if (!value.is_object()) {
    return NotAnArticle{"not a JSON object"};
  }
  const Members members = members_of_object(value);
  if (std::string reason = refusal_of(members); !reason.empty()) {
    return NotAnArticle{std::move(reason)};
  }
  auto article =
      article_of_values([&members](std::string_view key, std::string_view separator) {
        const auto member = members.find(key);
        return member == members.end() ? std::string()
                                       : text_of(*member->second, separator);
      });
  if (!article) {
    return NotAnArticle{"no text"};
  }
  return *std::move(article);
}

}  // namespace lede

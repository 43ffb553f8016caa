#include "corpus/html/json_ld.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "corpus/characters.h"
#include "corpus/html/plain_text.h"
#include "corpus/json_records.h"

namespace lede::html {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxScriptBytes = std::size_t{4} << 20U;
constexpr std::size_t kMaxObjects = 2000;

// A verdict on a claim, beside an article that need not be stated: its author is mostly
// the site.
constexpr std::string_view kClaimReview = "ClaimReview";

// The better first: a page may describe itself and its article.
constexpr std::array<std::string_view, 19> kArticleTypes{
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "AskPublicNewsArticle",
    "LiveBlogPosting",
    "Article",
    "BlogPosting",
    "Report",
    "ScholarlyArticle",
    "TechArticle",
    "SatiricalArticle",
    "AdvertiserContentArticle",
    "SocialMediaPosting",
    "Review",
    "CreativeWork",
    kClaimReview,
};

const json* member(const json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

std::size_t rank_of_type(std::string_view type) {
  type.remove_prefix(
      std::min(type.rfind('/') + 1, type.size()));  // http://schema.org/...
  const auto* found = std::find(kArticleTypes.begin(), kArticleTypes.end(), type);
  return static_cast<std::size_t>(found - kArticleTypes.begin());
}

// kArticleTypes.size() for what is no article.
std::size_t rank_of(const json& object) {
  const json* type = member(object, "@type");
  std::size_t rank = kArticleTypes.size();
  if (type != nullptr && type->is_string()) {
    rank = rank_of_type(type->get_ref<const std::string&>());
  } else if (type != nullptr && type->is_array()) {
    for (const json& one : *type) {
      rank = std::min(
          rank, one.is_string() ? rank_of_type(one.get_ref<const std::string&>()) : rank);
    }
  }
  return rank;
}

// The objects that stand at the top, in arrays and in graphs, with what they are the main
// entity of; and all that have a name to be referred by.
class Objects {
 public:
  void add(const json& top);

  const json* best_article() const { return best_; }

  // What the objects review.
  const std::vector<const json*>& reviewed() const { return reviewed_; }

  // An object that is nothing but {"@id": ...} stands for the one with that id.
  const json& resolved(const json& object) const;

 private:
  void visit(const json& object);

  std::map<std::string, const json*> by_id_;
  std::vector<const json*> waiting_;
  std::vector<const json*> reviewed_;
  const json* best_ = nullptr;
  std::size_t best_rank_ = kArticleTypes.size();
  std::size_t visited_ = 0;
};

void Objects::add(const json& top) {
  waiting_.assign(1, &top);
  while (!waiting_.empty() && visited_ < kMaxObjects) {
    const json& value = *waiting_.back();
    waiting_.pop_back();
    ++visited_;
    if (value.is_array()) {
      for (auto element = value.rbegin(); element != value.rend(); ++element) {
        waiting_.push_back(&*element);
      }
    } else if (value.is_object()) {
      visit(value);
    }
  }
}

void Objects::visit(const json& object) {
  const json* id = member(object, "@id");
  if (id != nullptr && id->is_string() && object.size() > 1) {
    by_id_.emplace(id->get<std::string>(), &object);
  }
  if (const json* item = member(object, "itemReviewed")) {
    reviewed_.push_back(item);
  }
  const std::size_t rank = rank_of(object);
  if (rank < best_rank_) {
    best_rank_ = rank;
    best_ = &object;
  }
  for (const char* name : {"mainEntityOfPage", "mainEntity", "@graph"}) {
    const json* inner = member(object, name);
    if (inner != nullptr && inner->is_structured()) {
      waiting_.push_back(inner);
    }
  }
}

const json& Objects::resolved(const json& object) const {
  const json* id = object.is_object() ? member(object, "@id") : nullptr;
  if (id == nullptr || !id->is_string() || member(object, "name") != nullptr) {
    return object;
  }
  const auto found = by_id_.find(id->get<std::string>());
  return found == by_id_.end() ? object : *found->second;
}

std::string text_of(const json* value) {
  return value != nullptr && value->is_string()
             ? squeezed(plain_text(value->get_ref<const std::string&>()))
             : std::string();
}

// The name of a person, organisation or language, or the names of several.
std::string names_of(const json& value, const Objects& objects) {
  std::string names;
  const auto add = [&](const std::string& name) {
    if (!name.empty()) {
      names += names.empty() ? "" : ", ";
      names += name;
    }
  };
  if (value.is_string()) {
    return text_of(&value);
  }
  for (const json& one : value.is_array() ? value : json::array({value})) {
    const json& thing = objects.resolved(one);
    if (thing.is_object()) {
      const json* name = member(thing, "name");
      const json& list = name != nullptr && name->is_array() && !name->empty()
                             ? name->front()
                             : (name != nullptr ? *name : thing);
      add(text_of(&list));
    } else {
      add(text_of(&one));
    }
  }
  return names;
}

struct NamedMember {
  const char* name;
  Fact fact;
};
constexpr std::array kTextMembers{
    NamedMember{"headline", Fact::Headline},
    NamedMember{"name", Fact::Headline},
    NamedMember{"datePublished", Fact::Date},
    NamedMember{"dateCreated", Fact::Date},
    NamedMember{"articleSection", Fact::Section},
    NamedMember{"url", Fact::Url},
    NamedMember{"description", Fact::Description},
    NamedMember{"alternativeHeadline", Fact::Description},
};
constexpr std::array kNameMembers{
    NamedMember{"author", Fact::Byline},
    NamedMember{"creator", Fact::Byline},
    NamedMember{"publisher", Fact::Source},
    NamedMember{"inLanguage", Fact::Language},
};

Candidates candidates_of(const json& article, const Objects& objects) {
  Candidates found;
  const bool is_verdict = rank_of(article) + 1 == kArticleTypes.size();
  for (const NamedMember& known : kTextMembers) {
    const json* value = member(article, known.name);
    if (value != nullptr && value->is_array() && !value->empty()) {
      value = &value->front();
    }
    found.add(known.fact, text_of(value));
  }
  for (const NamedMember& known : kNameMembers) {
    if (const json* value = member(article, known.name)) {
      const bool is_author = known.fact == Fact::Byline && is_verdict;
      found.add(is_author ? Fact::PageAuthor : known.fact, names_of(*value, objects));
    }
  }
  for (const char* name : {"articleBody", "text"}) {
    const json* body = member(article, name);
    if (body != nullptr && body->is_string()) {
      found.add(Fact::Body, plain_text(body->get_ref<const std::string&>()));
    }
  }
  return found;
}

// Without the wrappings of old habits: <!-- -->, CDATA marks and a closing semicolon.
std::string_view bare_json(std::string_view script) {
  constexpr std::string_view kCdata = "<![CDATA[";
  const std::size_t cdata = script.find(kCdata);
  if (cdata < script.find('"')) {
    script.remove_prefix(cdata + kCdata.size());
    script = script.substr(0, script.rfind("]]>"));
  }
  const std::size_t begin = script.find_first_of("{[");
  const std::size_t end = script.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) {
    return {};
  }
  return script.substr(begin, end + 1 - begin);
}

}  // namespace

Candidates json_ld_candidates(const std::vector<std::string_view>& scripts) {
  std::vector<json> parsed;
  parsed.reserve(scripts.size());
  Objects objects;
  std::size_t bytes = 0;
  for (const std::string_view script : scripts) {
    bytes += script.size();
    if (bytes > kMaxScriptBytes) {
      break;
    }
    json value = json::parse(mended_json(bare_json(script)), nullptr, false, true);
    if (!value.is_discarded()) {
      parsed.push_back(std::move(value));
      objects.add(parsed.back());
    }
  }
  const json* article = objects.best_article();
  Candidates found = article == nullptr ? Candidates() : candidates_of(*article, objects);
  for (const json* item : objects.reviewed()) {
    const json* author = item->is_object() ? member(*item, "author") : nullptr;
    found.add(Fact::Reviewed, author == nullptr ? "" : names_of(*author, objects));
  }
  return found;
}

}  // namespace lede::html

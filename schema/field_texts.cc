// The texts by field.
#include "schema/field_texts.h"

#include <algorithm>
#include <optional>
#include <string>

namespace lede {
namespace {

using Texts = std::vector<std::string_view>;

void add_fact(Texts& texts, const std::optional<std::string>& fact) {
  const bool known = !fact || std::find(texts.begin(), texts.end(), *fact) != texts.end();
  if (!known) {
    texts.emplace_back(*fact);
  }
}

Texts captions_of(const Article& article) {
  Texts texts;
  for (const Aside& aside : article.asides) {
    if (aside.region == Region::Caption || aside.region == Region::Standfirst) {
      texts.emplace_back(aside.text);
    }
  }
  return texts;
}

std::optional<Region> region_of(FieldId field) {
  switch (field) {
    case FieldId::Body:
      return Region::Body;
    case FieldId::Headline:
      return Region::Headline;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::vector<std::string_view> texts_of(const Article& article, FieldId field) {
  const auto fact = [](const std::optional<std::string>& text) {
    return text ? Texts{*text} : Texts{};
  };
  switch (field) {
    case FieldId::Body:
      return {article.body};
    case FieldId::Headline:
      return fact(article.headline);
    case FieldId::Byline:
      return fact(article.byline);
    case FieldId::Dateline:
      return fact(article.dateline);
    case FieldId::Caption:
      return captions_of(article);
    case FieldId::Source:
      return fact(article.source);
    case FieldId::Section:
      return fact(article.section);
    case FieldId::Language:
      return fact(article.language);
    case FieldId::Url:
      return fact(article.url);
    case FieldId::Path:
      return {article.path};
    case FieldId::Id:
      return {article.id};
    case FieldId::Quote:    // stand in other texts
    case FieldId::Speaker:  // in documents of their own
    case FieldId::Kind:
    case FieldId::Date:  // has a value, no words
      return {};
  }
  return {};
}

std::vector<std::string_view> speakers_of(const Quote& quote) {
  Texts texts;
  add_fact(texts, quote.speaker);
  add_fact(texts, quote.mention);
  return texts;
}

QuotedBytes::QuotedBytes(const Article& article, FieldId field) {
  const std::optional<Region> region = region_of(field);
  for (const Quote& quote : article.quotes) {
    if (quote.region == region && quote.begin < quote.end) {
      spans_.emplace_back(quote.begin, quote.end);
    }
  }
  std::sort(spans_.begin(), spans_.end());
  std::size_t kept = 0;
  for (const auto& [begin, end] : spans_) {
    if (kept > 0 && begin <= spans_[kept - 1].second) {
      spans_[kept - 1].second = std::max(spans_[kept - 1].second, end);
    } else {
      spans_[kept++] = {begin, end};
    }
  }
  spans_.resize(kept);
}

bool QuotedBytes::contain(std::uint32_t begin, std::uint32_t end) {
  while (next_ < spans_.size() && spans_[next_].second <= begin) {
    ++next_;
  }
  return next_ < spans_.size() && spans_[next_].first <= begin &&
         end <= spans_[next_].second;
}

}  // namespace lede

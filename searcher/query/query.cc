// Printing query trees.
#include "searcher/query/query.h"

#include <fmt/format.h>

#include <utility>

#include "schema/date.h"

namespace lede {
namespace {

std::string_view name_of(GroupKind kind) {
  switch (kind) {
    case GroupKind::And:
      return "and";
    case GroupKind::Or:
      return "or";
    case GroupKind::Not:
      return "not";
    case GroupKind::Maybe:
      return "maybe";
  }
  return "";
}

std::string in_field(FieldId id, std::string_view text) {
  return id == FieldId::Body ? std::string(text)
                             : fmt::format("{}:{}", field(id).name, text);
}

std::string spelt(const Word& word) {
  return word.spellings.empty()
             ? word.text
             : fmt::format("(spelt {} {})", word.text, fmt::join(word.spellings, " "));
}

struct Printer {
  std::string operator()(const Group& group) const {
    std::string out = fmt::format("({}", name_of(group.kind));
    for (const Query& part : group.parts) {
      out += ' ' + to_string(part);
    }
    return out + ')';
  }

  std::string operator()(const Word& word) const {
    switch (word.form) {
      case WordForm::Exact:
        return in_field(word.field, '=' + word.text);
      case WordForm::Fuzzy:
        return in_field(word.field, fmt::format("{}~{}", word.text, word.edits));
      case WordForm::Name:
        return in_field(word.field, '=' + spelt(word));
      case WordForm::Stemmed:
      case WordForm::Wildcard:
        break;
    }
    return in_field(word.field, spelt(word));
  }

  std::string operator()(const Phrase& phrase) const {
    return in_field(phrase.field, '"' + phrase.text + '"');
  }

  std::string operator()(const Near& near) const {
    std::string out =
        fmt::format("({}/{}", near.ordered ? "before" : "near", near.distance);
    for (const Word& word : near.words) {
      out += ' ' + (*this)(word);
    }
    return out + ')';
  }

  std::string operator()(const Days& days) const {
    const auto day = [](const std::optional<std::chrono::year_month_day>& value) {
      return value ? to_string(Date{*value, {}, {}}) : std::string();
    };
    return fmt::format("date:{}..{}", day(days.first), day(days.last));
  }

  std::string operator()(const Everything& /*all*/) const { return "*"; }
};

}  // namespace

std::string to_string(const Query& query) {
  std::string out = std::visit(Printer{}, query.node);
  if (query.boost != 1) {
    out += fmt::format("^{}", query.boost);
  }
  return out;
}

Query make_group(GroupKind kind, std::vector<Query> parts) {
  return Query{Group{kind, std::move(parts)}};
}

bool is_empty(const Query& query) {
  const auto* group = std::get_if<Group>(&query.node);
  return group != nullptr && group->parts.empty();
}

}  // namespace lede

// Building query trees.
#include "searcher/query/query_builder.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "schema/utf8.h"

namespace lede {
namespace {

constexpr unsigned kMaxEdits = 2;

// Punctuation that may surround a word without being of it. Not among them: % $ & # + *
// ?, which say something.
bool is_punctuation(char32_t c) {
  constexpr std::u32string_view kMarks =
      U".,;:!'\"`/\\|[]{}<>_=-^~()·¡¿«»、。，．！？：；";
  return kMarks.find(c) != std::u32string_view::npos || (c >= 0x2010 && c <= 0x206F);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_punctuation(code_point_at(text, 0).value)) {
    text.remove_prefix(code_point_at(text, 0).length);
  }
  std::string_view core = text;
  while (!core.empty() && is_punctuation(code_point_before(core, core.size()).value)) {
    core.remove_suffix(code_point_before(core, core.size()).length);
  }
  // The last point of U.S. belongs to it.
  return core.find('.') != std::string_view::npos &&
                 text.substr(core.size()).starts_with('.')
             ? text.substr(0, core.size() + 1)
             : core;
}

bool is_wildcard(std::string_view text) {
  return text.find_first_of("*?") != std::string_view::npos &&
         text.find("://") == std::string_view::npos;
}

bool says_nothing(std::string_view text) {
  return text.find_first_not_of("*?%$&#+@ ") == std::string_view::npos;
}

Query leaf(Word word) {
  return Query{std::move(word)};
}

// A field that states a fact about the article: asking for it narrows the search.
bool narrows(FieldId id) {
  return id != FieldId::Body && id != FieldId::Headline && id != FieldId::Quote &&
         id != FieldId::Caption;
}

// The field that a query narrows by; Body: it does not.
FieldId narrowed_field(const Query& query);

// Of alternatives that must all narrow by one field. Each part is looked at once: a
// second look at the first would double the work with every bracket within.
FieldId narrowed_field_of(const Group& group) {
  if (group.parts.empty() || group.kind == GroupKind::Not) {
    return FieldId::Body;
  }
  const FieldId id = narrowed_field(group.parts.front());
  const bool same =
      id == FieldId::Body ||
      std::all_of(group.parts.begin() + 1, group.parts.end(),
                  [id](const Query& part) { return narrowed_field(part) == id; });
  return same ? id : FieldId::Body;
}

FieldId narrowed_field(const Query& query) {
  FieldId id = FieldId::Body;
  if (const auto* word = std::get_if<Word>(&query.node)) {
    id = word->field;
  } else if (const auto* phrase = std::get_if<Phrase>(&query.node)) {
    id = phrase->field;
  } else if (const auto* near = std::get_if<Near>(&query.node)) {
    id = near->words.front().field;
  } else if (std::holds_alternative<Days>(query.node)) {
    id = FieldId::Date;
  } else if (const auto* group = std::get_if<Group>(&query.node)) {
    id = narrowed_field_of(*group);
  }
  return narrows(id) ? id : FieldId::Body;
}

// since: and before: bound one range together; whole ranges are alternatives.
bool is_half_open(const Query& query) {
  const auto* days = std::get_if<Days>(&query.node);
  return days != nullptr && !(days->first && days->last);
}

bool is_negation(const Query& query) {
  const auto* group = std::get_if<Group>(&query.node);
  return group != nullptr && group->kind == GroupKind::Not;
}

// The most that boosts come to on any way down the tree; those below 1 make up for none
// above them.
double strongest_boost(const Query& query) {
  double within = 1;
  if (const auto* group = std::get_if<Group>(&query.node)) {
    for (const Query& part : group->parts) {
      within = std::max(within, strongest_boost(part));
    }
  }
  return std::max(1.0, query.boost * within);
}

std::vector<Query> single(Query query) {
  std::vector<Query> parts;
  parts.push_back(std::move(query));
  return parts;
}

// The parts that narrow, by field.
class Narrowings {
 public:
  void add(FieldId id, Query query) {
    by_field_.at(static_cast<std::size_t>(id)).push_back(std::move(query));
  }

  void append_to(std::vector<Query>& parts) {
    for (std::vector<Query>& alternatives : by_field_) {
      if (!alternatives.empty()) {
        parts.push_back(joined(GroupKind::Or, std::move(alternatives)));
      }
    }
  }

 private:
  std::array<std::vector<Query>, kFieldCount> by_field_;
};

}  // namespace

Query word_query(std::string_view text, FieldId field_id) {
  if (field(field_id).kind == FieldKind::Whole) {
    return leaf({std::string(text), field_id, WordForm::Stemmed, 0});
  }
  const std::size_t tilde = text.rfind('~');
  if (tilde != std::string_view::npos && tilde > 0 && tilde + 2 >= text.size() &&
      text.substr(tilde + 1).find_first_not_of("0123456789") == std::string_view::npos) {
    const unsigned edits =
        tilde + 1 == text.size() ? 1 : static_cast<unsigned>(text.back() - '0');
    const std::string_view word = trimmed(text.substr(0, tilde));
    return says_nothing(word) ? Query{}
                              : leaf({std::string(word), field_id, WordForm::Fuzzy,
                                      std::min(edits, kMaxEdits)});
  }
  const std::string_view word = trimmed(text);
  if (word.find('*') != std::string_view::npos && says_nothing(word)) {
    return Query{Everything{}};
  }
  if (says_nothing(word)) {
    return {};
  }
  return leaf({std::string(word), field_id,
               is_wildcard(word) ? WordForm::Wildcard : WordForm::Stemmed, 0});
}

Query phrase_query(std::string_view text, FieldId field_id) {
  std::string squeezed;
  for (const char c : text) {
    const bool space = static_cast<unsigned char>(c) <= ' ';
    if (!space) {
      squeezed += c;
    } else if (!squeezed.empty() && squeezed.back() != ' ') {
      squeezed += ' ';
    }
  }
  if (!squeezed.empty() && squeezed.back() == ' ') {
    squeezed.pop_back();
  }
  if (field(field_id).kind == FieldKind::Whole && !squeezed.empty()) {
    return leaf({squeezed, field_id, WordForm::Stemmed, 0});
  }
  return says_nothing(trimmed(squeezed)) ? Query{} : Query{Phrase{squeezed, field_id}};
}

bool multiply_boost(Query& query, double factor) {
  const double most = kMaxBoost / strongest_boost(query);
  query.boost *= std::min(factor, most);
  return factor <= most;
}

Query joined(GroupKind kind, std::vector<Query> parts) {
  if (parts.size() == 1) {
    return std::move(parts.front());
  }
  std::vector<Query> flat;
  flat.reserve(parts.size());
  for (Query& part : parts) {
    auto* group = std::get_if<Group>(&part.node);
    if (group != nullptr && group->kind == kind && part.boost == 1) {
      std::move(group->parts.begin(), group->parts.end(), std::back_inserter(flat));
    } else {
      flat.push_back(std::move(part));
    }
  }
  return make_group(kind, std::move(flat));
}

Query negation_of(Query query) {
  if (is_negation(query)) {
    Query inner = std::move(std::get<Group>(query.node).parts.front());
    return inner;
  }
  return make_group(GroupKind::Not, single(std::move(query)));
}

Query combine(std::vector<Clause> clauses, bool all) {
  std::vector<Query> required;
  std::vector<Query> optional;
  std::vector<Query> rest;  // half-open ranges, then exclusions
  std::vector<Query> excluded;
  Narrowings narrowings;
  for (Clause& clause : clauses) {
    const FieldId narrowed = narrowed_field(clause.query);
    if (is_negation(clause.query)) {
      excluded.push_back(std::move(clause.query));
    } else if (is_half_open(clause.query)) {
      rest.push_back(std::move(clause.query));
    } else if (clause.required || all) {
      required.push_back(std::move(clause.query));
    } else if (narrowed != FieldId::Body) {
      narrowings.add(narrowed, std::move(clause.query));
    } else {
      optional.push_back(std::move(clause.query));
    }
  }
  std::vector<Query> parts = std::move(required);
  if (!optional.empty()) {
    Query any = joined(GroupKind::Or, std::move(optional));
    parts.push_back(parts.empty() ? std::move(any)
                                  : make_group(GroupKind::Maybe, single(std::move(any))));
  }
  narrowings.append_to(parts);
  std::move(rest.begin(), rest.end(), std::back_inserter(parts));
  std::move(excluded.begin(), excluded.end(), std::back_inserter(parts));
  return parts.empty() ? Query{} : joined(GroupKind::And, std::move(parts));
}

}  // namespace lede

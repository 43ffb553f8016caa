// A query tree written in the query language, such that reading it makes the same tree.
#pragma once

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "schema/field.h"
#include "searcher/query/query.h"

namespace lede::test {

std::string query_text(const Query& query);

struct QueryText {
  static const Group* group_of(const Query& query, GroupKind kind) {
    const auto* group = std::get_if<Group>(&query.node);
    return group != nullptr && group->kind == kind ? group : nullptr;
  }

  std::string operator()(const Word& word) const {
    if (field(word.field).kind == FieldKind::Whole) {
      return fmt::format("{}:{}", field(word.field).name, quoted(word.text));
    }
    // A comma is dropped; behind it nothing is a field or an operator.
    const std::string& text = word.text;
    const bool is_like_field =
        text.find(':') != std::string::npos && text.find("://") == std::string::npos;
    const bool is_like_operator = text == "AND" || text == "OR" || text == "NOT" ||
                                  text == "NEAR" || text.starts_with("NEAR/") ||
                                  text == "BEFORE" || text.starts_with("BEFORE/") ||
                                  text.starts_with('+');
    Word written = word;
    written.text.insert(0, is_like_field || is_like_operator ? "," : "");
    written.form = word.form == WordForm::Exact ? WordForm::Stemmed : word.form;
    return (word.form == WordForm::Exact ? "=" : "") + to_string(Query{written});
  }

  std::string operator()(const Phrase& phrase) const {
    const std::string text = quoted(phrase.text);
    return phrase.field == FieldId::Body
               ? text
               : fmt::format("{}:{}", field(phrase.field).name, text);
  }

  static std::string quoted(const std::string& text) {
    return text.find('"') == std::string::npos ? '"' + text + '"' : "「" + text + "」";
  }

  std::string operator()(const Everything& /*all*/) const { return "*"; }

  std::string operator()(const Days& days) const { return to_string(Query{days}); }

  std::string operator()(const Near& near) const {
    std::string out = "(";
    for (const Word& word : near.words) {
      out += (out.size() == 1 ? ""
                              : fmt::format(" {}/{} ", near.ordered ? "BEFORE" : "NEAR",
                                            near.distance)) +
             (*this)(word);
    }
    return out + " )";  // an address may take a bracket that touches it
  }

  std::string operator()(const Group& group) const {
    if (group.parts.empty()) {
      return "";
    }
    if (group.kind == GroupKind::Not) {
      return "(NOT " + query_text(group.parts.front()) + " )";
    }
    const auto maybe = std::find_if(
        group.parts.begin(), group.parts.end(),
        [](const Query& part) { return group_of(part, GroupKind::Maybe) != nullptr; });
    if (maybe != group.parts.end()) {
      return side_by_side(group, static_cast<std::size_t>(maybe - group.parts.begin()));
    }
    std::string out = "(";
    for (const Query& part : group.parts) {
      out += (out.size() == 1                ? ""
              : group.kind == GroupKind::And ? " AND "
                                             : " OR ") +
             query_text(part);
    }
    return out + " )";
  }

  // What is required before what only raises is marked; behind it stand narrowings and
  // exclusions.
  static std::string side_by_side(const Group& group, std::size_t maybe) {
    std::string out = "(";
    for (std::size_t i = 0; i < group.parts.size(); ++i) {
      const Group* raising = group_of(group.parts[i], GroupKind::Maybe);
      out += (out.size() == 1 ? "" : " ") + std::string(i < maybe ? "+" : "") +
             query_text(raising == nullptr ? group.parts[i] : raising->parts.front());
    }
    return out + " )";
  }
};

inline std::string query_text(const Query& query) {
  std::string out = std::visit(QueryText{}, query.node);
  return query.boost == 1 ? out : fmt::format("{}^{}", out, query.boost);
}

}  // namespace lede::test

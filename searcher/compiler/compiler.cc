// Compiling groups; the leaves are leaf_compiler's.
#include "searcher/compiler/compiler.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "schema/date.h"
#include "searcher/compiler/alternatives.h"
#include "searcher/compiler/leaf_compiler.h"
#include "searcher/search/search.h"

namespace lede {
namespace {

using Queries = std::vector<Xapian::Query>;

Xapian::Query days_query(const Days& days) {
  const unsigned slot = field(FieldId::Date).slot.value();
  const auto day = [](std::chrono::year_month_day value) {
    return sortable(Date{value, {}, {}});
  };
  // Times of the last day sort behind it; articles without a date have an empty value.
  const std::string first = days.first ? day(*days.first) : "0";
  const std::string last = days.last ? day(*days.last) + "999999" : "99999999999999";
  return unweighted({Xapian::Query::OP_VALUE_RANGE, slot, first, last});
}

Xapian::Query any_of(const Queries& queries) {
  return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

// What a query may cost, in postings read: half a second's worth.
constexpr double kMaxCost = 12e6;

// Operators make their parts jump about instead of reading on.
constexpr double kOperatorCost = 3;

constexpr std::size_t kLeavesAtAnyCost = 8;

class Compiler {
 public:
  Compiler(const Xapian::Database& database, Analyzer& analyzer, OtherSide* other)
      : leaves_(database, analyzer, other),
        other_(other),
        articles_(database.get_doccount()) {}

  CompiledQuery run(const Query& query) {
    CompiledQuery out;
    out.query = compile(query).value_or(Xapian::Query::MatchNothing);
    out.wanted = std::move(wanted_);
    out.parts = std::move(parts_);
    out.expanded = std::move(expanded_);
    for (ExpandedWord& word : leaves_.take_expanded()) {
      out.expanded.push_back(std::move(word));
    }
    out.warnings = leaves_.take_warnings();
    out.warnings.insert(out.warnings.end(), warnings_.begin(), warnings_.end());
    return out;
  }

 private:
  // nullopt: nothing is asked for, as in a word that is all punctuation.
  std::optional<Xapian::Query> compile(const Query& query) {
    const std::size_t first_part = parts_.size();
    auto compiled =
        is_elsewhere(query)
            ? ask_other({query})
            : std::visit([this](const auto& node) { return compile_node(node); },
                         query.node);
    if (compiled && query.boost != 1) {
      compiled = Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, *compiled, query.boost);
      for (std::size_t i = first_part; i < parts_.size(); ++i) {
        parts_[i].boost *= query.boost;
      }
    }
    return compiled;
  }

  template <typename Node>
  std::optional<Xapian::Query> compile_node(const Node& node) {
    auto leaf = take_leaf(node);
    if (!leaf) {
      return std::nullopt;
    }
    want(std::move(leaf->wanted));
    add_parts(std::move(leaf->parts));
    return leaf->query;
  }

  std::optional<Xapian::Query> compile_node(const Days& days) {
    if (++range_count_ > kMaxRanges) {
      warn(fmt::format("only the first {} ranges of days are searched", kMaxRanges));
      return std::nullopt;
    }
    return days_query(days);
  }

  std::optional<Xapian::Query> compile_node(const Everything& /*all*/) {
    return unweighted(Xapian::Query::MatchAll);
  }

  std::optional<Xapian::Query> compile_node(const Group& group) {
    switch (group.kind) {
      case GroupKind::And:
        return all_of(group.parts);
      case GroupKind::Or:
        return one_of(group.parts);
      case GroupKind::Not:
        return without(unweighted(Xapian::Query::MatchAll), group.parts.front());
      case GroupKind::Maybe:
        break;  // stands only in an And, which takes it apart
    }
    return compile(group.parts.front());
  }

  // Whether all of it is about fields of the other side.
  bool is_elsewhere(const Query& query) const {
    return other_ != nullptr &&
           std::visit([this](const auto& node) { return is_elsewhere(node); },
                      query.node);
  }
  template <typename Node>
  bool is_elsewhere(const Node& node) const {
    return other_->has(node.field);
  }
  bool is_elsewhere(const Near& near) const {
    return other_->has(near.words.front().field);
  }
  bool is_elsewhere(const Days& /*days*/) const { return other_->has(FieldId::Date); }
  bool is_elsewhere(const Everything& /*all*/) const { return false; }
  bool is_elsewhere(const Group& group) const {
    const bool positive = group.kind == GroupKind::And || group.kind == GroupKind::Or;
    return positive && !group.parts.empty() &&
           std::all_of(group.parts.begin(), group.parts.end(),
                       [this](const Query& part) { return is_elsewhere(part); });
  }

  // What belongs to that which has all of these parts.
  std::optional<Xapian::Query> ask_other(std::vector<Query> parts) {
    if (parts.empty()) {
      return std::nullopt;
    }
    CompiledQuery answer = other_->answer(
        parts.size() == 1 ? parts.front() : make_group(GroupKind::And, std::move(parts)));
    for (Wanted& wanted : answer.wanted) {
      want(std::move(wanted));
    }
    for (const std::string& warning : answer.warnings) {
      warn(warning);
    }
    add_parts(std::move(answer.parts));
    expanded_.insert(expanded_.end(), answer.expanded.begin(), answer.expanded.end());
    return answer.query;
  }

  // A word or phrase that stands under an operator, unless there are too many.
  template <typename Node>
  std::optional<Leaf> take_leaf(const Node& node) {
    if (leaf_count_ == kMaxLeaves) {
      warn(fmt::format("only the first {} words joined by operators are searched",
                       kMaxLeaves));
      return std::nullopt;
    }
    auto leaf = leaves_.compile(node);
    if (!leaf) {
      return leaf;
    }
    // Each part of an operator is asked about each article that another part has.
    reach_ = std::min(reach_ + leaf->cost, articles_);
    const double cost = kOperatorCost * (leaf->cost + reach_);
    if (leaf_count_ >= kLeavesAtAnyCost && spent_ + cost > kMaxCost) {
      warn("the query asks for too much; some of its parts are not searched");
      return std::nullopt;
    }
    ++leaf_count_;
    spent_ += cost;
    return leaf;
  }

  void want(Wanted wanted) {
    if (!excluding_ && !wanted.one_of.empty()) {
      wanted_.push_back(std::move(wanted));
    }
  }

  void add_parts(std::vector<ScoredPart> parts) {
    if (!excluding_) {
      std::move(parts.begin(), parts.end(), std::back_inserter(parts_));
    }
  }

  void warn(const std::string& message) {
    if (std::find(warnings_.begin(), warnings_.end(), message) == warnings_.end()) {
      warnings_.push_back(message);
    }
  }

  std::optional<Xapian::Query> without(const Xapian::Query& query,
                                       const Query& excluded) {
    const bool outer = std::exchange(excluding_, true);
    const auto compiled = compile(excluded);
    excluding_ = outer;
    return compiled ? Xapian::Query(Xapian::Query::OP_AND_NOT, query, *compiled) : query;
  }

  static const Query* part_of(const Query& query, GroupKind kind) {
    const auto* group = std::get_if<Group>(&query.node);
    return group != nullptr && group->kind == kind ? &group->parts.front() : nullptr;
  }

  std::optional<Xapian::Query> all_of(const std::vector<Query>& parts) {
    Queries required;
    Queries raising;
    std::vector<Query> elsewhere;
    bool asks = false;  // for more than that something be absent
    std::unordered_set<std::string> seen;
    for (const Query& part : parts) {
      if (part_of(part, GroupKind::Not) != nullptr ||
          !seen.insert(to_string(part)).second) {
        continue;
      }
      asks = true;
      if (is_elsewhere(part) && part.boost == 1) {
        elsewhere.push_back(part);
      } else if (auto compiled = compile(part)) {
        const bool maybe = part_of(part, GroupKind::Maybe) != nullptr;
        (maybe ? raising : required).push_back(std::move(*compiled));
      }
    }
    if (auto compiled = ask_other(std::move(elsewhere))) {
      required.push_back(std::move(*compiled));
    }
    if (asks && required.empty() && raising.empty()) {
      return std::nullopt;
    }
    Xapian::Query query =
        required.empty()
            ? unweighted(Xapian::Query::MatchAll)
            : Xapian::Query(Xapian::Query::OP_AND, required.begin(), required.end());
    if (!raising.empty()) {
      query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, query, any_of(raising));
    }
    for (const Query& part : parts) {
      if (const Query* excluded = part_of(part, GroupKind::Not)) {
        query = *without(query, *excluded);
      }
    }
    return query;
  }

  // A word without a boost: what an any-of may hold hundreds of.
  static const Word* plain_word(const Query& part) {
    return part.boost == 1 ? std::get_if<Word>(&part.node) : nullptr;
  }

  std::optional<Xapian::Query> one_of(const std::vector<Query>& parts) {
    std::vector<Alternative> words;
    Queries others;
    std::unordered_map<std::string, std::size_t> known;  // words by their terms
    std::unordered_set<std::string> seen;
    for (const Query& part : parts) {
      const Word* word = is_elsewhere(part) ? nullptr : plain_word(part);
      if (word != nullptr) {
        add_word(*word, words, known);
      } else if (!seen.insert(to_string(part)).second) {
        continue;
      } else if (auto compiled = compile(part)) {
        others.push_back(std::move(*compiled));
      }
    }
    drop_stopwords(words, !others.empty());
    const std::size_t asked = words.size();
    keep_rarest(words, kMaxCost - spent_);
    if (words.size() < asked) {
      warn(fmt::format("of {} words only the {} rarest are searched", asked,
                       words.size()));
    }
    Queries queries;
    for (Alternative& word : words) {
      spent_ += word.leaf.cost;
      repeat(word);
      queries.push_back(word.leaf.query);
      add_parts(std::move(word.leaf.parts));
    }
    want(words);
    queries.insert(queries.end(), others.begin(), others.end());
    return queries.empty() ? std::nullopt : std::optional(any_of(queries));
  }

  // Each word once, with how often it occurs.
  void add_word(const Word& word, std::vector<Alternative>& words,
                std::unordered_map<std::string, std::size_t>& known) {
    auto leaf = leaves_.compile(word);
    if (!leaf) {
      return;
    }
    const std::string terms = fmt::format("{}", fmt::join(leaf->stem_terms, " "));
    const auto [found, added] = known.emplace(terms, words.size());
    if (added || terms.empty()) {
      words.push_back({std::move(*leaf), 1, wanted_.size()});
    } else {
      ++words[found->second].times;
    }
  }

  // A word that was asked for several times counts more, as BM25 has it.
  static void repeat(Alternative& word) {
    const std::vector<std::string>& terms = word.leaf.stem_terms;
    if (terms.empty() || word.times == 1) {
      return;
    }
    const double times = word.times;
    word.leaf.query = terms.size() == 1
                          ? Xapian::Query(terms.front(), word.times)
                          : Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, word.leaf.query,
                                          (kBm25K3 + 1) * times / (kBm25K3 + times));
    word.leaf.parts.front().query = word.leaf.query;
  }

  // From the last on, so that the places of those before stay right.
  void want(std::vector<Alternative>& words) {
    for (auto word = words.rbegin(); word != words.rend() && !excluding_; ++word) {
      if (word->leaf.wanted.one_of.empty()) {
        continue;
      }
      wanted_.insert(wanted_.begin() + static_cast<std::ptrdiff_t>(word->place),
                     std::move(word->leaf.wanted));
    }
  }

  LeafCompiler leaves_;
  OtherSide* other_;
  std::size_t leaf_count_ = 0;
  std::size_t range_count_ = 0;
  double articles_ = 0;
  double reach_ = 0;        // how many of them the leaves may have
  double spent_ = 0;        // of kMaxCost
  bool excluding_ = false;  // inside a Not
  std::vector<Wanted> wanted_;
  std::vector<ScoredPart> parts_;
  std::vector<ExpandedWord> expanded_;
  std::vector<std::string> warnings_;
};

}  // namespace

CompiledQuery compile_query(const Query& query, const Xapian::Database& database,
                            Analyzer& analyzer, OtherSide* other) {
  return Compiler(database, analyzer, other).run(query);
}

}  // namespace lede

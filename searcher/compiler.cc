// Compiling groups; the leaves are leaf_compiler's.
#include "searcher/compiler.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <unordered_map>
#include <utility>

#include "schema/date.h"
#include "searcher/leaf_compiler.h"

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

// A word of an any-of, with how often it was asked for.
struct Alternative {
  Leaf leaf;
  Xapian::termcount times = 1;
  std::size_t place = 0;  // of what it wants among all that is wanted
};

class Compiler {
 public:
  Compiler(const Xapian::Database& database, Analyzer& analyzer)
      : leaves_(database, analyzer) {}

  CompiledQuery run(const Query& query) {
    CompiledQuery out;
    out.query = compile(query).value_or(Xapian::Query::MatchNothing);
    out.wanted = std::move(wanted_);
    out.warnings = leaves_.take_warnings();
    out.warnings.insert(out.warnings.end(), warnings_.begin(), warnings_.end());
    return out;
  }

 private:
  // nullopt: nothing is asked for, as in a word that is all punctuation.
  std::optional<Xapian::Query> compile(const Query& query) {
    auto compiled =
        std::visit([this](const auto& node) { return compile_node(node); }, query.node);
    if (compiled && query.boost != 1) {
      compiled = Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, *compiled, query.boost);
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
    return leaf->query;
  }

  std::optional<Xapian::Query> compile_node(const Days& days) { return days_query(days); }

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

  template <typename Node>
  std::optional<Leaf> take_leaf(const Node& node) {
    if (leaf_count_ == kMaxLeaves) {
      warn(fmt::format("only the first {} words joined by operators are searched",
                       kMaxLeaves));
      return std::nullopt;
    }
    ++leaf_count_;
    return leaves_.compile(node);
  }

  void want(Wanted wanted) {
    if (!excluding_ && !wanted.one_of.empty()) {
      wanted_.push_back(std::move(wanted));
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
    for (const Query& part : parts) {
      if (part_of(part, GroupKind::Not) != nullptr) {
        continue;
      }
      auto compiled = compile(part);
      if (compiled) {
        const bool maybe = part_of(part, GroupKind::Maybe) != nullptr;
        (maybe ? raising : required).push_back(std::move(*compiled));
      }
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
    std::unordered_map<std::string, std::size_t> known;  // words by their term
    for (const Query& part : parts) {
      if (const Word* word = plain_word(part)) {
        add_word(*word, words, known);
      } else if (auto compiled = compile(part)) {
        others.push_back(std::move(*compiled));
      }
    }
    drop_stopwords(words, !others.empty());
    keep_rarest(words);
    Queries queries;
    for (const Alternative& word : words) {
      queries.push_back(word.leaf.stem_term.empty()
                            ? word.leaf.query
                            : Xapian::Query(word.leaf.stem_term, word.times));
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
    const std::string& term = leaf->stem_term;
    const auto [found, added] = known.emplace(term, words.size());
    if (added || term.empty()) {
      words.push_back({std::move(*leaf), 1, wanted_.size()});
    } else {
      ++words[found->second].times;
    }
  }

  // From the last on, so that the places of those before stay right.
  void want(std::vector<Alternative>& words) {
    for (auto word = words.rbegin(); word != words.rend() && !excluding_; ++word) {
      wanted_.insert(wanted_.begin() + static_cast<std::ptrdiff_t>(word->place),
                     std::move(word->leaf.wanted));
    }
  }

  static void drop_stopwords(std::vector<Alternative>& words, bool has_others) {
    const auto is_stopword = [](const Alternative& word) { return word.leaf.stopword; };
    if (has_others || !std::all_of(words.begin(), words.end(), is_stopword)) {
      std::erase_if(words, is_stopword);
    }
  }

  void keep_rarest(std::vector<Alternative>& words) {
    if (words.size() <= kMaxAlternatives) {
      return;
    }
    warn(fmt::format("of {} words only the {} rarest are searched", words.size(),
                     kMaxAlternatives));
    std::vector<double> rarities;
    rarities.reserve(words.size());
    for (const Alternative& word : words) {
      rarities.push_back(word.leaf.wanted.rarity);
    }
    const auto last_kept =
        rarities.begin() + static_cast<std::ptrdiff_t>(kMaxAlternatives) - 1;
    std::nth_element(rarities.begin(), last_kept, rarities.end(), std::greater<>());
    const double least = *last_kept;
    std::erase_if(words, [least](const Alternative& word) {
      return word.leaf.wanted.rarity < least;
    });
    words.resize(std::min(words.size(), kMaxAlternatives));
  }

  LeafCompiler leaves_;
  std::size_t leaf_count_ = 0;
  bool excluding_ = false;  // inside a Not
  std::vector<Wanted> wanted_;
  std::vector<std::string> warnings_;
};

}  // namespace

CompiledQuery compile_query(const Query& query, const Xapian::Database& database,
                            Analyzer& analyzer) {
  return Compiler(database, analyzer).run(query);
}

}  // namespace lede

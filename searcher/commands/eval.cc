// Queries are answered as find answers them; their rankings are measured.
#include "searcher/commands/eval.h"

#include <fmt/core.h>

#include <fstream>
#include <set>
#include <utility>
#include <vector>

#include "schema/analysis.h"
#include "schema/error.h"
#include "searcher/names/read_query.h"
#include "searcher/output/evaluation.h"
#include "searcher/output/standard_streams.h"
#include "searcher/query/query_file.h"
#include "searcher/ranking/evaluation.h"
#include "searcher/search/search.h"

namespace lede {
namespace {

Judgments judgments_of(const std::string& path) {
  std::ifstream file(path);
  Judgments judgments;
  if (file) {
    judgments = read_judgments(file, path);
  }
  if (!file.eof()) {  // not there, or a folder
    throw Error(fmt::format("file '{}' cannot be read", path));
  }
  return judgments;
}

class Ranker {
 public:
  explicit Ranker(const EvalCommand& command)
      : command_(command), index_(open_index(command.index)) {}

  std::vector<std::string> rank(const std::string& text) {
    ReadQuery read = read_query({.text = text}, spellings_);
    if (read.asks_for_nothing) {
      return {};
    }
    const RankedQuery ranked =
        rank_query(std::move(read.query), command_.ranking, index_, analyzer_);
    std::vector<std::string> ids;
    for (const Hit& hit : search(index_, {.query = ranked.compiled.query,
                                         .limit = kJudgedRanks,
                                         .counted = 0,
                                         .half_life_days = command_.half_life_days})
                              .hits) {
      ids.push_back(trec_column(hit.article.id));
    }
    return ids;
  }

  // About a person's own aliases.
  const std::vector<std::string>& complaints() const { return spellings_.complaints(); }

 private:
  const EvalCommand& command_;
  OpenIndex index_;
  Analyzer analyzer_{index_.languages};
  Spellings spellings_{index_.articles, analyzer_, index_.folders};
};

}  // namespace

int run(const EvalCommand& command) {
  const Judgments judgments = judgments_of(command.qrels);
  Ranker ranker(command);
  say_warnings(ranker.complaints());
  Evaluation evaluation;
  std::set<std::string> asked;
  for_each_query(command.queries, "queries", [&](const NamedQuery& query) {
    if (!asked.insert(query.id).second) {
      throw Error(fmt::format("query '{}' is in '{}' twice", query.id, command.queries));
    }
    const auto grades = judgments.find(trec_column(query.id));
    if (grades == judgments.end() || !has_relevant(grades->second)) {
      evaluation.unjudged.push_back(query.id);
      return;
    }
    evaluation.queries.push_back(
        {query.id, measures_of(ranker.rank(query.text), grades->second)});
  });
  if (!evaluation.unjudged.empty()) {
    say(fmt::format("left out for want of a relevant article: {}",
                    evaluation.unjudged.size()));
  }
  print(command.format == Format::Json ? to_json(evaluation) : to_text(evaluation));
  return evaluation.queries.empty() ? kNothingFound : 0;
}

}  // namespace lede

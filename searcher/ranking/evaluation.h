// How good rankings are: people's judgments of articles, and the measures of trec_eval
// (https://trec.nist.gov/trec_eval) over them.
#pragma once

#include <cstddef>
#include <istream>
#include <map>
#include <string>
#include <vector>

namespace lede {

// Grades by article: above 0 is relevant, the more the better.
using Grades = std::map<std::string, int, std::less<>>;

// By query.
using Judgments = std::map<std::string, Grades, std::less<>>;

// Lines of QUERY-ID ITERATION ARTICLE-ID GRADE, apart by white space (TREC's qrels); the
// iteration is not looked at. name is for messages. Throws Error, with the line, for one
// that is no such line and for an article that is judged twice for one query.
Judgments read_judgments(std::istream& in, const std::string& name);

// Whether there is anything to be found.
bool has_relevant(const Grades& grades);

// Each from 0 to 1, and the same as trec_eval's of the name behind it.
struct Measures {
  double map = 0;      // map
  double ndcg_10 = 0;  // ndcg_cut_10
  double p_5 = 0;      // P_5
  double p_10 = 0;     // P_10
  double mrr = 0;      // recip_rank
  double r_100 = 0;    // recall_100
};

// How far down a ranking is looked at.
inline constexpr std::size_t kJudgedRanks = 1'000;

// Of one ranking, the best first; an article that comes again does not count. Some of the
// grades must be relevant.
Measures measures_of(const std::vector<std::string>& ranking, const Grades& grades);

// The means; all 0 for none.
Measures mean_of(const std::vector<Measures>& measures);

}  // namespace lede

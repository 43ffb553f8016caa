// Measuring rankings.
#include "searcher/ranking/evaluation.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <sstream>
#include <string_view>
#include <unordered_set>

#include "schema/error.h"

namespace lede {
namespace {

constexpr std::array<double Measures::*, 6> kMeasures{&Measures::map, &Measures::ndcg_10,
                                                      &Measures::p_5, &Measures::p_10,
                                                      &Measures::mrr, &Measures::r_100};
constexpr std::size_t kGainRanks = 10;

std::optional<int> grade_of(const std::string& text) {
  constexpr std::size_t kMaxDigits = 6;
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  const std::string_view digits = std::string_view(text).substr(sign);
  if (digits.empty() || digits.size() > kMaxDigits ||
      digits.find_first_not_of("0123456789") != std::string_view::npos) {
    return std::nullopt;
  }
  return std::stoi(text);
}

// The grades of a ranking's articles in their order, 0 where there is none.
std::vector<int> grades_of(const std::vector<std::string>& ranking,
                           const Grades& grades) {
  std::vector<int> list;
  std::unordered_set<std::string_view> seen;
  for (const std::string& id : ranking) {
    if (list.size() == kJudgedRanks) {
      break;
    }
    if (seen.insert(id).second) {
      const auto grade = grades.find(id);
      list.push_back(grade == grades.end() ? 0 : std::max(grade->second, 0));
    }
  }
  return list;
}

// Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002, with
// the discount of trec_eval.
double discounted_gain(const std::vector<int>& grades) {
  double gain = 0;
  for (std::size_t i = 0; i < std::min(grades.size(), kGainRanks); ++i) {
    gain += grades[i] / std::log2(static_cast<double>(i) + 2);
  }
  return gain;
}

double best_gain(const Grades& grades) {
  std::vector<int> best;
  for (const auto& [id, grade] : grades) {
    best.push_back(std::max(grade, 0));
  }
  std::sort(best.begin(), best.end(), std::greater<>());
  return discounted_gain(best);
}

double relevant_among(const std::vector<int>& grades, std::size_t first) {
  const auto end =
      grades.begin() + static_cast<std::ptrdiff_t>(std::min(grades.size(), first));
  return static_cast<double>(
      std::count_if(grades.begin(), end, [](int grade) { return grade > 0; }));
}

}  // namespace

Judgments read_judgments(std::istream& in, const std::string& name) {
  Judgments judgments;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    std::istringstream words(line);
    std::vector<std::string> columns;
    for (std::string word; words >> word;) {
      columns.push_back(std::move(word));
    }
    if (columns.empty()) {
      continue;
    }
    const auto fail = [&](std::string_view why) {
      throw Error(fmt::format("line {} of '{}' {}", number, name, why),
                  "a line is: QUERY-ID 0 ARTICLE-ID GRADE");
    };
    const std::optional<int> grade =
        columns.size() == 4 ? grade_of(columns[3]) : std::nullopt;
    if (!grade) {
      fail("is no judgment");
    }
    if (!judgments[columns[0]].emplace(columns[2], *grade).second) {
      fail(fmt::format("judges '{}' a second time", columns[2]));
    }
  }
  return judgments;
}

bool has_relevant(const Grades& grades) {
  return std::any_of(grades.begin(), grades.end(),
                     [](const auto& judged) { return judged.second > 0; });
}

Measures measures_of(const std::vector<std::string>& ranking, const Grades& grades) {
  const std::vector<int> list = grades_of(ranking, grades);
  const auto relevant = static_cast<double>(
      std::count_if(grades.begin(), grades.end(),
                    [](const auto& judged) { return judged.second > 0; }));
  Measures measures;
  double found = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i] > 0) {
      const double rank = static_cast<double>(i) + 1;
      measures.mrr = found == 0 ? 1 / rank : measures.mrr;
      measures.map += ++found / rank;
    }
  }
  measures.map /= relevant;
  measures.ndcg_10 = discounted_gain(list) / best_gain(grades);
  measures.p_5 = relevant_among(list, 5) / 5;
  measures.p_10 = relevant_among(list, 10) / 10;
  measures.r_100 = relevant_among(list, 100) / relevant;
  return measures;
}

Measures mean_of(const std::vector<Measures>& measures) {
  Measures mean;
  for (const auto measure : kMeasures) {
    for (const Measures& one : measures) {
      mean.*measure += one.*measure / static_cast<double>(measures.size());
    }
  }
  return mean;
}

}  // namespace lede

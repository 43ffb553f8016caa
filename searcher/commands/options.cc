// Options of the ranking.
#include "searcher/commands/options.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cmath>
#include <map>
#include <string>
#include <string_view>

#include "schema/error.h"
#include "schema/program/option_kinds.h"

namespace lede {
namespace {

using Formats = std::map<std::string, Format>;
const Formats kMeasureFormats{{"text", Format::Text}, {"json", Format::Json}};
const Formats kHitFormats{{"text", Format::Text},   {"json", Format::Json},
                          {"jsonl", Format::Jsonl}, {"csv", Format::Csv},
                          {"tsv", Format::Tsv},     {"paths", Format::Paths}};

// A number from 0 up, or nullopt.
std::optional<double> number_of(std::string_view text) {
  constexpr double kMost = 1e6;
  double number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = error == std::errc() && end == text.data() + text.size();
  return is_number && number >= 0 && number <= kMost ? std::optional(number)
                                                     : std::nullopt;
}

FieldWeight field_weight_of(std::string_view text) {
  const std::size_t sign = text.find('=');
  const Field* named = find_field(text.substr(0, sign));
  const std::optional<double> weight =
      sign == std::string_view::npos ? std::nullopt : number_of(text.substr(sign + 1));
  if (named == nullptr || !weight || named->kind != FieldKind::Words ||
      named->prefix.empty()) {
    throw Error("--weight takes no '" + std::string(text) + "'",
                "write it as headline=2 or headline=2,byline=0.5");
  }
  return {named->id, *weight};
}

double days_of(std::string_view text) {
  const std::map<char, double> units{{'d', 1}, {'w', 7}, {'m', 30.44}, {'y', 365.25}};
  const auto unit = text.empty() ? units.end() : units.find(text.back());
  const std::optional<double> count =
      unit == units.end() ? std::nullopt : number_of(text.substr(0, text.size() - 1));
  if (!count || *count <= 0) {
    throw Error("--recent takes no '" + std::string(text) + "'",
                "write it as 90d, 12w, 6m or 2y");
  }
  return *count * unit->second;
}

}  // namespace

void add_ranking(CLI::App& command, Ranking& ranking,
                 std::optional<double>& half_life_days) {
  command.add_flag("--expand", ranking.expand,
                   "adds words of the best articles to the query, and shows them");
  const auto set_weights = [&ranking](const std::string& text) {
    std::string_view rest = text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      ranking.weights.push_back(field_weight_of(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  };
  command
      .add_option_function<std::string>(
          "--weight", set_weights,
          "a word of the query that stands in the field, once or more, raises the "
          "article "
          "by N times the word's rarity, on top of the index's own weights (headline 3 "
          "times, quotations twice), which stay; not for wildcards; --explain shows it")
      ->type_name("FIELD=N,...");
  const auto set_recent = [&half_life_days](const std::string& text) {
    half_life_days = days_of(text);
  };
  command
      .add_option_function<std::string>(
          "--recent", set_recent,
          "of the best 1000 articles, one that is so much older than another counts "
          "half: 90d, 12w, 6m, 2y")
      ->type_name("TIME");
}

CLI::App* add_eval(CLI::App& program, EvalCommand& eval) {
  CLI::App* command = program.add_subcommand(
      "eval",
      "how good the ranking is, by people's judgments: MAP, nDCG@10, P@5, P@10, "
      "MRR, R@100, as of trec_eval -c");
  command
      ->add_option("--queries", eval.queries,
                   "lines of ID<TAB>QUERY; - reads them from standard input")
      ->type_name("FILE")
      ->required();
  command->add_option("--qrels", eval.qrels, "lines of QUERY-ID 0 ARTICLE-ID GRADE")
      ->type_name("FILE")
      ->required();
  add_ranking(*command, eval.ranking, eval.half_life_days);
  add_choice(*command, "--format", eval.format, kMeasureFormats)->type_name("FORMAT");
  return command;
}

CLI::App* add_like(CLI::App& program, LikeCommand& like) {
  CLI::App* command =
      program.add_subcommand("like", "more articles like one, or like a text");
  command
      ->add_option(
          "WHAT", like.what,
          "an article's identifier or path, else a file of plain text; - reads standard "
          "input")
      ->type_name("")
      ->required();
  add_count(*command, {"--limit", "how many articles at most", 1}, like.limit);
  add_count(*command, {"--offset", "how many of the best to pass over"}, like.offset);
  command->add_flag("--copies", like.copies,
                    "each copy of a story as an article of its own");
  add_choice(*command, "--format", like.format, kHitFormats)->type_name("FORMAT");
  return command;
}

}  // namespace lede

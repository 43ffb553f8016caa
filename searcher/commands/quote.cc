// From a query's text to printed quotations.
#include "searcher/commands/quote.h"

#include <fmt/core.h>

#include <chrono>
#include <utility>

#include "schema/program/shell_word.h"
#include "searcher/output/formatted.h"
#include "searcher/output/quotations.h"
#include "searcher/output/standard_streams.h"
#include "searcher/passages/matcher.h"
#include "searcher/query/days.h"
#include "searcher/quotations/context.h"
#include "searcher/vocabulary/suggestion.h"

namespace lede {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// Whoever looks for what somebody said may have given the name as a word that was said.
void hint_at_speaker(const QuotationRequest& request, const OpenIndex& index) {
  constexpr std::string_view kOfQueries = "\":()*?~^=+";
  if (!request.speaker.empty() || index.is_remote || request.text.empty() ||
      request.text.find_first_of(kOfQueries) != std::string::npos) {
    return;
  }
  Analyzer analyzer(index.languages);
  if (analyzer.analyze(request.text).empty()) {
    return;
  }
  QuotationRequest by_speaker = request;
  by_speaker.text.clear();
  by_speaker.speaker = request.text;
  const ReadQuery read = read_request(by_speaker, index, analyzer);
  const std::size_t total =
      search_quotations(index, read.query, analyzer, QuotationPage{.limit = 1}).total;
  if (total > 0) {
    say(fmt::format("hint: {} quotation{} by such a speaker: --speaker {}", total,
                    total == 1 ? " is" : "s are", shell_word(request.text)));
  }
}

// What a person should know beside the results; JSON says it itself.
template <typename Results, typename Command>
void say_about(const Results& results, const Command& command, const OpenIndex& index,
               std::string_view what) {
  if (command.format == Format::Json) {
    return;
  }
  say_warnings(results.warnings);
  if (!results.warnings.empty()) {
    say("read as: " + results.read_as);
  }
  if (!results.days.empty()) {
    say("days: " + results.days);
  }
  if (results.suggestion) {
    say("did you mean: " + *results.suggestion);
  }
  if (results.total == 0) {
    say(fmt::format("no {} found", what));
    hint_at_speaker(command.request, index);
  }
}

}  // namespace

int run(const QuoteCommand& command) {
  const auto start = Clock::now();
  const OpenIndex index = open_index(command.index);
  Analyzer analyzer(index.languages);
  ReadQuery read = read_request(command.request, index, analyzer);
  QuotationsFound found = search_quotations(index, read.query, analyzer, command.page);
  QuotationResults results{
      .text = command.request.text,
      .read_as = to_string(read.query),
      .days = days_read(read.query, today()),
      .total = found.total,
      .estimated = found.estimated,
      .hits = {},
      .suggestion = suggestion(command.request.text, read.query, index, analyzer),
      .warnings = std::move(read.warnings),
      .seconds = 0};
  results.warnings.insert(results.warnings.end(), found.warnings.begin(),
                          found.warnings.end());
  Matcher matcher(found.wanted, analyzer);
  for (QuotationHit& hit : found.hits) {
    const std::string text = hit.article.quotes.front().text;
    const bool denied = is_denied(hit.article, hit.article.quotes.front(), analyzer);
    matcher.read(hit.article);
    results.hits.push_back(
        {std::move(hit), marked_text(text, matcher.find(text, FieldId::Body)), denied});
  }
  results.seconds = seconds_since(start);
  print(formatted(results, command.format, command.color), command.format);
  say_about(results, command, index, "quotations");
  if (command.format == Format::Text && !results.hits.empty() &&
      results.hits.size() < results.total) {
    say(fmt::format("{}-{} of {}{} quotations", results.hits.front().hit.rank,
                    results.hits.back().hit.rank, results.estimated ? "about " : "",
                    results.total));
  }
  return results.hits.empty() ? kNothingFound : 0;
}

int run(const SpeakersCommand& command) {
  const auto start = Clock::now();
  const OpenIndex index = open_index(command.index);
  Analyzer analyzer(index.languages);
  ReadQuery read = read_request(command.request, index, analyzer);
  SpeakersFound found = count_speakers(index, read.query, analyzer);
  SpeakerResults results{
      .text = command.request.text,
      .read_as = to_string(read.query),
      .days = days_read(read.query, today()),
      .total = found.speakers.size(),
      .offset = command.offset,
      .speakers = {},
      .suggestion = suggestion(command.request.text, read.query, index, analyzer),
      .warnings = std::move(read.warnings),
      .seconds = 0};
  results.warnings.insert(results.warnings.end(), found.warnings.begin(),
                          found.warnings.end());
  for (std::size_t i = command.offset;
       i < found.speakers.size() && results.speakers.size() < command.limit; ++i) {
    results.speakers.push_back(found.speakers[i]);
  }
  results.seconds = seconds_since(start);
  print(formatted(results, command.format, command.color), command.format);
  say_about(results, command, index, "speakers");
  if (command.format == Format::Text && !results.speakers.empty() &&
      results.speakers.size() < results.total) {
    say(fmt::format("{}-{} of {} speakers", results.offset + 1,
                    results.offset + results.speakers.size(), results.total));
  }
  return results.speakers.empty() ? kNothingFound : 0;
}

}  // namespace lede

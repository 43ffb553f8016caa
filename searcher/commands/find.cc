// From a query's text to printed results.
#include "searcher/commands/find.h"

#include <fmt/core.h>

#include <chrono>
#include <utility>
#include <vector>

#include "schema/analysis.h"
#include "schema/error.h"
#include "schema/printable.h"
#include "schema/utf8.h"
#include "searcher/names/read_query.h"
#include "searcher/output/formatted.h"
#include "searcher/output/query_notes.h"
#include "searcher/output/standard_streams.h"
#include "searcher/output/text.h"
#include "searcher/passages/matcher.h"
#include "searcher/query/days.h"
#include "searcher/query/query_file.h"
#include "searcher/ranking/copies.h"
#include "searcher/ranking/ranking.h"
#include "searcher/vocabulary/suggestion.h"

namespace lede {
namespace {

// An analyzer that has met more words than this forgets them between two queries: what it
// knows should lie in the processor's caches.
constexpr std::size_t kMaxRememberedWords = 20'000;

class Stopwatch {
 public:
  // Seconds since the last lap, and since the start.
  double lap() { return since(std::exchange(lap_, Clock::now())); }
  double whole() const { return since(start_); }

 private:
  using Clock = std::chrono::steady_clock;

  static double since(Clock::time_point then) {
    return std::chrono::duration<double>(Clock::now() - then).count();
  }

  Clock::time_point start_ = Clock::now();
  Clock::time_point lap_ = start_;
};

class Finder {
 public:
  explicit Finder(const FindCommand& command)
      : command_(command),
        index_(open_index(command.index)),
        passage_chars_(command.format == Format::Text
                           ? passage_chars(standard_output(command.color))
                           : kSnippetChars) {}

  Results find(const NamedQuery& query) {
    Stopwatch watch;
    if (analyzer_.word_count() > kMaxRememberedWords) {
      analyzer_.forget();
    }
    ReadQuery read = read_query({.text = query.text,
                                 .bounds = command_.bounds,
                                 .all = command_.all,
                                 .exact = command_.exact,
                                 .strict = command_.strict},
                                spellings_);
    Results results;
    if (command_.explain) {
      results.work = {.expanded = {},
                      .segments = index_.segments.size(),
                      .articles = index_.articles.get_doccount(),
                      .steps = {}};
      results.work->steps.emplace_back("parse", watch.lap());
    }
    results.id = query.id;
    results.text = query.text;
    results.warnings = std::move(read.warnings);
    if (command_.batch.empty()) {
      results.warnings.insert(results.warnings.end(), complaints().begin(),
                              complaints().end());
    }
    if (read.asks_for_nothing) {
      results.read_as = to_string(Query{});
      results.warnings.emplace_back("the query asks for nothing");
    } else {
      answer(std::move(read.query), results, watch);
    }
    results.seconds = watch.whole();
    return results;
  }

  // About a person's own aliases: of one query among its warnings, of a batch said once.
  const std::vector<std::string>& complaints() const { return spellings_.complaints(); }

 private:
  void answer(Query asked, Results& results, Stopwatch& watch) {
    const auto done = [&](std::string_view step) {
      if (results.work) {
        results.work->steps.emplace_back(step, watch.lap());
      }
    };
    const RankedQuery ranked =
        rank_query(std::move(asked), command_.ranking, index_, analyzer_);
    const CompiledQuery& compiled = ranked.compiled;
    results.read_as = to_string(ranked.query);
    results.days = days_read(ranked.query, today());
    results.warnings.insert(results.warnings.end(), compiled.warnings.begin(),
                            compiled.warnings.end());
    done("compile");
    std::vector<Story> found = stories(compiled.query, results);
    done("search");
    if (command_.batch.empty()) {  // which wants to be done
      results.suggestion = suggestion(results.text, ranked.query, index_, analyzer_);
      done("suggest");
    }
    std::vector<std::vector<ExplainedPart>> explained(found.size());
    if (results.work) {
      results.work->expanded = compiled.expanded;
      explained = explain_hits(compiled.parts, found);
      done("explain");
    }
    Matcher matcher(compiled.wanted, analyzer_);
    for (std::size_t i = 0; i < found.size(); ++i) {
      ShownHit shown{std::move(found[i].best), {}};
      shown.copies = std::move(found[i].copies);
      if (results.work) {
        shown.explained = std::move(explained[i]);
      }
      if (shows_passages(command_.format)) {
        shown.view =
            view_of(shown.hit.article, matcher, command_.fragments, passage_chars_);
      }
      results.hits.push_back(std::move(shown));
    }
    done("show");
  }

  // What the page holds: articles where all are asked for and in runs and lists of files,
  // else stories.
  std::vector<Story> stories(const Xapian::Query& query, Results& results) const {
    const SearchRequest request{.query = query,
                                .sort = command_.sort,
                                .offset = command_.offset,
                                .limit = command_.count ? 0 : command_.limit,
                                .counted = counted(),
                                .half_life_days = command_.half_life_days};
    const bool each =
        command_.copies || command_.count || !shows_passages(command_.format);
    StoriesFound found =
        each ? search_each(index_, request) : search_stories(index_, request);
    results.total = found.total;
    results.estimated = found.estimated;
    return std::move(found.stories);
  }

  std::vector<std::vector<ExplainedPart>> explain_hits(
      const std::vector<ScoredPart>& parts, const std::vector<Story>& stories) {
    std::vector<Hit> hits;
    hits.reserve(stories.size());
    for (const Story& story : stories) {
      hits.push_back(story.best);
    }
    return explain(index_, parts, hits, analyzer_);
  }

  // Of one query a person wants to know how much there is; a batch wants to be done.
  std::size_t counted() const {
    constexpr std::size_t kInBatch = 1'000;
    if (command_.count) {
      return index_.articles.get_doccount();
    }
    return command_.batch.empty() ? SearchRequest{}.counted : kInBatch;
  }

  const FindCommand& command_;
  OpenIndex index_;
  std::size_t passage_chars_;
  Analyzer analyzer_{index_.languages};
  Spellings spellings_{index_.articles, analyzer_, index_.folders};
};

// What is printed of one query: its results, or how many there are.
std::string printed(const Results& results, const FindCommand& command) {
  if (!command.count || command.format == Format::Json) {
    return formatted(results, command.format, command.color);
  }
  return fmt::format("{}{}{}\n", results.id, results.id.empty() ? "" : "\t",
                     results.total);
}

// Which of all articles are shown; copies stand under others.
std::string page_of(const Results& results) {
  const std::size_t copies = copies_in(results);
  if (results.hits.size() + copies == results.total) {
    return fmt::format("{} articles, {} of them {}", results.total, copies,
                       copies == 1 ? "a copy" : "copies");
  }
  return fmt::format("{}-{} of {}{} articles", results.hits.front().hit.rank,
                     results.hits.back().hit.rank, results.estimated ? "about " : "",
                     results.total);
}

// What a person should know beside the results; JSON says it itself.
void say_about(const Results& results, const FindCommand& command) {
  if (command.format == Format::Json) {
    return;
  }
  const std::string of_query = results.id.empty() ? "" : fmt::format(" ({})", results.id);
  say({.id = results.id,
       .warnings = results.warnings,
       .read_as = results.read_as,
       .days = results.days,
       .suggestion = results.suggestion,
       .has_more_words = command.ranking.expand},
      command.format);
  if (command.count) {
    return;
  }
  if (results.total == 0) {
    say(fmt::format("nothing found for {}{}", shortened(results.text), of_query));
  } else if (results.hits.empty()) {
    const bool are_copies = command.limit > 0 && command.offset < results.total;
    say(fmt::format("there {} only {} article{}{}{}", results.total == 1 ? "is" : "are",
                    results.total, results.total == 1 ? "" : "s",
                    are_copies ? ", copies among them" : "", of_query));
  } else if (command.format == Format::Text && results.hits.size() < results.total) {
    say(page_of(results) + of_query);
  } else if (command.batch.empty()) {
    say_copies(results, command.format);
  }
}

// Throws the syntax error with the place in the query under it.
[[noreturn]] void throw_with_caret(const SyntaxError& error, const std::string& typed) {
  const std::string query = valid_utf8(typed);
  const std::string before =
      printable_line(std::string_view(query).substr(0, error.position()));
  throw SyntaxError(error.what(), error.position(),
                    fmt::format("{}\n      {}^", printable_line(query),
                                std::string(cells_of(before), ' ')));
}

bool find_one(Finder& finder, const NamedQuery& query, const FindCommand& command) {
  try {
    const Results results = finder.find(query);
    print(printed(results, command), command.format);
    say_about(results, command);
    return command.count ? results.total > 0 : !results.hits.empty();
  } catch (const SyntaxError& error) {
    throw_with_caret(error, query.text);
  }
}

bool find_batch(Finder& finder, const FindCommand& command) {
  bool found = false;
  say_warnings(finder.complaints());
  for_each_query(command.batch, "batch", [&](const NamedQuery& query) {
    found = find_one(finder, query, command) || found;
  });
  return found;
}

}  // namespace

int run(const FindCommand& command) {
  if (!command.batch.empty()) {
    page_never();
  }
  Finder finder(command);
  const bool rows = command.format == Format::Csv || command.format == Format::Tsv;
  if (rows && !command.count) {
    print(rows_header(command.format, !command.batch.empty()));
  }
  const bool found = command.batch.empty()
                         ? find_one(finder, {"", command.query}, command)
                         : find_batch(finder, command);
  return found ? 0 : kNothingFound;
}

}  // namespace lede

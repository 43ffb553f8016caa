// From a query's text to printed results.
#include "searcher/find.h"

#include <fmt/format.h>

#include <chrono>
#include <utility>
#include <vector>

#include "schema/analysis.h"
#include "schema/error.h"
#include "schema/printable.h"
#include "schema/utf8.h"
#include "searcher/bounds.h"
#include "searcher/days.h"
#include "searcher/matcher.h"
#include "searcher/output/formatted.h"
#include "searcher/output/standard_streams.h"
#include "searcher/output/text.h"
#include "searcher/query_file.h"
#include "searcher/query_parser.h"
#include "searcher/quotations/sides.h"
#include "searcher/suggestion.h"

namespace lede {
namespace {

// An analyzer that has met more words than this forgets them between two queries.
constexpr std::size_t kMaxRememberedWords = 100'000;

class Finder {
 public:
  explicit Finder(const FindCommand& command)
      : command_(command), index_(open_index(command.index)) {}

  Results find(const NamedQuery& query) {
    const auto start = std::chrono::steady_clock::now();
    if (analyzer_.word_count() > kMaxRememberedWords) {
      analyzer_.forget();
    }
    ParsedQuery parsed =
        parse_query(query.text, {.all = command_.all, .strict = command_.strict});
    Results results;
    results.id = query.id;
    results.text = query.text;
    results.warnings = std::move(parsed.warnings);
    if (is_empty(parsed.query)) {
      results.read_as = to_string(parsed.query);
      results.warnings.emplace_back("the query asks for nothing");
    } else {
      answer(bounded(std::move(parsed.query), bounds()), results);
    }
    results.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return results;
  }

 private:
  Bounds bounds() const { return {command_.since, command_.until, command_.source}; }

  void answer(const Query& query, Results& results) {
    results.read_as = to_string(query);
    results.days = days_read(query, today());
    const CompiledQuery compiled = compile(query);
    results.warnings.insert(results.warnings.end(), compiled.warnings.begin(),
                            compiled.warnings.end());
    SearchResult found = search(index_, {.query = compiled.query,
                                         .sort = command_.sort,
                                         .offset = command_.offset,
                                         .limit = command_.limit,
                                         .counted = counted()});
    results.total = found.total;
    results.estimated = found.estimated;
    if (command_.batch.empty()) {  // which wants to be done
      results.suggestion = suggest(results.text, query);
    }
    Matcher matcher(compiled.wanted, analyzer_);
    for (Hit& hit : found.hits) {
      ShownHit shown{std::move(hit), {}};
      if (shows_passages(command_.format)) {
        shown.view = view_of(shown.hit.article, matcher, command_.fragments);
      }
      results.hits.push_back(std::move(shown));
    }
  }

  // Of one query a person wants to know how much there is; a batch wants to be done.
  std::size_t counted() const {
    constexpr std::size_t kInBatch = 1'000;
    return command_.batch.empty() ? SearchRequest{}.counted : kInBatch;
  }

  CompiledQuery compile(const Query& query) {
    try {
      return compile_for_articles(query, index_, analyzer_);
    } catch (const Xapian::Error& error) {
      throw_as_error(error);
    }
  }

  std::optional<std::string> suggest(const std::string& text, const Query& query) {
    try {
      return suggestion(text, query, index_, analyzer_);
    } catch (const Xapian::Error& error) {
      throw_as_error(error);
    }
  }

  const FindCommand& command_;
  OpenIndex index_;
  Analyzer analyzer_;
};

// The beginning of a text that may be as long as a query can get.
std::string shortened(const std::string& text) {
  constexpr std::size_t kMaxBytes = 200;
  return text.size() <= kMaxBytes ? text
                                  : std::string(utf8_prefix(text, kMaxBytes)) + " …";
}

// What a person should know beside the results; JSON says it itself.
void say_about(const Results& results, const FindCommand& command) {
  if (command.format == Format::Json) {
    return;
  }
  const std::string of_query = results.id.empty() ? "" : fmt::format(" ({})", results.id);
  say_warnings(results.warnings);
  if (!results.warnings.empty()) {
    say(fmt::format("read as{}: {}", of_query, shortened(results.read_as)));
  }
  if (!results.days.empty()) {
    say(fmt::format("days{}: {}", of_query, shortened(results.days)));
  }
  if (results.suggestion) {
    say("did you mean: " + shortened(*results.suggestion));
  }
  if (results.total == 0) {
    say(fmt::format("nothing found for {}{}", shortened(results.text), of_query));
  } else if (results.hits.empty()) {
    say(fmt::format("there are only {} articles{}", results.total, of_query));
  } else if (command.format == Format::Text && results.hits.size() < results.total) {
    say(fmt::format("{}-{} of {}{} articles{}", results.hits.front().hit.rank,
                    results.hits.back().hit.rank, results.estimated ? "about " : "",
                    results.total, of_query));
  }
}

// Throws the syntax error with the place in the query under it.
[[noreturn]] void throw_with_caret(const SyntaxError& error, const std::string& query) {
  const std::string before =
      printable_line(std::string_view(query).substr(0, error.position()));
  throw SyntaxError(error.what(), error.position(),
                    fmt::format("{}\n      {}^", printable_line(query),
                                std::string(cells_of(before), ' ')));
}

bool find_one(Finder& finder, const NamedQuery& query, const FindCommand& command) {
  try {
    const Results results = finder.find(query);
    print(formatted(results, command.format, command.color), command.format);
    say_about(results, command);
    return !results.hits.empty();
  } catch (const SyntaxError& error) {
    throw_with_caret(error, query.text);
  }
}

bool find_batch(Finder& finder, const FindCommand& command) {
  bool found = false;
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
  if (command.format == Format::Csv || command.format == Format::Tsv) {
    print(rows_header(command.format, !command.batch.empty()));
  }
  const bool found = command.batch.empty()
                         ? find_one(finder, {"", command.query}, command)
                         : find_batch(finder, command);
  return found ? 0 : kNothingFound;
}

}  // namespace lede

// Warnings, the query as read, its days, and what may have been meant.
#include "searcher/output/query_notes.h"

#include <fmt/core.h>

#include "schema/utf8.h"
#include "searcher/output/standard_streams.h"

namespace lede {

void say(const QueryNotes& notes, Format format) {
  if (format == Format::Json) {
    return;
  }
  const std::string of_query = notes.id.empty() ? "" : fmt::format(" ({})", notes.id);
  say_warnings(notes.warnings);
  const bool has_more =
      notes.has_more_words || notes.read_as.find("(spelt ") != std::string::npos;
  if (!notes.warnings.empty() || (has_more && format == Format::Text)) {
    say(fmt::format("read as{}: {}", of_query, shortened(notes.read_as)));
  }
  if (!notes.days.empty()) {
    say(fmt::format("days{}: {}", of_query, shortened(notes.days)));
  }
  if (notes.suggestion) {
    say("did you mean: " + shortened(*notes.suggestion));
  }
}

std::string shortened(const std::string& text) {
  constexpr std::size_t kMaxBytes = 200;
  return text.size() <= kMaxBytes ? text
                                  : std::string(utf8_prefix(text, kMaxBytes)) + " …";
}

std::size_t copies_in(const Results& results) {
  std::size_t copies = 0;
  for (const ShownHit& shown : results.hits) {
    copies += shown.copies.size();
  }
  return copies;
}

void say_copies(const Results& results, Format format) {
  const std::size_t copies = copies_in(results);
  const bool is_lines =
      format == Format::Jsonl || format == Format::Csv || format == Format::Tsv;
  if (is_lines && copies > 0) {
    say(fmt::format(
        "note: {} in 'copies' only; with --copies each has a line of its own",
        copies == 1 ? "1 article is" : fmt::format("{} articles are", copies)));
  }
}

}  // namespace lede

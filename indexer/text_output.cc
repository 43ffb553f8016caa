// Output for people.
#include "indexer/text_output.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "indexer/folder_watch.h"
#include "indexer/stored_articles.h"
#include "schema/printable.h"
#include "schema/program/program.h"
#include "schema/program/standard_output.h"

namespace lede {
namespace {

constexpr std::size_t kMaxLines = 20;

// "1 article", "2 articles".
std::string counted(std::uint64_t number, std::string_view thing) {
  return fmt::format("{} {}{}", number, thing, number == 1 ? "" : "s");
}

std::string size_text(std::uint64_t bytes) {
  constexpr double kKilo = 1000;
  auto size = static_cast<double>(bytes);
  for (const std::string_view unit : {"bytes", "kB", "MB"}) {
    if (size < kKilo) {
      return fmt::format("{:.{}f} {}", size, unit == "bytes" ? 0 : 1, unit);
    }
    size /= kKilo;
  }
  return fmt::format("{:.1f} GB", size);
}

std::string line_of(const Skipped& skipped) {
  const std::string record =
      skipped.record > 0 ? fmt::format(", record {}", skipped.record) : "";
  return printable_line(skipped.path) + record + ": " + printable_line(skipped.reason);
}

std::string changes_of(const Tally& tally) {
  std::string changes;
  const auto add = [&changes](std::uint64_t number, std::string_view what) {
    if (number > 0) {
      changes += fmt::format("{}{} {}", changes.empty() ? "" : ", ", number, what);
    }
  };
  add(tally.added, "added");
  add(tally.changed, "changed");
  add(tally.removed, "removed");
  return changes;
}

void print_remarks(const UpdateResult& result) {
  print_warnings(result.warnings);
  if (!result.new_skipped.empty()) {
    const bool are_all = result.new_skipped.size() == result.skipped.size();
    fmt::print(stderr, "skipped {}{}:\n", result.new_skipped.size(),
               are_all ? "" : fmt::format(" more, {} in all", result.skipped.size()));
  }
  const std::size_t shown = std::min(result.new_skipped.size(), kMaxLines);
  for (std::size_t i = 0; i < shown; ++i) {
    fmt::print(stderr, "  {}\n", line_of(result.new_skipped[i]));
  }
  if (shown < result.new_skipped.size()) {
    fmt::print(stderr, "  and {} more: 'lede-index status' lists all\n",
               result.new_skipped.size() - shown);
  }
  if (result.is_interrupted) {
    fmt::print(stderr,
               "interrupted; what was read is in the index, the next update does "
               "the rest\n");
  }
}

}  // namespace

void print_warnings(const std::vector<std::string>& warnings) {
  for (const std::string& warning : warnings) {
    fmt::print(stderr, "warning: {}\n", printable_line(warning));
  }
}

void print_update(const UpdateResult& result, bool is_dry_run) {
  print_remarks(result);
  if (is_dry_run) {
    for (const FileTally& file : result.files) {
      print(fmt::format("{}: {}\n", printable_line(file.path), changes_of(file.tally)));
    }
  }
  const std::string changes =
      result.tally.is_zero() ? "nothing changed" : changes_of(result.tally);
  const std::string skipped =
      result.skipped.empty() ? "" : fmt::format(", {} skipped", result.skipped.size());
  if (is_dry_run) {
    print(fmt::format("would be: {}, {} unchanged{}\n", changes, result.unchanged,
                      skipped));
    return;
  }
  print(fmt::format("{}, {} unchanged{}; the index has {} and {} in {} ({:.1f} s)\n",
                    changes, result.unchanged, skipped,
                    counted(result.articles, "article"),
                    counted(result.quotes, "quotation"),
                    counted(result.segments, "segment"), result.seconds));
}

bool has_news(const UpdateResult& result) {
  return !result.tally.is_zero() || !result.new_skipped.empty() ||
         !result.warnings.empty() || result.is_interrupted;
}

void print_watching(std::size_t folders, const std::string& obstacle) {
  if (!obstacle.empty()) {
    fmt::print(stderr, "warning: {}; all is looked over every {} s\n",
               printable_line(obstacle), FolderWatch::kLookOverEvery.count());
  }
  fmt::print(stderr, "watching {}; Ctrl-C ends\n", counted(folders, "folder"));
}

void print_status(const Status& status) {
  const Manifest& manifest = status.manifest;
  std::string text;
  const auto out = std::back_inserter(text);
  fmt::format_to(out, "index      {}\n", printable_line(status.index.string()));
  fmt::format_to(out, "updated    {} (generation {})\n", manifest.updated,
                 manifest.generation);
  for (const Source& source : manifest.sources) {
    fmt::format_to(out, "source     {}{}\n", printable_line(source.path),
                   source.follows_links ? " (follows links)" : "");
  }
  fmt::format_to(out, "articles   {} from {}\n", manifest.live_articles(),
                 counted(status.files, "file"));
  fmt::format_to(out, "quotations {}\n", manifest.live_quotes());
  fmt::format_to(out, "size       {}\n", size_text(status.bytes));
  for (std::size_t i = 0; i < manifest.segments.size(); ++i) {
    const Segment& segment = manifest.segments[i];
    const std::uint32_t dead = count(segment.dead_articles);
    fmt::format_to(out, "segment    {}: {}, {}{}\n", segment.name,
                   counted(segment.articles, "article"),
                   size_text(status.segment_bytes[i]),
                   dead > 0 ? fmt::format(", {} replaced or removed", dead) : "");
  }
  fmt::format_to(out, "skipped    {}\n", status.skipped.size());
  for (const Skipped& skipped : status.skipped) {
    fmt::format_to(out, "  {}\n", line_of(skipped));
  }
  print(text);
}

void print_merge(const MergeResult& result) {
  print_warnings(result.warnings);
  if (result.is_interrupted) {
    fmt::print(stderr, "interrupted; the index is as it was\n");
    return;
  }
  print(fmt::format("{} became {}: {}, {} ({:.1f} s)\n",
                    counted(result.segments_before, "segment"), result.segments,
                    counted(result.articles, "article"),
                    counted(result.quotes, "quotation"), result.seconds));
}

void print_backup(const BackupResult& result) {
  print(fmt::format("copied {} with {} ({})\n", counted(result.files, "file"),
                    counted(result.articles, "article"), size_text(result.bytes)));
}

void print_forget(const ForgetResult& result) {
  print(fmt::format("removed {}; the index has {}\n", counted(result.removed, "article"),
                    counted(result.articles, "article")));
}

void print_check(const CheckResult& result) {
  if (result.problems.empty()) {
    print(fmt::format("no damage: {} with {} and {} ({})\n",
                      counted(result.files, "file"), counted(result.articles, "article"),
                      counted(result.quotes, "quotation"), size_text(result.bytes)));
    if (!result.unchecked.empty()) {
      print(
          fmt::format("not checked: the order within the tables of {}, which may not be "
                      "written; xapian needs to\n",
                      counted(result.unchecked.size(), "database")));
    }
    return;
  }
  say_error("the index is damaged");
  const std::size_t shown = std::min(result.problems.size(), kMaxLines);
  for (std::size_t i = 0; i < shown; ++i) {
    fmt::print(stderr, "  {}\n", printable_line(result.problems[i]));
  }
  if (shown < result.problems.size()) {
    fmt::print(stderr, "  and {} more\n", result.problems.size() - shown);
  }
  say_hint(result.can_be_rebuilt
               ? "run 'lede-index rebuild': the stored articles, which it needs alone, "
                 "are in order"
               : hint_to_make_again(result.sources));
}

}  // namespace lede

// Showing what is understood; see inspect.h.
#include "indexer/inspect.h"

#include <cstdio>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "corpus/quotes/quotes.h"
#include "corpus/reader.h"
#include "corpus/walk.h"
#include "indexer/json_output.h"
#include "schema/printable.h"

namespace lede {
namespace {

void print_fact(std::string_view name, const std::optional<std::string>& value) {
  fmt::print("  {:<10}{}\n", name, value ? printable_line(*value) : "-");
}

void print_quote(const Quote& quote) {
  std::string by;
  if (quote.speaker || quote.mention) {
    by = " — " + printable_line(quote.speaker ? *quote.speaker : *quote.mention);
  }
  if (quote.cue) {
    by += ", " + printable_line(*quote.cue);
  }
  fmt::print("    {:<9} {:<8} “{}”{}\n", name_of(quote.kind), name_of(quote.region),
             printable_line(quote.text), by);
}

void print_indented(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    fmt::print("{}{}\n", line.empty() ? "" : "    ", printable_text(line));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

void print_text(const Article& article) {
  fmt::print("{}\n", printable_line(article.id));
  print_fact("path", article.path);
  print_fact("format", article.format);
  if (article.record > 0) {
    print_fact("record", std::to_string(article.record));
  }
  print_fact("headline", article.headline);
  print_fact("byline", article.byline);
  print_fact("dateline", article.dateline);
  print_fact("date",
             article.date ? std::optional(to_string(*article.date)) : std::nullopt);
  print_fact("source", article.source);
  print_fact("section", article.section);
  print_fact("language", article.language);
  print_fact("url", article.url);
  fmt::print("  body\n");
  print_indented(article.body);
  if (!article.asides.empty()) {
    fmt::print("  beside the body\n");
  }
  for (const Aside& aside : article.asides) {
    fmt::print("    {:<9} {}\n", name_of(aside.region), printable_line(aside.text));
  }
  if (!article.quotes.empty()) {
    fmt::print("  quotations\n");
  }
  for (const Quote& quote : article.quotes) {
    print_quote(quote);
  }
}

void print_skipped(const Skipped& skipped) {
  const std::string record =
      skipped.record > 0 ? fmt::format(", record {}", skipped.record) : "";
  fmt::print(stderr, "skipped {}{}: {}\n", printable_line(skipped.path), record,
             printable_line(skipped.reason));
}

void print_left_out(std::FILE* to, const std::vector<LeftOut>& left_out) {
  if (!left_out.empty()) {
    fmt::print(to, "  left out\n");
  }
  for (const LeftOut& part : left_out) {
    fmt::print(to, "    {:<15} {}\n", part.reason, printable_line(part.text));
  }
}

class Inspection {
 public:
  explicit Inspection(const InspectRequest& request) : request_(request) {}

  void inspect(const SourceFile& file) {
    const auto result = read_source_file(file);
    if (const auto* skipped = std::get_if<Skipped>(&result)) {
      return print_skipped(*skipped);
    }
    const auto& read = std::get<SourceBytes>(result);
    const Document document{.path = file.path,
                            .relative_path = file.relative_path,
                            .bytes = read.bytes,
                            .left_out = request_.is_verbose ? &left_out_ : nullptr};
    if (request_.is_verbose) {
      fmt::print(stderr, "reading {} as {}\n", printable_line(file.path),
                 format_of(document).name);
    }
    read_document(document, [this](Record record) {
      print(std::move(record));
      left_out_.clear();
    });
  }

 private:
  void print(Record record) {
    if (const auto* skipped = std::get_if<Skipped>(&record)) {
      print_skipped(*skipped);
      return print_left_out(stderr, left_out_);
    }
    auto& article = std::get<Article>(record);
    article.quotes = quote_finder_.find(article, analyzer_);
    if (request_.format == OutputFormat::Text) {
      print_text(article);
      print_left_out(stdout, left_out_);
      fmt::print("\n");
    } else if (request_.is_verbose) {
      fmt::print("{}\n", to_json(article, left_out_));
    } else {
      fmt::print("{}\n", to_json(article));
    }
  }

  const InspectRequest& request_;
  std::vector<LeftOut> left_out_;  // of the record that is read
  Analyzer analyzer_;
  QuoteFinder quote_finder_;
};

}  // namespace

void inspect(const InspectRequest& request) {
  Inspection inspection(request);
  for (const std::string& path : request.paths) {
    walk(path, [&inspection](const WalkEntry& entry) {
      if (const auto* file = std::get_if<SourceFile>(&entry)) {
        inspection.inspect(*file);
      } else if (const auto* passed_over = std::get_if<PassedOver>(&entry)) {
        print_skipped(passed_over->what);
      } else {
        print_skipped(std::get<Skipped>(entry));
      }
    });
  }
}

}  // namespace lede

// Showing what is understood.
#include "indexer/inspect.h"

#include <cstdio>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/core.h>

#include "corpus/quotes/quotes.h"
#include "corpus/reader.h"
#include "corpus/walk.h"
#include "indexer/json_output.h"
#include "schema/printable.h"
#include "schema/program/standard_output.h"

namespace lede {
namespace {

void add_fact(std::string& out, std::string_view name,
              const std::optional<std::string>& value) {
  fmt::format_to(std::back_inserter(out), "  {:<10}{}\n", name,
                 value ? printable_line(*value) : "-");
}

void add_quote(std::string& out, const Quote& quote) {
  std::string by;
  if (quote.speaker || quote.mention) {
    by = " — " + printable_line(quote.speaker ? *quote.speaker : *quote.mention);
  }
  if (quote.cue) {
    by += ", " + printable_line(*quote.cue);
  }
  fmt::format_to(std::back_inserter(out), "    {:<9} {:<8} “{}”{}\n", name_of(quote.kind),
                 name_of(quote.region), printable_line(quote.text), by);
}

void add_indented(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    fmt::format_to(std::back_inserter(out), "{}{}\n", line.empty() ? "" : "    ",
                   printable_text(line));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

std::string text_of(const Article& article) {
  std::string out;
  fmt::format_to(std::back_inserter(out), "{}\n", printable_line(article.id));
  add_fact(out, "path", article.path);
  add_fact(out, "format", article.format);
  if (article.record > 0) {
    add_fact(out, "record", std::to_string(article.record));
  }
  add_fact(out, "headline", article.headline);
  add_fact(out, "byline", article.byline);
  add_fact(out, "dateline", article.dateline);
  add_fact(out, "date",
           article.date ? std::optional(to_string(*article.date)) : std::nullopt);
  add_fact(out, "source", article.source);
  add_fact(out, "section", article.section);
  add_fact(out, "language", article.language);
  add_fact(out, "url", article.url);
  out += "  body\n";
  add_indented(out, article.body);
  if (!article.asides.empty()) {
    out += "  beside the body\n";
  }
  for (const Aside& aside : article.asides) {
    fmt::format_to(std::back_inserter(out), "    {:<9} {}\n", name_of(aside.region),
                   printable_line(aside.text));
  }
  if (!article.quotes.empty()) {
    out += "  quotations\n";
  }
  for (const Quote& quote : article.quotes) {
    add_quote(out, quote);
  }
  return out;
}

void print_skipped(const Skipped& skipped) {
  const std::string record =
      skipped.record > 0 ? fmt::format(", record {}", skipped.record) : "";
  fmt::print(stderr, "skipped {}{}: {}\n", printable_line(skipped.path), record,
             printable_line(skipped.reason));
}

std::string text_of(const std::vector<LeftOut>& left_out) {
  std::string out = left_out.empty() ? "" : "  left out\n";
  for (const LeftOut& part : left_out) {
    fmt::format_to(std::back_inserter(out), "    {:<15} {}\n", part.reason,
                   printable_line(part.text));
  }
  return out;
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
      return fmt::print(stderr, "{}", text_of(left_out_));
    }
    auto& article = std::get<Article>(record);
    article.quotes = quote_finder_.find(article, analyzer_);
    lede::print(text_of_record(article) + '\n');
  }

  std::string text_of_record(const Article& article) const {
    if (request_.format == OutputFormat::Text) {
      return text_of(article) + text_of(left_out_);
    }
    return request_.is_verbose ? to_json(article, left_out_) : to_json(article);
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

// The table of formats, and the way of a document through it.
#include <algorithm>
#include <array>
#include <utility>

#include "corpus/characters.h"
#include "corpus/csv_reader.h"
#include "corpus/encoding.h"
#include "corpus/html/html_reader.h"
#include "corpus/json_reader.h"
#include "corpus/reader.h"
#include "corpus/text_reader.h"
#include "corpus/xml/xml_reader.h"

namespace lede {
namespace {

constexpr auto kFormats = std::to_array<Format>({
    {"jsonl", claims_jsonl, open_jsonl, true},
    {"json", claims_json, open_json, false},
    {"csv", claims_csv, open_csv, false},
    {"html", claims_html, open_html, false},
    {"xml", claims_xml, open_xml, false},
    {"text", claims_text, open_text, false},
});

std::string fallback_id(const Article& article, const Document& document) {
  if (article.url) {
    return *article.url;
  }
  return article.record == 0
             ? document.relative_path
             : document.relative_path + '#' + std::to_string(article.record);
}

void finish(Record& record, const Document& document) {
  if (auto* article = std::get_if<Article>(&record)) {
    article->path = document.path;
    article->format = document.format->name;
    if (article->id.empty()) {
      article->id = fallback_id(*article, document);
    }
  }
}

}  // namespace

const Format& format_of(const Document& document) {
  if (document.format != nullptr) {
    return *document.format;
  }
  const Format* best = kFormats.data();
  int highest = 0;
  for (const Format& format : kFormats) {
    if (const int claim = format.claims(document); claim > highest) {
      best = &format;
      highest = claim;
    }
  }
  return *best;
}

std::vector<Document> slices_of(const Document& document, std::size_t slice_bytes) {
  const Format& format = format_of(document);
  if (!format.lines) {
    return {document};
  }
  std::vector<Document> slices;
  std::string_view rest = document.bytes;
  Document slice = document;
  slice.format = &format;
  while (!rest.empty()) {
    const std::size_t line_end = rest.find('\n', std::min(slice_bytes, rest.size()));
    const std::size_t end =
        line_end == std::string_view::npos ? rest.size() : line_end + 1;
    slice.bytes = rest.substr(0, end);
    slices.push_back(slice);
    slice.first_record += static_cast<std::uint32_t>(
        std::count(slice.bytes.begin(), slice.bytes.end(), '\n'));
    rest.remove_prefix(end);
  }
  return slices;
}

void read_document(const Document& document, const std::function<void(Record)>& visit) {
  const auto skip = [&](std::string reason) {
    visit(Skipped{document.path, 0, std::move(reason)});
  };
  if (document.bytes.empty()) {
    return skip("empty file");
  }
  std::string storage;
  const auto text = utf8_text(document.bytes, storage);
  if (!text) {
    return skip("binary file");
  }
  // Blank lines at the end of a file of lines are none of its articles.
  const bool continues = document.first_record > 1;
  if (trimmed(*text).empty()) {
    return continues ? void() : skip("no text");
  }
  Document decoded = document;
  decoded.bytes = *text;
  decoded.format = &format_of(decoded);
  const auto reader = decoded.format->open(decoded);
  Record record;
  bool any = false;
  while (reader->next(record)) {
    any = true;
    finish(record, decoded);
    visit(std::move(record));
  }
  if (!any && !continues) {
    skip("no articles in it");
  }
}

}  // namespace lede

// The table of formats, and the way of a document through it.
#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <optional>
#include <unordered_set>
#include <utility>

#include "corpus/archive_reader.h"
#include "corpus/characters.h"
#include "corpus/csv_reader.h"
#include "corpus/encoding.h"
#include "corpus/exports/factiva.h"
#include "corpus/exports/nexis.h"
#include "corpus/html/html_reader.h"
#include "corpus/json_reader.h"
#include "corpus/language.h"
#include "corpus/lead_in.h"
#include "corpus/mail/mail_reader.h"
#include "corpus/other_files.h"
#include "corpus/pdf/pdf_reader.h"
#include "corpus/reader.h"
#include "corpus/text_reader.h"
#include "corpus/warc_reader.h"
#include "corpus/xml/xml_reader.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr auto kFormats = std::to_array<DocumentFormat>({
    {.name = "archive",
     .claims = claims_archive,
     .open = open_archive,
     .many = true,
     .raw = true},
    {.name = "warc", .claims = claims_warc, .open = open_warc, .many = true, .raw = true},
    {.name = "mail", .claims = claims_mail, .open = open_mail, .raw = true},
    {.name = "mbox", .claims = claims_mbox, .open = open_mail, .many = true, .raw = true},
    {.name = "mhtml", .claims = claims_mhtml, .open = open_mail, .raw = true},
    {.name = "pdf", .claims = claims_pdf, .open = open_pdf, .raw = true},
    {.name = "jsonl", .claims = claims_jsonl, .open = open_jsonl, .lines = true},
    {.name = "json", .claims = claims_json, .open = open_json, .many = true},
    {.name = "csv", .claims = claims_csv, .open = open_csv, .many = true},
    {.name = "factiva", .claims = claims_factiva, .open = open_factiva, .many = true},
    {.name = "nexis", .claims = claims_nexis, .open = open_nexis, .many = true},
    {.name = "html", .claims = claims_html, .open = open_html},
    {.name = "xml", .claims = claims_xml, .open = open_xml, .many = true},
    {.name = "text", .claims = claims_text, .open = open_text},
});

// As much of a text in UTF-16 as tells its format.
constexpr std::size_t kHeadBytes = std::size_t{64} << 10U;

const DocumentFormat& best_format(const Document& document, bool with_raw) {
  const DocumentFormat* best = &kFormats.front();
  int highest = 0;
  for (const DocumentFormat& format : kFormats) {
    const int claim = !format.raw || with_raw ? format.claims(document) : 0;
    if (claim > highest) {
      best = &format;
      highest = claim;
    }
  }
  return *best;
}

// Where the text has all the words that are read of it. What a word is need not be known
// exactly: what stands between white space and ASCII marks.
std::size_t end_of_words(std::string_view text) {
  constexpr std::size_t kShortest = 3;  // of most of so many, with a space
  if (text.size() < kMaxDifferentWords * kShortest) {
    return text.size();
  }
  std::unordered_set<std::size_t> words;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && (static_cast<unsigned char>(text[i]) >= 0x80 ||
                            std::isalnum(static_cast<unsigned char>(text[i])) != 0)) {
      continue;
    }
    words.insert(std::hash<std::string_view>()(text.substr(begin, i - begin)));
    if (words.size() > kMaxDifferentWords) {
      return begin;
    }
    begin = i + 1;
  }
  return text.size();
}

std::string fallback_id(const Article& article, const Document& document) {
  if (article.url) {
    return *article.url;
  }
  return article.record == 0
             ? document.relative_path
             : document.relative_path + '#' + std::to_string(article.record);
}

// Sets what is not set yet. False for what was finished: Skipped, and the articles of a
// container's members.
bool finish(Record& record, const Document& document) {
  auto* article = std::get_if<Article>(&record);
  if (article == nullptr || !article->path.empty()) {
    return false;
  }
  article->path = document.path;
  article->format = document.format->name;
  if (std::string url = clean_text(valid_utf8(document.url));
      !article->url && !url.empty()) {
    article->url = std::move(url);
  }
  if (article->id.empty()) {
    article->id = fallback_id(*article, document);
  }
  if (article->byline) {
    const std::string_view names = without_lead_in(*article->byline);
    article->byline = names.empty() ? std::nullopt : std::optional(std::string(names));
  }
  settle_language(*article);
  return true;
}

// A document from its own bytes to records that are finished.
class DocumentReader : public Reader {
 public:
  explicit DocumentReader(Document document) : document_(std::move(document)) { open(); }

  bool next(Record& record) override {
    if (remark_) {
      record = *std::exchange(remark_, std::nullopt);
      return true;
    }
    if (reader_ && reader_->next(record)) {
      is_empty_ = false;
      if (finish(record, document_)) {
        check(std::get<Article>(record));
      }
      return true;
    }
    if (!is_empty_) {
      return false;
    }
    is_empty_ = false;
    record = Skipped{document_.path, 0, reader_ ? "no articles in it" : reason_};
    // Blank lines at the end of a file of lines are none of its articles.
    return document_.first_record == 1 || is_binary_;
  }

 private:
  void open() {
    if (document_.bytes.empty()) {
      reason_ = "empty file";
      return;
    }
    const DocumentFormat& format = format_of(document_);
    if (!format.raw) {
      const auto text = utf8_text(document_.bytes, storage_, document_.charset);
      if (!text || trimmed(*text).empty()) {
        is_binary_ = !text;
        reason_ = is_binary_ ? "binary file" : "no text";
        return;
      }
      document_.bytes = *text;
    }
    // UTF-16 shows what it is only now.
    document_.format = document_.format != nullptr || format.raw
                           ? &format
                           : &best_format(document_, false);
    if (!format.raw && !format.lines) {
      reason_ = reason_to_refuse(document_);
      if (!reason_.empty()) {
        return;
      }
    }
    reader_ = document_.format->open(document_);
  }

  // Whatever the format, no article's text is larger, and none is without one in silence.
  void check(Article& article) {
    const auto remark = [&](std::string reason) {
      remark_ = Skipped{article.path, article.record, std::move(reason)};
    };
    if (article.body.empty()) {
      remark("a headline, and no text found for it");
    }
    if (article.body.size() > kMaxTextBytes) {
      article.body.resize(utf8_prefix(article.body, kMaxTextBytes).size());
      remark("only the first 16 MB of the text are read");
    }
    if (const std::size_t end = end_of_words(article.body); end < article.body.size()) {
      article.body.resize(end);
      remark("only the first " + std::to_string(kMaxDifferentWords) +
             " different words of the text are read");
    }
  }

  Document document_;
  std::string storage_;
  std::unique_ptr<Reader> reader_;
  std::optional<Skipped> remark_;  // what the last article lacks, to be given next
  std::string reason_;             // why there is no reader
  bool is_binary_ = false;
  bool is_empty_ = true;  // no record so far
};

}  // namespace

std::string_view without_compression(std::string_view name) {
  for (const std::string_view compression : {".gz", ".zst", ".xz", ".bz2"}) {
    if (name.ends_with(compression)) {
      return name.substr(0, name.size() - compression.size());
    }
  }
  return name;
}

bool has_extension(const Document& document, std::string_view extension) {
  return without_compression(lowered(document.path)).ends_with(extension);
}

const DocumentFormat& format_of(const Document& document) {
  if (document.format != nullptr) {
    return *document.format;
  }
  const DocumentFormat& format = best_format(document, true);
  if (format.raw || wide_mark(document.bytes).empty()) {
    return format;
  }
  Document head = document;
  std::string storage;
  head.bytes = utf8_text(document.bytes.substr(0, kHeadBytes), storage).value_or("");
  return best_format(head, false);
}

std::unique_ptr<Reader> open_document(const Document& document) {
  return std::make_unique<DocumentReader>(document);
}

void read_document(const Document& document, const std::function<void(Record)>& visit) {
  DocumentReader reader(document);
  Record record;
  while (reader.next(record)) {
    visit(std::move(record));
  }
}

}  // namespace lede

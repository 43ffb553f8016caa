// Any bytes as a file of one format, LEDE_FORMAT: its articles are whole, of valid UTF-8
// and named, and whatever gives none has a reason.
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/reader.h"
#include "schema/document.h"
#include "schema/utf8.h"
#include "tests/fuzz/fuzz.h"

namespace lede::fuzz {
namespace {

// A file that only this format claims.
struct Example {
  std::string_view format;
  std::string_view path;
  std::string_view bytes;
};

constexpr auto kExamples = std::to_array<Example>({
    {"archive", "a.zip", "PK\x03\x04"},
    {"warc", "a.warc", "WARC/1.0\r\nWARC-Type: response\r\n"},
    {"mail", "a.eml", "From: a@b.example\nDate: Mon, 3 Aug 2015\nSubject: x\n\nA"},
    {"mbox", "a.mbox", "From a@b Mon Aug  3 12:45:00 2015\nReceived: x\n\nA"},
    {"mhtml", "a.mhtml",
     "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; "
     "boundary=b\n\n--b\n"},
    {"pdf", "a.pdf", "%PDF-1.4\n"},
    {"jsonl", "a.jsonl", "{\"text\": \"A\"}\n{\"text\": \"B\"}\n"},
    {"json", "a.json", "[{\"text\": \"A\"}]"},
    {"csv", "a.csv", "id,text\n1,A\n"},
    {"factiva", "a.html",
     "<html><div class=\"article enArticle\"><p class=\"articleParagraph\">A</p></div>"},
    {"nexis", "a.html", "<HTML><BODY><!-- x\n<DOCFULL> --><P>1 of 2 DOCUMENTS</P>"},
    {"html", "a.html", "<!doctype html><html><p>A</p>"},
    {"xml", "a.xml", "<?xml version=\"1.0\"?><nitf></nitf>"},
    {"text", "a.txt", "A text.\n"},
});

Document document_of(std::string_view path, std::string_view bytes) {
  Document document;
  document.path = path;
  document.relative_path = path;
  document.bytes = bytes;
  return document;
}

Document find_example() {
  for (const Example& example : kExamples) {
    if (example.format == LEDE_FORMAT) {
      Document document = document_of(example.path, example.bytes);
      document.format = &format_of(document);
      require(document.format->name == LEDE_FORMAT, "the example is of its format");
      return document;
    }
  }
  require(false, "every format has an example");
  return {};
}

void check_text(const std::optional<std::string>& text) {
  require(!text || (!text->empty() && is_valid_utf8(*text)), "facts are valid UTF-8");
}

void check(const Article& article) {
  require(!article.id.empty() && !article.path.empty(), "an article is named");
  require(!article.format.empty(), "an article has a format");
  require(is_valid_utf8(article.body), "a body is valid UTF-8");
  require(article.body.size() <= kMaxTextBytes, "a body is bounded");
  for (const auto& text :
       {article.headline, article.byline, article.dateline, article.source,
        article.section, article.language, article.url}) {
    check_text(text);
  }
  for (const Aside& aside : article.asides) {
    require(is_valid_utf8(aside.text), "an aside is valid UTF-8");
  }
  require(decode_article(encode(article)) == article, "an article is stored whole");
}

void read(const Document& document) {
  std::uint64_t may_unpack = 1U << 20U;
  Document bounded = document;
  bounded.may_unpack = &may_unpack;
  read_document(bounded, [](const Record& record) {
    if (const auto* skipped = std::get_if<Skipped>(&record)) {
      require(!skipped->reason.empty(), "what is skipped has a reason");
    } else {
      check(std::get<Article>(record));
    }
  });
}

}  // namespace
}  // namespace lede::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lede::fuzz;
  static const lede::Document example = find_example();
  lede::Document document = example;
  document.bytes = text_of(data, size);
  read(document);
  document.format = nullptr;  // whatever it looks like by its content
  lede::format_of(document);
  return 0;
}

// PDFs, made here by hand, into articles.
#include "corpus/pdf/pdf_reader.h"

#include <catch2/catch.hpp>
#include <string>
#include <variant>
#include <vector>

#include "corpus/pdf/pages.h"
#include "records.h"

namespace lede {
namespace {

// What is printed on a page: commands of PDF.
struct Canvas {
  std::string commands;

  // A line whose base stands so many points above the page's lower edge.
  Canvas& line(int left, int base, const std::string& text, int size = 10) {
    commands += "BT /F1 " + std::to_string(size) + " Tf " + std::to_string(left) + ' ' +
                std::to_string(base) + " Td (" + text + ") Tj ET\n";
    return *this;
  }

  // Lines one under another.
  Canvas& lines(int left, int base, const Lines& texts) {
    for (const std::string& text : texts) {
      line(left, base, text);
      base -= 12;
    }
    return *this;
  }
};

// info: the entries of the document's information, as "/Title (Ferry)".
std::string pdf_of(const std::vector<Canvas>& pages, const std::string& info = "") {
  std::vector<std::string> objects{
      "<< /Type /Catalog /Pages 2 0 R >>", "",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
      "<< " + info + " >>"};
  std::string kids;
  for (const Canvas& page : pages) {
    const std::string content = std::to_string(objects.size() + 1);
    objects.push_back("<< /Length " + std::to_string(page.commands.size()) +
                      " >>\nstream\n" + page.commands + "\nendstream");
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents " +
                      content + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " +
               std::to_string(pages.size()) + " >>";
  std::string bytes = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string at = std::to_string(bytes.size());
    table += std::string(10 - at.size(), '0') + at + " 00000 n \n";
    bytes += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string count = std::to_string(objects.size() + 1);
  return bytes + "xref\n0 " + count + "\n" + table + "trailer\n<< /Size " + count +
         " /Root 1 0 R /Info 4 0 R >>\nstartxref\n" + std::to_string(bytes.size()) +
         "\n%%EOF\n";
}

const Lines kFerry{"The ferry came back to the port on Tuesday after a year in the dock,",
                   "and a small crowd was waiting on the quay with flags and a brass",
                   "band that had practised all winter."};
const std::string kFerryText =
    "The ferry came back to the port on Tuesday after a year in the dock, and a small "
    "crowd was waiting on the quay with flags and a brass band that had practised all "
    "winter.";

std::string body_of(const std::vector<Canvas>& pages) {
  return only_article("a.pdf", pdf_of(pages)).body;
}

TEST_CASE("lines of a PDF are paragraphs and its largest ones the headline", "[corpus]") {
  Canvas page;
  page.line(100, 760, "The Harbor Post", 30)
      .line(100, 700, "Ferry returns to a port", 18)
      .line(100, 680, "that had missed it", 18)
      .line(100, 655, "By Ann Petrov")
      .lines(100, 630, kFerry)
      .line(112, 594, "It had been away longer than its owner had said it would be,")
      .line(100, 582, "he told us.")
      .line(100, 550, "Nobody had counted the days.");
  const Article article = only_article("a.pdf", pdf_of({page}));
  CHECK(article.format == "pdf");
  CHECK(article.headline == "Ferry returns to a port that had missed it");
  CHECK(article.byline == "Ann Petrov");
  CHECK(article.body ==
        kFerryText +
            "\n\nIt had been away longer than its owner had said it would be, he told "
            "us.\n\nNobody had counted the days.");
}

TEST_CASE("hyphens at line ends are undone where they are not the word's", "[corpus]") {
  struct Case {
    Lines lines;
    std::string text;
  };
  const auto c = GENERATE(values<Case>({
      {{"The harbor master said that the govern-", "ment had paid for all of it."},
       "The harbor master said that the government had paid for all of it."},
      {{"It is a well-known ship, and being well-", "known it was watched by a crowd."},
       "It is a well-known ship, and being well-known it was watched by a crowd."},
      {{"The yard was a matter of a long Franco-", "German quarrel over its cranes."},
       "The yard was a matter of a long Franco-German quarrel over its cranes."},
      {{"They kept on talking about the cranes -", "and the ferry sailed in the end."},
       "They kept on talking about the cranes - and the ferry sailed in the end."},
  }));
  Canvas page;
  page.lines(100, 600, c.lines);
  CHECK(body_of({page}) == c.text);
}

TEST_CASE("running heads and page numbers are left out", "[corpus]") {
  std::vector<Canvas> pages(3);
  for (int i = 0; i < 3; ++i) {
    pages[static_cast<std::size_t>(i)]
        .line(100, 770, "The Harbor Post, 3 March 2020, page " + std::to_string(i + 1))
        .lines(100, 600, kFerry)
        .line(300, 30, "- " + std::to_string(i + 1) + " -");
  }
  CHECK(body_of(pages) == kFerryText + "\n\n" + kFerryText + "\n\n" + kFerryText);
}

TEST_CASE("the head of a second page is no part of the sentence below it", "[corpus]") {
  struct Case {
    std::string top;  // of the second page
    std::string date;
    std::string between;  // what of it stands in the text
  };
  const Case c = GENERATE(values<Case>({
      {"The Harbor PostTuesday 3 March 2020", "2020-03-03", ""},
      {"3 March 2020, 2", "2020-03-03", ""},
      {"Harbor Post | 3 March 2020", "2020-03-03", ""},
      {"that came on 3 March 2020 from the sea,", "",
       "that came on 3 March 2020 from the sea, "},
  }));
  CAPTURE(c.top);
  const Article article = only_article(
      "a.pdf",
      pdf_of({Canvas().lines(100, 112, {"The captain saw the fog over the island"}),
              Canvas()
                  .line(100, 740, c.top)
                  .lines(100, 728, {"and turned the ferry back to the port."})}));
  CHECK(article.body == "The captain saw the fog over the island " + c.between +
                            "and turned the ferry back to the port.");
  CHECK((article.date ? to_string(*article.date) : "") == c.date);
}

TEST_CASE("a sentence goes on in the next column and on the next page", "[corpus]") {
  Canvas first;
  first
      .lines(50, 500, {"The ferry came back to the port and", "the brass band played on"})
      .lines(320, 500,
             {"although the rain fell all morning and", "nobody could hear it but"});
  Canvas second;
  second.lines(50, 700, {"the crew, which was asleep."});
  CHECK(body_of({first, second}) ==
        "The ferry came back to the port and the brass band played on although the rain "
        "fell all morning and nobody could hear it but the crew, which was asleep.");
}

TEST_CASE("what a PDF states counts where it is sensible", "[corpus]") {
  struct Case {
    std::string info;
    std::string byline;
    std::string date;
  };
  const auto c = GENERATE(values<Case>({
      {"/Author (Ann Petrov) /CreationDate (D:20200303073000+02'00')", "Ann Petrov",
       "2020-03-03T07:30:00+02:00"},
      {"/Author (apetrov3) /CreationDate (D:20200303)", "", "2020-03-03"},
      {"/Title (Microsoft Word - draft7.doc) /CreationDate (yesterday)", "", ""},
      {"/Producer (Skia/PDF m80) /CreationDate (D:20200303073000Z)", "", ""},
      {"/CreationDate (D:20201399000000Z)", "", ""},
  }));
  CAPTURE(c.info);
  Canvas page;
  page.lines(100, 600, kFerry);
  const Article article = only_article("a.pdf", pdf_of({page}, c.info));
  CHECK_FALSE(article.headline);
  CHECK(article.byline.value_or("") == c.byline);
  CHECK((article.date ? to_string(*article.date) : "") == c.date);
}

TEST_CASE("a page printed from a browser has its address in the margin", "[corpus]") {
  Canvas page;
  page.lines(100, 600, kFerry)
      .line(50, 20, "https://post.example/ferry")
      .line(500, 20, "1/2");
  const Article article = only_article("a.pdf", pdf_of({page, page}));
  CHECK(article.url == "https://post.example/ferry");
  CHECK(article.body == kFerryText + "\n\n" + kFerryText);
}

TEST_CASE("what is wrong with a PDF is said", "[corpus]") {
  const std::string good = pdf_of({Canvas().lines(100, 600, kFerry)});
  CHECK(lines_of("a.pdf", pdf_of({Canvas{}})) == Lines{"!0 a PDF without text"});
  CHECK(lines_of("a.pdf", pdf_of({})) == Lines{"!0 a PDF without text"});
  CHECK(lines_of("a.pdf", "%PDF-1.4\n").at(0).starts_with("!0 damaged"));
  const Lines cut = lines_of("a.pdf", good.substr(0, good.find("startxref")));
  CHECK(cut == Lines{"a.pdf||" + kFerryText,
                     "!0 the file is cut short: what could be read of it is there"});
  std::string locked = good;
  locked.replace(locked.find("/Root"), 5,
                 "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" +
                     std::string(64, 'a') + "> /U <" + std::string(64, 'b') +
                     "> >> /ID [<00> <00>] /Root");
  CHECK(lines_of("a.pdf", locked) == Lines{"!0 encrypted"});
}

TEST_CASE("damaged PDFs never break the reader", "[corpus]") {
  read_damaged("a.pdf", pdf_of({Canvas().lines(100, 600, kFerry)}), 300);
}

}  // namespace
}  // namespace lede

#include "corpus/pdf/pdf_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "corpus/characters.h"
#include "corpus/dates.h"
#include "corpus/news_names.h"
#include "corpus/paragraphs.h"
#include "corpus/pdf/layout.h"
#include "corpus/pdf/pages.h"
#include "corpus/phrase_list.h"
#include "corpus/text/addresses.h"
#include "corpus/text_reader.h"
#include "schema/utf8.h"

namespace lede {
namespace {

// Where the mark of a PDF may stand, and that of its end, as readers have it.
constexpr std::size_t kLook = 1024;

// A page that was printed from a browser is dated by the day of printing.
bool is_printed_page(const pdf::Info& info) {
  constexpr auto kBrowsers = std::to_array<std::string_view>(
      {"chrom", "firefox", "mozilla", "quartz", "safari", "skia", "webkit", "wkhtml"});
  return has_one(kBrowsers, lowered(info.program));
}

// The title of the file, if its text has it too.
std::optional<std::string> sensible_title(const pdf::Info& info, std::string_view text) {
  constexpr std::size_t kBeginning = 2000;
  const std::string begin = lowered(text.substr(0, kBeginning));
  const bool is_there = words_of(info.title).size() >= 2 &&
                        begin.find(lowered(info.title)) != std::string::npos;
  return is_there ? std::optional(info.title) : std::nullopt;
}

// Printed pages have their address in the margin: "https://post.example/ferry 1/2".
std::optional<std::string> address_in(const std::vector<std::string>& margins) {
  for (const std::string& line : margins) {
    if (auto address = address_of(line.substr(0, line.find(' ')))) {
      return address;
    }
  }
  return std::nullopt;
}

// The day that heads are of, if all that name one name the same: "3 March 2020, page 2".
std::optional<Date> date_in(const std::vector<std::string>& margins) {
  std::optional<Date> day;
  for (const std::string& line : margins) {
    const auto found = find_date(line);
    if (found && day && found->date.day != day->day) {
      return std::nullopt;
    }
    day = found ? found->date : day;
  }
  return day;
}

Record article_of(pdf::Content content, std::vector<LeftOut>* left_out) {
  Article stated;
  const std::vector<std::string> margins = pdf::take_running_lines(content.pages);
  stated.url = address_in(margins);
  stated.headline = pdf::take_headline(content.pages);
  const std::string text = body_of(pdf::paragraphs_of(content.pages));
  if (trimmed(text).empty()) {
    return Skipped{{}, 0, "a PDF without text"};
  }
  if (!stated.headline) {
    stated.headline = sensible_title(content.info, text);
  }
  Article article =
      article_of_text(utf8_prefix(text, kMaxTextBytes), std::move(stated), left_out);
  for (std::size_t i = 0; left_out != nullptr && i < margins.size(); ++i) {
    left_out->push_back({"running line", margins[i]});
  }
  if (!article.byline && is_person(content.info.author)) {
    article.byline = content.info.author;
  }
  if (!article.date && !is_printed_page(content.info)) {
    article.date = date_in(margins);
    article.date = article.date ? article.date : content.info.date;
  }
  return article;
}

class PdfReader : public Reader {
 public:
  explicit PdfReader(Document document) : document_(std::move(document)) {}

  bool next(Record& record) override {
    if (!remarks_.empty()) {
      record = Skipped{document_.path, 0, std::move(remarks_.back())};
      remarks_.pop_back();
      return true;
    }
    if (std::exchange(is_done_, true)) {
      return false;
    }
    record = read();
    if (auto* skipped = std::get_if<Skipped>(&record)) {
      skipped->path = document_.path;
      remarks_.clear();
    }
    return true;
  }

 private:
  Record read() {
    auto content = pdf::content_of(document_.bytes);
    if (auto* reason = std::get_if<std::string>(&content)) {
      return Skipped{{}, 0, std::move(*reason)};
    }
    auto& read = std::get<pdf::Content>(content);
    if (read.is_cut) {
      remarks_.emplace_back("only the first " + std::to_string(pdf::kMaxPages) +
                            " pages, or 16 MB of text, are read");
    }
    const std::size_t size = document_.bytes.size();
    const std::string_view tail = document_.bytes.substr(size - std::min(size, kLook));
    if (tail.find("%%EOF") == std::string_view::npos) {
      remarks_.emplace_back("the file is cut short: what could be read of it is there");
    }
    return article_of(std::move(read), document_.left_out);
  }

  Document document_;
  bool is_done_ = false;
  std::vector<std::string> remarks_;
};

}  // namespace

int claims_pdf(const Document& document) {
  const std::string_view head = document.bytes.substr(0, kLook);
  const std::size_t mark = head.find("%PDF-");
  return mark == 0 ? 100 : mark != std::string_view::npos ? 60 : 0;
}

std::unique_ptr<Reader> open_pdf(const Document& document) {
  return std::make_unique<PdfReader>(document);
}

}  // namespace lede

#include "corpus/pdf/pages.h"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

#include "corpus/characters.h"
#include "corpus/encoding.h"
#include "corpus/reader.h"
#include "schema/utf8.h"

#ifdef __SANITIZE_ADDRESS__
// Fontconfig, which poppler asks for fonts, keeps a few bytes until the program ends.
// NOLINTNEXTLINE(clang-diagnostic-reserved-identifier, readability-identifier-naming)
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig";
}
// NOLINTNEXTLINE(clang-diagnostic-reserved-identifier, readability-identifier-naming)
extern "C" const char* __lsan_default_options() {
  return "print_suppressions=0";
}
#endif

namespace lede::pdf {
namespace {

// Poppler would print what is wrong with a file.
void be_quiet() {
  static const bool is_quiet = [] {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    return true;
  }();
  static_cast<void>(is_quiet);
}

// Letters that fonts set as one.
std::string without_ligatures(std::string text) {
  using Ligature = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Ligature, 6> kLigatures{{{"\uFB00", "ff"},
                                                {"\uFB01", "fi"},
                                                {"\uFB02", "fl"},
                                                {"\uFB03", "ffi"},
                                                {"\uFB04", "ffl"},
                                                {"\uFB06", "st"}}};
  if (text.find("\xEF\xAC") == std::string::npos) {
    return text;
  }
  for (const auto& [one, letters] : kLigatures) {
    for (std::size_t at = text.find(one); at != std::string::npos; at = text.find(one)) {
      text.replace(at, one.size(), letters);
    }
  }
  return text;
}

std::string text_of(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return clean_text(valid_utf8({bytes.data(), bytes.size()}));
}

std::string line_of(const poppler::ustring& text) {
  return squeezed(text_of(text));
}

// Whether a word goes on in the line: beside its end, at the same height.
bool is_beside(const Line& line, const poppler::rectf& box) {
  const double height = std::max(line.bottom - line.top, box.height());
  const double gap = std::max(box.left() - line.right, line.left - box.right());
  const double middle = (box.top() + box.bottom() - line.top - line.bottom) / 2;
  return std::abs(middle) < height / 2 && gap < 3 * height;
}

void add_word(const poppler::text_box& word, bool is_new_word, std::vector<Line>& lines) {
  const poppler::rectf box = word.bbox();
  const std::string text = line_of(word.text());
  if (text.empty()) {
    return;
  }
  if (lines.empty() || !is_beside(lines.back(), box)) {
    lines.push_back(
        {text, box.left(), box.right(), box.top(), box.bottom(), word.get_font_size()});
    return;
  }
  Line& line = lines.back();
  line.text += (is_new_word ? " " : "") + text;
  line.left = std::min(line.left, box.left());
  line.right = std::max(line.right, box.right());
  line.top = std::min(line.top, box.top());
  line.bottom = std::max(line.bottom, box.bottom());
  line.size = std::max(line.size, word.get_font_size());
}

Page page_of(const poppler::page& page) {
  Page result;
  result.height = page.page_rect().height();
  bool has_space = true;
  for (const poppler::text_box& word :
       page.text_list(poppler::page::text_list_include_font)) {
    add_word(word, has_space, result.lines);
    has_space = word.has_space_after();
  }
  for (Line& line : result.lines) {
    line.text = without_ligatures(std::move(line.text));
  }
  return result;
}

Info info_of(const poppler::document& document) {
  Info info;
  info.title = line_of(document.get_title());
  info.author = line_of(document.get_author());
  info.program = line_of(document.get_creator()) + ' ' + line_of(document.get_producer());
  info.date = pdf_date(line_of(document.info_key("CreationDate")));
  return info;
}

std::size_t bytes_of(const Page& page) {
  std::size_t bytes = 0;
  for (const Line& line : page.lines) {
    bytes += line.text.size() + 1;
  }
  return bytes;
}

}  // namespace

std::variant<Content, std::string> content_of(std::string_view bytes) {
  be_quiet();
  if (bytes.size() > std::numeric_limits<int>::max()) {
    return "too large";
  }
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
      bytes.data(), static_cast<int>(bytes.size())));
  if (!document) {
    return "damaged: no PDF that can be read";
  }
  if (document->is_locked()) {
    return "encrypted";
  }
  Content content;
  content.info = info_of(*document);
  const int pages = document->pages();
  std::size_t read = 0;
  for (int i = 0; i < std::min(pages, kMaxPages) && read < kMaxTextBytes; ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (page) {
      content.pages.push_back(page_of(*page));
      read += bytes_of(content.pages.back());
    }
  }
  content.is_cut = pages > kMaxPages || read >= kMaxTextBytes;
  return content;
}

std::optional<Date> pdf_date(std::string_view text) {
  if (text.starts_with("D:")) {
    text.remove_prefix(2);
  }
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits < 8) {
    return std::nullopt;
  }
  std::string iso(text.substr(0, 4));
  iso += '-' + std::string(text.substr(4, 2)) + '-' + std::string(text.substr(6, 2));
  if (digits < 14) {
    return parse_iso_date(iso);
  }
  iso += 'T' + std::string(text.substr(8, 2)) + ':' + std::string(text.substr(10, 2)) +
         ':' + std::string(text.substr(12, 2));
  std::string zone(text.substr(14));
  zone.erase(std::remove(zone.begin(), zone.end(), '\''), zone.end());
  const auto date = parse_iso_date(iso + zone);
  return date ? date : parse_iso_date(iso);
}

}  // namespace lede::pdf

// The lines of a PDF by poppler, with where and how large they stand.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "schema/date.h"

namespace lede::pdf {

// Measured in points from the page's top left corner.
struct Line {
  std::string text;  // clean UTF-8, white space squeezed
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  double size = 0;  // of the font
};

struct Page {
  double height = 0;
  std::vector<Line> lines;  // in reading order, column by column
};

// What the file says of itself; empty where it does not.
struct Info {
  std::string title;
  std::string author;
  std::string program;  // that made it
  std::optional<Date> date;
};

struct Content {
  Info info;
  std::vector<Page> pages;
  bool is_cut = false;  // there are more pages, or more text, than are read
};

inline constexpr int kMaxPages = 1000;

// The content, or the reason why it cannot be read.
std::variant<Content, std::string> content_of(std::string_view bytes);

// "D:20200303073000+02'00'" as PDFs have it.
std::optional<Date> pdf_date(std::string_view text);

}  // namespace lede::pdf

// What the output goes to, and how text is laid out on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/output/theme.h"
#include "searcher/passages/snippet.h"

namespace lede {

struct Terminal {
  std::size_t width = 80;  // cells
  bool color = false;
  bool links = false;       // it knows OSC 8
  bool line_links = false;  // and opens a file at the line that #N behind its path says
  Theme theme = default_theme();
};

enum class ColorChoice : std::uint8_t { Auto, Always, Never };

// Of the standard output. Auto: colour on a terminal, unless NO_COLOR is set. The theme
// is that of $LEDE_COLORS.
Terminal standard_output(ColorChoice choice);

// The text in its style, made safe to print (see schema/printable.h).
std::string styled(const Terminal& terminal, Style style, std::string_view text);

// The text as a link, if the terminal has them; target: an http or file URL, others are
// no links.
std::string linked(const Terminal& terminal, std::string_view text,
                   const std::string& target);

// A file's URL, from a path that need not be absolute. line: from 1; 0: none.
std::string url_of_path(const std::string& path, std::size_t line = 0);

// How many cells a text takes: East Asian wide characters two, combining ones none.
std::size_t cells_of(std::string_view text);

// The text, or as much of its beginning as fits with an ellipsis behind it.
std::string shortened(std::string_view text, std::size_t cells);

struct Layout {
  std::size_t indent = 0;
  Style style = Style::Plain;
  Style mark = Style::Marked;
  std::string lead = {};  // printed before the text on its first line, in Style::Note
};

// The text wrapped into lines that fit the terminal, each ended by a new line.
std::string wrapped(const Terminal& terminal, const MarkedText& text,
                    const Layout& layout);

}  // namespace lede

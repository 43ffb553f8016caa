#include "corpus/paragraphs.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "corpus/characters.h"
#include "corpus/phrase_list.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kWidest = 140;

// Where a word is looked for that a line end may have cut in two.
constexpr std::size_t kHyphenWindow = std::size_t{16} << 10U;

// Words that keep their hyphen at the end of a line: "long-term", "self-made".
constexpr auto kFirstParts = std::to_array<std::string_view>(
    {"all",   "anti",  "back",  "best",   "better", "big",   "co",    "cross", "day",
     "deep",  "door",  "early", "east",   "eight",  "ever",  "ex",    "far",   "fast",
     "first", "five",  "four",  "free",   "full",   "half",  "hard",  "heavy", "high",
     "ill",   "know",  "large", "last",   "late",   "left",  "life",  "long",  "low",
     "mid",   "much",  "multi", "near",   "new",    "newly", "nine",  "non",   "north",
     "off",   "old",   "on",    "one",    "open",   "over",  "part",  "post",  "pre",
     "pro",   "quasi", "re",    "right",  "self",   "semi",  "seven", "short", "single",
     "six",   "small", "so",    "soft",   "south",  "state", "still", "ten",   "then",
     "third", "three", "top",   "twenty", "two",    "ultra", "vice",  "week",  "well",
     "west",  "wide",  "world", "year"});

struct Shape {
  std::vector<std::size_t> lengths;
  std::size_t longest = 0;

  bool is_full(std::size_t line) const {
    return lengths[line] >= kNarrowest && lengths[line] * 100 >= longest * 55;
  }
};

Shape shape_of(std::span<const std::string_view> block) {
  Shape shape;
  shape.lengths.reserve(block.size());
  for (const std::string_view line : block) {
    shape.lengths.push_back(length_of(line));
    shape.longest = std::max(shape.longest, shape.lengths.back());
  }
  return shape;
}

// Verse and lists: line after line begins with a capital, which wrapped prose does not
// do.
bool looks_like_verse(std::span<const std::string_view> block) {
  const auto capitals = std::count_if(block.begin(), block.end(), [](std::string_view l) {
    return is_upper(first_character(l)) && !is_all_capitals(l);
  });
  return block.size() >= 6 && static_cast<std::size_t>(capitals) * 10 >= block.size() * 9;
}

bool ends_mostly_sentences(std::span<const std::string_view> block, const Shape& shape) {
  std::size_t full = 0;
  std::size_t ends = 0;
  for (std::size_t i = 0; i + 1 < block.size(); ++i) {
    if (shape.is_full(i)) {
      ++full;
      ends += static_cast<std::size_t>(ends_sentence(block[i]));
    }
  }
  return ends * 2 > full;
}

bool is_wrapped(std::span<const std::string_view> block, const Shape& shape) {
  return shape.longest >= kNarrowest && shape.longest <= kWidest &&
         !looks_like_verse(block) && !ends_mostly_sentences(block, shape);
}

// A line end that nobody needed: the next word would have fitted well, and begins like a
// paragraph.
bool had_room(const Shape& shape, std::size_t line, std::string_view next) {
  const std::size_t word = length_of(next.substr(0, next.find(' ')));
  return (shape.lengths[line] + 1 + word) * 10 < shape.longest * 8 &&
         !is_lower(first_character(next));
}

bool is_hyphen_between_letters(std::string_view text) {
  return text.size() >= 3 && text.back() == '-' &&
         is_letter(code_point_before(text, text.size() - 1).value);
}

// A headline over two or three lines goes on in lower case, as does a word that is cut.
bool goes_on(std::span<const std::string_view> block, std::size_t line) {
  if (is_hyphen_between_letters(block[line]) &&
      is_lower(code_point_at(block[line + 1], 0).value)) {
    return true;
  }
  return block.size() <= 3 && !ends_sentence(block[line]) &&
         is_lower(code_point_at(block[line + 1], 0).value);
}

std::string_view last_word(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

std::string_view leading_letters(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const CodePoint found = code_point_at(text, end);
    if (!is_letter(found.value)) {
      break;
    }
    end += found.length;
  }
  return text.substr(0, end);
}

// Whether a word cut as "inter-" and "national" stands near in the context, in one piece
// ("") or with its hyphen ("-").
bool is_word_elsewhere(std::string_view head, std::string_view tail,
                       std::string_view context, std::string_view hyphen) {
  std::string word(last_word(head));
  word.pop_back();
  word.append(hyphen).append(leading_letters(tail));
  const std::size_t at =
      head.data() >= context.data() && head.data() <= context.data() + context.size()
          ? static_cast<std::size_t>(head.data() - context.data())
          : 0;
  const std::size_t begin = at > kHyphenWindow ? at - kHyphenWindow : 0;
  return context.substr(begin, 2 * kHyphenWindow).find(word) != std::string_view::npos;
}

// Whether the hyphen at the end of a line is of the cut only. Both lines stand in the
// context.
bool is_cut_word(std::string_view head, std::string_view tail, std::string_view context) {
  if (is_word_elsewhere(head, tail, context, "")) {
    return true;
  }
  const std::string first = lowered(last_word(head));
  return first.find_first_of("-/.") == first.size() - 1 &&
         !contains(kFirstParts, std::string_view(first).substr(0, first.size() - 1)) &&
         !is_word_elsewhere(head, tail, context, "-");
}

// Splits off the lines up to the next blank one, or to one indented deeper than the one
// before it: a paragraph's first.
std::vector<std::string_view> next_block(std::string_view& text) {
  std::vector<std::string_view> lines;
  std::size_t indent = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    const std::size_t here =
        line.empty() ? 0 : static_cast<std::size_t>(line.data() - text.data());
    if (!lines.empty() && !line.empty() && here > indent + 1) {
      break;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty()) {
      lines.push_back(line);
      indent = here;
    } else if (!lines.empty()) {
      break;
    }
  }
  return lines;
}

}  // namespace

std::vector<bool> paragraph_starts(std::span<const std::string_view> block) {
  std::vector<bool> starts(block.size(), true);
  if (block.size() < 2) {
    return starts;
  }
  const Shape shape = shape_of(block);
  const bool wrapped = is_wrapped(block, shape);
  for (std::size_t i = 0; i + 1 < block.size(); ++i) {
    const bool soft = wrapped && shape.is_full(i) && !had_room(shape, i, block[i + 1]);
    starts[i + 1] = !soft && !goes_on(block, i);
  }
  return starts;
}

std::string joined_lines(std::span<const std::string_view> lines,
                         std::string_view context) {
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) {
      const std::string_view before = lines[i - 1];
      const char32_t next = code_point_at(lines[i], 0).value;
      if (out.ends_with("\xC2\xAD")) {
        out.resize(out.size() - 2);  // a soft hyphen is there to be undone
      } else if (!is_hyphen_between_letters(before) || !is_letter(next)) {
        out += ' ';
      } else if (is_lower(next) && is_cut_word(before, lines[i], context)) {
        out.pop_back();
      }
    }
    out += squeezed(lines[i]);
  }
  return out;
}

std::vector<std::string> paragraphs_of(std::string_view text) {
  std::vector<std::string> paragraphs;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::vector<std::string_view> block = next_block(rest);
    const std::vector<bool> starts = paragraph_starts(block);
    for (std::size_t i = 0; i < block.size();) {
      std::size_t end = i + 1;
      while (end < block.size() && !starts[end]) {
        ++end;
      }
      paragraphs.push_back(joined_lines(std::span(block).subspan(i, end - i), text));
      i = end;
    }
  }
  return paragraphs;
}

std::string body_of(std::span<const std::string> paragraphs) {
  std::string body;
  for (const std::string& paragraph : paragraphs) {
    body += body.empty() ? "" : "\n\n";
    body += paragraph;
  }
  return body;
}

}  // namespace lede

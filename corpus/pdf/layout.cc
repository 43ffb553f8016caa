#include "corpus/pdf/layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string_view>

#include "corpus/characters.h"
#include "corpus/dates.h"
#include "corpus/news_names.h"
#include "corpus/phrase_list.h"
#include "corpus/text/addresses.h"
#include "schema/ascii.h"
#include "schema/utf8.h"

namespace lede::pdf {
namespace {

// Running lines stand in the first and the last part of a page.
constexpr double kMarginShare = 0.12;

bool is_in_margin(const Line& line, const Page& page) {
  return line.bottom < page.height * kMarginShare ||
         line.top > page.height * (1 - kMarginShare);
}

// A line as it is on other pages too, whatever its numbers.
std::string without_numbers(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_ascii_digit(c)) {
      out += c;
    } else if (!out.ends_with('#')) {
      out += '#';
    }
  }
  return out;
}

// "3", "- 3 -", "3/5", "Page 3 of 5", "Seite 3 von 5", with # for numbers.
constexpr auto kPageNumbers = std::to_array<std::string_view>(
    {"#",          "- # -",          "-#-",           "– # –",       "#/#",
     "# / #",      "# of #",         "# von #",       "# sur #",     "# из #",
     "page #",     "page #/#",       "page # / #",    "page # of #", "page # sur #",
     "p. #",       "seite #",        "seite # von #", "s. #",        "стр. #",
     "страница #", "страница # из #"});

bool is_page_number(std::string_view text) {
  constexpr std::size_t kLongest = 32;
  return text.size() <= kLongest &&
         contains(kPageNumbers, without_numbers(lowered(text)));
}

// "The Harbor Post, 3 March 2020": the paper and the day, and nothing else.
bool reads_as_head(std::string_view text) {
  constexpr std::string_view kMarks = " ,.|/-0123456789";
  const auto date = find_date(text);
  std::string rest(text);
  if (date) {
    rest.erase(date->begin, date->end - date->begin);
  }
  const std::size_t begin = std::min(rest.find_first_not_of(kMarks), rest.size());
  rest = rest.substr(begin, rest.find_last_not_of(kMarks) + 1 - begin);
  return date && (rest.empty() || is_name(rest, 6));
}

// The line at the top of a page, if it is a head by its own words; empty if not.
std::string head_of(const Page& page) {
  const auto top =
      std::min_element(page.lines.begin(), page.lines.end(),
                       [](const Line& a, const Line& b) { return a.top < b.top; });
  return top != page.lines.end() && reads_as_head(top->text) ? top->text : "";
}

// The texts that stand in the margins of several pages.
std::set<std::string> running_texts(const std::vector<Page>& pages) {
  std::map<std::string, std::size_t> counts;
  for (const Page& page : pages) {
    std::set<std::string> texts;
    for (const Line& line : page.lines) {
      if (is_in_margin(line, page)) {
        texts.insert(without_numbers(line.text));
      }
    }
    for (const std::string& text : texts) {
      ++counts[text];
    }
  }
  // Left and right pages may differ, and first and last ones.
  const std::size_t enough = std::max<std::size_t>(2, pages.size() / 3);
  std::set<std::string> running;
  for (const auto& [text, count] : counts) {
    if (count >= enough) {
      running.insert(text);
    }
  }
  return running;
}

// The size that most letters have.
double text_size(const std::vector<Page>& pages) {
  std::map<double, std::size_t> letters;
  for (const Page& page : pages) {
    for (const Line& line : page.lines) {
      letters[std::round(line.size * 2) / 2] += line.text.size();
    }
  }
  const auto most =
      std::max_element(letters.begin(), letters.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : most->first;
}

bool is_same_size(const Line& a, const Line& b) {
  return std::abs(a.size - b.size) <= 0.08 * std::max(a.size, b.size);
}

// Lines of one size, one under another.
struct Group {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

std::vector<Group> groups_of(const std::vector<Line>& lines) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool goes_on = i > 0 && is_same_size(lines[i], lines[i - 1]) &&
                         lines[i].top > lines[i - 1].top &&
                         lines[i].top - lines[i - 1].bottom < lines[i].size;
    if (goes_on) {
      groups.back().text += ' ' + lines[i].text;
      groups.back().end = i + 1;
    } else {
      groups.push_back({i, i + 1, lines[i].text});
    }
  }
  return groups;
}

bool may_be_headline(const Group& group) {
  constexpr std::size_t kLongest = 300;
  return group.text.size() <= kLongest && words_of(group.text).size() >= 2 &&
         !(is_name(group.text, 4) && has_media_word(group.text)) &&
         !address_of(group.text);
}

// The hyphen at the end of a line that goes on in lower case; 0: there is none.
std::size_t hyphen_of(std::string_view line, std::string_view next) {
  for (const std::string_view hyphen : {"-", "\u2010", "\u00AD"}) {
    const bool is_cut =
        line.size() > hyphen.size() && line.ends_with(hyphen) &&
        is_letter(code_point_before(line, line.size() - hyphen.size()).value) &&
        !next.empty() && is_letter(code_point_at(next, 0).value);
    if (is_cut) {
      return hyphen.size();
    }
  }
  return 0;
}

// Words with a hyphen that stand within lines.
std::set<std::string> hyphenated_words(const std::vector<Page>& pages) {
  std::set<std::string> words;
  for (const Page& page : pages) {
    for (const Line& line : page.lines) {
      for (const std::string_view word : words_of(line.text)) {
        if (word.find('-') != std::string_view::npos && !word.ends_with('-')) {
          words.insert(lowered(word));
        }
      }
    }
  }
  return words;
}

bool has_beginning(const std::set<std::string>& words, const std::string& beginning) {
  const auto found = words.lower_bound(beginning);
  return found != words.end() && found->starts_with(beginning);
}

class Paragraphs {
 public:
  explicit Paragraphs(const std::vector<Page>& pages)
      : hyphenated_(hyphenated_words(pages)) {}

  void add(const Page& page) {
    for (const Line& line : page.lines) {
      if (last_ == nullptr || begins_paragraph(line)) {
        out_.push_back(line.text);
      } else {
        join(line.text);
      }
      edge_ =
          last_ != nullptr && is_below(line) ? std::max(edge_, line.right) : line.right;
      last_ = &line;
    }
  }

  std::vector<std::string> take() { return std::move(out_); }

 private:
  // In the same column, not too far down.
  bool is_below(const Line& line) const {
    return line.top > last_->top && line.left < last_->right && line.right > last_->left;
  }

  bool begins_paragraph(const Line& line) const {
    const bool was_sentence = ends_sentence(last_->text);
    if (!is_same_size(line, *last_)) {
      return true;
    }
    if (!is_below(line)) {  // another column or page
      return was_sentence && !is_lower(first_character(line.text));
    }
    const double gap = line.top - last_->bottom;
    const bool is_indented = line.left > last_->left + 0.7 * line.size &&
                             line.left < last_->left + 6 * line.size;
    const bool was_short = last_->right < edge_ - 4 * line.size;
    return gap > 0.7 * line.size || (is_indented && was_sentence) ||
           (was_short && was_sentence);
  }

  void join(const std::string& next) {
    std::string& text = out_.back();
    const std::size_t hyphen = hyphen_of(text, next);
    if (hyphen == 0) {
      text += ' ' + next;
      return;
    }
    const std::string_view word =
        std::string_view(text).substr(text.rfind(' ') + 1);  // npos + 1 is 0
    const std::string head = lowered(word.substr(0, word.size() - hyphen));
    const std::string tail = lowered(next.substr(0, next.find_first_of(" ,.;:!?\"")));
    const bool is_own = !is_lower(code_point_at(next, 0).value) ||
                        has_beginning(hyphenated_, head + '-' + tail);
    if (!is_own || hyphen_of(text, next) == 2) {
      text.resize(text.size() - hyphen);
    }
    text += next;
  }

  std::set<std::string> hyphenated_;
  std::vector<std::string> out_;
  const Line* last_ = nullptr;
  double edge_ = 0;  // how far to the right the lines of this column go
};

}  // namespace

std::vector<std::string> take_running_lines(std::vector<Page>& pages) {
  const std::set<std::string> running = running_texts(pages);
  std::vector<std::string> taken;
  for (Page& page : pages) {
    // The first page has it where an article has its date.
    const std::string head = &page == &pages.front() ? "" : head_of(page);
    const auto end = std::stable_partition(
        page.lines.begin(), page.lines.end(), [&](const Line& line) {
          const bool is_furniture = is_page_number(line.text) ||
                                    running.contains(without_numbers(line.text)) ||
                                    (!head.empty() && line.text == head);
          return !(is_in_margin(line, page) && is_furniture);
        });
    std::for_each(end, page.lines.end(),
                  [&taken](const Line& line) { taken.push_back(line.text); });
    page.lines.erase(end, page.lines.end());
  }
  return taken;
}

std::optional<std::string> take_headline(std::vector<Page>& pages) {
  if (pages.empty()) {
    return std::nullopt;
  }
  std::vector<Line>& lines = pages.front().lines;
  const double normal = text_size(pages);
  const Group* best = nullptr;
  const std::vector<Group> groups = groups_of(lines);
  for (const Group& group : groups) {
    const double size = lines[group.begin].size;
    if (size >= 1.15 * normal && may_be_headline(group) &&
        (best == nullptr || size > lines[best->begin].size)) {
      best = &group;
    }
  }
  if (best == nullptr) {
    return std::nullopt;
  }
  std::vector<Page> headline(1);
  const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(best->begin);
  const auto end = lines.begin() + static_cast<std::ptrdiff_t>(best->end);
  headline.front().lines.assign(begin, end);
  lines.erase(begin, end);
  std::string text;
  for (const std::string& part : paragraphs_of(headline)) {
    text += (text.empty() ? "" : " ") + part;
  }
  return text;
}

std::vector<std::string> paragraphs_of(const std::vector<Page>& pages) {
  Paragraphs paragraphs(pages);
  for (const Page& page : pages) {
    paragraphs.add(page);
  }
  return paragraphs.take();
}

}  // namespace lede::pdf

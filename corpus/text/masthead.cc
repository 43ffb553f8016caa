// The masthead ends at the last byline or date above the text. Since a standfirst reads
// like the text's first paragraph, one paragraph (or the same one twice) may stand before
// them.
#include "corpus/text/masthead.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "corpus/characters.h"
#include "corpus/news_names.h"
#include "corpus/stated_dates.h"
#include "corpus/text/addresses.h"
#include "corpus/text/bylines.h"
#include "corpus/text/facts.h"
#include "corpus/text/headline.h"
#include "corpus/text/roles.h"

namespace lede {
namespace {

// How far the masthead may reach, in blocks, above and behind a standfirst.
constexpr std::size_t kFarthest = 40;
constexpr std::size_t kBehindStandfirst = 20;
constexpr std::size_t kLongestStandfirst = 600;  // bytes

bool is_anchor(const Block& block) {
  return block.role == Role::Byline || block.role == Role::Date ||
         block.role == Role::Fact;
}

std::size_t first_prose(const Blocks& blocks) {
  const auto found = std::find_if(blocks.begin(), blocks.end(), is_prose);
  return static_cast<std::size_t>(found - blocks.begin());
}

// "BODY:" alone says where the text begins.
std::optional<std::size_t> body_label(const Blocks& blocks) {
  for (std::size_t i = 0; i < std::min(blocks.size(), kFarthest); ++i) {
    const auto parts = labelled(blocks[i].text);
    if (blocks[i].role == Role::Fact && parts && parts->value.empty() &&
        lowered(parts->label) == "body") {
      return i;
    }
  }
  return std::nullopt;
}

bool has_role(std::span<const Block> blocks, Role role) {
  return std::any_of(blocks.begin(), blocks.end(),
                     [role](const Block& block) { return block.role == role; });
}

// The end of a masthead that goes on behind a standfirst; `prose` where it does not. A
// second date line may open a chapter of the text: it is the masthead's only if the
// standfirst is repeated before it.
std::size_t end_behind_standfirst(const Blocks& blocks, std::size_t prose) {
  const std::span<const Block> above = std::span(blocks).first(prose);
  const bool dated = has_role(above, Role::Date);
  const std::string_view standfirst = blocks[prose].text;
  const std::size_t last = std::min(blocks.size(), prose + 1 + kBehindStandfirst);
  std::size_t end = prose;
  bool repeated = false;
  for (std::size_t i = prose; i < last && !has_role(above, Role::Byline); ++i) {
    const bool alike = is_prose(blocks[i]) && are_alike(blocks[i].text, standfirst);
    if ((is_prose(blocks[i]) && !alike) || blocks[i].text.size() > kLongestStandfirst) {
      break;
    }
    repeated = repeated || (alike && i > prose);
    if (blocks[i].role == Role::Byline ||
        (blocks[i].role == Role::Date && (repeated || !dated))) {
      end = i + 1;
    }
  }
  const bool text_follows = std::any_of(blocks.begin() + static_cast<std::ptrdiff_t>(end),
                                        blocks.end(), is_prose);
  return text_follows ? end : prose;
}

// A text without prose, such as verse or a table: its first line is a headline only if it
// stands apart from lines that follow.
std::size_t end_without_prose(const Blocks& blocks) {
  const bool apart = blocks.size() >= 2 && blocks[1].gap_before;
  std::size_t end = apart ? 1 : 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(blocks.size(), 8); ++i) {
    if (is_anchor(blocks[i])) {
      end = i + 1;
    }
  }
  return end < blocks.size() ? end : 0;
}

// Lines in capitals one under another are one headline; so is one that breaks off at a
// small word.
void join_headline_lines(Blocks& blocks, std::size_t end) {
  for (std::size_t i = 0; i + 1 < std::min(end, blocks.size());) {
    Block& block = blocks[i];
    const Block& next = blocks[i + 1];
    const bool lines = !next.gap_before && block.role == Role::Text &&
                       next.role == Role::Text && block.kind == BlockKind::Text &&
                       next.kind == BlockKind::Text && !is_slug(block.text) &&
                       !ends_sentence(block.text) && block.text.size() < 200;
    const std::string_view text = block.text;
    const std::string_view last = text.substr(text.rfind(' ') + 1);
    const bool breaks_off = text.find(' ') != std::string_view::npos &&
                            is_lower(first_character(last)) && last.size() <= 3;
    const bool capitals = is_all_capitals(text) && is_all_capitals(next.text);
    if (!lines || !(capitals || breaks_off)) {
      ++i;
      continue;
    }
    block.text += " " + next.text;
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i + 1));
    --end;
  }
}

void take_byline(Page& page, const std::string& name) {
  if (!page.article.byline && !name.empty()) {
    page.article.byline = name;
  }
}

// Who stands beside a date: "By Ann Lee", "Ann Lee", "Reuters".
void take_beside(Page& page, const std::string& text) {
  const auto byline = byline_of(text);
  if (byline) {
    take_byline(page, *byline);
  } else if (is_agency(text) || has_media_word(text)) {
    page.add_source(SourceSign::DateLine, text);
  } else if (is_person(text) || is_person_with_office(text)) {
    take_byline(page, text);
  }
}

// Reads the blocks above the text one by one.
class Masthead {
 public:
  Masthead(Page& page, std::size_t end, std::optional<std::size_t> headline)
      : page_(page), blocks_(page.blocks), end_(end), headline_(headline) {}

  void read() {
    for (std::size_t i = 0; i < end_; ++i) {
      switch (blocks_[i].role) {
        case Role::Byline:
          take_byline(page_, byline_of(blocks_[i].text, page_.order).value_or(""));
          if (const auto stated = stated_dates(blocks_[i].text, page_.order)) {
            take_dates(stated->published, stated->updated);
          }
          break;
        case Role::Date:
          read_date_line(blocks_[i].text);
          break;
        case Role::Fact:
          read_fact(blocks_[i].text);
          break;
        case Role::Text:
          read_text(i);
          break;
        default:
          break;
      }
    }
    if (!page_.article.date) {
      page_.article.date = update_;
    }
  }

 private:
  void read_date_line(std::string_view text) {
    if (const auto line = date_line_of(text, page_.order)) {
      take_beside(page_, line->beside);
      take_dates(line->published, line->updated);
    }
  }

  void take_dates(const std::optional<Date>& published,
                  const std::optional<Date>& updated) {
    page_.article.date = page_.article.date ? page_.article.date : published;
    update_ = update_ ? update_ : updated;
  }

  void read_fact(std::string_view text) {
    if (const auto parts = labelled(text)) {
      set_fact(page_.article, parts->label, parts->value, page_.order);
      if (const auto stated = stated_dates(text, page_.order);
          stated && is_update_word(lowered(parts->label))) {
        take_dates({}, stated->updated);
      }
    }
  }

  void read_text(std::size_t i) {
    Block& block = blocks_[i];
    const std::string& headline = page_.article.headline ? *page_.article.headline : "";
    if (headline_ == i || block.kind == BlockKind::Bullet || is_slug(block.text) ||
        (!headline.empty() && are_alike(block.text, headline)) || is_repeated(i)) {
      block.role = Role::Furniture;
    } else if (is_section(block.text)) {
      if (!page_.article.section) {
        page_.article.section = block.text;
      }
      block.role = Role::Furniture;
    } else if (headline_ && i < *headline_) {
      read_above(block);
    } else {
      read_below(i);
    }
  }

  bool is_repeated(std::size_t i) const {
    return std::any_of(
        blocks_.begin(), blocks_.begin() + static_cast<std::ptrdiff_t>(i),
        [&](const Block& earlier) { return earlier.text == blocks_[i].text; });
  }

  void read_above(Block& block) {
    if (is_name(block.text, 6) && (has_media_word(block.text) || is_agency(block.text))) {
      page_.add_source(SourceSign::FirstLine, block.text);
      block.role = Role::Furniture;
    } else if (begins_with_section(block.text)) {
      if (!page_.article.section) {
        page_.article.section = block.text;
      }
      block.role = Role::Furniture;
    } else {
      block.role = Role::Standfirst;
    }
  }

  // "Economy Foreign Trade": a section with its part.
  static bool begins_with_section(const std::string& text) {
    return words_of(text).size() <= 4 && is_section(text.substr(0, text.find(' ')));
  }

  void read_below(std::size_t i) {
    Block& block = blocks_[i];
    const bool name = is_name(block.text, 6);
    if (name && (is_agency(block.text) || has_media_word(block.text))) {
      page_.add_source(SourceSign::DateLine, block.text);
      block.role = Role::Furniture;
    } else if (is_person_with_office(block.text) ||
               (is_person(block.text) && is_beside_date(i))) {
      take_byline(page_, block.text);
      block.role = Role::Byline;
    } else if (is_office(block.text)) {
      block.role = Role::Furniture;
    } else if (page_.article.headline) {
      block.role = Role::Standfirst;
    }
  }

  // A date, or an office ("Islands correspondent"), stands above or below.
  bool is_beside_date(std::size_t i) const {
    const auto tells = [](const Block& block) {
      return block.role == Role::Date || is_office(block.text);
    };
    return (i + 1 < end_ && tells(blocks_[i + 1])) || (i > 0 && tells(blocks_[i - 1]));
  }

  Page& page_;
  Blocks& blocks_;
  std::size_t end_;
  std::optional<std::size_t> headline_;
  std::optional<Date> update_;
};

// The end of what may hold a headline, byline and date.
std::size_t reach_of(const Blocks& blocks, bool has_headline) {
  if (const auto label = body_label(blocks)) {
    return *label + 1;
  }
  const std::size_t prose = first_prose(blocks);
  if (prose == blocks.size()) {
    return end_without_prose(blocks);
  }
  if (prose > kFarthest) {
    return 0;
  }
  const bool headline =
      has_headline || find_headline(std::span(blocks).first(prose)).has_value();
  return headline ? end_behind_standfirst(blocks, prose) : prose;
}

// A page copied from its picture on: the address, the caption, the headline. Nothing in
// the caption's own words needs to say that it is one.
void mark_caption_of_first_picture(Blocks& blocks) {
  const bool picture = blocks.size() > 3 && blocks[0].role == Role::Address &&
                       is_media_address(blocks[0].text);
  if (picture && is_prose(blocks[1]) && blocks[2].role == Role::Text &&
      !is_prose(blocks[2]) && std::any_of(blocks.begin() + 3, blocks.end(), is_prose)) {
    blocks[1].role = Role::Caption;
  }
}

}  // namespace

void read_masthead(Page& page) {
  Blocks& blocks = page.blocks;
  mark_caption_of_first_picture(blocks);
  join_headline_lines(blocks, std::min(first_prose(blocks), std::size_t{6}));
  const std::size_t reach = reach_of(blocks, page.article.headline.has_value());
  std::optional<std::size_t> headline;
  if (!page.article.headline) {
    headline = find_headline(std::span(blocks).first(reach));
  }
  if (headline) {
    SplitHeadline split = split_headline(blocks[*headline].text, blocks);
    page.article.headline = std::move(split.headline);
    if (split.source) {
      page.add_source(SourceSign::Headline, std::move(*split.source));
    }
  }
  std::size_t end = headline ? *headline + 1 : 0;
  for (std::size_t i = end; i < reach; ++i) {
    if (is_anchor(blocks[i])) {
      end = i + 1;
    }
  }
  Masthead(page, end, headline).read();
  // Lines right behind it that repeat the headline or name the source.
  for (; end < reach && !is_prose(blocks[end]); ++end) {
    Block& block = blocks[end];
    const bool repeats =
        page.article.headline && are_alike(block.text, *page.article.headline);
    const bool source = is_name(block.text, 6) && is_agency(block.text);
    if (block.role == Role::Text && !repeats && !source) {
      break;
    }
    if (source) {
      page.add_source(SourceSign::DateLine, block.text);
    }
    block.role = block.role == Role::Text ? Role::Furniture : block.role;
  }
  page.body = end;
}

}  // namespace lede

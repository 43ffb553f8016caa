#include "corpus/text/ending.h"

#include <algorithm>
#include <string_view>

#include "corpus/characters.h"
#include "corpus/news_names.h"
#include "corpus/text/addresses.h"
#include "corpus/text/bylines.h"
#include "corpus/text/facts.h"
#include "corpus/text/headline.h"
#include "corpus/text/roles.h"

namespace lede {
namespace {

// A line that reads like the headline of another article.
bool is_teaser(const Block& block) {
  return block.role == Role::Text && !is_prose(block) && block.text.size() < 250 &&
         words_of(block.text).size() >= 3;
}

// The blocks behind a label that it opens: all bullets, or the one line right behind it
// with those that follow without a gap.
std::size_t end_of_list(const Blocks& blocks, std::size_t label) {
  std::size_t end = label + 1;
  while (end < blocks.size() && blocks[end].kind == BlockKind::Bullet) {
    ++end;
  }
  if (end > label + 1 || end >= blocks.size() || !is_teaser(blocks[end])) {
    return end;
  }
  ++end;
  while (end < blocks.size() && !blocks[end].gap_before && is_teaser(blocks[end])) {
    ++end;
  }
  return end;
}

bool is_text(const Block& block) {
  return block.role == Role::Text;
}

// A label without a list is what it says only if it ends like a label; else it may be a
// subhead: "Background", "Privacy".
void read_label(Blocks& blocks, std::size_t i, std::size_t end) {
  Block& label = blocks[i];
  const bool tags = label.role == Role::TagsLabel;
  const bool inline_list =
      tags && labelled(label.text) && !labelled(label.text)->value.empty();
  if (end == i + 1) {
    const bool sure = label.text.ends_with(':') || inline_list;
    label.role = sure || i + 1 == blocks.size() ? label.role : Role::Text;
    return;
  }
  for (std::size_t j = i + 1; j < end; ++j) {
    const bool bullet = blocks[j].kind == BlockKind::Bullet;
    if (!tags || bullet) {
      blocks[j].role = tags ? Role::Furniture : Role::Related;
    }
  }
}

std::size_t prose_bytes(const Blocks& blocks, std::size_t begin) {
  std::size_t bytes = 0;
  for (std::size_t i = begin; i < blocks.size(); ++i) {
    bytes += is_prose(blocks[i]) ? blocks[i].text.size() : 0;
  }
  return bytes;
}

// The index of the first mark behind which nothing of weight follows.
std::size_t find_end(const Page& page) {
  const Blocks& blocks = page.blocks;
  const std::size_t all = prose_bytes(blocks, page.body);
  std::size_t rest = all;
  for (std::size_t i = page.body; i < blocks.size(); ++i) {
    rest -= is_prose(blocks[i]) ? blocks[i].text.size() : 0;
    if (blocks[i].role == Role::EndMark && rest < all && rest * 100 < all * 15) {
      return i;
    }
  }
  return blocks.size();
}

// The address that an AddressLabel gives, in its own line or in the next.
std::optional<std::string> labelled_address(const Blocks& blocks, std::size_t i) {
  const auto parts = labelled(blocks[i].text);
  if (parts && !parts->value.empty()) {
    return address_of(parts->value);
  }
  return i + 1 < blocks.size() ? address_of(blocks[i + 1].text) : std::nullopt;
}

// The name in a line that is one: "Radio Free Europe", "The Harbor Post, with Reuters".
std::string publisher_in(const std::string& text) {
  const std::string name = text.substr(0, text.find(','));
  const bool short_line = words_of(text).size() <= 8 && !ends_sentence(text);
  return short_line && is_name(name, 6) && (is_agency(name) || has_media_word(name))
             ? name
             : "";
}

void read_block_below(Page& page, std::size_t i) {
  Block& block = page.blocks[i];
  Article& article = page.article;
  const auto parts = labelled(block.text);
  switch (block.role) {
    case Role::Byline:
      if (const auto name = byline_of(block.text); name && !name->empty()) {
        article.byline = article.byline ? article.byline : name;
      }
      break;
    case Role::Date:
      if (const auto line = date_line_of(block.text, page.order); line && !article.date) {
        article.date = line->published ? line->published : line->updated;
      }
      break;
    case Role::Fact:
      set_fact(article, parts->label, parts->value, page.order);
      break;
    case Role::Text:
      if (const std::string name = publisher_in(block.text); !name.empty()) {
        page.add_source(SourceSign::LastLine, name);
        block.role = Role::Source;
      }
      break;
    default:
      break;
  }
}

// "Original url: ..." and "Source: ..." anywhere. An address for a source is the
// article's own where no other label gives one.
void read_labels(Page& page) {
  const Blocks& blocks = page.blocks;
  std::optional<std::string> of_source;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto parts = labelled(blocks[i].text);
    if (blocks[i].role == Role::Source && parts) {
      page.add_source(SourceSign::Label, squeezed(parts->value));
    }
    const auto address =
        blocks[i].role == Role::AddressLabel ? labelled_address(blocks, i) : std::nullopt;
    if (address && parts && is_source_label(lowered(parts->label))) {
      of_source = of_source ? of_source : address;
    } else if (address && !page.article.url) {
      page.article.url = address;
    }
  }
  if (of_source) {
    set_source_address(page.article, *of_source);
  }
}

bool is_fact_role(Role role) {
  return role == Role::Byline || role == Role::Date || role == Role::Fact;
}

}  // namespace

void read_lists(Page& page) {
  Blocks& blocks = page.blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Role role = blocks[i].role;
    if (role == Role::RelatedLabel || role == Role::TagsLabel) {
      const std::size_t end = end_of_list(blocks, i);
      read_label(blocks, i, end);
      i = end - 1;
    }
  }
}

void read_ending(Page& page) {
  Blocks& blocks = page.blocks;
  const std::size_t end = find_end(page);
  for (std::size_t i = end; i < blocks.size(); ++i) {
    blocks[i].role = is_text(blocks[i]) ? Role::Furniture : blocks[i].role;
  }
  std::size_t below = end;
  while (below > page.body && !is_prose(blocks[below - 1])) {
    --below;
  }
  for (std::size_t i = page.body; i < below; ++i) {
    const bool subhead = blocks[i].role == Role::EndMark && i + 1 < below &&
                         is_prose(blocks[i + 1]) && words_of(blocks[i].text).size() <= 2;
    if (is_fact_role(blocks[i].role) || subhead) {
      blocks[i].role = Role::Text;
    }
  }
  for (std::size_t i = below; i < blocks.size(); ++i) {
    read_block_below(page, i);
  }
  read_labels(page);
}

}  // namespace lede

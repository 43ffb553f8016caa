// A text on its way to an article: blocks, each a paragraph or a line that stands alone,
// and the role that each of them plays.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace lede {

enum class BlockKind : std::uint8_t { Text, Bullet, Heading };

// What a block is by its own words. Where they do not say, it is Text; its place among
// the others may still make it a headline, a standfirst or a source.
enum class Role : std::uint8_t {
  Text,
  Byline,        // "By Ann Lee"
  Date,          // nothing but a date, perhaps with who or what published
  Caption,       // of a picture, or the picture's credit
  Address,       // a web address alone
  AddressLabel,  // "Original url:", with or without the address
  Related,       // "Related article: ...": another article
  Standfirst,    // between headline and text: a summary, a slogan
  RelatedLabel,  // what opens a list of other articles
  TagsLabel,     // what opens a list of tags
  Source,        // "Source: ..."
  Fact,          // "SECTION: World", a fact with its name before it
  Furniture,     // of the page: share buttons, comment counts, cookie lines
  EndMark,       // furniture that stands behind an article: "Leave a Reply"
};

struct Block {
  std::string text;  // one line, markup reduced, not empty
  BlockKind kind = BlockKind::Text;
  unsigned level = 0;      // of a heading, from 1
  bool gap_before = true;  // a blank line stands before it
  bool prose = false;      // it reads as running text, whatever its role
  Role role = Role::Text;
};

using Blocks = std::vector<Block>;

}  // namespace lede

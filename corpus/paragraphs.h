// Lines into paragraphs: what a mail program, a PDF or a narrow window wrapped is joined.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

// Whether a paragraph ends before each line (index 0: always true) of a block, that is of
// lines without a blank one among them, each trimmed. A line end is a soft wrap where
// lines are 40 to 140 characters long, at least 55 % of the longest, and not more than
// half of them end a sentence; the last line of a paragraph may be shorter.
std::vector<bool> paragraph_starts(std::span<const std::string_view> block);

// The lines of one paragraph as one line. A hyphen at a line end, before lower case, is
// undone where the word stands whole elsewhere in the context, or nothing speaks for it:
// neither the context nor the word before it ("long-term").
std::string joined_lines(std::span<const std::string_view> lines,
                         std::string_view context);

// The paragraphs of a text: lines separated by blank lines, or by line ends that are no
// soft wraps; white space squeezed, nothing else changed.
std::vector<std::string> paragraphs_of(std::string_view text);

// The paragraphs as an article's body has them: a blank line between two.
std::string body_of(std::span<const std::string> paragraphs);

}  // namespace lede

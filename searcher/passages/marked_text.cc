// Copying text and moving the marks along.
#include "searcher/passages/marked_text.h"
#include "schema/ascii.h"

namespace lede {
namespace {

std::vector<Span> marks_of(Span span, const std::vector<Match>& matches) {
  std::vector<Span> marks;
  for (const Match& match : matches) {
    const bool inside = match.begin >= span.begin && match.end <= span.end;
    const bool covered = !marks.empty() && match.begin < marks.back().end;
    if (inside && !covered && match.begin < match.end) {
      marks.push_back({match.begin, match.end});
    }
  }
  return marks;
}

}  // namespace

MarkedText marked_text(std::string_view text, Span span,
                       const std::vector<Match>& matches) {
  const std::vector<Span> marks = marks_of(span, matches);
  MarkedText shown;
  auto mark = marks.begin();
  std::uint32_t begin = 0;
  for (std::uint32_t at = span.begin; at <= span.end; ++at) {
    if (mark != marks.end() && at == mark->end) {
      shown.marks.push_back({begin, static_cast<std::uint32_t>(shown.text.size())});
      ++mark;
    }
    if (at == span.end) {
      break;
    }
    const bool space = is_ascii_space(text[at]);
    if (space && (shown.text.empty() || shown.text.back() == ' ')) {
      continue;
    }
    if (mark != marks.end() && at == mark->begin) {
      begin = static_cast<std::uint32_t>(shown.text.size());
    }
    shown.text += space ? ' ' : text[at];
  }
  if (shown.text.ends_with(' ')) {
    shown.text.pop_back();
  }
  return shown;
}

MarkedText marked_text(std::string_view text, const std::vector<Match>& matches) {
  return marked_text(text, {0, static_cast<std::uint32_t>(text.size())}, matches);
}

std::string one_line(std::string_view text) {
  return marked_text(text, {}).text;
}

}  // namespace lede

#include "corpus/quotes/pairing.h"

#include <algorithm>

#include "corpus/quotes/surroundings.h"

namespace lede {
namespace {

constexpr std::size_t kDeepest = 4;

// How far a single mark looks for its closing one: beyond, it is an apostrophe.
constexpr std::uint32_t kLongestSingle = 2500;
constexpr std::uint32_t kMostSingles = 64;

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

char32_t mirrored(char32_t c) {
  constexpr std::u32string_view kLeft = U"«‹「『»›";
  constexpr std::u32string_view kRight = U"»›」』«‹";
  const std::size_t i = kLeft.find(c);
  return i == std::u32string_view::npos ? U'\0' : kRight[i];
}

// ‘ closes what ‚ opened, and nothing else.
bool can_be_singles(const QuoteMark& open, const QuoteMark& close) {
  return close.shape != U'‘' || open.shape == U'‚';
}

}  // namespace

const Pairing& MarkPairer::pair(std::string_view text, std::span<const QuoteMark> marks) {
  text_ = text;
  marks_ = marks;
  stack_.clear();
  result_ = {};
  pair_singles();
  find_next_doubles();
  for (std::uint32_t i = 0; i < marks_.size(); ++i) {
    switch (marks_[i].family) {
      case MarkFamily::Single:
        on_single(i);
        break;
      case MarkFamily::Angle:
        on_angle(i);
        break;
      default:
        on_double(i);
    }
  }
  const auto open = std::find_if(stack_.begin(), stack_.end(), [this](std::uint32_t i) {
    return marks_[i].family != MarkFamily::Single;
  });
  if (open != stack_.end()) {
    result_.unclosed = *open;
  }
  result_.first_is_unpaired_single = !marks_.empty() && partner_[0] == 0 &&
                                     marks_[0].family == MarkFamily::Single &&
                                     marks_[0].can_open;
  return result_;
}

// A single mark opens only if one is found that closes it; the rest are apostrophes.
void MarkPairer::pair_singles() {
  partner_.resize(marks_.size());
  for (std::uint32_t i = 0; i < marks_.size(); ++i) {
    partner_[i] = i;
  }
  for (std::uint32_t i = 0; i < marks_.size(); ++i) {
    if (marks_[i].family != MarkFamily::Single || !marks_[i].can_open ||
        partner_[i] != i) {
      continue;
    }
    if (const auto close = closer_of_single(i)) {
      partner_[i] = *close;
      partner_[*close] = i;
    }
  }
}

std::optional<std::uint32_t> MarkPairer::closer_of_single(std::uint32_t open) {
  const QuoteMark& first = marks_[open];
  const auto end = static_cast<std::uint32_t>(
      std::min<std::size_t>(marks_.size(), open + kMostSingles));
  candidates_.clear();
  for (std::uint32_t i = open + 1; i < end; ++i) {
    const QuoteMark& mark = marks_[i];
    if (mark.begin - first.begin > kLongestSingle) {
      break;
    }
    if (mark.family != MarkFamily::Single) {
      continue;
    }
    const bool closes = mark.can_close && can_be_singles(first, mark);
    if (closes && partner_[i] == i && mark.begin > first.end) {
      candidates_.push_back(i);
    } else if (mark.can_open && !closes && candidates_.empty() &&
               mark.shape == first.shape) {
      return std::nullopt;  // one opens after it first: this one was an apostrophe
    }
  }
  for (const std::uint32_t candidate : candidates_) {
    if (!is_possessive(candidate)) {
      return candidate;
    }
  }
  return candidates_.empty() ? std::nullopt : std::optional(candidates_.front());
}

// The mark of "the states' rights": behind an s, before a word, and a better closing mark
// comes before anything opens.
bool MarkPairer::is_possessive(std::uint32_t candidate) const {
  constexpr std::u32string_view kEnds = U".,!?…;:";
  const QuoteMark& mark = marks_[candidate];
  const auto before = [this](const QuoteMark& m) {
    return visible_before(text_, m.begin);
  };
  if (!contains(U"sSzZxX", before(mark)) || !is_space(visible_from(text_, mark.end))) {
    return false;
  }
  const std::size_t next = text_.find_first_not_of(" \n", mark.end);
  if (next == std::string_view::npos || !is_letter_or_digit(visible_from(text_, next))) {
    return false;
  }
  const auto later = std::upper_bound(candidates_.begin(), candidates_.end(), candidate);
  const auto better = std::find_if(later, candidates_.end(), [&](std::uint32_t i) {
    return contains(kEnds, before(marks_[i]));
  });
  return better != candidates_.end() &&
         std::none_of(marks_.begin() + candidate + 1, marks_.begin() + *better,
                      [](const QuoteMark& m) {
                        return m.family == MarkFamily::Single && m.can_open;
                      });
}

void MarkPairer::find_next_doubles() {
  next_double_.resize(marks_.size());
  auto next = static_cast<std::uint32_t>(marks_.size());
  for (std::size_t i = marks_.size(); i-- > 0;) {
    next_double_[i] = next;
    if (marks_[i].family == MarkFamily::Double) {
      next = static_cast<std::uint32_t>(i);
    }
  }
}

std::optional<std::size_t> MarkPairer::innermost(MarkFamily family) const {
  for (std::size_t depth = stack_.size(); depth-- > 0;) {
    if (mark_at(depth).family == family) {
      return depth;
    }
  }
  return std::nullopt;
}

void MarkPairer::open(std::uint32_t index) {
  if (stack_.size() < kDeepest) {
    stack_.push_back(index);
  }
}

// Closes the mark at that depth of the stack and forgets those inside of it.
void MarkPairer::close(std::size_t depth, std::uint32_t index) {
  result_.pairs.push_back({stack_[depth], index});
  stack_.resize(depth);
}

void MarkPairer::on_single(std::uint32_t index) {
  const std::uint32_t partner = partner_[index];
  if (partner > index) {
    open(index);
    return;
  }
  const auto found = std::find(stack_.begin(), stack_.end(), partner);
  if (partner == index || found == stack_.end()) {
    return;
  }
  if (found + 1 == stack_.end()) {
    close(stack_.size() - 1, index);
  } else {
    stack_.erase(found);  // it would cross a pair of double marks
  }
}

void MarkPairer::on_angle(std::uint32_t index) {
  const QuoteMark& mark = marks_[index];
  const auto depth = innermost(MarkFamily::Angle);
  if (depth && mark.can_close && mirrored(mark_at(*depth).shape) == mark.shape) {
    close(*depth, index);
  } else if (mark.can_open) {
    open(index);
  }
}

void MarkPairer::on_double(std::uint32_t index) {
  const QuoteMark& mark = marks_[index];
  const auto depth = innermost(MarkFamily::Double);
  if (!depth) {
    if (mark.can_open) {
      open(index);
    } else if (result_.pairs.empty() && !result_.orphan) {
      result_.orphan = index;
    }
    return;
  }
  const bool low = mark_at(*depth).shape == U'„';
  if (mark.can_close || (low && contains(U"“”", mark.shape))) {
    close(*depth, index);
  } else {
    on_second_opener(index, *depth);
  }
}

// A mark that can only open, inside of an open pair: nested if two closing marks follow,
// else the first has lost its closing mark.
void MarkPairer::on_second_opener(std::uint32_t index, std::size_t depth) {
  const auto closes = [this](std::uint32_t i) {
    return i < marks_.size() && marks_[i].can_close && !marks_[i].can_open;
  };
  const std::uint32_t next = next_double_[index];
  const bool one = closes(next);
  const bool two = one && closes(next_double_[next]);
  if (!one && !contains(U"“„‟", marks_[index].shape)) {
    close(depth, index);
    return;
  }
  if (!two) {
    stack_.resize(depth);
  }
  open(index);
}

}  // namespace lede

// Outermost marks first; what they hold, and the words beside them, decide the rest.
#include "searcher/quotations/marks.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "searcher/quotations/saying.h"
#include "searcher/quotations/speaker_name.h"
#include "searcher/quotations/word_stream.h"

namespace lede {
namespace {

enum class MarkKind : std::uint8_t {
  Double,
  Plain,       // the same sign opens and closes
  Apostrophe,  // what closes may be an apostrophe
};

struct MarkPair {
  std::string_view open;
  std::string_view close;
  MarkKind kind = MarkKind::Double;
};
constexpr auto kMarkPairs = std::to_array<MarkPair>({{"\"", "\"", MarkKind::Plain},
                                                     {"“", "”"},
                                                     {"„", "“"},
                                                     {"„", "”"},
                                                     {"«", "»"},
                                                     {"»", "«"},
                                                     {"”", "”", MarkKind::Plain},
                                                     {"''", "''", MarkKind::Plain},
                                                     {"‹", "›"},
                                                     {"›", "‹"},
                                                     {"「", "」"},
                                                     {"『", "』"},
                                                     {"‘", "’", MarkKind::Apostrophe},
                                                     {"‚", "‘", MarkKind::Apostrophe},
                                                     {"’", "’", MarkKind::Apostrophe},
                                                     {"'", "'", MarkKind::Apostrophe}});

constexpr std::string_view kSpace = " \t\r\n";

// Signs of Latin-1 and of general punctuation begin with these bytes.
bool is_letter_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(at < text.size() ? text[at] : ' ');
  return byte >= 0x80 ? byte != 0xC2 && byte != 0xE2 : std::isalnum(byte) != 0;
}

bool is_letter_before(std::string_view text, std::size_t at) {
  const auto is_first = [&](std::size_t i) {
    return (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
  };
  while (at > 0 && !is_first(--at)) {
  }
  return is_letter_at(text, at);
}

bool is_space_at(std::string_view text, std::size_t at) {
  return at >= text.size() || kSpace.find(text[at]) != std::string_view::npos;
}

bool opens_at(std::string_view text, std::size_t at, const MarkPair& pair) {
  if (!text.substr(at).starts_with(pair.open)) {
    return false;
  }
  const bool ambiguous = pair.kind == MarkKind::Plain || pair.open == pair.close;
  const bool within = at > 0 && is_letter_before(text, at);
  return !ambiguous || (!within && !is_space_at(text, at + pair.open.size()));
}

bool ends_in_any(std::string_view text, std::string_view ascii) {
  return text.ends_with("…") || text.ends_with("—") || text.ends_with("–") ||
         (!text.empty() && ascii.find(text.back()) != std::string_view::npos);
}

// Where a piece that begins at `from` is closed by a mark that may be an apostrophe: the
// first behind a stop, else the last before a new piece begins ('The voters' choice').
std::size_t close_or_apostrophe(std::string_view text, std::size_t from,
                                const MarkPair& pair) {
  std::size_t last = std::string_view::npos;
  for (std::size_t at = from; at < text.size(); ++at) {
    const std::string_view before = text.substr(from, at - from);
    if (text.substr(at).starts_with(pair.close) && at > from &&
        !is_space_at(text, at - 1) && !is_letter_at(text, at + pair.close.size())) {
      if (ends_in_any(before, ",.!?")) {
        return at;
      }
      last = at;
    } else if (opens_at(text, at, pair)) {
      break;
    }
  }
  return last;
}

// Reads pieces from left to right, so that it remembers where each pair closes next: few
// marks of another language would else search all of a text for each one that opens.
class PieceFinder {
 public:
  explicit PieceFinder(std::string_view text) : text_(text) {}

  // The piece whose opening mark stands at a place, which is behind those asked before;
  // empty if there is none.
  MarkedPiece piece_at(std::size_t at) {
    MarkedPiece piece;
    for (std::size_t i = 0; i < kMarkPairs.size(); ++i) {
      const MarkPair& pair = kMarkPairs[i];
      if (!opens_at(text_, at, pair)) {
        continue;
      }
      const std::size_t begin = at + pair.open.size();
      const std::size_t end = close_of(i, begin);
      const bool closed = end != std::string_view::npos;
      if (closed && (piece.behind == 0 || end < piece.end)) {
        piece = {begin, end, at, end + pair.close.size()};
      } else if (piece.behind == 0 && pair.kind != MarkKind::Apostrophe) {
        piece = {begin, text_.size(), at, text_.size()};
      }
    }
    return piece;
  }

 private:
  std::size_t close_of(std::size_t number, std::size_t from) {
    const MarkPair& pair = kMarkPairs[number];
    if (pair.kind == MarkKind::Apostrophe) {
      return close_or_apostrophe(text_, from, pair);
    }
    std::optional<std::size_t>& next = closes_[number];
    if (!next || *next < from) {
      next = text_.find(pair.close, from);
    }
    return *next;
  }

  std::string_view text_;
  // Of each pair; npos where no more follow.
  std::array<std::optional<std::size_t>, kMarkPairs.size()> closes_;
};

std::string_view trimmed(std::string_view text, std::string_view around) {
  const std::size_t begin = text.find_first_not_of(around);
  return begin == std::string_view::npos
             ? std::string_view{}
             : text.substr(begin, text.find_last_not_of(around) + 1 - begin);
}

// An attribution is no longer than this.
constexpr std::size_t kMaxAttributionWords = 20;
constexpr std::size_t kMaxNameWords = 6;
constexpr std::size_t kMinQuotedWords = 2;
constexpr std::size_t kMinUnsaidWords = 3;  // where nothing says that they were said

// Words beside the marks.
struct Outside {
  std::string_view text;
  WordStream words;
  bool is_set_off = false;  // by a stop, at each mark that it touches
  bool leads_in = false;    // it ends in a colon before a mark
  bool signs = false;       // it is behind a dash, at the end
};

class Reading {
 public:
  Reading(std::string_view text, Analyzer& analyzer) : analyzer_(analyzer), text_(text) {
    std::size_t at = 0;
    for (const MarkedPiece& piece : marked_pieces(text)) {
      const std::string_view inside = text.substr(piece.begin, piece.end - piece.begin);
      if (const std::size_t words = words_of(inside, analyzer).size(); words > 0) {
        add_outside(at, piece.open);
        leads_ = pieces_.empty() ? outside_.empty() : leads_;
        pieces_.push_back(piece);
        quoted_words_ += words;
        at = piece.behind;
      }
    }
    if (pieces_.empty()) {
      add_unmarked();
    } else {
      add_outside(at, text.size());
    }
  }

  Pasted result() const {
    Pasted pasted;
    if (!is_attributed()) {
      pasted.quotation = text_;
      return pasted;
    }
    for (const MarkedPiece& piece : pieces_) {
      pasted.quotation += pasted.quotation.empty() ? "" : " ";
      pasted.quotation +=
          trimmed(text_.substr(piece.begin, piece.end - piece.begin), " \t\r\n\"'`");
    }
    for (const Outside& outside : outside_) {
      pasted.attribution += pasted.attribution.empty() ? "" : " … ";
      pasted.attribution += outside.text;
    }
    return pasted;
  }

 private:
  // The words from `begin` to a mark, or to the end.
  void add_outside(std::size_t begin, std::size_t end) {
    const std::string_view whole = text_.substr(begin, end - begin);
    const WordStream words = words_of(whole, analyzer_);
    if (words.empty()) {
      return;
    }
    Outside outside;
    const std::string_view between = trimmed(whole, kSpace);
    // From the first word on, since marks of the quotation may stand before it.
    outside.text = trimmed(whole.substr(words.front().begin), kSpace);
    outside.words = words_of(outside.text, analyzer_);
    const bool at_mark = end < text_.size();
    outside.leads_in = at_mark && between.ends_with(':');
    const std::string_view joint = whole.substr(0, words.front().begin);
    outside.signs =
        !at_mark && !pieces_.empty() && ends_in_any(trimmed(joint, kSpace), "-");
    const bool to_next = !at_mark || ends_in_any(between, ",:;-");
    const bool from_last =
        pieces_.empty() ||
        is_set_off_from(pieces_.back(), whole.substr(0, words[0].begin));
    outside.is_set_off = to_next && from_last;
    outside_.push_back(std::move(outside));
  }

  // "Kern: We go": behind a name and a colon no marks are needed.
  void add_unmarked() {
    const std::size_t colon = text_.find(": ");
    if (colon == std::string_view::npos) {
      return;
    }
    add_outside(0, colon + 1);
    if (outside_.empty() || !is_name(outside_.front())) {
      outside_.clear();
      return;
    }
    pieces_.push_back({colon + 1, text_.size(), colon + 1, text_.size()});
    quoted_words_ = words_of(text_.substr(colon + 1), analyzer_).size();
  }

  bool is_set_off_from(const MarkedPiece& piece, std::string_view joint) const {
    const std::string_view inside =
        trimmed(text_.substr(piece.begin, piece.end - piece.begin), kSpace);
    return ends_in_any(inside, ",.!?-") ||
           joint.find_first_not_of(kSpace) != std::string_view::npos;
  }

  bool is_attributed() const {
    if (outside_.empty() || quoted_words_ < kMinQuotedWords) {
      return false;
    }
    std::size_t words = 0;
    bool says = false;
    bool set_off = true;
    for (const Outside& outside : outside_) {
      if (outside.words.size() > kMaxAttributionWords || is_told(outside)) {
        return false;
      }
      words += outside.words.size();
      says = says || says_whose(outside);
      set_off = set_off && outside.is_set_off;
    }
    const bool mostly_quoted = quoted_words_ >= words;
    const bool unsaid = leads_ && set_off && quoted_words_ >= kMinUnsaidWords;
    return says ? set_off || mostly_quoted : unsaid && mostly_quoted;
  }

  std::string_view raw(const Outside& outside, const ComparedWord& word) const {
    return outside.text.substr(word.begin, word.end - word.begin);
  }

  // By somebody who is quoted himself.
  bool is_told(const Outside& outside) const {
    return std::any_of(outside.words.begin(), outside.words.end(), [&](const auto& word) {
      return is_first_person(raw(outside, word));
    });
  }

  bool says_whose(const Outside& outside) const {
    return outside.leads_in || outside.signs || is_name(outside) ||
           std::any_of(outside.words.begin(), outside.words.end(),
                       [this](const ComparedWord& word) {
                         return is_saying(analyzer_.word(word.word));
                       });
  }

  bool is_name(const Outside& outside) const {
    const auto is_part = [&](const ComparedWord& word) {
      const std::string_view as_written = raw(outside, word);
      const std::string_view plain = analyzer_.word(word.word);
      return as_written.front() != plain.front() ||
             (plain.front() >= '0' && plain.front() <= '9') || is_name_particle(plain);
    };
    return outside.words.size() <= kMaxNameWords &&
           std::all_of(outside.words.begin(), outside.words.end(), is_part);
  }

  Analyzer& analyzer_;
  std::string_view text_;
  std::vector<MarkedPiece> pieces_;
  std::vector<Outside> outside_;
  std::size_t quoted_words_ = 0;
  bool leads_ = false;  // the quotation comes first
};

}  // namespace

std::vector<MarkedPiece> marked_pieces(std::string_view text) {
  std::vector<MarkedPiece> pieces;
  PieceFinder finder(text);
  for (std::size_t at = 0; at < text.size();) {
    const MarkedPiece piece = finder.piece_at(at);
    if (piece.behind > at) {
      pieces.push_back(piece);
    }
    at = std::max(at + 1, piece.behind);
  }
  return pieces;
}

bool has_marks(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const MarkPair& pair : kMarkPairs) {
      const bool opens = text.substr(at).starts_with(pair.open);
      if (!opens && !text.substr(at).starts_with(pair.close)) {
        continue;
      }
      const std::size_t behind = at + (opens ? pair.open : pair.close).size();
      if (pair.kind != MarkKind::Apostrophe || at == 0 || !is_letter_before(text, at) ||
          !is_letter_at(text, behind)) {
        return true;
      }
    }
  }
  return false;
}

Pasted read_pasted(std::string_view text, Analyzer& analyzer) {
  return Reading(text, analyzer).result();
}

}  // namespace lede

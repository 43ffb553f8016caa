#include "corpus/quotes/dash_speech.h"

#include "corpus/characters.h"
#include "corpus/quotes/surroundings.h"
#include "schema/utf8.h"

namespace lede {
namespace {

bool is_speech_dash(char32_t c) {
  return is_dash(c) && c != U'\u2010' && c != U'\u2011';
}

class DashSpeechScanner {
 public:
  DashSpeechScanner(std::string_view text, ByteRange paragraph)
      : text_(text.substr(0, paragraph.end)), at_(paragraph.begin) {}

  DashSpeechParts run() {
    const CodePoint first = code_point_at(text_, at_);
    if (!is_speech_dash(first.value)) {
      return {};
    }
    const bool hyphen = first.value == U'-';
    skip(first);
    if (hyphen && !is_space(visible_from(text_, at_))) {
      return {};
    }
    begin_ = at_;
    while (at_ < text_.size()) {
      const CodePoint c = code_point_at(text_, at_);
      if (is_speech_dash(c.value)) {
        on_dash(c);
      } else {
        skip(c);
      }
    }
    if (in_speech_) {
      add_speech(at_);
    }
    return std::move(parts_);
  }

 private:
  void skip(CodePoint c) { at_ += static_cast<std::uint32_t>(c.length); }

  void on_dash(CodePoint c) {
    const std::uint32_t dash = at_;
    const char32_t before = visible_before(text_, dash);
    const ByteRange speech = trimmed(text_, {begin_, dash});
    const char32_t last = visible_before(text_, speech.end);
    skip(c);
    const char32_t after = visible_from(text_, at_);
    const ByteRange rest =
        trimmed(text_, {at_, static_cast<std::uint32_t>(text_.size())});
    const char32_t next = visible_from(text_, rest.begin);
    if (in_speech_) {
      const bool closed =
          std::u32string_view(U",.!?…:;»\"”").find(last) != std::u32string_view::npos;
      const bool spanish = is_space(before) && !is_space(after) && c.value != U'-';
      if (is_lower(next) && (closed || spanish)) {
        add_speech(dash);
        in_speech_ = false;
        parts_.has_insertion = true;
      }
    } else if (is_space(before) || !is_letter_or_digit(after)) {
      skip_punctuation();
      begin_ = at_;
      in_speech_ = true;
    }
  }

  // The full stop or comma of the author's words may stand behind the dash that ends
  // them.
  void skip_punctuation() {
    while (at_ < text_.size()) {
      const CodePoint c = code_point_at(text_, at_);
      if (std::u32string_view(U".,;:").find(c.value) == std::u32string_view::npos) {
        return;
      }
      skip(c);
    }
  }

  void add_speech(std::uint32_t end) {
    const ByteRange words = trimmed(text_, {begin_, end});
    if (words.size() > 0) {
      parts_.speech.push_back(words);
    }
  }

  std::string_view text_;  // up to the paragraph's end
  std::uint32_t at_;
  std::uint32_t begin_ = 0;  // of the speech
  bool in_speech_ = true;
  DashSpeechParts parts_;
};

}  // namespace

DashSpeechParts dash_speech_of(std::string_view text, ByteRange paragraph) {
  return DashSpeechScanner(text, paragraph).run();
}

}  // namespace lede

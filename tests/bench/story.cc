#include "story.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "prose.h"

namespace lede::bench {
namespace {

constexpr double kMedianWords = 470;
constexpr double kSpreadOfWords = 0.33;

struct Marks {
  std::string_view open = "\"";
  std::string_view close = "\"";
  std::string_view dash = "--";
};

std::string padded(std::uint64_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

// Log-normal. The sum of twelve uniform numbers stands for a normal one.
std::uint32_t draw_length(Random& random) {
  constexpr double kOne = 1U << 31;
  double normal = -6;
  for (int i = 0; i < 12; ++i) {
    normal += random.below(1U << 31) / kOne;
  }
  return static_cast<std::uint32_t>(kMedianWords * std::exp(kSpreadOfWords * normal));
}

std::string draw_date(Random& random) {
  using namespace std::chrono;
  constexpr std::uint32_t kTenYears = 3652;
  const sys_days day = sys_days{2014y / January / 1} + days{random.below(kTenYears)};
  const year_month_day date{day};
  return std::to_string(int{date.year()}) + "-" + padded(unsigned{date.month()}, 2) +
         "-" + padded(unsigned{date.day()}, 2);
}

std::string draw_byline(const Vocabulary& vocabulary, Random& random) {
  if (random.percent(7)) {
    return "Staff and agencies";
  }
  const Person& author = vocabulary.persons.draw(random);
  std::string byline = author.first_name + " " + author.surname;
  if (random.percent(10)) {
    const Person& second = vocabulary.persons.draw(random);
    byline += " and " + second.first_name + " " + second.surname;
  }
  return byline;
}

std::string slug_of(std::string_view headline) {
  std::string slug;
  for (const char letter : headline) {
    const char lower = static_cast<char>(letter | 0x20);
    if ((lower >= 'a' && lower <= 'z') || (letter >= '0' && letter <= '9')) {
      slug += lower;
    } else if (letter == ' ') {
      slug += '-';
    }
  }
  return slug;
}

std::string upper_case(std::string text) {
  for (char& letter : text) {
    if (letter >= 'a' && letter <= 'z') {
      letter = static_cast<char>(letter - 'a' + 'A');
    }
  }
  return text;
}

// Writes the body: paragraphs of narrative, and between them the quotations that are due.
class Body {
 public:
  Body(const Vocabulary& vocabulary, const Topic& topic, const Marks& marks,
       Random& random)
      : vocabulary_(vocabulary),
        marks_(marks),
        random_(random),
        prose_(vocabulary, topic, random, text_) {}

  std::string write() {
    const std::uint32_t length = std::clamp(draw_length(random_), 120U, 3000U);
    const std::uint32_t quotations = 4 + random_.below(std::clamp(length / 80, 2U, 6U));
    dateline();
    for (std::uint32_t made = 0; text_.words() < length || made < quotations;) {
      if (made * length < quotations * text_.words()) {
        quotation_paragraph();
        ++made;
      } else {
        narrative_paragraph();
      }
    }
    return text_.str();
  }

 private:
  void dateline() {
    if (random_.percent(40)) {
      text_.word(upper_case(prose_.somewhere()));
      text_.word(marks_.dash);
      prose_.sentence(Voice::Reporter);
    }
  }

  void narrative_paragraph() {
    if (random_.percent(95)) {
      text_.start_paragraph();
    }
    for (std::uint32_t i = 1 + random_.below(3); i > 0; --i) {
      prose_.sentence(Voice::Reporter);
    }
  }

  void quotation_paragraph() {
    text_.start_paragraph();
    const Person& speaker = prose_.somebody();
    const std::uint32_t form = random_.below(10);
    if (form < 2) {
      name(speaker);
      text_.word(vocabulary_.cues.draw(random_));
      text_.close(random_.percent(50) ? ":" : ",");
      quoted_sentence();
      return;
    }
    quoted_clause();
    attribution(speaker);
    text_.close(".");
    if (form >= 6) {
      quoted_sentence();
    }
    if (form == 9) {
      prose_.sentence(Voice::Reporter);
    }
  }

  // "Nobody wants this," -- the attribution follows.
  void quoted_clause() {
    text_.open(marks_.open);
    text_.start_sentence();
    if (random_.percent(30)) {
      prose_.sentence(Voice::Speaker);
      text_.start_sentence();
    }
    prose_.clause(Voice::Speaker);
    text_.close(",");
    text_.close(marks_.close);
  }

  void quoted_sentence() {
    text_.open(marks_.open);
    prose_.sentence(Voice::Speaker);
    text_.close(marks_.close);
  }

  void attribution(const Person& speaker) {
    const std::string& cue = vocabulary_.cues.draw(random_);
    const std::uint32_t form = random_.below(10);
    if (form < 2) {
      text_.word(speaker.gender == Gender::Woman ? "she" : "he");
      text_.word(cue);
    } else if (form < 4) {
      text_.word(cue);
      name(speaker);
      text_.close(",");
      text_.word("the");
      text_.word(speaker.role);
    } else {
      name(speaker);
      text_.word(cue);
    }
  }

  void name(const Person& person) {
    if (random_.percent(55)) {
      text_.word(person.first_name);
    }
    text_.word(person.surname);
  }

  const Vocabulary& vocabulary_;
  const Marks& marks_;
  Random& random_;
  Text text_;
  Prose prose_;
};

}  // namespace

Story make_story(const Vocabulary& vocabulary, std::uint64_t seed, std::uint64_t number) {
  Random random{Random{seed}.next() ^ Random{~number}.next()};
  const Topic topic = Topic::draw(vocabulary, random);
  const Newspaper& newspaper = vocabulary.newspapers.draw(random);
  Story story;
  story.id = "a" + padded(number, 8);
  story.source = newspaper.name;
  story.date = draw_date(random);
  story.byline = draw_byline(vocabulary, random);
  Text headline;
  Prose{vocabulary, topic, random, headline}.headline();
  story.headline = headline.str();
  std::string path = story.date;
  std::replace(path.begin(), path.end(), '-', '/');
  story.url = "https://www." + newspaper.domain + "/" + path + "/" +
              slug_of(story.headline) + "-" + std::to_string(number);
  const Marks marks = newspaper.curly ? Marks{"“", "”", "—"} : Marks{};
  story.body = Body{vocabulary, topic, marks, random}.write();
  return story;
}

}  // namespace lede::bench

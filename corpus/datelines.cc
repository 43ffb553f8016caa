#include "corpus/datelines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "corpus/characters.h"
#include "corpus/dates.h"
#include "corpus/news_names.h"
#include "corpus/phrase_list.h"
#include "schema/ascii.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr std::size_t kLongest = 100;

// Capitals before a dash that are no place.
constexpr auto kNoPlaces = std::to_array<std::string_view>(
    {"alert",     "analysis",  "breaking",  "breaking news", "comment", "correction",
     "corrected", "editorial", "exclusive", "explainer",     "factbox", "live",
     "nato",      "new",       "note",      "opinion",       "photos",  "refile",
     "timeline",  "update",    "video",     "watch"});

constexpr auto kDashes =
    std::to_array<std::string_view>({" -- ", "--", " — ", " – ", " - ", "—"});

constexpr auto kWires = std::to_array<std::string_view>(
    {"新华社", "新華社", "中新社", "中新网", "中央社", "人民网", "共同社", "法新社",
     "路透社", "美联社", "塔斯社", "韩联社"});

struct Cut {
  std::string_view before;
  std::string_view after;
};

// The text around its first dash; an empty `before` where there is none.
Cut cut_at_dash(std::string_view text) {
  Cut cut;
  std::size_t first = kLongest;
  for (const std::string_view dash : kDashes) {
    const std::size_t at = text.substr(0, kLongest + dash.size()).find(dash);
    if (at < first) {
      first = at;
      cut = {trimmed(text.substr(0, at)), trimmed(text.substr(at + dash.size()))};
    }
  }
  return cut;
}

// "MINSK, March 3. /TASS/. Text": an agency between strokes does for the dash.
Cut cut_at_strokes(std::string_view text) {
  const std::string_view head = text.substr(0, kLongest);
  const std::size_t open = head.find(" /");
  const std::size_t close =
      open == std::string_view::npos ? open : head.find("/.", open + 2);
  if (close == std::string_view::npos) {
    return {};
  }
  return {head.substr(0, close + 1), trimmed(text.substr(close + 2))};
}

// "SCHWEDT, 12. Februar 2020. Text": a date does for the dash.
Cut cut_at_date(std::string_view text) {
  const std::string_view head = text.substr(0, kLongest);
  const std::size_t comma = head.find(',');
  if (comma == std::string_view::npos || !is_all_capitals(head.substr(0, comma))) {
    return {};
  }
  const auto date = find_date(head);
  if (!date || !trimmed(head.substr(comma + 1, date->begin - comma - 1)).empty() ||
      text.substr(date->end, 1) != ".") {
    return {};
  }
  return {head.substr(0, date->end), trimmed(text.substr(date->end + 1))};
}

bool begins_sentence(std::string_view text) {
  constexpr std::u32string_view kOpening = U"\"'“„‘«‹(";
  if (text.empty()) {
    return false;
  }
  const char32_t first = code_point_at(text, 0).value;
  return is_upper(first) || is_ascii_digit(text.front()) ||
         kOpening.find(first) != std::u32string_view::npos ||
         (is_letter(first) && !is_lower(first));
}

// Takes "(Reuters)" or "/TASS/" off the end of what stands before the dash.
std::optional<std::string> take_agency(std::string_view& before) {
  const bool strokes = before.ends_with('/');
  if (!before.ends_with(')') && !strokes) {
    return std::nullopt;
  }
  const std::size_t open =
      strokes ? before.rfind('/', before.size() - 2) : before.rfind('(');
  if (open == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view name =
      trimmed(before.substr(open + 1, before.size() - open - 2));
  const bool known = is_agency(name) || has_media_word(name);
  const std::string_view rest = trimmed(before.substr(0, open));
  const std::string_view place = rest.substr(0, rest.find(','));
  const bool may_be = is_all_capitals(name) || is_all_capitals(place);
  if (!known && !(may_be && is_name(name, 3) && name.size() <= 30)) {
    return std::nullopt;
  }
  before = rest;
  return std::string(name);
}

// "LONDON, March 3." to "LONDON": what follows a comma and has a digit is the day.
std::string_view without_day(std::string_view place) {
  for (std::size_t comma = place.find(','); comma != std::string_view::npos;
       comma = place.find(',', comma + 1)) {
    const std::string_view rest = place.substr(comma);
    if (std::any_of(rest.begin(), rest.end(), is_ascii_digit)) {
      return trimmed(place.substr(0, comma));
    }
  }
  return place;
}

// What a dateline tells that has its day behind the place: "Köln, 3. April 2019",
// "Москва. 12 марта 2021 года. INTERFAX.RU".
struct DatedPlace {
  std::string_view place;
  Date date;
  std::optional<std::string> agency;
};

std::optional<DatedPlace> dated_place(std::string_view before) {
  constexpr std::string_view kMarks = " ,./";
  const auto found = find_date(before);
  if (!found) {
    return std::nullopt;
  }
  std::string_view place = before.substr(0, found->begin);
  place = place.substr(0, place.find_last_not_of(kMarks) + 1);
  std::string_view rest = before.substr(found->end);
  rest.remove_prefix(std::min(rest.find_first_not_of(kMarks), rest.size()));
  rest = rest.substr(0, rest.find_last_not_of(kMarks) + 1);
  const std::string_view name = rest.substr(0, rest.find('.'));  // of INTERFAX.RU
  if (place.empty() || !(rest.empty() || is_agency(rest) || is_agency(name))) {
    return std::nullopt;
  }
  return DatedPlace{place, found->date,
                    rest.empty() ? std::nullopt : std::optional(std::string(name))};
}

bool is_place(std::string_view place, bool with_agency) {
  const std::string_view first = trimmed(place.substr(0, place.find(',')));
  if (contains(kNoPlaces, lowered(first)) || length_of(first) < 3) {
    return false;
  }
  std::size_t words = 0;
  for (const std::string_view word : words_of(place)) {
    const std::string_view bare = word.substr(0, word.find_last_not_of(",./") + 1);
    if (!bare.empty() && !is_name(bare, 1) && !is_lower(first_character(bare))) {
      return false;
    }
    ++words;
  }
  return words <= 8 && (is_all_capitals(first) || (with_agency && is_name(first, 4)));
}

// "新华社明斯克2021年12月31日电": agency, place and day before the word for a wire. Where
// the place begins is not written, so all of it stays in the text.
Dateline wire_line(std::string_view text) {
  const auto* agency =
      std::find_if(kWires.begin(), kWires.end(),
                   [text](std::string_view name) { return text.starts_with(name); });
  const auto date =
      agency == kWires.end() ? std::nullopt : find_date(text.substr(0, kLongest));
  if (!date) {
    return {};
  }
  constexpr std::string_view kDay = "日";
  const std::string_view rest = text.substr(date->begin);
  const std::string_view behind =
      rest.substr(std::min(rest.find(kDay), rest.size() - kDay.size()) + kDay.size());
  const bool is_wire = behind.starts_with("电") || behind.starts_with("電");
  return is_wire ? Dateline{{}, std::string(*agency), date->date} : Dateline{};
}

}  // namespace

Dateline take_dateline(std::string& paragraph) {
  if (Dateline wire = wire_line(paragraph); wire.date) {
    return wire;
  }
  Cut cut = cut_at_dash(paragraph);
  if (cut.before.empty()) {
    cut = cut_at_strokes(paragraph);
  }
  if (cut.before.empty()) {
    cut = cut_at_date(paragraph);
  }
  if (cut.before.empty() || !begins_sentence(cut.after)) {
    return {};
  }
  Dateline dateline;
  dateline.agency = take_agency(cut.before);
  if (const auto date = find_date(cut.before)) {
    dateline.date = date->date;
  }
  std::string_view place = without_day(cut.before);
  place = place.substr(0, place.find_last_not_of(" ,./") + 1);
  const auto dated = dated_place(cut.before);
  if (dated) {
    place = dated->place;
    dateline.agency = dateline.agency ? dateline.agency : dated->agency;
  }
  if (is_place(place, dateline.agency || dated)) {
    dateline.place = std::string(place);
  } else if (!dateline.agency || !place.empty()) {
    return {};
  }
  paragraph = std::string(cut.after);
  return dateline;
}

}  // namespace lede

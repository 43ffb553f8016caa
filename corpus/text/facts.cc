#include "corpus/text/facts.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/characters.h"
#include "corpus/dates.h"
#include "corpus/language.h"
#include "corpus/phrase_list.h"
#include "corpus/stated_dates.h"
#include "corpus/text/addresses.h"
#include "corpus/text/bylines.h"
#include "corpus/text/markup.h"
#include "corpus/text/phrases.h"
#include "corpus/text/roles.h"

namespace lede {
namespace {

enum class Fact {
  Id,
  Headline,
  Byline,
  Date,
  Source,
  Url,
  Section,
  Language,
  Dateline,
  None
};

struct Name {
  std::string_view name;
  Fact fact;
};

// In lower case. None: known, and of no use to us.
constexpr auto kNames = std::to_array<Name>({
    {"id", Fact::Id},
    {"uuid", Fact::Id},
    {"guid", Fact::Id},
    {"headline", Fact::Headline},
    {"title", Fact::Headline},
    {"überschrift", Fact::Headline},
    {"titel", Fact::Headline},
    {"titre", Fact::Headline},
    {"заголовок", Fact::Headline},
    {"标题", Fact::Headline},
    {"標題", Fact::Headline},
    {"tytuł", Fact::Headline},
    {"byline", Fact::Byline},
    {"by", Fact::Byline},
    {"author", Fact::Byline},
    {"authors", Fact::Byline},
    {"creator", Fact::Byline},
    {"reporter", Fact::Byline},
    {"autor", Fact::Byline},
    {"автор", Fact::Byline},
    {"作者", Fact::Byline},
    {"著者", Fact::Byline},
    {"记者", Fact::Byline},
    {"記者", Fact::Byline},
    {"date", Fact::Date},
    {"published", Fact::Date},
    {"published on", Fact::Date},
    {"publication date", Fact::Date},
    {"pubdate", Fact::Date},
    {"date_published", Fact::Date},
    {"datepublished", Fact::Date},
    {"publish date", Fact::Date},
    {"pub date", Fact::Date},
    {"datum", Fact::Date},
    {"дата", Fact::Date},
    {"日期", Fact::Date},
    {"时间", Fact::Date},
    {"時間", Fact::Date},
    {"data", Fact::Date},
    {"source", Fact::Source},
    {"publisher", Fact::Source},
    {"publication", Fact::Source},
    {"newspaper", Fact::Source},
    {"outlet", Fact::Source},
    {"site", Fact::Source},
    {"site_name", Fact::Source},
    {"quelle", Fact::Source},
    {"источник", Fact::Source},
    {"来源", Fact::Source},
    {"來源", Fact::Source},
    {"źródło", Fact::Source},
    {"url", Fact::Url},
    {"link", Fact::Url},
    {"permalink", Fact::Url},
    {"canonical", Fact::Url},
    {"canonical_url", Fact::Url},
    {"original url", Fact::Url},
    {"section", Fact::Section},
    {"category", Fact::Section},
    {"categories", Fact::Section},
    {"rubric", Fact::Section},
    {"desk", Fact::Section},
    {"language", Fact::Language},
    {"lang", Fact::Language},
    {"dateline", Fact::Dateline},
    {"location", Fact::Dateline},
    {"place", Fact::Dateline},
    {"length", Fact::None},
    {"words", Fact::None},
    {"word count", Fact::None},
    {"body", Fact::None},
    {"text", Fact::None},
    {"tags", Fact::None},
    {"keywords", Fact::None},
    {"slug", Fact::None},
    {"load-date", Fact::None},
    {"publication-type", Fact::None},
    {"document-type", Fact::None},
    {"journal-code", Fact::None},
    {"subject", Fact::Headline},  // of a mail
    {"from", Fact::Source},
    {"to", Fact::None},
    {"cc", Fact::None},
    {"reply-to", Fact::None},
    {"message-id", Fact::None},
    {"list-id", Fact::None},
    {"copyright", Fact::None},
    {"edition", Fact::None},
    {"page", Fact::None},
    {"updated", Fact::None},
    {"priority", Fact::None},
});

const Name* name_of_label(std::string_view label) {
  const std::string low = lowered(label);
  const auto* found = std::find_if(kNames.begin(), kNames.end(),
                                   [&low](const Name& name) { return name.name == low; });
  return found == kNames.end() ? nullptr : found;
}

// A value without its quotation marks; the elements of "[a, b]" separated by commas.
std::string plain_value(std::string_view value) {
  value = trimmed(value);
  if (value.size() >= 2 && value.front() == '[' && value.back() == ']') {
    std::string list;
    for (std::string_view rest = value.substr(1, value.size() - 2); !rest.empty();) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      const std::string element = plain_value(rest.substr(0, end));
      list += list.empty() || element.empty() ? element : ", " + element;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return list;
  }
  const bool quoted = value.size() >= 2 && value.front() == value.back() &&
                      (value.front() == '"' || value.front() == '\'');
  if (!quoted) {
    return squeezed(without_markup(value));
  }
  const char mark = value.front();
  std::string out;
  for (std::size_t i = 1; i + 1 < value.size(); ++i) {
    const bool escaped = (mark == '"' && value[i] == '\\') ||
                         (mark == '\'' && value[i] == '\'' && value[i + 1] == '\'');
    i += static_cast<std::size_t>(escaped && i + 2 < value.size());
    out += value[i];
  }
  return squeezed(out);
}

std::optional<std::string>* text_fact(Article& article, Fact fact) {
  switch (fact) {
    case Fact::Headline:
      return &article.headline;
    case Fact::Byline:
      return &article.byline;
    case Fact::Source:
      return &article.source;
    case Fact::Url:
      return &article.url;
    case Fact::Section:
      return &article.section;
    case Fact::Dateline:
      return &article.dateline;
    default:
      return nullptr;
  }
}

// "The Harbor Post <post@harbor.example>" to its name.
std::string without_mail_address(const std::string& value) {
  const std::size_t open = value.find('<');
  const bool mail = open != std::string::npos && value.ends_with('>') &&
                    value.find('@', open) != std::string::npos;
  const std::string name = mail ? plain_value(value.substr(0, open)) : value;
  return name.empty() ? value : name;
}

std::string_view next_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

bool is_indented(std::string_view line) {
  return line.starts_with(' ') || line.starts_with('\t');
}

// A key with its value, of which lists and wrapped lines are put together.
struct Entry {
  std::string label;
  std::string value;
};

void add_to_entry(Entry& entry, std::string_view line) {
  std::string_view more = trimmed(line);
  const bool item = more.starts_with("- ");
  if (item) {
    more.remove_prefix(2);
  }
  const std::string value = item ? plain_value(more) : std::string(more);
  entry.value += entry.value.empty() ? "" : (item ? ", " : " ");
  entry.value += value;
}

// Entries up to the line that closes the front matter; nullopt if there is none.
std::optional<std::vector<Entry>> yaml_entries(std::string_view& text) {
  constexpr std::size_t kMostLines = 200;
  std::string_view rest = text;
  if (trimmed(next_line(rest)) != "---") {
    return std::nullopt;
  }
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < kMostLines && !rest.empty(); ++i) {
    const std::string_view line = next_line(rest);
    const std::string_view bare = trimmed(line);
    if (bare == "---" || bare == "...") {
      text = rest;
      return entries;
    }
    const bool item = bare.starts_with("- ");
    if ((item || is_indented(line)) && !entries.empty()) {
      add_to_entry(entries.back(), line);
    } else if (const auto parts = labelled(bare)) {
      const bool folded =
          parts->value == "|" || parts->value == ">" || parts->value == ">-";
      entries.push_back(
          {std::string(parts->label), folded ? "" : std::string(parts->value)});
    } else if (!bare.empty() && bare.front() != '#') {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

bool opens_header(std::string_view label) {
  const Name* name = name_of_label(label);
  return name != nullptr && name->fact != Fact::None;
}

// Header lines up to a blank line, or to the first line without a known label.
std::optional<std::vector<Entry>> header_entries(std::string_view& text) {
  std::string_view rest = text;
  std::vector<Entry> entries;
  std::size_t known = 0;
  bool headline = false;
  while (!rest.empty()) {
    std::string_view after = rest;
    const std::string_view line = next_line(after);
    const auto parts = labelled(trimmed(line));
    if (trimmed(line).empty()) {
      break;
    }
    if (parts && is_fact_label(parts->label)) {
      const Name* name = name_of_label(parts->label);
      known += static_cast<std::size_t>(name->fact != Fact::None);
      headline = headline || name->fact == Fact::Headline;
      entries.push_back({std::string(parts->label), std::string(parts->value)});
    } else if (!entries.empty() && is_indented(line)) {
      add_to_entry(entries.back(), line);
    } else if (parts && !entries.empty() && words_of(parts->label).size() == 1 &&
               words_of(parts->value).size() <= 12) {
      // An unknown name among known ones: "Wordcount: 400".
    } else {
      break;
    }
    rest = after;
  }
  if (known < 2 && !headline) {
    return std::nullopt;
  }
  text = rest;
  return entries;
}

// "Автор: Ann Lee | 12 апреля 2021": the date is the article's, and no part of the name.
std::string take_date(const std::string& names, Article& article, NumberOrder order) {
  const auto stated = stated_dates(names, order);
  if (!stated || stated->begin == 0) {
    return names;
  }
  article.date = article.date ? article.date : stated->published;
  return byline_of("by " + names, order).value_or(names);
}

}  // namespace

bool is_fact_label(std::string_view label) {
  return name_of_label(label) != nullptr;
}

bool is_source_label(std::string_view label) {
  const Name* name = name_of_label(label);
  return contains(kSourceLabels, label) ||
         (name != nullptr && name->fact == Fact::Source);
}

void set_source_address(Article& article, const std::string& address) {
  if (!is_page_address(address)) {
    article.source = article.source ? article.source : publisher_of(address, "");
  } else if (!article.url) {
    article.url = address;
  }
}

void set_fact(Article& article, std::string_view label, std::string_view text,
              NumberOrder order) {
  const Name* name = name_of_label(label);
  const std::string value = plain_value(text);
  if (name == nullptr || value.empty() || value == "null" || value == "~") {
    return;
  }
  if (name->fact == Fact::Id) {
    article.id = article.id.empty() ? value : article.id;
  } else if (name->fact == Fact::Date) {
    article.date = article.date ? article.date : read_date(value, order);
  } else if (name->fact == Fact::Language) {
    article.language = article.language ? article.language : language_code(value);
  } else if (const auto address = address_of(value);
             address && name->fact == Fact::Source) {
    set_source_address(article, *address);
  } else if (auto* fact = text_fact(article, name->fact); fact != nullptr && !*fact) {
    *fact = address && name->fact == Fact::Url ? *address : without_mail_address(value);
    if (name->fact == Fact::Byline) {
      *fact = take_date(**fact, article, order);
    }
  }
}

void take_front_matter(std::string_view& text, Article& article, NumberOrder order) {
  std::string_view rest = text;
  while (!rest.empty() && trimmed(rest.substr(0, rest.find('\n'))).empty()) {
    next_line(rest);
  }
  auto entries = yaml_entries(rest);
  if (!entries) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const auto parts = labelled(trimmed(line));
    entries = parts && opens_header(parts->label) ? header_entries(rest) : std::nullopt;
  }
  if (!entries) {
    return;
  }
  // An address that stands for the source is the article's if nothing else states one.
  std::stable_partition(entries->begin(), entries->end(), [](const Entry& entry) {
    return !is_source_label(lowered(entry.label));
  });
  for (const Entry& entry : *entries) {
    set_fact(article, entry.label, entry.value, order);
  }
  text = rest;
}

}  // namespace lede

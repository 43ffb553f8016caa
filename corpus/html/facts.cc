#include "corpus/html/facts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "corpus/characters.h"
#include "corpus/dates.h"
#include "corpus/day_order.h"
#include "corpus/html/address_date.h"
#include "corpus/html/byline.h"
#include "corpus/html/headline.h"
#include "corpus/html/meta_tags.h"
#include "corpus/html/microdata.h"
#include "corpus/html/visible_facts.h"
#include "corpus/language.h"
#include "corpus/stated_dates.h"

namespace lede::html {
namespace {

using Sources = std::span<const Candidates* const>;

// The first text of a fact, source by source, that `accept` makes a value of.
template <typename Accept>
auto first_of(Sources sources, Fact fact, Accept accept)
    -> decltype(accept(std::string_view())) {
  for (const Candidates* source : sources) {
    for (const std::string& text : source->of(fact)) {
      if (auto value = accept(std::string_view(text))) {
        return value;
      }
    }
  }
  return std::nullopt;
}

std::optional<std::string> short_text(std::string_view text) {
  constexpr std::size_t kMaxBytes = 200;
  if (text.size() > kMaxBytes || text.find("://") != std::string_view::npos) {
    return std::nullopt;
  }
  return std::string(text);
}

std::optional<std::string> web_address(std::string_view text) {
  if (!text.starts_with("http://") && !text.starts_with("https://")) {
    return std::nullopt;
  }
  return std::string(text);
}

std::string host_of(const std::optional<std::string>& url) {
  if (!url) {
    return {};
  }
  std::string_view host = std::string_view(*url).substr(url->find("://") + 3);
  host = host.substr(0, host.find_first_of("/:?#"));
  return std::string(host.starts_with("www.") ? host.substr(4) : host);
}

// What calls itself the author may be the site: it counts if the page shows it too, or if
// it shows no other. Who made a claim that the page checks is shown much as an author.
std::optional<std::string> byline_value(Sources sources, const Candidates& visible) {
  const Sources stating = sources.first(sources.size() - 1);  // all but the visible
  const std::vector<std::string>& reviewed = sources.front()->of(Fact::Reviewed);
  const auto accept = [&](std::string_view text) {
    auto byline = byline_of(text);
    return byline && std::ranges::find(reviewed, *byline) != reviewed.end() ? std::nullopt
                                                                            : byline;
  };
  if (auto stated = first_of(stating, Fact::Byline, accept)) {
    return stated;
  }
  const auto author = first_of(stating, Fact::PageAuthor, accept);
  const auto shown = first_of(sources.last(1), Fact::Byline, accept);
  if (!author || !shown) {
    return author ? author : shown;
  }
  const bool agree = std::any_of(
      visible.of(Fact::Byline).begin(), visible.of(Fact::Byline).end(),
      [&](const std::string& line) { return line.find(*author) != std::string::npos; });
  return agree ? author : shown;
}

// What the dates of a page leave open: 04/05/2020 is what its other dates are, or else
// what its language has.
class Dates {
 public:
  Dates(Sources sources, const Page& page, const Article& article) : sources_(sources) {
    DayOrder seen;
    for (const Candidates* source : sources) {
      for (const std::string& text : source->of(Fact::Date)) {
        seen.see_text(text);
      }
    }
    order_ = seen.order();
    if (order_ == NumberOrder::Unknown && seen.saw_undecided()) {
      order_ = order_of_language(language_of_text(page, article));
      is_open_ = order_ == NumberOrder::Unknown;
    }
  }

  // The day of publication; that of a change where no other is stated, not even one that
  // cannot be read.
  std::optional<Date> date() const {
    const auto published = first_of(sources_, Fact::Date, [&](std::string_view text) {
      const auto stated = stated_dates(text, order_);
      return stated ? stated->published : plain_date(text);
    });
    if (published || is_open_) {
      return published;
    }
    return first_of(sources_, Fact::Date, [&](std::string_view text) {
      const auto stated = stated_dates(text, order_);
      return stated ? stated->updated : std::nullopt;
    });
  }

 private:
  // As settle_language() has it: a template may declare another one.
  static std::string language_of_text(const Page& page, const Article& article) {
    constexpr std::size_t kEnough = 4096;
    Article text;
    text.language = article.language;
    for (const Block& block : page.blocks) {
      if (block.mark == Mark::None && block.sentences > 0 && text.body.size() < kEnough) {
        text.body += block.text + "\n\n";
      }
    }
    settle_language(text);
    return text.language.value_or("");
  }

  static std::optional<Date> plain_date(std::string_view text) {
    const auto date = read_date(text);
    return date ? date : date_of_epoch(text);
  }

  Sources sources_;
  NumberOrder order_ = NumberOrder::Unknown;
  bool is_open_ = false;
};

Titles titles_of(Sources sources, const Candidates& visible, const Article& article) {
  Titles titles;
  for (const Candidates* source : sources) {
    if (source == &visible) {
      titles.headings = source->of(Fact::Headline);
      titles.subheadings = source->of(Fact::Subheading);
    } else {
      for (const std::string& title : source->of(Fact::Headline)) {
        titles.stated.push_back(title);
      }
      for (const std::string& site : source->of(Fact::Source)) {
        titles.sites.push_back(site);
      }
    }
  }
  const std::string host = host_of(article.url);
  if (!host.empty()) {
    titles.sites.push_back(host);
  }
  return titles;
}

}  // namespace

void read_facts(const Page& page, const Candidates& json_ld, Article& article) {
  const Candidates meta = meta_candidates(page.tree);
  const Candidates microdata = microdata_candidates(page);
  const Candidates visible = visible_candidates(page);
  const std::array<const Candidates*, 4> sources{&json_ld, &meta, &microdata, &visible};
  const std::array<const Candidates*, 4> meta_first{&meta, &json_ld, &microdata,
                                                    &visible};
  article.url = first_of(meta_first, Fact::Url, web_address);
  article.source = first_of(meta_first, Fact::Source, short_text);
  article.section = first_of(sources, Fact::Section, short_text);
  article.language = first_of(meta_first, Fact::Language, language_code);
  article.byline = byline_value(sources, visible);
  article.date = Dates(sources, page, article).date();
  if (!article.date && article.url) {
    article.date = date_in_address(*article.url);
  }
  article.headline = headline_of(titles_of(sources, visible, article));
}

std::vector<std::string> descriptions_of(const Page& page, const Candidates& json_ld) {
  std::vector<std::string> descriptions =
      meta_candidates(page.tree).of(Fact::Description);
  const std::vector<std::string>& more = json_ld.of(Fact::Description);
  descriptions.insert(descriptions.end(), more.begin(), more.end());
  return descriptions;
}

}  // namespace lede::html

// Facts that a text states by name: front matter, header lines, and labelled lines.
//
//   ---                         Headline: Oil flows again        HEADLINE: Oil flows
//   again title: "Oil flows again"    Byline: Ann Lee tags: [oil, gas]            Date:
//   11 August 2020             BYLINE: Ann Lee
//   ---
//                               The text begins here.            BODY:
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/dates.h"
#include "schema/article.h"

namespace lede {

// True for a name that we know the meaning of ("Headline"), or know to be of no use
// ("LENGTH").
bool is_fact_label(std::string_view label);

// True for the name of who published ("Source", "From"), in lower case.
bool is_source_label(std::string_view label);

// Takes an address that stands for the source: that of a page is the article's, that of a
// site tells its publisher. Neither changes what the article has.
void set_source_address(Article& article, const std::string& address);

// Sets what the label means, unless the article has it already or the value is none. The
// value of a list may be "[a, b]"; `order` is that of the numbers in a date.
void set_fact(Article& article, std::string_view label, std::string_view value,
              NumberOrder order);

// Reads front matter or header lines into the article and takes them off the text. A text
// that does not begin with either stays as it is. The id that is stated goes to
// Article::id.
void take_front_matter(std::string_view& text, Article& article, NumberOrder order);

}  // namespace lede

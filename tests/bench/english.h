// The real words of the generator: what stands at the top of the distribution, so that
// the text reads like news and its most frequent words are those that stop lists and
// stemmers know. The most frequent come first. `word/9` is a word and its share among its
// kind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lede::bench {

extern const std::string_view kDeterminers;
extern const std::string_view kPrepositions;
extern const std::string_view kPronouns;
extern const std::string_view kSpokenPronouns;
extern const std::string_view kModals;
extern const std::string_view kAdverbs;
extern const std::string_view kLinks;
extern const std::string_view kOpeners;
extern const std::string_view kCues;
extern const std::string_view kNouns;
extern const std::string_view kVerbs;
// base/third person/past/gerund
extern const std::string_view kIrregularVerbs;
extern const std::string_view kAdjectives;
extern const std::string_view kWomen;
extern const std::string_view kMen;
extern const std::string_view kSurnames;
// With underscores for spaces, as in the next two.
extern const std::string_view kPlaces;
extern const std::string_view kRoles;
extern const std::string_view kNewspapers;

// The pieces of `text` between the separators; none is empty.
std::vector<std::string> split(std::string_view text, char separator);

}  // namespace lede::bench

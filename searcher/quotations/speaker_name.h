// Names of speakers as people write them: "Kern", "Dr Anna Kern", "A. Kern".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/analysis.h"
#include "searcher/names/spellings.h"

namespace lede {

// The folded words of a name without titles and descriptions before it, and without what
// stands behind a comma: "peskov" of "Kremlin spokesman Peskov"; empty for an empty name.
// Throws Error if there is text but no word in it.
std::vector<std::string> words_of_name(const std::string& name, Analyzer& analyzer);

// "van", "of": begins with a small letter within a name. word: folded.
bool is_name_particle(std::string_view word);

// Who a quotation is said to be from.
struct NamedSpeaker {
  const std::optional<std::string>& name;
  const std::optional<std::string>& mention;
};

// Compares names in all their spellings.
class SpeakerNames {
 public:
  // Both must outlive it.
  SpeakerNames(Analyzer& analyzer, const Spellings& spellings)
      : analyzer_(analyzer), spellings_(spellings) {}

  // Whether whoever is asked for, by any part of the name, can be that speaker. A name
  // that stands in the mention alone ("the Kern adviser Tom Reed") is not the speaker's.
  bool is_said_by(const NamedSpeaker& speaker, const std::vector<std::string>& asked);

  // Whether two names can be of one person: "Kern" and "Anna Kern".
  bool is_one_person(const std::string& a, const std::string& b);

 private:
  using Words = std::vector<std::string>;

  bool has(const Words& words, const std::string& word) const;
  bool is_within(const Words& shorter, const Words& longer) const;

  Analyzer& analyzer_;
  const Spellings& spellings_;
};

}  // namespace lede

// Looking for spellings.
#include "searcher/names/spellings.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "schema/durable_file.h"
#include "schema/fold.h"
#include "schema/function_words.h"
#include "schema/index_folder.h"
#include "schema/romanize.h"
#include "searcher/query/leaves.h"
#include "searcher/vocabulary/expansion.h"
#include "searcher/vocabulary/reading.h"

namespace lede {
namespace {

// Fewer sounds than this are in words of all kinds.
constexpr std::size_t kMinSounds = 4;
constexpr std::size_t kMaxHeard = 20;  // words of one spelling

void add_new(std::vector<std::string>& to, const std::vector<std::string>& more) {
  for (const std::string& one : more) {
    if (std::find(to.begin(), to.end(), one) == to.end()) {
      to.push_back(one);
    }
  }
}

Script other_script(Script script) {
  return script == Script::Latin ? Script::Cyrillic : Script::Latin;
}

bool sound_alike(const std::string& a, const std::string& b) {
  const Script script = script_of(a);
  const Script other = script_of(b);
  if (script == Script::Other || other != other_script(script)) {
    return false;
  }
  const std::string sounds = sounds_of(a, script);
  return sounds.size() >= kMinSounds && sounds == sounds_of(b, other);
}

}  // namespace

Spellings::Spellings(const Xapian::Database& articles, Analyzer& analyzer,
                     const std::vector<std::filesystem::path>& indexes)
    : articles_(articles), analyzer_(analyzer) {
  for (const std::filesystem::path& index : indexes) {
    const std::filesystem::path own = index / kAliasesFile;
    std::error_code failed;
    if (std::filesystem::exists(own, failed)) {
      add_new(complaints_, aliases().add(read_file(own), own.string()));
    }
  }
}

// Reading the table takes longer than finding a phrase, which asks for no names.
AliasTable& Spellings::aliases() const {
  if (!aliases_) {
    aliases_.emplace().add(shipped_aliases(), kAliasesFile);
  }
  return *aliases_;
}

Query Spellings::add_to(Query query) {
  heard_ = 0;
  spelled_ = 0;
  for_each_leaf(query, [this](Word& word) { add_to_word(word); });
  return query;
}

void Spellings::add_to_word(Word& word) {
  if ((word.form != WordForm::Stemmed && word.form != WordForm::Name) ||
      field(word.field).kind != FieldKind::Words || spelled_ == kMaxSpelledWords) {
    return;
  }
  ++spelled_;
  const std::string name = folded_word(word.text);
  auto known = known_.find(name);
  if (known == known_.end()) {
    constexpr std::size_t kMaxKnown = 10'000;
    if (known_.size() == kMaxKnown) {
      known_.clear();
    }
    known = known_.emplace(name, spellings_of(name)).first;
  }
  word.spellings = known->second;
}

std::vector<std::string> Spellings::spellings_of(const std::string& word) {
  if (is_stopword(word)) {
    return {};
  }
  std::vector<std::string> spellings = written(word);
  const std::size_t spelt = spellings.size();
  for (std::size_t i = 0; i < spelt; ++i) {
    for (const std::string& other : heard(spellings[i])) {
      add_new(spellings, {other});
      add_new(spellings, aliases().spellings_of(other));
    }
  }
  spellings.erase(spellings.begin());
  const std::vector<std::string> stems = stems_of(word);
  std::erase_if(spellings, [&](const std::string& one) {
    const std::vector<std::string> others = stems_of(one);
    return !is_indexed(one) ||
           std::find_first_of(others.begin(), others.end(), stems.begin(), stems.end()) !=
               others.end();
  });
  spellings.resize(std::min(spellings.size(), kMaxSpellings));
  return spellings;
}

// A word, and what the table has for it and for its Latin letters.
std::vector<std::string> Spellings::written(const std::string& word) const {
  std::vector<std::string> spellings{word};
  add_new(spellings, aliases().spellings_of(word));
  if (const std::string latin = romanized(word); !latin.empty()) {
    add_new(spellings, {latin});
    add_new(spellings, aliases().spellings_of(latin));
  }
  return spellings;
}

bool Spellings::are_of_one_name(const std::string& a, const std::string& b) const {
  if (a == b) {
    return true;
  }
  const std::vector<std::string> ones = written(a);
  const std::vector<std::string> others = written(b);
  return std::any_of(ones.begin(), ones.end(), [&others](const std::string& one) {
    return std::any_of(others.begin(), others.end(), [&one](const std::string& other) {
      return one == other || sound_alike(one, other);
    });
  });
}

// The words of the index in the other script that sound as this one does.
std::vector<std::string> Spellings::heard(const std::string& word) {
  const Script script = script_of(word);
  if (script == Script::Other) {
    return {};
  }
  const Script other = other_script(script);
  const std::string sounds = sounds_of(word, script);
  if (sounds.size() < kMinSounds) {
    return {};
  }
  std::vector<std::string> words;
  for (const std::string& start : beginnings_of(sounds, other)) {
    if (heard_ >= kMaxHeardWords || silent_.contains(start)) {
      continue;
    }
    Expansion found = words_starting({.database = articles_,
                                      .prefix = "",
                                      .max_words = kMaxHeard,
                                      .max_seen = kMaxHeardWords - heard_},
                                     start, [&](std::string_view candidate) {
                                       return sounds_of(candidate, other) == sounds;
                                     });
    if (found.seen == 0) {
      silent_.insert(start);
    }
    heard_ += found.seen;
    add_new(words, found.words);
  }
  return words;
}

// Of what is one word; two that share one are forms of one word in its language.
std::vector<std::string> Spellings::stems_of(const std::string& word) {
  const WordReading reading = read_word(word, analyzer_);
  return reading.parts.size() == 1 ? reading.parts.front().stems
                                   : std::vector<std::string>{};
}

bool Spellings::is_indexed(const std::string& spelling) {
  const WordReading reading = read_word(spelling, analyzer_);
  if (reading.parts.size() == 1) {
    const std::vector<std::string>& stems = reading.parts.front().stems;
    return std::any_of(stems.begin(), stems.end(), [this](const std::string& stem) {
      return articles_.term_exists("Z" + stem);
    });
  }
  return !reading.parts.empty() && std::all_of(reading.parts.begin(), reading.parts.end(),
                                               [this](const Form& part) {
                                                 return articles_.term_exists(part.word);
                                               });
}

Query as_typed(Query query) {
  for_each_leaf(query, [](Word& word) {
    if (word.form == WordForm::Stemmed) {
      word.form = WordForm::Exact;
    }
  });
  return query;
}

}  // namespace lede

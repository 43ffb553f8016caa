// Sentences from a small grammar of English clauses: enough for the right words to meet
// the right words (articles before nouns, endings on verbs), not enough to mean anything.
#pragma once

#include <string>
#include <string_view>

#include "random.h"
#include "text.h"
#include "topic.h"
#include "vocabulary.h"

namespace lede::bench {

// Who is speaking: reporters write in the third person, the quoted say "we don't".
enum class Voice { Reporter, Speaker };

// What the verb must agree with: it is, they are, I am.
enum class Subject { Singular, Plural, Self };

class Prose {
 public:
  // Writes to the end of `text`; keeps all four references.
  Prose(const Vocabulary& vocabulary, const Topic& topic, Random& random, Text& text);

  // A whole sentence with its full stop.
  void sentence(Voice voice);

  // A clause with neither capital nor full stop of its own.
  void clause(Voice voice);

  // Words in the clipped manner of headlines.
  void headline();

  const Person& somebody();
  const std::string& somewhere();

 private:
  const Noun& noun();
  const Verb& verb();
  const std::string& adjective();

  Subject subject(Voice voice);
  Subject pronoun(const std::string& pronoun);
  void predicate(Voice voice, Subject subject);
  void verb_phrase(Voice voice, Subject subject);
  void complement(Subject subject);
  void continuation(Voice voice);
  Subject noun_phrase();
  void counted_phrase();
  void modal(Voice voice);
  void adjunct();
  void when();
  void word(std::string_view word) { text_.word(word); }
  void content_word(const std::string& word);
  void misspelt(std::string word);

  const Vocabulary& vocabulary_;
  const Topic& topic_;
  Random& random_;
  Text& text_;
};

}  // namespace lede::bench

// Collects what documents say, term by term, and sorts it into a run. Words are numbers
// while they are collected; only whole runs spell them out.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "indexer/batch_words.h"
#include "indexer/run.h"
#include "schema/field.h"

namespace lede {

class RunBuilder {
 public:
  // What follows belongs to this document.
  void begin_document(RunDocument document);

  // An exact word at a position of the field's own term space (Body: the common one).
  // Positions must ascend from call to call for one document and field; equal is allowed.
  // Position 0: none is kept.
  void add_word(FieldId field, std::uint32_t word, std::uint32_t position);

  // Adds to the frequency of a stem in that term space; 0 only says that it is there.
  void add_stem(FieldId field, std::uint32_t stem, std::uint32_t frequency);

  // One term without frequency or position: prefix and text. Once a document and field.
  void add_whole(FieldId field, std::string_view text);

  // The run of all documents so far; begins anew.
  Run take(const BatchWords& words);

 private:
  // Something said of a word or stem in a document: a position, or a frequency.
  struct Mention {
    std::uint32_t word = 0;
    std::uint32_t document = 0;
    std::uint32_t value = 0;
  };
  struct Whole {
    std::string text;
    std::uint32_t document = 0;
  };
  struct Space {
    std::vector<Mention> words;
    std::vector<Mention> stems;
    // Of the document that is being added: the stems met, and by stem its frequency and
    // 1, or 0. Counting here, not in the mentions, stays within the nearest cache.
    std::vector<std::uint32_t> counts;
    std::vector<std::uint32_t> met;
    std::vector<Whole> wholes;
  };
  struct Section;

  void end_document();
  static void sort(std::vector<Mention>& mentions,
                   const std::vector<std::uint32_t>& ranks);
  void reserve(const BatchWords& words);
  std::vector<Section> sections(const BatchWords& words);
  void emit(const Section& section);
  void emit_term(std::string_view prefix, std::string_view text);
  void emit_words(const Section& section);
  void emit_stems(const Section& section);
  void emit_wholes(const Section& section);

  std::uint32_t current() const {
    return static_cast<std::uint32_t>(run_.documents.size() - 1);
  }

  std::array<Space, kFieldCount> spaces_;
  Run run_;
};

}  // namespace lede

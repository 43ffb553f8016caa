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

  // How a word stands in a field's own term space (Body: the common one).
  struct Mention {
    std::uint32_t position = 0;   // of the exact word; 0: none is kept
    std::uint32_t frequency = 0;  // what it adds to that of its stem
  };

  // Positions must ascend from call to call for one document and field; equal is allowed.
  void add_word(FieldId field, BatchWord word, Mention mention);

  // One term without frequency or position: prefix and text. Once a document and field.
  void add_whole(FieldId field, std::string_view text);

  // The run of all documents so far; begins anew.
  Run take(const BatchWords& batch);

 private:
  // A word in the document that is being added.
  struct Met {
    BatchWord word;
    std::uint32_t frequency = 0;
    std::uint32_t position_count = 0;
    std::uint32_t next_position = 0;  // where one of its positions goes
  };
  struct Place {
    std::uint32_t met = 0;  // which word
    std::uint32_t position = 0;
  };
  // What a document says of a word or a stem, by its number: how many positions it has,
  // or its frequency.
  struct Entry {
    std::uint32_t number = 0;
    std::uint32_t value = 0;
  };
  // The words of a field, or its stems.
  struct Terms {
    std::vector<Entry> entries;       // in the order of documents
    std::vector<std::uint32_t> ends;  // by document: of its entries
    // By number: how many postings it has in the run, then where the next of them goes.
    std::vector<std::uint32_t> next;

    void count(std::size_t numbers);
  };
  struct Whole {
    std::string text;
    std::uint32_t document = 0;
  };
  struct Space {
    // Of the document that is being added. Counting here, not in the entries, stays
    // within the nearest cache.
    std::vector<Met> met;
    std::vector<Place> places;
    std::vector<std::uint32_t> met_words;  // by word: its index in met + 1, or 0
    std::vector<std::uint32_t> met_stems;  // by stem: that of its entry + 1, or 0

    Terms words;
    std::vector<std::uint32_t> positions;  // in the order of the entries of words
    Terms stems;
    std::vector<Whole> wholes;

    bool has_place(std::uint32_t met_word, std::uint32_t position) const;
    void end_words();
    std::uint32_t end_stems();
  };
  struct Ordered;
  struct Section;

  void end_document();
  std::vector<Section> sections(const Ordered& words, const Ordered& stems);
  void reserve(std::size_t terms);
  std::uint32_t emit_term(std::string_view prefix, std::string_view text,
                          std::uint32_t posting_count);
  void emit_terms(const Section& section);
  void emit_wholes(const Section& section);
  template <typename PostingOf>
  void place_postings(Terms& terms, PostingOf posting_of);
  void place_postings(Space& space);

  std::uint32_t current() const {
    return static_cast<std::uint32_t>(run_.documents.size() - 1);
  }

  std::array<Space, kFieldCount> spaces_;
  Run run_;
};

}  // namespace lede

#include "tests/unit/run_builder.h"

#include <utility>

namespace lede::test {
namespace {

std::uint32_t size_of(const auto& container) {
  return static_cast<std::uint32_t>(container.size());
}

}  // namespace

void RunBuilder::add_document(std::string data) {
  documents_.push_back({std::move(data), {}, 0});
}

void RunBuilder::add_value(unsigned slot, std::string value) {
  documents_.back().values.emplace_back(slot, std::move(value));
}

void RunBuilder::add_term(std::string_view term, std::uint32_t frequency,
                          std::vector<std::uint32_t> positions) {
  terms_[std::string(term)].push_back(
      {size_of(documents_) - 1, frequency, std::move(positions)});
  documents_.back().length += frequency;
}

Run RunBuilder::build() const {
  Run run;
  run.documents = documents_;
  for (const auto& [term, occurrences] : terms_) {
    run.terms.push_back({size_of(run.term_bytes), size_of(term), size_of(run.postings),
                         size_of(occurrences)});
    run.term_bytes += term;
    for (const Occurrence& occurrence : occurrences) {
      run.postings.push_back({occurrence.document, occurrence.frequency,
                              size_of(run.positions), size_of(occurrence.positions)});
      run.positions.insert(run.positions.end(), occurrence.positions.begin(),
                           occurrence.positions.end());
    }
  }
  return run;
}

}  // namespace lede::test

// Every order, range, size and sum of a run, in one pass over each of its tables.
#include "indexer/glass/run_check.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/packing.h"
#include "indexer/glass/table_writer.h"
#include "schema/error.h"
#include "schema/field.h"

namespace lede::glass {
namespace {

// After the term a key has a zero byte and a document number.
constexpr std::size_t kMaxKeyTextBytes = kMaxKeyBytes - 1 - kMaxKeyNumberBytes;

bool is_within(std::uint64_t first, std::uint64_t count, std::size_t size) {
  return first <= size && count <= size - first;
}

std::string quoted(std::string_view term) {
  std::string out = "'";
  for (const char byte : term) {
    const bool is_plain = byte >= ' ' && byte <= '~';
    out.push_back(is_plain ? byte : '?');
  }
  return out + "'";
}

[[noreturn]] void refuse(std::string_view term, const std::string& reason) {
  throw Error("a run cannot be written: term " + quoted(term) + " " + reason);
}

void check_term(const Run& run, const RunTerm& term, std::string_view previous) {
  if (!is_within(term.begin, term.size, run.term_bytes.size())) {
    throw Error("a run cannot be written: a term lies outside its bytes");
  }
  const std::string_view text = run.text(term);
  if (text <= previous) {  // the empty one too
    refuse(text, "is not after the one before it");
  }
  if (text.size() > kMaxTermBytes) {
    refuse(text, "is longer than " + std::to_string(kMaxTermBytes) + " bytes");
  }
  if (key_text_size(text) > kMaxKeyTextBytes) {
    refuse(text, "has too many zero bytes for its length");
  }
  if (term.posting_count == 0 ||
      !is_within(term.first_posting, term.posting_count, run.postings.size())) {
    refuse(text, "has no postings, or some outside the run");
  }
}

bool is_ascending(std::span<const std::uint32_t> positions) {
  std::uint32_t previous = 0;
  for (const std::uint32_t position : positions) {
    if (position <= previous) {
      return false;
    }
    previous = position;
  }
  return true;
}

void check_postings(const Run& run, const RunTerm& term,
                    std::vector<std::uint64_t>& lengths) {
  std::uint64_t next_document = 0;
  for (const Posting& posting :
       std::span(run.postings).subspan(term.first_posting, term.posting_count)) {
    if (posting.document < next_document || posting.document >= lengths.size()) {
      refuse(run.text(term), "has postings that are not in the order of the documents");
    }
    next_document = std::uint64_t{posting.document} + 1;
    lengths[posting.document] += posting.frequency;
    if (!is_within(posting.first_position, posting.position_count,
                   run.positions.size())) {
      refuse(run.text(term), "has positions outside the run");
    }
    if (!is_ascending(std::span(run.positions)
                          .subspan(posting.first_position, posting.position_count))) {
      refuse(run.text(term), "has positions that do not ascend from 1");
    }
  }
}

void check_document(const RunDocument& document, std::uint64_t length) {
  if (length != document.length) {
    throw Error("a run cannot be written: a document of length " +
                std::to_string(document.length) + " has frequencies that add up to " +
                std::to_string(length));
  }
  if (document.data.size() > UINT32_MAX) {
    throw Error("a run cannot be written: the data of a document is larger than 4 GiB");
  }
  std::uint64_t next_slot = 0;
  for (const auto& [slot, value] : document.values) {
    if (slot < next_slot || slot == UINT32_MAX) {
      throw Error("a run cannot be written: the values of a document are out of order");
    }
    if (value.empty() || value.size() > UINT32_MAX) {
      throw Error("a run cannot be written: a value is empty or larger than 4 GiB");
    }
    next_slot = std::uint64_t{slot} + 1;
  }
}

}  // namespace

void check_run(const Run& run) {
  std::vector<std::uint64_t> lengths(run.documents.size());
  std::string_view previous;
  for (const RunTerm& term : run.terms) {
    check_term(run, term, previous);
    check_postings(run, term, lengths);
    previous = run.text(term);
  }
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    check_document(run.documents[i], lengths[i]);
  }
}

}  // namespace lede::glass

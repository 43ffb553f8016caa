#include "tests/unit/database_facts.h"

#include <algorithm>
#include <array>
#include <random>
#include <utility>

#include <fmt/core.h>

namespace lede::test {
namespace {

constexpr std::array<Xapian::valueno, 9> kSlots{0, 1, 2, 3, 7, 127, 128, 300, 65536};

class Describer {
 public:
  Describer(Xapian::Database database, std::uint64_t seed)
      : database_(std::move(database)), random_(seed) {}

  std::vector<std::string> describe() {
    describe_statistics();
    for (auto document = database_.postlist_begin("");
         document != database_.postlist_end(""); ++document) {
      describe_document(*document);
    }
    for (auto term = database_.allterms_begin(); term != database_.allterms_end();
         ++term) {
      terms_.push_back(*term);
      describe_term(*term);
    }
    for (unsigned i = 0; i < 12 && !terms_.empty(); ++i) {
      describe_results(random_query(i));
    }
    return std::move(lines_);
  }

 private:
  void describe_statistics() {
    say("documents {} last {} length {} average {:a} from {} to {} positions {}",
        database_.get_doccount(), database_.get_lastdocid(), database_.get_total_length(),
        database_.get_avlength(), database_.get_doclength_lower_bound(),
        database_.get_doclength_upper_bound(), database_.has_positions());
    for (const Xapian::valueno slot : kSlots) {
      say("slot {} in {} from {} to {}", slot, database_.get_value_freq(slot),
          database_.get_value_lower_bound(slot), database_.get_value_upper_bound(slot));
      for (auto value = database_.valuestream_begin(slot);
           value != database_.valuestream_end(slot); ++value) {
        say("slot {} of {}: {}", slot, value.get_docid(), *value);
      }
    }
  }

  void describe_document(Xapian::docid number) {
    const Xapian::Document document = database_.get_document(number);
    say("document {} length {} data {}", number, database_.get_doclength(number),
        document.get_data());
    for (const Xapian::valueno slot : kSlots) {
      say("document {} slot {}: {}", number, slot, document.get_value(slot));
    }
  }

  void describe_term(const std::string& term) {
    say("term {} in {} occurs {} at most {}", term, database_.get_termfreq(term),
        database_.get_collection_freq(term), database_.get_wdf_upper_bound(term));
    for (auto posting = database_.postlist_begin(term);
         posting != database_.postlist_end(term); ++posting) {
      std::string line =
          fmt::format("{} in document {} of length {}: {} at", term, *posting,
                      posting.get_doclength(), posting.get_wdf());
      for (auto position = posting.positionlist_begin();
           position != posting.positionlist_end(); ++position) {
        line += fmt::format(" {}", *position);
      }
      lines_.push_back(std::move(line));
    }
  }

  const std::string& random_term() { return terms_[random_() % terms_.size()]; }

  Xapian::Query random_query(unsigned number) {
    std::vector<std::string> terms(2 + number % 4);
    for (std::string& term : terms) {
      term = random_term();
    }
    switch (number % 4) {
      case 0:
        return {Xapian::Query::OP_PHRASE, terms.begin(), terms.end(), 4};
      case 1:
        return {Xapian::Query::OP_NEAR, terms.begin(), terms.end(), 60};
      case 2:
        return {Xapian::Query::OP_AND, terms.begin(), terms.end()};
      default:
        return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
    }
  }

  void describe_results(const Xapian::Query& query) {
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    const Xapian::MSet results = enquire.get_mset(0, 50);
    say("{} finds {}", query.get_description(), results.get_matches_estimated());
    for (auto hit = results.begin(); hit != results.end(); ++hit) {
      say("{} {:a}", *hit, hit.get_weight());
    }
  }

  template <typename... Values>
  void say(fmt::format_string<Values...> text, Values&&... values) {
    lines_.push_back(fmt::format(text, std::forward<Values>(values)...));
  }

  Xapian::Database database_;
  std::mt19937_64 random_;
  std::vector<std::string> terms_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> facts_of(const Xapian::Database& database, std::uint64_t seed) {
  return Describer(database, seed).describe();
}

std::string first_difference(const std::vector<std::string>& ours,
                             const std::vector<std::string>& theirs) {
  const auto [our, their] = std::ranges::mismatch(ours, theirs);
  if (our == ours.end() && their == theirs.end()) {
    return {};
  }
  return (our == ours.end() ? "(end)" : *our) + "\nbut\n" +
         (their == theirs.end() ? "(end)" : *their);
}

}  // namespace lede::test

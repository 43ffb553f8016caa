#include "tests/unit/plain_database.h"

namespace lede::test {
namespace {

std::vector<Xapian::Document> transpose(const Run& run) {
  std::vector<Xapian::Document> documents(run.documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    documents[i].set_data(run.documents[i].data);
    for (const auto& [slot, value] : run.documents[i].values) {
      documents[i].add_value(slot, value);
    }
  }
  for (const RunTerm& term : run.terms) {
    const std::string text(run.text(term));
    for (std::uint32_t i = 0; i < term.posting_count; ++i) {
      const Posting& posting = run.postings[term.first_posting + i];
      Xapian::Document& document = documents[posting.document];
      document.add_term(text, posting.frequency);
      for (std::uint32_t j = 0; j < posting.position_count; ++j) {
        document.add_posting(text, run.positions[posting.first_position + j], 0);
      }
    }
  }
  return documents;
}

}  // namespace

PlainDatabase::PlainDatabase(const std::filesystem::path& folder)
    : database_(folder.string(),
                Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST) {}

void PlainDatabase::add(const Run& run) {
  for (const Xapian::Document& document : transpose(run)) {
    database_.add_document(document);
  }
}

void write_plain_database(const std::vector<Run>& runs,
                          const std::filesystem::path& folder) {
  PlainDatabase database(folder);
  for (const Run& run : runs) {
    database.add(run);
  }
  database.finish();
}

}  // namespace lede::test

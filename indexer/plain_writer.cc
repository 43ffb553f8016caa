// Writing by Xapian::WritableDatabase.
#include "indexer/plain_writer.h"

#include <xapian.h>

#include <cerrno>
#include <cstring>
#include <numeric>
#include <system_error>

#include "schema/error.h"
#include "schema/manifest.h"
#include "schema/open_file.h"

namespace lede {
namespace {

// What a posting takes in WritableDatabase's maps until a commit, measured.
constexpr std::size_t kPostingBytes = 120;

// Segments are never changed and relevance feedback reads stored text, so the table of
// each document's terms would only take room.
constexpr int kFlags =
    Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_TERMLIST;

// An occurrence seen from its document.
struct DocumentTerm {
  const RunTerm* term = nullptr;
  const Posting* posting = nullptr;
};

[[noreturn]] void fail(const std::filesystem::path& folder, const Xapian::Error& error) {
  const char* cause = error.get_error_string();
  const bool full =
      cause != nullptr && std::strstr(cause, std::strerror(ENOSPC)) != nullptr;
  throw Error("cannot write '" + folder.string() + "': " + error.get_msg() +
                  (cause != nullptr ? std::string(": ") + cause : ""),
              full ? hint_for(ENOSPC) : "");
}

// A run is kept by term; Xapian wants each document with its terms. first[d] is where the
// terms of document d begin.
struct Transposed {
  explicit Transposed(const Run& run);

  std::vector<std::size_t> first;
  std::vector<DocumentTerm> terms;
};

Transposed::Transposed(const Run& run)
    : first(run.documents.size() + 2), terms(run.postings.size()) {
  for (const Posting& posting : run.postings) {
    ++first[posting.document + 2];
  }
  std::partial_sum(first.begin(), first.end(), first.begin());
  for (const RunTerm& term : run.terms) {
    for (std::uint32_t i = 0; i < term.posting_count; ++i) {
      const Posting& posting = run.postings[term.first_posting + i];
      terms[first[posting.document + 1]++] = {&term, &posting};
    }
  }
}

void add_term(Xapian::Document& document, const Run& run, const DocumentTerm& entry) {
  const std::string name(run.text(*entry.term));
  const Posting& posting = *entry.posting;
  document.add_term(name, posting.frequency);
  for (std::uint32_t i = 0; i < posting.position_count; ++i) {
    document.add_posting(name, run.positions[posting.first_position + i], 0);
  }
}

class PlainWriter : public DatabaseWriter {
 public:
  explicit PlainWriter(const WriterOptions& options) : options_(options) {
    guard([&] {
      database_ = Xapian::WritableDatabase(options.folder.string(), kFlags);
      if (!options.label.empty()) {
        database_.set_metadata(kLabelKey, options.label);
      }
    });
  }

  void add(Run run) override {
    guard([&] {
      add_documents(run);
      pending_bytes_ += run.postings.size() * kPostingBytes;
      if (pending_bytes_ > options_.memory_bytes) {
        database_.commit();
        pending_bytes_ = 0;
      }
    });
  }

  void finish() override {
    guard([&] {
      database_.commit();
      database_.close();
    });
    std::error_code ignored;  // Xapian's own lock: nobody will write here again
    std::filesystem::remove(options_.folder / "flintlock", ignored);
  }

 private:
  template <typename Work>
  void guard(Work work) {
    try {
      work();
    } catch (const Xapian::Error& error) {
      fail(options_.folder, error);
    }
  }

  void add_documents(const Run& run) {
    const Transposed transposed(run);
    for (std::size_t i = 0; i < run.documents.size(); ++i) {
      Xapian::Document document;
      document.set_data(run.documents[i].data);
      for (const auto& [slot, value] : run.documents[i].values) {
        document.add_value(slot, value);
      }
      for (std::size_t t = transposed.first[i]; t < transposed.first[i + 1]; ++t) {
        add_term(document, run, transposed.terms[t]);
      }
      database_.add_document(document);
    }
  }

  WriterOptions options_;
  Xapian::WritableDatabase database_;
  std::size_t pending_bytes_ = 0;
};

}  // namespace

std::unique_ptr<DatabaseWriter> make_plain_writer(const WriterOptions& options) {
  return std::make_unique<PlainWriter>(options);
}

}  // namespace lede

// Verifying an index.
#include "indexer/check.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <functional>
#include <system_error>
#include <utility>

#include <fmt/core.h>
#include <xapian.h>

#include "indexer/catalogue.h"
#include "indexer/catalogue_check.h"
#include "indexer/stored_articles.h"
#include "schema/document.h"
#include "schema/durable_file.h"
#include "schema/error.h"
#include "schema/index_folder.h"
#include "schema/manifest.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

// Whether Xapian can check the tables of a database: it opens them to write, though it
// does not.
bool can_be_checked_by_xapian(const fs::path& database) {
  std::error_code unreadable;
  const fs::directory_iterator files(database, unreadable);
  return std::all_of(begin(files), end(files), [](const fs::directory_entry& file) {
    return access(file.path().c_str(), W_OK) == 0;
  });
}

// Goes through all postings of a database. Throws Xapian::Error for what it cannot read.
void read_postings(const Xapian::Database& database) {
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    for (auto posting = database.postlist_begin(*term);
         posting != database.postlist_end(*term); ++posting) {
    }
  }
}

// Why a database is not as it should be; empty if it is. Every stored document is
// decoded.
template <typename Decode>
std::string fault_of(const std::string& path, std::uint32_t documents, Decode decode) {
  try {
    const bool is_checked = can_be_checked_by_xapian(path);
    if (is_checked && Xapian::Database::check(path) != 0) {
      return "xapian finds errors in it";
    }
    const Xapian::Database database(path);
    if (!is_checked) {
      read_postings(database);
    }
    if (database.get_doccount() != documents) {
      return fmt::format("it has {} documents, not {}", database.get_doccount(),
                         documents);
    }
    for (std::uint32_t number = 1; number <= documents; ++number) {
      decode(database.get_document(number));
    }
  } catch (const Xapian::Error& error) {
    return error.get_msg();
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

// Behind what the process says: it came to its end. Its exit status cannot be had where
// the caller of this program ignores SIGCHLD.
constexpr char kEndOfFault = '\n';

std::string read_all(int descriptor) {
  std::string text;
  std::array<char, 4096> buffer{};
  for (;;) {
    const ssize_t got = read(descriptor, buffer.data(), buffer.size());
    if (got > 0) {
      text.append(buffer.data(), static_cast<std::size_t>(got));
    } else if (got == 0 || errno != EINTR) {
      return text;
    }
  }
}

// Runs in a process of its own, which may crash; says what it found by a pipe.
std::string fault_apart(const std::function<std::string()>& find_fault) {
  std::array<int, 2> pipe_ends{};
  if (pipe(pipe_ends.data()) != 0) {
    throw Error(std::string("cannot make a pipe: ") + std::strerror(errno));
  }
  const pid_t child = fork();
  if (child < 0) {
    throw Error(std::string("cannot start a process: ") + std::strerror(errno));
  }
  if (child == 0) {
    close(STDERR_FILENO);  // the parent says what happens
    const std::string fault = find_fault() + kEndOfFault;
    const bool written = write(pipe_ends[1], fault.data(), fault.size()) ==
                         static_cast<ssize_t>(fault.size());
    _exit(written ? 0 : 1);
  }
  close(pipe_ends[1]);
  std::string fault = read_all(pipe_ends[0]);
  close(pipe_ends[0]);
  while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
  if (fault.empty() || fault.back() != kEndOfFault) {
    return "reading it ends in a crash";
  }
  fault.pop_back();
  return fault;
}

class Check {
 public:
  Check(const fs::path& index, const Manifest& manifest)
      : index_(index), manifest_(manifest) {}

  CheckResult run() {
    result_.sources = manifest_.sources;
    result_.articles = manifest_.live_articles();
    result_.quotes = manifest_.live_quotes();
    if (manifest_.catalogue && check_file(*manifest_.catalogue)) {
      check_catalogue();
    }
    for (const Segment& segment : manifest_.segments) {
      check_segment(segment);
    }
    result_.can_be_rebuilt = result_.problems.empty() || articles_can_be_read();
    return std::move(result_);
  }

 private:
  void note(std::string problem) { result_.problems.push_back(std::move(problem)); }

  // True if the file is what the manifest says.
  bool check_file(const FileFact& fact) {
    const fs::path path = index_ / fact.name;
    std::error_code error;
    const std::uint64_t bytes = fs::file_size(path, error);
    ++result_.files;
    if (error) {
      note(path.string() + " is missing");
      return false;
    }
    if (bytes != fact.bytes) {
      note(fmt::format("{} has {} bytes, not {}", path.string(), bytes, fact.bytes));
      return false;
    }
    result_.bytes += bytes;
    try {
      if (hash_of_file(path) == fact.hash) {
        return true;
      }
      note(path.string() + " was altered");
    } catch (const Error& unreadable) {
      note(unreadable.what());
    }
    return false;
  }

  void check_catalogue() {
    try {
      for (std::string& problem :
           disagreements(read_catalogue(index_, manifest_), manifest_)) {
        note(std::move(problem));
      }
    } catch (const Error& unreadable) {
      note(unreadable.what());
    }
  }

  void check_segment(const Segment& segment) {
    bool whole = true;
    for (const FileFact& file : segment.files) {
      whole = check_file(file) && whole;
    }
    if (!whole) {
      return;
    }
    check_database(
        articles_path(index_, segment.name), segment.articles,
        [](const Xapian::Document& document) { decode_article(document.get_data()); });
    check_database(quotes_path(index_, segment.name), segment.quotes,
                   [](const Xapian::Document& document) {
                     decode_quote_place(document.get_value(kQuotePlaceSlot));
                   });
  }

  template <typename Decode>
  void check_database(const fs::path& path, std::uint32_t documents, Decode decode) {
    if (!can_be_checked_by_xapian(path)) {
      result_.unchecked.push_back(path.string());
    }
    const std::string fault =
        fault_apart([&] { return fault_of(path.string(), documents, decode); });
    if (!fault.empty()) {
      note(path.string() + ": " + fault);
    }
  }

  // All that a rebuild needs is there, in spite of damage elsewhere.
  bool articles_can_be_read() const {
    const auto read = [this] {
      try {
        read_all_articles(index_, manifest_);
        return std::string();
      } catch (const Error& error) {
        return std::string(error.what());
      }
    };
    return fault_apart(read).empty();
  }

  const fs::path& index_;
  const Manifest& manifest_;
  CheckResult result_;
};

}  // namespace

CheckResult check(const fs::path& index) {
  return read_published(index, [&index](const Manifest& manifest) {
    CheckResult result = Check(index, manifest).run();
    if (!result.problems.empty() &&
        read_manifest(index).generation != manifest.generation) {
      throw Error(result.problems.front());  // it was removed meanwhile
    }
    return result;
  });
}

}  // namespace lede

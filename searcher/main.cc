// lede: answers questions from an index of articles.
#include <csignal>
#include <exception>
#include <variant>

#include <xapian.h>

#include "schema/error.h"
#include "schema/last_words.h"
#include "schema/standard_descriptors.h"
#include "searcher/options.h"
#include "searcher/output/standard_streams.h"
#include "searcher/search/open_index.h"

namespace lede {
namespace {

int run(const Done& done) {
  return done.status;
}

int run_command_line(int count, char** arguments) {
  try {
    return std::visit([](const auto& command) { return run(command); },
                      parse_command_line(count, arguments));
  } catch (const Xapian::Error& error) {  // a server may go at any time
    throw_as_error(error);
  }
}

}  // namespace
}  // namespace lede

int main(int count, char** arguments) {
  lede::hold_standard_descriptors();
  // Who reads no more of the output, as head does, ends the program without a word, even
  // where a parent process told it to ignore that.
  std::signal(SIGPIPE, SIG_DFL);
  std::signal(SIGXFSZ, SIG_IGN);  // the write fails, which is said
  lede::say_when_crashing();
  try {
    return lede::run_command_line(count, arguments);
  } catch (const lede::Error& error) {
    lede::say_error(error.what(), error.hint());
  } catch (const std::exception& error) {
    lede::say_error(error.what());
  }
  return lede::kFailed;
}

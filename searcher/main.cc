// lede: answers questions from an index of articles.
#include <variant>

#include <xapian.h>

#include "schema/program/program.h"
#include "searcher/options.h"
#include "searcher/search/open_index.h"

namespace lede {
namespace {

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
  return lede::run_program([&] { return lede::run_command_line(count, arguments); });
}

#include "schema/program/program.h"

#include <csignal>
#include <cstdio>
#include <exception>
#include <string>

#include "schema/error.h"
#include "schema/printable.h"
#include "schema/program/last_words.h"
#include "schema/program/standard_descriptors.h"

namespace lede {
namespace {

void say(const std::string& label, const std::string& printable) {
  if (!printable.empty()) {
    const std::string text = label + ": " + printable + '\n';
    std::fwrite(text.data(), 1, text.size(), stderr);
  }
}

}  // namespace

void say_error(std::string_view message, std::string_view hint) {
  say("error", printable_line(message));
  say_hint(hint);
}

void say_hint(std::string_view hint) {
  say("hint", printable_line(hint));
}

int run_program(const std::function<int()>& command) {
  hold_standard_descriptors();
  // Who reads no more of the output, as head does, ends the program without a word, even
  // where a parent process told it to ignore that.
  std::signal(SIGPIPE, SIG_DFL);
  std::signal(SIGXFSZ, SIG_IGN);  // the write fails, which is said
  say_when_crashing();
  try {
    return command();
  } catch (const SyntaxError& error) {  // the hint shows the place on a line of its own
    say_error(error.what());
    say("hint", printable_text(error.hint()));
  } catch (const Error& error) {
    say_error(error.what(), error.hint());
  } catch (const std::exception& error) {
    say_error(error.what());
  }
  return kFailed;
}

}  // namespace lede

// The command line of lede.
#include "searcher/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/error.h"
#include "schema/program/command_parser.h"
#include "schema/program/option_kinds.h"
#include "searcher/commands/options.h"
#include "searcher/environment.h"
#include "searcher/output/standard_streams.h"
#include "searcher/query/command_words.h"
#include "searcher/query/days.h"
#include "searcher/query/query_help.h"

namespace lede {
namespace {

using Formats = std::map<std::string, Format>;
const Formats kHitFormats{{"text", Format::Text},   {"json", Format::Json},
                          {"jsonl", Format::Jsonl}, {"csv", Format::Csv},
                          {"tsv", Format::Tsv},     {"trec", Format::Trec},
                          {"paths", Format::Paths}};
const Formats kQuoteFormats{{"text", Format::Text},   {"json", Format::Json},
                            {"jsonl", Format::Jsonl}, {"csv", Format::Csv},
                            {"tsv", Format::Tsv},     {"paths", Format::Paths}};
const Formats kCountFormats{{"text", Format::Text},
                            {"json", Format::Json},
                            {"jsonl", Format::Jsonl},
                            {"csv", Format::Csv},
                            {"tsv", Format::Tsv}};
const Formats kArticleFormats{{"text", Format::Text}, {"json", Format::Json}};
const std::map<std::string, std::string> kKinds{{"direct", "direct"},
                                                {"scare", "scare"},
                                                {"title", "title"},
                                                {"headline", "headline"}};
const std::map<std::string, Facet> kFacets{
    {"source", Facet::Source},     {"month", Facet::Month},
    {"year", Facet::Year},         {"speaker", Facet::Speaker},
    {"language", Facet::Language}, {"section", Facet::Section}};
const std::map<std::string, Sort> kSorts{
    {"relevance", Sort::Relevance}, {"newest", Sort::Newest}, {"oldest", Sort::Oldest}};
const std::map<std::string, ColorChoice> kColors{{"auto", ColorChoice::Auto},
                                                 {"always", ColorChoice::Always},
                                                 {"never", ColorChoice::Never}};

// What CLI11 stores the options in.
struct Values {
  IndexNames index;
  ColorChoice color = ColorChoice::Auto;
  std::vector<std::string> query;
  FindCommand find;
  ShowCommand show;
  QuoteCommand quote;
  SpeakersCommand speakers;
  FacetsCommand facets;
  VerifyCommand verify;
  TraceCommand trace;
  EvalCommand eval;
  LikeCommand like;

  Command command = Done{};  // what was asked for
};

// Asks for a command, with what stands for all of them.
template <typename Asked>
void ask(Values& values, Asked& asked) {
  if (!values.index.folders.empty() && !values.index.remotes.empty()) {
    throw Error("--index and --remote cannot be searched together",
                "of a --remote index it is not known here which articles were replaced");
  }
  asked.index = values.index;
  if constexpr (requires { asked.color; }) {
    asked.color = values.color;
  }
  values.command = std::move(asked);
}

void add_days(CLI::App& command, const std::string& name, std::optional<Days>& value,
              const std::string& help) {
  const auto set = [name, &value](const std::string& text) {
    value = parse_days(text, today().day);
    if (!value || !value->first || !value->last) {
      throw Error(name + " takes a date, not '" + text + "'",
                  "write it as 2020, 2020-02, 2020-02-14 or 'last week'");
    }
  };
  command.add_option_function<std::string>(name, set, help)->type_name("DATE");
}

void add_bounds(CLI::App& command, Bounds& bounds) {
  add_days(command, "--since", bounds.since, "of that day, month, year and later");
  add_days(command, "--until", bounds.until, "up to and with that day, month, year");
  add_name(command, "--source", bounds.source, "of that source");
}

void ask_find(Values& values) {
  FindCommand& find = values.find;
  find.query = joined_query(values.query);
  if (values.query.empty() == find.batch.empty()) {
    throw Error(find.batch.empty() ? "find takes a QUERY or --batch FILE"
                                   : "find takes a QUERY or --batch FILE, not both",
                "see 'lede find --help'");
  }
  ask(values, find);
}

void add_find(CLI::App& program, Values& values) {
  FindCommand& find = values.find;
  CLI::App* command = program.add_subcommand("find", "articles for a query, best first");
  command->footer(query_help());
  command->add_option("QUERY", values.query, "words, phrases and more: see below")
      ->type_name("");
  add_count(*command, {"--limit", "how many articles at most", 1}, find.limit);
  add_count(*command, {"--offset", "how many of the best to pass over"}, find.offset);
  add_choice(*command, "--sort", find.sort, kSorts)->type_name("ORDER");
  add_bounds(*command, find.bounds);
  command->add_flag("--all", find.all, "every word is required");
  command->add_flag("--exact", find.exact,
                    "words as typed: no other forms, no other spellings of names");
  command->add_flag("--copies", find.copies,
                    "each copy of a story as an article of its own");
  add_ranking(*command, find.ranking, find.half_life_days);
  command->add_flag("--strict", find.strict, "a query that does not parse is an error");
  command->add_flag("--explain", find.explain, "why each article has its place");
  command->add_flag("--count", find.count, "print only how many there are, exactly");
  add_count(*command, {"--fragments", "how many passages of an article", 1},
            find.fragments);
  command
      ->add_option(
          "--batch", find.batch,
          "answer the queries of a file, lines of ID<TAB>QUERY; - reads them from "
          "standard input")
      ->type_name("FILE");
  add_choice(*command, "--format", find.format, kHitFormats)->type_name("FORMAT");
  command->callback([&values] { ask_find(values); });
}

// What quote and speakers have in common.
void add_quotation_request(CLI::App& command, QuotationRequest& request,
                           std::vector<std::string>& query) {
  command.footer(query_help());
  command.add_option("QUERY", query, "words, phrases and more: see below")->type_name("");
  add_choice(command, "--kind", request.kind, kKinds)->type_name("KIND");
  add_bounds(command, request.bounds);
  command.add_flag("--strict", request.strict, "a query that does not parse is an error");
}

void add_quote(CLI::App& program, Values& values) {
  QuoteCommand& quote = values.quote;
  CLI::App* command =
      program.add_subcommand("quote", "quotations for a query, best first");
  add_quotation_request(*command, quote.request, values.query);
  add_name(*command, "--speaker", quote.request.speaker,
           "said by: a surname or full name");
  add_count(*command, {"--limit", "how many quotations at most", 1}, quote.page.limit);
  add_count(*command, {"--offset", "how many of the best to pass over"},
            quote.page.offset);
  add_choice(*command, "--sort", quote.page.sort, kSorts)->type_name("ORDER");
  add_choice(*command, "--format", quote.format, kQuoteFormats)->type_name("FORMAT");
  command->callback([&values, &quote] {
    if (values.query.empty() && quote.request.speaker.empty()) {
      throw Error("quote takes a QUERY or --speaker NAME", "see 'lede quote --help'");
    }
    quote.request.text = joined_query(values.query);
    ask(values, quote);
  });
}

void add_speakers(CLI::App& program, Values& values) {
  SpeakersCommand& speakers = values.speakers;
  CLI::App* command =
      program.add_subcommand("speakers", "who is quoted, on a topic or at all");
  add_quotation_request(*command, speakers.request, values.query);
  add_count(*command, {"--limit", "how many speakers at most", 1}, speakers.limit);
  add_count(*command, {"--offset", "how many of the first to pass over"},
            speakers.offset);
  add_choice(*command, "--format", speakers.format, kCountFormats)->type_name("FORMAT");
  command->callback([&values, &speakers] {
    speakers.request.text = joined_query(values.query);
    ask(values, speakers);
  });
}

void add_facets(CLI::App& program, Values& values) {
  FacetsCommand& facets = values.facets;
  CLI::App* command =
      program.add_subcommand("facets", "what a query finds, counted and as bars");
  command->footer(query_help());
  command
      ->add_option("QUERY", values.query,
                   "words, phrases and more: see below; none: everything")
      ->type_name("");
  add_choice(*command, "--by", facets.request.by, kFacets)->type_name("FACT")->required();
  add_count(
      *command,
      {"--limit",
       "how many at most, the most frequent (default 20; months and years: all)", 1},
      facets.limit);
  add_bounds(*command, facets.request.bounds);
  command->add_flag("--all", facets.request.all, "every word is required");
  command->add_flag("--strict", facets.request.strict,
                    "a query that does not parse is an error");
  add_choice(*command, "--format", facets.format, kCountFormats)->type_name("FORMAT");
  command->callback([&values, &facets] {
    facets.request.text = joined_query(values.query);
    ask(values, facets);
  });
}

// The quotation that verify and trace look for.
void add_quotation(CLI::App& command, std::vector<std::string>& words) {
  command.add_option("QUOTE", words, "the words, with or without marks")
      ->type_name("")
      ->required();
}

void add_verify(CLI::App& program, Values& values) {
  VerifyCommand& verify = values.verify;
  CLI::App* command = program.add_subcommand(
      "verify", "whether a quotation is in the archive word for word");
  add_quotation(*command, values.query);
  add_name(*command, "--speaker", verify.speaker, "said by: a surname or full name");
  add_choice(*command, "--format", verify.format, kQuoteFormats)->type_name("FORMAT");
  command->callback([&values, &verify] {
    verify.quote = joined_query(values.query);
    ask(values, verify);
  });
}

void add_trace(CLI::App& program, Values& values) {
  TraceCommand& trace = values.trace;
  CLI::App* command = program.add_subcommand(
      "trace", "every article that carries a quotation, the earliest first");
  add_quotation(*command, values.query);
  add_choice(*command, "--format", trace.format, kQuoteFormats)->type_name("FORMAT");
  command->callback([&values, &trace] {
    trace.quote = joined_query(values.query);
    ask(values, trace);
  });
}

void add_show(CLI::App& program, Values& values) {
  ShowCommand& show = values.show;
  CLI::App* command = program.add_subcommand("show", "one whole article");
  command->add_option("ID", show.id, "its identifier or path, as find prints it")
      ->type_name("")
      ->required();
  command->add_option("--mark", show.mark, "highlight what a query would find")
      ->type_name("QUERY");
  add_count(
      *command,
      {"--context", "with --mark: only paragraphs with matches, and so many around each"},
      show.context);
  add_choice(*command, "--format", show.format, kArticleFormats)->type_name("FORMAT");
  command->callback([&values, &show] {
    if (show.context && show.mark.empty()) {
      throw Error("--context takes a --mark QUERY beside it");
    }
    ask(values, show);
  });
}

}  // namespace

Command parse_command_line(int count, const char* const* arguments) {
  CLI::App program("lede: answers questions from an index of articles", "lede");
  set_up(program,
         {.see_also = "lede-index", .environment = environment(), .exits = exits()});
  Values values;
  program
      .add_option(
          "--index", values.index.folders,
          "folder of the index (default: $LEDE_INDEX, else the nearest .lede here or "
          "in a folder above); more than once: all of them as if they were one")
      ->allow_extra_args(false)
      ->type_name("DIR");
  program
      .add_option("--remote", values.index.remotes,
                  "instead of --index: a merged index that xapian-tcpsrv serves, its "
                  "articles and quotations each at a port; more than once: all of them")
      ->allow_extra_args(false)
      ->type_name("HOST:PORT[,PORT]");
  add_choice(program, "--color", values.color, kColors)->type_name("WHEN");
  program.add_flag_callback("--no-pager", page_never,
                            "write long results to the terminal as they are");
  program.add_flag_callback("--quiet", be_quiet,
                            "say nothing beside the results but errors");
  add_find(program, values);
  add_quote(program, values);
  add_speakers(program, values);
  add_facets(program, values);
  add_verify(program, values);
  add_trace(program, values);
  add_eval(program, values.eval)->callback([&values] { ask(values, values.eval); });
  add_like(program, values.like)->callback([&values] { ask(values, values.like); });
  add_show(program, values);
  std::vector<std::string> words =
      with_minus_words({arguments, arguments + count}, command_line_of(program));
  words.erase(words.begin());  // the program's name
  if (const auto status = parse(program, std::move(words))) {
    return Done{*status};
  }
  warn_of_colors();
  return std::move(values.command);
}

}  // namespace lede

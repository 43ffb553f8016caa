// Asking for a database at a port, and whether it is one of ours.
#include "searcher/search/remote.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <csignal>
#include <optional>
#include <string_view>

#include "schema/error.h"
#include "schema/index_folder.h"

namespace lede {
namespace {

constexpr unsigned kConnectMilliseconds = 3'000;
constexpr unsigned kAnswerMilliseconds = 5'000;  // for each message

struct RemoteName {
  std::string host;
  unsigned articles = 0;  // ports
  std::optional<unsigned> quotes = {};
};

std::optional<unsigned> port_of(std::string_view text) {
  constexpr unsigned kMost = 65'535;
  unsigned port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  const bool is_port = error == std::errc() && end == text.data() + text.size();
  return is_port && port > 0 && port <= kMost ? std::optional(port) : std::nullopt;
}

RemoteName parse_remote(const std::string& name) {
  const std::size_t colon = name.rfind(':');
  std::string_view ports = name;
  ports.remove_prefix(std::min(name.size(), colon + 1));
  const std::size_t comma = std::min(ports.find(','), ports.size());
  const auto articles = port_of(ports.substr(0, comma));
  const auto quotes =
      comma < ports.size() ? port_of(ports.substr(comma + 1)) : std::nullopt;
  std::string host = name.substr(0, std::min(colon, name.size()));
  if (host.starts_with('[') && host.ends_with(']')) {  // as addresses with colons are
    host = host.substr(1, host.size() - 2);
  }
  if (colon == std::string::npos || host.empty() || !articles ||
      (comma < ports.size() && !quotes)) {
    throw Error("--remote takes no '" + name + "'",
                "write it as HOST:PORT, or HOST:PORT,PORT with that of quotations");
  }
  return {std::move(host), *articles, quotes};
}

constexpr const char* kServeHint =
    "serve a merged index by xapian-tcpsrv, as GUIDE.md shows";

void check_label(const Xapian::Database& database, std::string_view kind,
                 const std::string& where) {
  const std::string label = database.get_metadata(kLabelKey);
  if (label.empty()) {
    throw Error(fmt::format("{} serves no {} of an index of lede", where, kind),
                "if the index is an older one, run 'lede-index rebuild' there");
  }
  if (label != label_of(kind)) {
    throw Error(
        fmt::format("{} serves {}; here are wanted {}", where, label, label_of(kind)),
        kServeHint);
  }
  if (database.get_uuid().find(':') != std::string::npos) {
    throw Error(
        fmt::format("{} serves several segments, and not which articles were replaced",
                    where),
        "run 'lede-index merge' there and serve the one segment");
  }
}

Xapian::Database open_database(const std::string& host, unsigned port,
                               std::string_view kind) {
  const std::string where = fmt::format("{}:{}", host, port);
  try {
    Xapian::Database database =
        Xapian::Remote::open(host, port, kAnswerMilliseconds, kConnectMilliseconds);
    check_label(database, kind, where);
    return database;
  } catch (const Xapian::Error& error) {
    const char* cause = error.get_error_string();
    throw Error(fmt::format("no index answers at {}: {}{}", where, error.get_msg(),
                            cause == nullptr ? "" : std::string(" (") + cause + ')'),
                kServeHint);
  }
}

}  // namespace

OpenIndex open_remote(const std::vector<std::string>& names) {
  // A server that is gone is an error that is told, not the end without a word that a
  // reader of the output makes by going.
  std::signal(SIGPIPE, SIG_IGN);
  OpenIndex index{.is_remote = true};
  std::vector<std::string> known;
  for (const std::string& name : names) {
    const RemoteName remote = parse_remote(name);
    const Xapian::Database articles =
        open_database(remote.host, remote.articles, kArticlesDatabase);
    if (std::find(known.begin(), known.end(), articles.get_uuid()) != known.end()) {
      continue;  // named twice
    }
    known.push_back(articles.get_uuid());
    Segment& segment = index.segments.emplace_back();
    segment.name = name;
    segment.articles = articles.get_doccount();
    index.articles.add_database(articles);
    index.has_quotes = index.has_quotes && remote.quotes;
    if (remote.quotes) {
      index.quotes.add_database(
          open_database(remote.host, *remote.quotes, kQuotesDatabase));
    }
  }
  if (!index.has_quotes) {
    index.quotes = Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY);
  }
  return index;
}

void need_quotations(const OpenIndex& index) {
  if (!index.has_quotes) {
    throw Error("this reads quotations, for which --remote names no port",
                "name it behind that of articles: --remote HOST:PORT,PORT");
  }
}

void refuse_if_remote(const OpenIndex& index, const std::string& what) {
  if (index.is_remote) {
    throw Error(what + " cannot be asked of a --remote index",
                "ask where the index lies, by --index");
  }
}

void throw_if_remote(const Xapian::Error& error) {
  constexpr std::string_view kBefore = "remote:tcp(";
  std::string_view context = error.get_context();
  if (!context.starts_with(kBefore)) {
    return;
  }
  context.remove_prefix(kBefore.size());
  context.remove_suffix(context.ends_with(')') ? 1 : 0);
  throw Error(
      fmt::format("the index at {} does not answer: {}", context, error.get_msg()),
      "see that xapian-tcpsrv runs there and that its index was not changed");
}

}  // namespace lede

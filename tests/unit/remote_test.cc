// Indexes that xapian-tcpsrv serves answer as the one that lies here.
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "indexer/update.h"
#include "schema/error.h"
#include "searcher/quotations/trace.h"
#include "searcher/quotations/verdict.h"
#include "searcher/search/remote.h"
#include "tests/unit/answers.h"
#include "tests/unit/temp_folder.h"

namespace {

using namespace lede;
using namespace lede::test;
namespace fs = std::filesystem;

constexpr const char* kServer = "/usr/bin/xapian-tcpsrv";

bool can_serve() {
  if (fs::exists(kServer)) {
    return true;
  }
  WARN("not tested: there is no xapian-tcpsrv (apt-get install xapian-tools)");
  return false;
}

sockaddr_in loopback(unsigned port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  return address;
}

// A port that nobody listens at.
unsigned free_port() {
  const int one = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = loopback(0);
  socklen_t size = sizeof address;
  auto* generic = reinterpret_cast<sockaddr*>(&address);  // NOLINT: as sockets want it
  REQUIRE(bind(one, generic, size) == 0);
  REQUIRE(getsockname(one, generic, &size) == 0);
  close(one);
  return ntohs(address.sin_port);
}

bool answers(unsigned port) {
  const int one = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = loopback(port);
  auto* generic = reinterpret_cast<sockaddr*>(&address);  // NOLINT: as above
  const bool connected = connect(one, generic, sizeof address) == 0;
  close(one);
  return connected;
}

class Server {
 public:
  explicit Server(const std::vector<fs::path>& databases) : port_(free_port()) {
    std::vector<std::string> words{kServer,     "--quiet", "--interface",
                                   "127.0.0.1", "--port",  std::to_string(port_)};
    for (const fs::path& database : databases) {
      words.push_back(database.string());
    }
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string& word : words) {
      arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    spawn(arguments);
    for (int i = 0; i < 200 && !answers(port_); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
  }
  ~Server() {
    kill(-pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::string port() const { return std::to_string(port_); }

 private:
  // In a group of its own, to end with all that serve who is connected: told to end, they
  // may hang, since what they do in the handler of the signal is not safe there. The
  // complaint of who only knocks is not of interest.
  void spawn(const std::vector<char*>& arguments) {
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    REQUIRE(posix_spawn(&pid_, kServer, &actions, &attributes, arguments.data(),
                        environ) == 0);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
  }

  unsigned port_;
  pid_t pid_ = 0;
};

fs::path segment_of(const fs::path& index) {
  return index / "segments" / read_manifest(index).segments.at(0).name;
}

// The sample in one index, and its halves each in one that is served.
class Served {
 public:
  Served() {
    std::size_t number = 0;
    for (const auto& entry : fs::recursive_directory_iterator(LEDE_SAMPLE "/articles")) {
      if (entry.is_regular_file()) {
        const fs::path half = folder_.path() / (++number % 2 == 0 ? "a" : "b");
        fs::create_directories(half);
        fs::copy_file(entry.path(),
                      half / (std::to_string(number) + entry.path().filename().string()));
      }
    }
    make("both", {"a", "b"});
    for (const char* half : {"a", "b"}) {
      make(std::string(half) + ".index", {half});
      const fs::path segment =
          segment_of(folder_.path() / (std::string(half) + ".index"));
      const Server& articles = servers_.emplace_back(std::vector{segment / "articles"});
      const Server& quotes = servers_.emplace_back(std::vector{segment / "quotes"});
      names_.push_back("127.0.0.1:" + articles.port() + ',' + quotes.port());
    }
  }

  OpenIndex here() const {
    return open_index({{(folder_.path() / "both").string()}, {}});
  }
  OpenIndex there() const { return open_index({{}, names_}); }
  fs::path path() const { return folder_.path(); }
  const std::deque<Server>& servers() const { return servers_; }

 private:
  void make(const std::string& name, const std::vector<std::string>& sources) {
    UpdateRequest request;
    request.index = folder_.path() / name;
    for (const std::string& source : sources) {
      request.paths.push_back((folder_.path() / source).string());
    }
    request.resources.jobs = 2;
    update(request);
  }

  TempFolder folder_;
  std::deque<Server> servers_;
  std::vector<std::string> names_;
};

const Served& served() {
  static const Served one;
  return one;
}

const std::vector<std::string>& queries() {
  static const std::vector<std::string> texts{"oil",
                                              "oil supplies belarus",
                                              "lukashenko",
                                              "luka* harbour",
                                              "*shenko",
                                              "suplies~1 gas",
                                              "\"oil supplies\" minsk",
                                              "+oil -gas",
                                              "oil NEAR/4 minsk",
                                              "headline:oil^3 border",
                                              "source:meridian",
                                              "date:2020-02..2020-06 oil",
                                              "re-election",
                                              "=supplied oil",
                                              "the (potash AND export) OR \"state oil\"",
                                              "*",
                                              "zymurgy"};
  return texts;
}

TEST_CASE("served indexes find and score as the one that lies here", "[searcher]") {
  if (!can_serve()) {
    return;
  }
  const OpenIndex here = served().here();
  const OpenIndex there = served().there();
  CHECK(there.segments.size() == 2);
  for (const std::string& text : queries()) {
    CAPTURE(text);
    for (const Ranking& ranking :
         {Ranking{}, Ranking{.weights = {{FieldId::Headline, 2}}}}) {
      const Found mine = find(here, text, ranking);
      const Found theirs = find(there, text, ranking);
      CHECK(theirs.total == mine.total);
      CHECK(theirs.read_as == mine.read_as);
      CHECK(differences(mine.scores, theirs.scores).empty());
    }
    for (const Facet by : {Facet::Source, Facet::Month, Facet::Language}) {
      CHECK(facets(there, text, by) == facets(here, text, by));
    }
  }
}

std::vector<std::string> days(const OpenIndex& index, const SearchRequest& request) {
  std::vector<std::string> days;
  for (const Hit& hit : search(index, request).hits) {
    days.push_back(std::to_string(hit.rank) + ' ' +
                   (hit.article.date ? sortable(*hit.article.date) : ""));
  }
  return days;
}

TEST_CASE("served articles are sorted and aged by their days", "[searcher]") {
  if (!can_serve()) {
    return;
  }
  const OpenIndex here = served().here();
  const OpenIndex there = served().there();
  for (const Sort sort : {Sort::Newest, Sort::Oldest}) {
    for (const std::size_t offset : {0U, 20U, 30U, 36U, 50U}) {
      CAPTURE(offset);
      const SearchRequest request{
          .query = Xapian::Query("Zoil"), .sort = sort, .offset = offset, .limit = 12};
      CHECK(days(there, request) == days(here, request));
      CHECK(search(there, request).total == search(here, request).total);
    }
  }
  const SearchRequest aged{
      .query = Xapian::Query("Zoil"), .limit = 100, .half_life_days = 90};
  Scores mine;
  Scores theirs;
  for (const Hit& hit : search(here, aged).hits) {
    mine.emplace(hit.article.id, hit.score);
  }
  for (const Hit& hit : search(there, aged).hits) {
    theirs.emplace(hit.article.id, hit.score);
  }
  CHECK(differences(mine, theirs).empty());
}

TEST_CASE("served quotations are ranked, verified and traced", "[searcher]") {
  if (!can_serve()) {
    return;
  }
  const OpenIndex here = served().here();
  const OpenIndex there = served().there();
  for (const char* text : {"oil", "speaker:lukashenko", "kind:direct +gas -oil", "su*"}) {
    CAPTURE(text);
    const Scores mine = quotations(here, text);
    CHECK_FALSE(mine.empty());
    CHECK(differences(mine, quotations(there, text)).empty());
  }
  for (const char* claim : {"We shall not go down on our knees for a barrel of oil",
                            "We will not go down on our knees for a barrel of oil",
                            "nobody has said this of any heron"}) {
    CAPTURE(claim);
    CHECK(judge(there, claim, "Lukashenko").verdict ==
          judge(here, claim, "Lukashenko").verdict);
    CHECK(places(trace(there, claim).matches) == places(trace(here, claim).matches));
  }
}

TEST_CASE("what a server cannot do is an error with a hint", "[searcher]") {
  if (!can_serve()) {
    return;
  }
  const OpenIndex there = served().there();
  Analyzer analyzer;
  CHECK_THROWS_AS(find(there, "speaker:lukashenko", {}), Error);
  CHECK_THROWS_AS(find(there, "quote:oil gas", {}), Error);
  CHECK_THROWS_AS(quotations(there, "oil source:meridian"), Error);
  CHECK_THROWS_AS(quotations(there, "\"of oil\""), Error);
  CHECK_THROWS_AS(speakers(there, ""), Error);
  CHECK_THROWS_AS(facets(there, "oil", Facet::Speaker), Error);
}

std::string error_of(const std::string& name) {
  try {
    open_remote({name});
  } catch (const Error& error) {
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
  return "";
}

TEST_CASE("what is no served index is said within seconds", "[searcher]") {
  if (!can_serve()) {
    return;
  }
  const std::deque<Server>& servers = served().servers();
  const std::string here = "127.0.0.1:";
  const auto start = std::chrono::steady_clock::now();
  CHECK(error_of(here + std::to_string(free_port())).find("no index answers at") == 0);
  CHECK(error_of(here + servers[1].port()).find("serves quotes") != std::string::npos);
  CHECK(error_of(here + servers[0].port() + ',' + servers[0].port())
            .find("wanted quotes") != std::string::npos);
  const Server several({segment_of(served().path() / "a.index") / "articles",
                        segment_of(served().path() / "b.index") / "articles"});
  CHECK(error_of(here + several.port()).find("several segments") != std::string::npos);
  {
    Xapian::WritableDatabase other((served().path() / "other").string());
    other.add_document(Xapian::Document());
  }
  const Server other({served().path() / "other"});
  CHECK(error_of(here + other.port()).find("serves no articles") != std::string::npos);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

TEST_CASE("a remote index is named by a host and one or two ports", "[searcher]") {
  const std::string name = GENERATE(
      as<std::string>(), "", "7701", "host", "host:", ":7701", "host:0", "host:65536",
      "host:7701,", "host:7701,x", "host:7701,7702,7703", "host:-1");
  CAPTURE(name);
  CHECK(error_of(name) == "--remote takes no '" + name + "'");
}

TEST_CASE("a server without quotations serves articles", "[searcher]") {
  if (!can_serve()) {
    return;
  }
  const OpenIndex there = open_remote({"127.0.0.1:" + served().servers()[0].port()});
  CHECK(find(there, "oil", {}).total > 0);
  CHECK_THROWS_AS(quotations(there, "oil"), Error);
  CHECK_THROWS_AS(judge(there, "a barrel of oil", ""), Error);
}

TEST_CASE("a server that goes is an error", "[searcher]") {
  if (!can_serve()) {
    return;
  }
  auto server = std::make_unique<Server>(
      std::vector{segment_of(served().path() / "a.index") / "articles"});
  const std::string name = "127.0.0.1:" + server->port();
  server.reset();
  CHECK(error_of(name).find(name) != std::string::npos);
}

}  // namespace

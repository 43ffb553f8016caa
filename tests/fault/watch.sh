#!/usr/bin/env bash
# What 'lede-index update --watch' makes of changes: after each, the index must come to
# hold what is in the archive, without anybody asking.
#   watch.sh INDEXER SEARCHER [FAIL_CALLS_LIBRARY]
set -euo pipefail

indexer=$1 searcher=$2 library=${3:-}
folder=$(mktemp -d)
export LEDE_INDEX=$folder/news/.lede  # in its own source: no update may cause another
watcher=''
cleanup() {
  [ -z "$watcher" ] || kill -KILL "$watcher" 2>/dev/null || true
  rm -rf "$folder"
}
trap cleanup EXIT

fail() {
  printf 'failed: %s\n' "$1" >&2
  cat "$folder/said" >&2
  exit 1
}

# The articles that the index holds, by their headlines.
found() {
  "$searcher" find common --copies --limit 100000 --format jsonl 2>/dev/null |
    sed 's/.*"headline":"\([^"]*\)".*/\1/' | sort | tr '\n' ' '
}

# Waits until the index holds these headlines.
expect() {
  local what=$1 wanted now
  shift
  wanted=$(printf '%s\n' "$@" | sort | tr '\n' ' ')
  for _ in {1..100}; do
    now=$(found)
    [ "$now" != "$wanted" ] || return 0
    sleep 0.1
  done
  fail "$what: the index has '${now:0:300}', not '${wanted:0:300}'"
}

# Waits until the watcher has said so.
expect_said() {
  for _ in {1..100}; do
    ! grep -q "$1" "$folder/said" || return 0
    sleep 0.1
  done
  fail "it never said '$1'"
}

# Writes an article: path below news, headline.
article() {
  printf '{"headline": "%s", "body": "A common text of %s."}\n' "$2" "$2" \
    >"$folder/news/$1"
}

start() {
  : >"$folder/said"
  "$@" >"$folder/said" 2>&1 &
  watcher=$!
  expect_said '^watching'
}

# Ends the watcher by a signal; it must say nothing of an error and exit with 0.
stop() {
  local status=0
  kill -"$1" "$watcher"
  wait "$watcher" || status=$?
  watcher=''
  [ "$status" = 0 ] || fail "SIG$1 made it end with $status"
  ! grep -q '^error' "$folder/said" || fail 'it said an error'
}

mkdir -p "$folder/news/old" "$folder/aside"
article a.json Alpha
article old/b.json Beta
start "$indexer" update --watch "$folder/news"
expect 'the first update' Alpha Beta

article c.json Gamma
expect 'a file added' Alpha Beta Gamma
article c.json Delta
expect 'a file changed' Alpha Beta Delta
rm "$folder/news/c.json"
expect 'a file removed' Alpha Beta
mv "$folder/news/a.json" "$folder/news/old/a.json"
expect 'a file moved' Alpha Beta
mv "$folder/news/old/a.json" "$folder/aside/"
expect 'a file moved away' Beta
article c.tmp Gamma
mv "$folder/news/c.tmp" "$folder/news/old/b.json"
expect 'a file replaced by a rename' Gamma

mkdir -p "$folder/news/new/deep"
article new/d.json Delta
article new/deep/e.json Epsilon
expect 'a folder created with files' Gamma Delta Epsilon
article new/deep/f.json Zeta
expect 'a file in a new folder' Gamma Delta Epsilon Zeta
mv "$folder/news/new" "$folder/news/newer"
expect 'a folder renamed' Gamma Delta Epsilon Zeta
article newer/deep/f.json Eta
expect 'a file in a renamed folder' Gamma Delta Epsilon Eta
mv "$folder/news/newer" "$folder/aside/"
expect 'a folder moved away' Gamma
printf '{"headline": "Out", "body": "A common text."}\n' >"$folder/aside/newer/d.json"
mv "$folder/aside/newer" "$folder/news/newer"
expect 'a folder moved in' Gamma Out Epsilon Eta
rm -r "$folder/news/newer"
expect 'a folder removed' Gamma
ln -s "$folder/aside/a.json" "$folder/news/link.json"
printf '{"headline": "Log1", "body": "A common text."}\n' >"$folder/news/log.jsonl"
expect 'a file beside a link' Gamma Log1
printf '{"headline": "Log2", "body": "A common text."}\n' >>"$folder/news/log.jsonl"
expect 'a file that grew' Gamma Log1 Log2
mkdir "$folder/news/Page_files"
article Page_files/frame.json Frame
expect 'a folder named as the parts of a page' Gamma Log1 Log2 Frame
article Page.html Page
expect 'the page that the parts are of' Gamma Log1 Log2 Page
article Page_files/advert.json Advert
rm "$folder/news/Page.html"
expect 'the page removed' Gamma Log1 Log2 Frame Advert
rm -r "$folder/news/Page_files"
article .hidden.json Hidden
expect 'a hidden file' Gamma Log1 Log2

generation=$("$indexer" status | grep -o 'generation [0-9]*')
sleep 2
[ "$("$indexer" status | grep -o 'generation [0-9]*')" = "$generation" ] ||
  fail 'it updates without a cause'

many=()
for i in {1..300}; do
  article "many-$i.json" "Many$i"
  many+=("Many$i")
done
expect 'many files at once' Gamma Log1 Log2 "${many[@]}"
rm "$folder"/news/many-*

# More than the queue of the kernel holds, while nobody reads it.
kill -STOP "$watcher"
limit=$(cat /proc/sys/fs/inotify/max_queued_events)
for ((i = 0; i < limit / 2 + 100; ++i)); do
  : >"$folder/news/empty1"
  : >"$folder/news/empty2"
done
mkdir "$folder/news/late"
article late/g.json Late
kill -CONT "$watcher"
expect 'an overflow of the queue' Gamma Log1 Log2 Late
article late/g.json Later
expect 'a folder made in an overflow' Gamma Log1 Log2 Later
stop INT

rm -r "$LEDE_INDEX"
export LEDE_INDEX=$folder/index
start "$indexer" update --watch "$folder/news"
mv "$folder/news" "$folder/away"
expect_said 'its articles are kept'
mv "$folder/away" "$folder/news"
article h.json Here
expect 'a source that was away' Gamma Log1 Log2 Later Here
stop TERM

if [ -n "$library" ]; then
  start env LD_PRELOAD="$library" LEDE_FAULT_UNDER="$folder/news" LEDE_FAULT_AT=2 \
    LEDE_FAULT_KIND=watches LEDE_FAULT_LOG="$folder/log" "$indexer" update --watch
  grep -q 'only 1 folders* .*max_user_watches.* every 60 s' "$folder/said" ||
    fail 'the limit of watches is not said'
  stop INT
fi

# Memory is short for a while: what failed is tried again. A sanitizer would end it.
if [ -n "$library" ] && command -v prlimit >/dev/null; then
  start "$indexer" update --watch
  prlimit --pid "$watcher" --as=1000000:
  seq --separator=' ' 1000000 >"$folder/news/long.txt"
  article i.json Short
  expect_said '^error'
  kill -0 "$watcher" || fail 'short memory ended it'
  prlimit --pid "$watcher" --as=unlimited:
  rm "$folder/news/long.txt"
  expect 'memory that was short' Gamma Log1 Log2 Later Here Short
  sed -i '/^error/d' "$folder/said"
  stop TERM
fi

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

# Of a source that follows links: what changes behind them, and they themselves.
to() {
  printf '{"headline": "%s", "body": "A common text of %s."}\n' "$2" "$2" >"$folder/$1"
}
rm -r "$LEDE_INDEX"
mkdir -p "$folder/desk" "$folder/disk/sub" "$folder/more" "$folder/single"
to desk/a.json Alpha
to disk/sub/b.json Beta
to more/c.json Gamma
to single/d.json Delta
ln -s ../disk "$folder/desk/disk"
ln -s .. "$folder/disk/sub/up"
ln -s ../single/d.json "$folder/desk/d.json"
start "$indexer" update --watch --follow "$folder/desk"
expect 'what links lead to' Alpha Beta Delta
to disk/sub/b.json Beta2
expect 'a file behind a link changed' Alpha Beta2 Delta
mkdir "$folder/disk/new"
to disk/new/e.json Epsilon
expect 'a folder created behind a link' Alpha Beta2 Delta Epsilon
to disk/new/e.json Eta
expect 'a file in a new folder behind a link' Alpha Beta2 Delta Eta
to single/d.json Delta2
expect 'a file that a link leads to changed' Alpha Beta2 Delta2 Eta
to single/d.tmp Delta3
mv "$folder/single/d.tmp" "$folder/single/d.json"
expect 'a file that a link leads to replaced' Alpha Beta2 Delta3 Eta
to single/d.json Delta4
expect 'the file that replaced it changed' Alpha Beta2 Delta4 Eta
ln -s ../more "$folder/desk/more"
expect 'a link created' Alpha Beta2 Delta4 Eta Gamma
to more/f.json Zeta
expect 'a file created behind a new link' Alpha Beta2 Delta4 Eta Gamma Zeta
rm "$folder/desk/more"
expect 'a link removed' Alpha Beta2 Delta4 Eta
ln -s ../../more "$folder/disk/new/more"
expect 'a link created behind a link' Alpha Beta2 Delta4 Eta Gamma Zeta
mv "$folder/disk" "$folder/disk2"
expect_said 'desk/disk.* leads to nothing now; all is looked over every 60 s'
expect_said 'its articles are kept'
expect 'a target that is gone' Alpha Beta2 Delta4 Eta Gamma Zeta
rm "$folder/disk2/new/more"
ln -sfn ../disk2 "$folder/desk/disk"
expect 'a link that leads elsewhere' Alpha Beta2 Delta4 Eta
to disk2/sub/b.json Beta3
expect 'a file where it leads now' Alpha Beta3 Delta4 Eta
generation=$("$indexer" status | grep -o 'generation [0-9]*')
to more/g.json Theta
sleep 2
[ "$("$indexer" status | grep -o 'generation [0-9]*')" = "$generation" ] ||
  fail 'it updates by what no link leads to'
stop INT
rm -r "$LEDE_INDEX"
"$indexer" update --quiet "$folder/news"

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

#!/usr/bin/env bash
# Runs the guide's lines that serve an index and search it from another machine, on this
# one and other ports, and compares what is found with what the index itself gives. The
# programs are looked for in $PATH.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v xapian-tcpsrv >/dev/null || {
  echo 'not tested: there is no xapian-tcpsrv (apt-get install xapian-tools)'
  exit 77
}
folder=$(mktemp -d)
servers=''
end() {
  [ -z "$servers" ] || kill -- "-$servers" 2>/dev/null || true
  rm -rf "$folder"
}
trap end EXIT
export LEDE_INDEX=$folder/index LC_ALL=C.UTF-8
lede-index update --quiet corpus/sample/articles
first=$((20000 + $$ % 10000 * 2))
sed -n '/^## An index on another machine/,/^## /p' GUIDE.md | grep '^    ' |
  sed -e 's/^    //' -e "s|/srv/archive|$folder/archive|g" -e 's/archive-host/127.0.0.1/g' \
    -e "s/7701/$first/g" -e "s/7702/$((first + 1))/g" >"$folder/lines"
grep -v '^lede ' "$folder/lines" | sed 's/&$/\&\nsleep 1/' >"$folder/serve"
echo wait >>"$folder/serve"
# In a group of its own, all of which a server ends when it is ended.
setsid bash -euo pipefail "$folder/serve" >"$folder/said" 2>&1 &
servers=$!
sleep 3
grep '^lede ' "$folder/lines" >"$folder/asked"
[ -s "$folder/asked" ]
while IFS= read -r line; do
  status=0
  bash -c "$line" >"$folder/there" 2>"$folder/error" </dev/null || status=$?
  [ $status -lt 2 ] || { cat "$folder/error" "$folder/said"; exit 1; }
  bash -c "$(sed -E 's/--remote [^ ]+//' <<<"$line")" >"$folder/here" 2>&1 </dev/null || true
  cat "$folder/error" >>"$folder/there"
  diff -u "$folder/here" "$folder/there"
done <"$folder/asked"

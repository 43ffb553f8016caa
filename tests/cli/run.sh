#!/usr/bin/env bash
# Runs command lines and compares what they print with what they should:
#   tests/cli/run.sh [--update] [NAME...]
# A test is a folder NAME with `cmd`, a shell line, and `out`: its standard output, its
# standard error and its exit status. --update writes `out` anew. The programs are looked
# for in $PATH; the line runs in a folder with a copy of archive/, indexed in .lede.
# Lines that need a terminal are skipped, with status 77, where none can be had (in a chroot
# without /dev/pts).
set -euo pipefail
tests=$(cd "$(dirname "$0")" && pwd)
update=''
[ "${1:-}" != --update ] || { update=1; shift; }
cd "$tests"
[ $# -gt 0 ] || set -- */
folder=$(mktemp -d) whole=$(mktemp -d)
trap 'rm -rf "$folder" "$whole"' EXIT
cp -r archive "$folder"
cd "$folder"
export HOME=$folder LC_ALL=C.UTF-8 COLUMNS=80
unset LEDE_INDEX NO_COLOR LEDE_COLORS COLORFGBG LEDE_PAGER PAGER LESS
lede-index update --quiet archive
cp -a "$folder/." "$whole"

# What differs from run to run is made the same: the folder, whose name is among the words
# of an article's path and so also changes scores a little, times, names of segments.
steady() {
  sed -E -e "s|$folder|FOLDER|g" -e 's/[0-9]{6}-[0-9a-f]{8}/SEGMENT/g' \
    -e 's/"(score|seconds)":[0-9.e-]+/"\1":0/g' -e 's/ [0-9]+\.[0-9]{6} lede$/ 0 lede/' \
    -e 's/^([0-9]+),[0-9]+\.[0-9]{6},/\1,0,/' \
    -e 's/(^|\t)([0-9]+)\t[0-9]+\.[0-9]{6}\t/\1\2\t0\t/'
}

without_terminal() {
  grep -q '\bscript -' "$1" && ! script -qec true /dev/null >/dev/null 2>&1
}

status_of_all=0
for name in "$@"; do
  name=${name%/}
  [ -f "$tests/$name/cmd" ] || continue
  if without_terminal "$tests/$name/cmd"; then
    echo "skipped: $name: no terminal can be had here"
    [ $status_of_all -ne 0 ] || status_of_all=77
    continue
  fi
  rm -rf "$folder" # of what the last line left in it
  cp -a "$whole" "$folder"
  cd "$folder"
  status=0
  bash -c "$(cat "$tests/$name/cmd")" >stdout 2>stderr </dev/null || status=$?
  { steady <stdout; echo '--- stderr'; steady <stderr; echo "--- exit $status"; } >out
  if [ -n "$update" ]; then
    cp out "$tests/$name/out"
  elif ! diff -u --label "$name/out" --label 'this run' "$tests/$name/out" out; then
    status_of_all=1
  fi
done
exit $status_of_all

#!/usr/bin/env bash
# A check that crashes on what it reads is a finding, also where whoever started it has
# SIGCHLD ignored, as some supervisors do: then no exit status of a child can be had.
#   crashing_xapian.sh INDEXER LIBRARY
set -euo pipefail

indexer=$1 library=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export LEDE_INDEX=$folder/index

echo '{"headline": "Alpha", "body": "A common text."}' >"$folder/a.json"
"$indexer" update --quiet "$folder/a.json"
for ignored in '' --ignore-signal=CHLD; do
  env $ignored "$indexer" check >/dev/null || {
    echo "failed: check of an index in order ${ignored:-with no signal ignored}" >&2
    exit 1
  }
  status=0
  env $ignored LD_PRELOAD="$library" "$indexer" check >"$folder/said" 2>&1 || status=$?
  if [ $status -ne 2 ] || ! grep -q 'ends in a crash' "$folder/said"; then
    echo "failed: check that crashes ${ignored:-with no signal ignored}: status $status" >&2
    cat "$folder/said" >&2
    exit 1
  fi
done

#!/usr/bin/env bash
# An index of another user is read as far as that may be, and what may not be is said.
#   other_user.sh INDEXER LEDE
set -euo pipefail

indexer=$1 lede=$2
folder=$(mktemp -d)
trap 'chmod -R u+rwx "$folder"; rm -rf "$folder"' EXIT
chmod 755 "$folder"
export LEDE_INDEX=$folder/index

# Who owns nothing here; without root, files that their owner may not write will do.
other=()
if [ "$(id -u)" = 0 ]; then
  other=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  "${other[@]}" "$indexer" --version >/dev/null 2>&1 || exit 77
fi

fail() {
  echo "failed: $1" >&2
  cat "$folder/said" >&2
  exit 1
}

echo '{"headline": "Alpha", "body": "A common text. “It is late,” said Ann Lee."}' \
  >"$folder/a.json"
"$indexer" update --quiet "$folder/a.json"
chmod -R a+rX,a-w "$folder/index"

"${other[@]}" "$lede" find common >"$folder/said" 2>&1 || fail 'find'
"${other[@]}" "$indexer" check >"$folder/said" 2>&1 || fail 'check of an index in order'
grep -q '^no damage: ' "$folder/said" || fail 'check says no damage'
grep -q '^not checked: .* 2 databases' "$folder/said" || fail 'check says what it left out'
"$indexer" check >"$folder/said" 2>&1 || fail 'check by its owner'

# A folder that may not be entered is not taken for one without an index.
mkdir "$folder/home"
mv "$folder/index" "$folder/home/.lede"
chmod 000 "$folder/home/.lede"
unset LEDE_INDEX
cd "$folder/home"
for command in "$lede find common" "$indexer status" "$indexer update" \
  "$lede --index .lede find common" "$indexer --index .lede status"; do
  status=0
  # shellcheck disable=SC2086
  "${other[@]}" $command >"$folder/said" 2>&1 || status=$?
  [ $status = 2 ] && grep -q 'Permission denied' "$folder/said" || fail "$command: $status"
done

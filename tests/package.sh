#!/usr/bin/env bash
# Installs the Debian package that is its argument into a bare Debian 12 made for that, and
# indexes and searches the sample there. Skips, with status 77, who is not root.
#
# Debian comes from where this machine's own packages come from. What is mounted in its root
# is mounted in a namespace of its own, so that nothing else is there when it is deleted.
set -euo pipefail
cd "$(dirname "$0")/.."

skip() { echo "skipped: $*"; exit 77; }

# Repositories of Debian 12 that this machine knows, as "address release".
repositories() {
  apt-get indextargets --format '$(REPO_URI) $(RELEASE)' \
    'Created-By: Packages' 'Origin: Debian' "Codename: $1"
}

# In the namespace: what the user of a new machine does.
try() {
  local root=$1
  in_root() { chroot "$root" env HOME=/root LC_ALL=C.UTF-8 PATH=/usr/bin:/usr/sbin "$@"; }
  expect() {
    local line=$1
    shift
    echo "\$ $*"
    in_root "$@" >"$root/said" 2>&1 || true
    head -n 3 "$root/said"
    grep -qE "$line" "$root/said" || { echo "error: that should have said: $line"; exit 1; }
  }
  mount -t proc proc "$root/proc"
  in_root apt-get update -qq
  in_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq -y --no-install-recommends /lede.deb man-db >"$root/log" 2>&1 ||
    { tail -n 20 "$root/log"; exit 1; }
  expect '^lede 0' lede --version
  expect '^71 added' lede-index update /articles
  expect '^Russia halts oil supplies' lede find oil supplies Belarus --limit 1
  expect '^altered' lede verify 'We shall not go down on our knees for a barrel of oil'
  expect '^no damage: ' lede-index check
  for program in lede lede-index; do
    expect '^LEDE' man --pager=cat "$program"
    for file in bash-completion/completions/$program zsh/vendor-completions/_$program \
      fish/vendor_completions.d/$program.fish systemd/user/lede-update@.timer; do
      [ -s "$root/usr/share/$file" ] || { echo "error: there is no $file"; exit 1; }
    done
  done
  # What bash completes, as it would on two strokes of the tabulator.
  expect '^find$' bash -c '. /usr/share/bash-completion/completions/lede
    COMP_WORDS=(lede fi) COMP_CWORD=1
    $(complete -p lede | sed "s/.*-F \([^ ]*\).*/\1/") lede fi lede
    printf "%s\n" "${COMPREPLY[@]}"'
  in_root dpkg --purge lede >/dev/null
  if find "$root/usr" -name 'lede*' -o -name '_lede*' | grep .; then
    echo "error: that is left of the package when it is removed"
    exit 1
  fi
}

if [ "$1" = --in-namespace ]; then
  try "$2"
  exit
fi

package=$1
[ "$(id -u)" -eq 0 ] || skip "only root can make a Debian to install into"
command -v debootstrap >/dev/null || skip "debootstrap is not installed"
read -r mirror _ < <(repositories bookworm) || skip "apt knows no repository of Debian 12 here"
root=$(mktemp -d)
trap 'rm -rf --one-file-system "$root"' EXIT
chmod 755 "$root"
echo "making a bare Debian 12 in $root"
unshare --mount "$(command -v debootstrap)" --variant=minbase bookworm "$root" "$mirror" >"$root/log" 2>&1 ||
  { tail -n 20 "$root/log"; exit 1; }
for release in bookworm bookworm-updates bookworm-security; do
  repositories "$release" | sed 's/.*/deb & main/'
done >"$root/etc/apt/sources.list"
# Minimal images leave manual pages out; this one must have them.
rm -f "$root"/etc/dpkg/dpkg.cfg.d/*
cp "$package" "$root/lede.deb"
cp -r corpus/sample/articles "$root/articles"
unshare --mount --pid --fork "$0" --in-namespace "$root"
echo "the package works in a bare Debian 12"

#!/bin/bash
# debian_sources.sh FOLDER PACKAGE...: downloads the upstream archives of Debian source packages into FOLDER.
#
# Uses the mirrors that this machine's apt knows, but a package list and a state of its own: it needs no root,
# no deb-src entry, and leaves apt's configuration alone. The caller verifies the archives by their hashes,
# therefore the list is trusted whether or not this machine has the keys of that release.
set -euo pipefail

# The release that has the versions we want.
release=trixie

folder=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/download"

# apt itself reads both forms of its configuration (sources.list and deb822) and names what it would fetch.
# Release files of security archives are under other folders; those mirrors simply fail below.
mirrors=$(apt-get --print-uris update | sed -n "s|^'\(.*\)/dists/.*/InRelease'.*|\1|p" | awk '!seen[$0]++')
[[ $mirrors ]] || { echo "apt has no package sources on this machine" >&2; exit 1; }

for mirror in $mirrors; do
    echo "deb-src [trusted=yes] $mirror $release main" > "$work/sources.list"
    apt=(apt-get -qq
        -o "Dir::Etc::SourceList=$work/sources.list"
        -o "Dir::Etc::SourceParts=/dev/null"
        -o "Dir::State::Lists=$work/lists"
        -o "Dir::Cache=$work/cache"
        -o "APT::Sandbox::User="
        -o "Acquire::Languages=none")
    if "${apt[@]}" -o APT::Update::Error-Mode=any update \
        && (cd "$work/download" && "${apt[@]}" source --tar-only --allow-unauthenticated "$@"); then
        mv -f "$work/download/"* "$folder/"
        exit 0
    fi
done
exit 1

#!/bin/bash
# newcomer.sh [--packages FOLDER] [--keep FOLDER] SUITE|BARE...: the first hour with rmtool on a bare Debian, as a transcript.
#
# A name with a slash is the folder of a bare Debian, which is copied and left as it is; any other is a suite, such as
# bookworm, that debootstrap makes from the mirror that apt uses here. scripts/package makes the packages in a second copy
# of it, unless --packages has them; a .deb of another Debian is made anew. --keep FOLDER keeps transcripts and exports.
# Needs root. The exit code is 0 if everything was as the README says.
set -euo pipefail
source=$(cd "$(dirname "$0")/../.." && pwd)

usage() {
    sed -n '2s/^# //p' "$0" >&2
    exit 2
}

packages=
keep=
while [[ ${1-} == --* ]]; do
    (($# >= 2)) || usage
    case $1 in
        --packages) packages=$(cd "$2" && pwd) ;;
        --keep) mkdir -p "$2" && keep=$(cd "$2" && pwd) ;;
        *) usage ;;
    esac
    shift 2
done
(($# > 0)) || usage
((EUID == 0)) || { echo "newcomer.sh: only root may make and enter a system of its own" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT

# What is mounted is gone with the namespace, also if this script is killed.
enter() {
    local root=$1
    shift
    # shellcheck disable=SC2016
    unshare --mount --pid --fork bash -ec '
        root=$1
        shift
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        exec chroot "$root" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            HOME=/root LANG=C.UTF-8 TERM=dumb "$@"' enter "$root" "$@" < /dev/null
}

bare_system() {
    if [[ $1 == */* ]]; then
        cp -a "$1" "$2"
    else
        local mirror
        # Security updates are an archive of their own, without a whole system.
        mirror=$(apt-get --print-uris update | sed -n "/security/d; s|^'\(.*\)/dists/[^/]*/InRelease'.*|\1|p" | sort -u)
        mirror=${mirror%%$'\n'*}
        debootstrap --variant=minbase "$1" "$2" "$mirror" > "$work/debootstrap.log" \
            || { tail "$work/debootstrap.log" >&2; return 1; }
    fi
    cp /etc/resolv.conf "$2/etc/resolv.conf"
}

# The project as git has it, with what is not committed yet; a repository, as pre-commit wants it.
put_project() {
    mkdir -p "$1"
    git -C "$source" ls-files -z --cached --others --exclude-standard |
        tar -C "$source" --null --ignore-failed-read -T - -c | tar -x -C "$1" --no-same-owner
    git -C "$1" init -q
    git -C "$1" add .
    git -C "$1" -c user.name=rmtool -c user.email=rmtool@example.org commit -q -m rmtool
    git -C "$1" tag v0.1.0
}

# make_packages SYSTEM FOLDER KIND...: as the README says, in a copy of the system, so that what building needs is not there
# later.
make_packages() {
    local system=$1 folder=$2
    shift 2
    bare_system "$system" "$work/builder"
    put_project "$work/builder/root/rmtool"
    enter "$work/builder" bash -c "cd && rmtool/scripts/package $*" >&2
    cp "$work/builder/root/rmtool/build/packages"/rmtool* "$folder/"
    rm -rf --one-file-system "$work/builder"
}

hour() {
    local name root=$work/system code=0
    name=$(basename "$1")
    bare_system "$1" "$root"
    put_project "$root/srv/rmtool"
    mkdir "$root/srv/packages"
    if [[ ! $packages ]]; then
        make_packages "$1" "$root/srv/packages" deb tarball npm
    else
        cp "$packages"/rmtool* "$root/srv/packages/"
        enter "$root" bash -c "apt-get -qq update && apt-get -qq install --simulate /srv/packages/rmtool_*.deb" \
            > "$work/simulated" 2>&1 || make_packages "$1" "$root/srv/packages" deb
    fi
    enter "$root" bash /srv/rmtool/tests/packaging/newcomer_hour.sh 2>&1 | tee "$work/transcript" || code=1
    if [[ $keep ]]; then
        mkdir -p "$keep/$name"
        cp "$work/transcript" "$keep/$name/transcript.txt"
        cp -r "$root/home/newcomer/outlines" "$keep/$name/"
    fi
    rm -rf --one-file-system "$root"
    return "$code"
}

worst=0
for system in "$@"; do
    echo "Newcomer's hour: $(basename "$system")"
    # Not `hour || ...`, in which no failure would end it.
    set +e
    (set -e && hour "$system")
    ((worst |= $?))
    set -e
done
exit "$worst"

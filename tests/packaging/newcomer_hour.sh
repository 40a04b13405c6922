#!/bin/bash
# newcomer_hour.sh: run by newcomer.sh, as root in a bare Debian with the project in /srv/rmtool and its packages in
# /srv/packages. Whoever it plays knows Debian, git and shells, and of rmtool only what its README says.
set -uo pipefail

project=/srv/rmtool
packages=/srv/packages
here=/home/newcomer/outlines
complaints=()
output=

step() { printf '\n\n### %s\n' "$1"; }

complain() {
    complaints+=("$1")
    printf '!!! %s\n' "$1"
}

# show CODE COMMAND...: runs and shows it.
show() {
    local code=0 expected=$1
    shift
    output=$("$@" 2>&1) || code=$?
    [[ ! $output ]] || printf '%s\n' "$output"
    [[ $code == "$expected" ]] || complain "exit code $code, not $expected"
}

# user CODE LINE: a line of the newcomer's shell.
user() {
    printf '\n$ %s\n' "$2"
    show "$1" runuser -u newcomer -- env HOME=/home/newcomer bash -c "cd $here && $2"
}

# The same on a machine that reaches nobody.
offline() {
    printf '\n$ %s\n' "$2"
    show "$1" unshare --net -- runuser -u newcomer -- env HOME=/home/newcomer bash -c "cd $here && $2"
}

# What root does takes many lines, of which the last ones tell.
root() {
    printf '\n# %s\n' "$1"
    local code=0
    output=$(bash -c "$1" 2>&1) || code=$?
    grep -v '^\(debconf: \|(Reading database\)' <<< "$output" | tail -n "${2:-4}"
    ((code == 0)) || complain "exit code $code"
}

sees() { grep -qE -- "$1" <<< "$output" || complain "does not show /$1/"; }
sees_no() { ! grep -qE -- "$1" <<< "$output" || complain "shows /$1/"; }

# The block of a page that begins with this line.
block() { awk -v head="\`\`\`$2" '$0 == head { on = 1; next } /^```$/ { on = 0 } on' "$1"; }

# The newcomer's terminal: types a line without Return, presses TAB, and looks until it is there.
press_tab() {
    local waited
    printf '\n$ %s[TAB]%s\n' "$1" "${3:+[TAB]}"
    terminal send-keys -l "$1"
    terminal send-keys Tab
    [[ ! ${3-} ]] || terminal send-keys Tab
    for ((waited = 0; waited < 50; ++waited)); do
        output=$(terminal capture-pane -p)
        ! grep -qF -- "$2" <<< "$output" || break
        sleep 0.1
    done
    output=$(sed -e '/^$/d' <<< "$output" | tail -n 12)
    printf '%s\n' "$output"
    grep -qF -- "$2" <<< "$output" || complain "TAB does not lead to '$2'"
    terminal send-keys C-u
    terminal send-keys -R
    terminal clear-history
}

terminal() { runuser -u newcomer -- env HOME=/home/newcomer TERM=xterm-256color tmux -L newcomer "$@"; }

export DEBIAN_FRONTEND=noninteractive
useradd --create-home --shell /bin/bash newcomer
runuser -u newcomer -- mkdir "$here"
# Who has cloned it owns it.
chown -R newcomer: "$project"

step "Installing the package"
root "apt-get -qq update"
root "apt install -y $packages/rmtool_*_amd64.deb" 8
files=$(dpkg -L rmtool | while read -r file; do [[ -d $file ]] || echo "$file"; done)
user 0 "rmtool --version"
sees '^rmtool [0-9]+\.[0-9]+\.[0-9]+'
user 2 "rmtool"
user 0 "dpkg --verify rmtool && dpkg -L rmtool"

step "Completing with TAB"
root "apt-get -qq install -y bash-completion tmux" 1
terminal -f /dev/null new-session -d -x 100 -y 30 -c "$here" bash
install -o newcomer "$project/testdata/roadmap.md" "$here/"
terminal send-keys "PS1='\$ '; clear" Enter
sleep 1
press_tab "rmtool li" "rmtool lint"
press_tab "rmtool " "completions" twice
press_tab "rmtool lint --fo" "--format"
press_tab "rmtool lint --format " "checkstyle" twice
press_tab "rmtool lint --select typo,moj" "typo,mojibake"
press_tab "rmtool export --to " "opml" twice
press_tab "rmtool rules dup" "duplicate-heading"
press_tab "rmtool lint road" "roadmap.md"
terminal kill-server

step "Reading the manual"
root "apt-get -qq install -y man-db" 1
user 0 "man -w rmtool"
sees '/usr/share/man/man1/rmtool\.1'
user 0 "MANWIDTH=100 man rmtool | head -n 70"
sees 'NAME'
user 0 "whatis rmtool"

step "A real document"
user 0 "rmtool tree --depth 2 roadmap.md"
user 1 "rmtool lint roadmap.md | head -n 24; exit \${PIPESTATUS[0]}"
user 1 "rmtool lint --statistics roadmap.md"
user 1 "rmtool lint --format concise roadmap.md | grep -v mojibake; exit \${PIPESTATUS[0]}"
user 0 "rmtool rules"

step "What a finding means"
user 0 "rmtool rules duplicate-heading"
sees '^# duplicate-heading|DUPLICATE-HEADING|duplicate-heading'
user 2 "rmtool rules duplicate-headin"
sees "did you mean 'duplicate-heading'"

step "Mending what can safely be mended"
user 1 "rmtool lint --diff roadmap.md | head -n 20; exit \${PIPESTATUS[0]}"
user 1 "cp roadmap.md mended.md; rmtool lint --fix --format concise mended.md"
user 0 "diff roadmap.md mended.md | grep -c '^>'"

step "A configuration with a mistake"
user 2 "printf 'lint:\n  selec: [typo]\n  severity: {typo: eror}\n' > .rmtool.yaml; rmtool lint roadmap.md"
sees "did you mean 'select'\?"
sees "did you mean 'error'\?"
user 0 "printf 'lint:\n  select: [typo]\n  severity: {typo: info}\n' > .rmtool.yaml; rmtool lint --format concise roadmap.md"
user 0 "printf 'lint:\n  exclude: [../drafts]\n' > .rmtool.yaml; rmtool lint --exit-zero --statistics roadmap.md"
sees "warning: .*'\.\./drafts' matches nothing"
user 0 "rmtool config --show roadmap.md | head -n 6"
user 0 "rm .rmtool.yaml"

step "Opening the exports with other programs"
root "apt-get -qq install -y graphviz libxml2-utils pandoc sqlite3 jq file" 1
user 0 "rmtool export --list"
user 0 "rmtool export --fix --to dot --depth 3 roadmap.md | dot -Tpng > roadmap.png; file roadmap.png"
sees 'PNG image data'
user 0 "rmtool export -o roadmap.opml roadmap.md; xmllint --noout roadmap.opml && xmllint --xpath 'count(//outline)' roadmap.opml"
user 0 "pandoc -f opml -t markdown roadmap.opml | head -n 12"
user 0 "rmtool export -o roadmap.mm roadmap.md; xmllint --noout roadmap.mm && xmllint --xpath 'count(//node)' roadmap.mm"
user 0 "rmtool export -o roadmap.csv roadmap.md; sqlite3 :memory: '.import --csv roadmap.csv nodes' 'select type, count(*) from nodes group by type'"
sees '^heading\|'
user 0 "rmtool export -t json roadmap.md | jq -r '.root.children[].text' | head -n 5"
user 2 "rmtool export --to ompl roadmap.md"
sees "did you mean 'opml'\?"

step "pre-commit"
root "apt-get -qq install -y pre-commit git" 1
user 0 "git init -q book && cd book && git config user.name Newcomer && git config user.email newcomer@example.org"
block "$project/README.md" "yaml .pre-commit-config.yaml" \
    | sed -e "s|repo: \.\.\. .*|repo: $project|" -e "s|rev: \.\.\. .*|rev: v0.1.0|" > "$here/book/.pre-commit-config.yaml"
user 0 "cd book && cat .pre-commit-config.yaml && pre-commit install"
user 1 "cd book && printf '# Book\n\nThe begining of it.\n' > book.md && git add . && git commit -m 'A book'"
sees 'book\.md:3:5'
user 0 "cd book && rmtool lint --fix book.md && cat book.md"
user 0 "cd book && git add . && git commit -m 'A book'"
sees 'Passed'

step "npm, without a network"
root "apt-get -qq install -y nodejs npm" 1
user 0 "mkdir site && cd site && cp ../roadmap.md $packages/rmtool-*.tgz . && npm --version"
offline 0 "cd site && npm install ./rmtool-[0-9]*.tgz ./rmtool-linux-x64-*.tgz"
offline 0 "cd site && npx rmtool --version"
offline 1 "cd site && npx rmtool lint --format concise --select duplicate-heading roadmap.md"
block "$project/cli/integrations.md" "yaml pre-commit" > "$here/pre-commit-node.yaml"
offline 1 "git init -q pages && cd pages && cp ../pre-commit-node.yaml .pre-commit-config.yaml && printf 'Teh page.\n' > page.md && git add . && pre-commit run --all-files"
sees 'page\.md:1:1'
offline 0 "cd pages && printf 'The page.\n' > page.md && pre-commit run --all-files"

step "The tarball, for any Linux"
root "apt-get -qq purge -y rmtool" 2
root "tar -xf $packages/rmtool-*-linux-x86_64.tar.gz -C /usr/local --strip-components=1"
user 0 "rmtool --version -v && man -w rmtool && command -v rmtool"
sees '^/usr/local/bin/rmtool'
root "cd /usr/local && tar -tf $packages/rmtool-*-linux-x86_64.tar.gz | sed 's|[^/]*/||' | grep -v '/\$' | xargs rm -v" 20
root "find /usr/local -depth -type d -name rmtool -empty -delete"

step "Removing everything"
user 1 "command -v rmtool"
user 1 "dpkg -L rmtool"
user 16 "man -w rmtool"
user 0 "rm -rf ~/.npm ~/.cache/pre-commit"
printf '\n'
while read -r file; do
    [[ ! -e $file ]] || complain "$file is left"
done <<< "$files"
left=$(find / -xdev -path /proc -prune -o -path /srv -prune -o -path /home -prune -o -path /var/log -prune \
    -o -name '*rmtool*' -print)
[[ ! $left ]] || complain "left behind: $left"

step "In the end"
if ((${#complaints[@]} == 0)); then
    echo "Everything was as the README says."
else
    printf '!!! %s\n' "${complaints[@]}"
    exit 1
fi

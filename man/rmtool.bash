# bash completion for rmtool; written by `rmtool completions bash`.

_rmtool_files() {
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -- "$1")
}

_rmtool_words() {
    mapfile -t COMPREPLY < <(compgen -W "$2" -- "$1")
}

# Words separated by commas.
_rmtool_list() {
    local before=
    [[ $1 != *,* ]] || before=${1%,*},
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$2" -- "${1##*,}")
}

_rmtool() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command= i
    COMPREPLY=()
    # --option=value comes as three words.
    if [[ $cur == '=' ]]; then
        cur=
    elif [[ $prev == '=' ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${COMP_WORDS[i]} in
            lint | export | tree | rules | config | completions | help) command=${COMP_WORDS[i]}; break ;;
        esac
    done
    case $command:$prev in
        *:--color) _rmtool_words "$cur" 'auto always never'; return ;;
        *:--config | *:-c) _rmtool_files "$cur"; return ;;
        lint:--select) _rmtool_list "$cur" 'broken-reference duplicate-heading mojibake typo unused-suppression all'; return ;;
        lint:--ignore) _rmtool_list "$cur" 'broken-reference duplicate-heading mojibake typo unused-suppression all'; return ;;
        lint:--format) _rmtool_words "$cur" 'full concise json jsonl github sarif gitlab junit checkstyle'; return ;;
        lint:--column-unit) _rmtool_words "$cur" 'characters bytes utf-16'; return ;;
        lint:--output | lint:-o) _rmtool_files "$cur"; return ;;
        lint:--stdin-filename) _rmtool_files "$cur"; return ;;
        lint:--files-from) _rmtool_files "$cur"; return ;;
        lint:--exclude) :; return ;;
        lint:--jobs | lint:-j) :; return ;;
        lint:--baseline) _rmtool_files "$cur"; return ;;
        lint:--write-baseline) _rmtool_files "$cur"; return ;;
        lint:--write-words) _rmtool_files "$cur"; return ;;
        lint:--fail-on) _rmtool_words "$cur" 'error warning info'; return ;;
        export:--to | export:-t) _rmtool_words "$cur" "$(rmtool export --list 2> /dev/null | cut -d ' ' -f 1)"; return ;;
        export:--output | export:-o) _rmtool_files "$cur"; return ;;
        export:--depth) :; return ;;
        export:--root) :; return ;;
        export:--json-shape) _rmtool_words "$cur" 'tree flat jsonl'; return ;;
        export:--opml-text) _rmtool_words "$cur" 'html plain markdown'; return ;;
        export:--mm-dialect) _rmtool_words "$cur" 'freemind freeplane'; return ;;
        export:--csv-delimiter) :; return ;;
        tree:--depth) :; return ;;
        tree:--root) :; return ;;
        rules:--format) _rmtool_words "$cur" 'text json markdown'; return ;;
        config:--select) _rmtool_list "$cur" 'broken-reference duplicate-heading mojibake typo unused-suppression all'; return ;;
        config:--ignore) _rmtool_list "$cur" 'broken-reference duplicate-heading mojibake typo unused-suppression all'; return ;;
    esac
    case $command:$cur in
        lint:-*) _rmtool_words "$cur" '--select --ignore --fix --unsafe-fixes --diff --format --column-unit -o --output --statistics --stdin-filename --files-from -0 --null --exclude --no-exclude --no-gitignore -j --jobs --baseline --no-baseline --write-baseline --write-words --exit-zero --fail-on -h --help -V --version --color -q --quiet -v --verbose -c --config --no-config' ;;
        export:-*) _rmtool_words "$cur" '-t --to -o --output --depth --root --no-lists --lists --fix --list --json-shape --opml-text --mm-dialect --csv-delimiter --csv-safe -h --help -V --version --color -q --quiet -v --verbose -c --config --no-config' ;;
        tree:-*) _rmtool_words "$cur" '--depth --root --no-lists -h --help -V --version --color -q --quiet -v --verbose -c --config --no-config' ;;
        rules:-*) _rmtool_words "$cur" '--format -h --help -V --version --color -q --quiet -v --verbose -c --config --no-config' ;;
        config:-*) _rmtool_words "$cur" '--show --path --schema --select --ignore -h --help -V --version --color -q --quiet -v --verbose -c --config --no-config' ;;
        completions:-*) _rmtool_words "$cur" '-h --help -V --version --color -q --quiet -v --verbose -c --config --no-config' ;;
        help:-*) _rmtool_words "$cur" '--man -h --help -V --version --color -q --quiet -v --verbose -c --config --no-config' ;;
        :-*) _rmtool_words "$cur" '-h --help -V --version --color -q --quiet -v --verbose -c --config --no-config' ;;
        lint:*) _rmtool_files "$cur" ;;
        export:*) _rmtool_files "$cur" ;;
        tree:*) _rmtool_files "$cur" ;;
        rules:*) _rmtool_words "$cur" 'broken-reference duplicate-heading mojibake typo unused-suppression' ;;
        config:*) _rmtool_files "$cur" ;;
        completions:*) _rmtool_words "$cur" 'bash zsh fish' ;;
        help:*) _rmtool_words "$cur" 'lint export tree rules config completions help' ;;
        :*) _rmtool_words "$cur" 'lint export tree rules config completions help' ;;
    esac
}

complete -F _rmtool rmtool

# fish completion for rmtool; written by `rmtool completions fish`.

complete -c rmtool -f
complete -c rmtool -s h -l help -d 'Print help, also of a command'
complete -c rmtool -s V -l version -d 'Print the version; with --verbose also commit, compiler and libraries'
complete -c rmtool -l color -x -a 'auto always never' -d 'When to use colours'
complete -c rmtool -s q -l quiet -d 'Print no summary; warnings and errors stay'
complete -c rmtool -s v -l verbose -d 'Tell on standard error what was done'
complete -c rmtool -s c -l config -r -F -d 'The configuration, instead of the nearest .rmtool.yaml'
complete -c rmtool -l no-config -d 'Use no configuration file'
complete -c rmtool -n __fish_use_subcommand -a lint -d 'Find mistakes in documents, and mend what can safely be mended'
complete -c rmtool -n __fish_use_subcommand -a export -d 'Convert a document\'s outline to another format'
complete -c rmtool -n __fish_use_subcommand -a tree -d 'Print a document\'s outline, each node with its line number'
complete -c rmtool -n __fish_use_subcommand -a rules -d 'List the rules, or explain one'
complete -c rmtool -n __fish_use_subcommand -a config -d 'Tell what is configured, and by which file'
complete -c rmtool -n __fish_use_subcommand -a completions -d 'Print what makes a shell complete commands, options, rules and formats'
complete -c rmtool -n __fish_use_subcommand -a help -d 'Print help, of rmtool or of a command'

complete -c rmtool -n '__fish_seen_subcommand_from lint' -F
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l select -x -a '(__fish_complete_list , \'string split " " "broken-reference duplicate-heading mojibake typo unused-suppression"\')' -d 'Run only these rules, separated by commas'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l ignore -x -a '(__fish_complete_list , \'string split " " "broken-reference duplicate-heading mojibake typo unused-suppression"\')' -d 'Leave these rules out'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l fix -d 'Apply safe fixes to the files; with \'-\', print the fixed document'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l unsafe-fixes -d 'With --fix and --diff, apply unsafe fixes, too'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l diff -d 'Write nothing, print what --fix would change as a unified diff'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l format -x -a 'full concise json jsonl github sarif gitlab junit checkstyle' -d 'How findings are printed; also set by RMTOOL_FORMAT'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -s o -l output -r -F -d 'Write the findings to FILE; \'-\' is standard output'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l statistics -d 'Print how often each rule found something instead'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l stdin-filename -r -F -d 'What standard input is called, and where its links start from'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l files-from -r -F -d 'Read more files and folders from FILE, one a line; \'-\' is standard input'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -s 0 -l null -d 'With --files-from, names end with NUL instead'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l exclude -x -d 'Leave out files that match, as in .gitignore; may be given several times'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l no-exclude -d 'Lint also what --exclude and configurations exclude'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l no-gitignore -d 'Lint also what .gitignore hides in folders'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -s j -l jobs -x -d 'Read N files at a time; 0 stands for one a processor'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l baseline -r -F -d 'Neither report nor fix what this file lists'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l no-baseline -d 'Report also what the configured baseline lists'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l write-baseline -r -F -d 'Write all findings to FILE instead of reporting them, for --baseline'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l write-words -r -F -d 'Add all words that the rule typo reports to FILE instead, for lint.typo.dictionary'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l exit-zero -d 'Exit with 0 also when something was found'
complete -c rmtool -n '__fish_seen_subcommand_from lint' -l fail-on -x -a 'error warning info' -d 'Exit with 1 only for findings of this severity or above'

complete -c rmtool -n '__fish_seen_subcommand_from export' -F
complete -c rmtool -n '__fish_seen_subcommand_from export' -s t -l to -x -a '(rmtool export --list 2> /dev/null | string match -r "^\S+")' -d 'The format, one of those that --list names'
complete -c rmtool -n '__fish_seen_subcommand_from export' -s o -l output -r -F -d 'Write to FILE instead of standard output; never leaves a part of a file'
complete -c rmtool -n '__fish_seen_subcommand_from export' -l depth -x -d 'Only the first N levels, the root is the first; 0 stands for all'
complete -c rmtool -n '__fish_seen_subcommand_from export' -l root -x -d 'Only this part, named by its text: "Heading" or "Heading > Heading"'
complete -c rmtool -n '__fish_seen_subcommand_from export' -l no-lists -d 'Only headings are nodes; lists become content of their heading'
complete -c rmtool -n '__fish_seen_subcommand_from export' -l fix -d 'Export the document as it is after \'rmtool lint --fix\'; the file stays'
complete -c rmtool -n '__fish_seen_subcommand_from export' -l list -d 'List the formats: name, suffix, what it is for'
complete -c rmtool -n '__fish_seen_subcommand_from export' -l json-shape -x -a 'tree flat jsonl' -d 'tree: nested; flat: one array of nodes; jsonl: one node a line'
complete -c rmtool -n '__fish_seen_subcommand_from export' -l opml-text -x -a 'html plain markdown' -d 'how `text` is written: html is what outliners show'
complete -c rmtool -n '__fish_seen_subcommand_from export' -l mm-dialect -x -a 'freemind freeplane' -d 'freeplane: with what only that program knows (MAX_WIDTH)'
complete -c rmtool -n '__fish_seen_subcommand_from export' -l csv-delimiter -x -d 'what stands between fields'
complete -c rmtool -n '__fish_seen_subcommand_from export' -l csv-safe -d 'put a \' in front of what a spreadsheet would take for a formula'

complete -c rmtool -n '__fish_seen_subcommand_from tree' -F
complete -c rmtool -n '__fish_seen_subcommand_from tree' -l depth -x -d 'Only the first N levels, the root is the first; 0 stands for all'
complete -c rmtool -n '__fish_seen_subcommand_from tree' -l root -x -d 'Only this part, named by its text: "Heading" or "Heading > Heading"'
complete -c rmtool -n '__fish_seen_subcommand_from tree' -l no-lists -d 'Only headings are nodes; lists become content of their heading'

complete -c rmtool -n '__fish_seen_subcommand_from rules' -a 'broken-reference duplicate-heading mojibake typo unused-suppression'
complete -c rmtool -n '__fish_seen_subcommand_from rules' -l format -x -a 'text json markdown' -d 'How rules are printed'

complete -c rmtool -n '__fish_seen_subcommand_from config' -F
complete -c rmtool -n '__fish_seen_subcommand_from config' -l show -d 'Print what is in force for PATH, and where each value comes from'
complete -c rmtool -n '__fish_seen_subcommand_from config' -l path -d 'Print which configuration governs PATH'
complete -c rmtool -n '__fish_seen_subcommand_from config' -l schema -d 'Print the JSON Schema of a configuration, for editors'
complete -c rmtool -n '__fish_seen_subcommand_from config' -l select -x -a '(__fish_complete_list , \'string split " " "broken-reference duplicate-heading mojibake typo unused-suppression"\')' -d 'Run only these rules, separated by commas'
complete -c rmtool -n '__fish_seen_subcommand_from config' -l ignore -x -a '(__fish_complete_list , \'string split " " "broken-reference duplicate-heading mojibake typo unused-suppression"\')' -d 'Leave these rules out'

complete -c rmtool -n '__fish_seen_subcommand_from completions' -a 'bash zsh fish'

complete -c rmtool -n '__fish_seen_subcommand_from help' -a 'lint export tree rules config completions help'
complete -c rmtool -n '__fish_seen_subcommand_from help' -l man -d 'Print the manual page of all commands, for man(1)'

// What `rmtool lint` does with --write-words: the words that the typo rule found are added to a file for
// `typo.dictionary`, where somebody reads them once and keeps those that are right.
#pragma once

#include <set>
#include <string>

#include "cli/args.h"
#include "cli/lint_run.h"

namespace rmtool {

// Which options cannot be given together.
Result<bool> check_words_options(const Arguments& arguments);

// Words that the rule reports in a document, in lower case. One that markup stands in is no word of a file.
void collect_words(const FileFacts& facts, std::set<std::string>& words);

// The run's words behind what the file has, in order, without those it has already. The exit code; nothing is
// written if something failed.
Result<int> write_words(const Arguments& arguments, const LintOutcome& outcome, World& world);

}  // namespace rmtool

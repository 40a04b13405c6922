// What the commands that read one document share: which file, and which part of its outline.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/args.h"
#include "core/document.h"
#include "core/outline.h"

namespace rmtool {

// --depth, --root, --no-lists
std::vector<OptionRow> outline_option_rows();
Result<OutlineOptions> outline_options(const Arguments& arguments);

// No FILE operand, or `-`.
bool reads_standard_input(const Arguments& arguments);

// Whether an output would replace a document; "-" is what standard input was redirected from.
bool is_same_regular_file(const std::string& output, const std::string& document);

void warn_of_notices(const Source& source, std::span<const Notice> notices, const World& world);

// The FILE operand or standard input, with a warning for each notice.
// `command` is named in what the user should type instead.
Result<Document> read_document(const Arguments& arguments, std::string_view command, World& world);

}  // namespace rmtool

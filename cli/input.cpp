#include "cli/input.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <optional>
#include <utility>

#include "cli/world.h"
#include "core/encoding/foreign.h"

namespace rmtool {
namespace {

Result<std::string> read_bytes(const Arguments& arguments, std::string_view command, World& world) {
    if (!reads_standard_input(arguments)) return world.disk.read(arguments.operands.front());
    if (arguments.operands.empty() && isatty(STDIN_FILENO) == 1) {
        return Error{"no FILE given, and standard input is a terminal",
                     fmt::format("rmtool {} FILE, or '-' to type the document", command)};
    }
    return read_all(STDIN_FILENO, stdin_name);
}

}  // namespace

std::vector<OptionRow> outline_option_rows() {
    return {
        {"depth", '\0', "N", "Only the first N levels, the root is the first; 0 stands for all", "0"},
        {"root", '\0', "HEADING", "Only this part, named by its text: \"Heading\" or \"Heading > Heading\""},
        {"no-lists", '\0', "", "Only headings are nodes; lists become content of their heading"},
    };
}

Result<OutlineOptions> outline_options(const Arguments& arguments) {
    OutlineOptions options;
    if (const std::string* depth = arguments.value("depth")) {
        const Result<uint32_t> number = parse_number("depth", *depth);
        if (!number) return number.error();
        options.depth = *number;
    }
    if (const std::string* root = arguments.value("root")) options.root = *root;
    options.lists = !arguments.has("no-lists");
    return options;
}

bool reads_standard_input(const Arguments& arguments) {
    return arguments.operands.empty() || arguments.operands.front() == "-";
}

bool is_same_regular_file(const std::string& output, const std::string& document) {
    struct stat read {};
    struct stat replaced {};
    const int found = document == "-" ? fstat(STDIN_FILENO, &read) : stat(document.c_str(), &read);
    return found == 0 && stat(output.c_str(), &replaced) == 0 && S_ISREG(read.st_mode) &&
           read.st_dev == replaced.st_dev && read.st_ino == replaced.st_ino;
}

void warn_of_notices(const Source& source, std::span<const Notice> notices, const World& world) {
    for (const Notice& notice : notices) {
        std::string place = source.name();
        if (notice.offset != none) {
            const Position position = source.position(notice.offset);
            place += fmt::format(":{}:{}", position.line, position.column);
        }
        print_warning(world, fmt::format("{}: {}", place, notice.message));
    }
}

Result<Document> read_document(const Arguments& arguments, std::string_view command, World& world) {
    Result<std::string> bytes = read_bytes(arguments, command, world);
    if (!bytes) return bytes.error();
    const std::string name = reads_standard_input(arguments) ? stdin_name : arguments.operands.front();
    if (const std::optional<std::string_view> encoding = encoding::foreign_encoding(*bytes)) {
        return Error{fmt::format("{}: cannot read: its encoding is {}, not UTF-8", name, *encoding),
                     fmt::format("iconv -f {} -t UTF-8 FILE | rmtool {}", *encoding, command)};
    }
    Document document = parse(Source(name, std::move(*bytes)));
    warn_of_notices(document.source, document.notices, world);
    return document;
}

}  // namespace rmtool

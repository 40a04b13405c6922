// What a command may touch of the world outside, and how it speaks to people.
#pragma once

#include <string_view>

#include "cli/terminal.h"
#include "core/disk.h"
#include "core/result.h"

namespace rmtool {

class Progress;

struct World {
    Disk& disk;
    Terminal output = {};  // standard output
    Terminal errors = {};  // standard error
    bool verbose = false;
    bool quiet = false;
    Progress* progress = nullptr;  // a bar that is on the terminal, and that messages go around
};

// The names under which streams appear in messages.
inline constexpr const char* stdin_name = "<stdin>";
inline constexpr const char* stdout_name = "<stdout>";

// To standard output, where everything in it is printable; the only way there.
Result<size_t> print(std::string_view text);

// The same for text that carries a document: byte for byte, but controls escaped where a terminal would obey
// them. Returns the number of bytes written.
Result<size_t> print_document(const World& world, std::string_view text);

// To standard error as it is, where nothing in it comes from outside or all of it has been made printable.
void print_to_stderr(std::string_view text);

// To standard error, one line each, controls escaped. A failure there has nowhere to be told.
void print_error(const World& world, const Error& error);
void print_warning(const World& world, std::string_view message);
void print_warning(const World& world, const Error& warning);
void print_note(const World& world, std::string_view message);  // only with --verbose

}  // namespace rmtool

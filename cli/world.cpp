#include "cli/world.h"

#include <fmt/format.h>
#include <unistd.h>

#include "cli/progress.h"

namespace rmtool {
namespace {

std::string labelled(const World& world, std::string_view color, std::string_view label,
                     std::string_view message) {
    const std::string text = printable(message);
    return world.errors.colored ? fmt::format("{}{}:{} {}\n", color, label, style::reset, text)
                                : fmt::format("{}: {}\n", label, text);
}

std::string with_place(const World& world, std::string_view style, std::string_view label,
                       const Error& error) {
    std::string text = labelled(world, style, label, error.message);
    text += error.snippet;
    if (!error.hint.empty()) text += "  " + labelled(world, style::hint, "hint", error.hint);
    return text;
}

// One write for one message, so that messages of programs that share the stream do not mix.
void write_message(std::string_view text, const World* world = nullptr) {
    if (world && world->progress) {
        world->progress->print(text);
        return;
    }
    static_cast<void>(write_all(STDERR_FILENO, "<stderr>", text));
}

}  // namespace

Result<size_t> print(std::string_view text) { return write_all(STDOUT_FILENO, stdout_name, text); }

Result<size_t> print_document(const World& world, std::string_view text) {
    return print(world.output.interactive ? printable(text, Whitespace::kept) : text);
}

void print_to_stderr(std::string_view help) { write_message(help); }

void print_error(const World& world, const Error& error) {
    write_message(with_place(world, style::error, "error", error), &world);
}

void print_warning(const World& world, const Error& warning) {
    write_message(with_place(world, style::warning, "warning", warning), &world);
}

void print_warning(const World& world, std::string_view message) {
    write_message(labelled(world, style::warning, "warning", message), &world);
}

void print_note(const World& world, std::string_view message) {
    if (world.verbose) write_message(printable(message) + "\n", &world);
}

}  // namespace rmtool

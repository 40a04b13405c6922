#include "cli/commands.h"
#include "cli/input.h"
#include "cli/tree.h"
#include "cli/world.h"

namespace rmtool {
namespace {

Result<int> run_tree(const Arguments& arguments, World& world) {
    const Result<OutlineOptions> part = outline_options(arguments);
    if (!part) return part.error();
    const Result<Document> document = read_document(arguments, "tree", world);
    if (!document) return document.error();
    // The tree shows no references, so none are looked for.
    const Result<Outline> outline = make_outline(*document, {}, *part);
    if (!outline) return outline.error();
    const Result<size_t> printed = print(render_tree(*outline, world.output));
    if (!printed) return printed.error();
    return 0;
}

}  // namespace

const Command& tree_command() {
    static constexpr Command command{
        .name = "tree",
        .summary = "Print a document's outline, each node with its line number",
        .description = "On a terminal, texts are cut at its width; elsewhere they are complete.",
        .operand = "[FILE]",
        .operand_summary = "The Markdown document; without it, or with '-', standard input",
        .example = "rmtool tree --depth 3 roadmap.md",
        .options = outline_option_rows,
        .run = run_tree,
    };
    return command;
}

}  // namespace rmtool

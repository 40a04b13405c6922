// A file is the old one or the new one, whichever call of the system fails, and however.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cerrno>
#include <nlohmann/json.hpp>

#include "tests/reliability/faults.h"
#include "tests/reliability/run_program.h"

namespace rmtool::testing {
namespace {

struct Case {
    std::string_view name;
    std::vector<const char*> arguments;
    std::string target;
    std::string before;
};

const std::vector<Case>& cases() {
    static const std::vector<Case> all = {
        {"lint --fix",
         {"lint", "--no-config", "-j1", "--select", "mojibake", "--fix", "a.md"},
         "a.md",
         std::string(garbled_document)},
        {"export -o", {"export", "--no-config", "--to", "json", "-o", "out", "a.md"}, "out", "old"},
        {"lint -o", {"lint", "--no-config", "-j1", "--format", "json", "-o", "out", "a.md"}, "out", "old"},
        {"lint --write-baseline",
         {"lint", "--no-config", "-j1", "--write-baseline", "out", "a.md"},
         "out",
         R"({"version": 1, "documents": {}})"},
    };
    return all;
}

// A run to which nothing happens.
struct Undisturbed {
    std::vector<std::string_view> calls;
    int code = 0;
    std::string after;
};

Undisturbed undisturbed(const Scene& scene) {
    scene.reset();
    const Outcome outcome = scene.run();
    return {outcome.calls, outcome.code, scene.target()};
}

// Reports and exports are written also where a document, or what is told of it, could not be had: then they
// say less, but they are whole.
bool is_whole(const Case& each, const Undisturbed& usual, const std::string& after) {
    return after == each.before || after == usual.after ||
           (each.target != "a.md" && nlohmann::json::accept(after));
}

// What must be so after a run in which one call failed.
void check(const Case& each, const Scene& scene, const Undisturbed& usual, const Outcome& outcome,
           bool continues) {
    const std::string after = scene.target();
    CHECK(is_whole(each, usual, after));
    CHECK(scene.litter().empty());
    if (each.target != "a.md") CHECK(scene.document() == garbled_document);
    if (continues) {
        CHECK(after == usual.after);
        CHECK(outcome.code == usual.code);
    } else if (after == each.before || outcome.code != usual.code) {
        CHECK(outcome.code == 2);
        CHECK(scene.errors().find("error: ") != std::string::npos);
    }
}

}  // namespace

TEST_CASE("whichever call fails, and however, the file is the old one or the new one", "[faults]") {
    for (const Case& each : cases()) {
        const Scene scene(each.arguments, each.target, each.before);
        const Undisturbed usual = undisturbed(scene);
        REQUIRE(usual.code < 2);
        REQUIRE(usual.after != each.before);
        for (size_t at = 1; at <= usual.calls.size(); ++at) {
            for (const Fault fault : {Fault{at, Effect::error, EIO}, Fault{at, Effect::error, ENOSPC},
                                      Fault{at, Effect::error, EACCES}, Fault{at, Effect::error, EINTR},
                                      Fault{at, Effect::part, 0}}) {
                const std::string_view call = usual.calls[at - 1];
                const bool transfers = call == "read" || call == "write";
                if (fault.effect == Effect::part && !transfers) continue;
                CAPTURE(each.name, at, call, fault.error);
                scene.reset();
                const Outcome outcome = scene.run(fault);
                check(each, scene, usual, outcome,
                      transfers && (fault.effect == Effect::part || fault.error == EINTR));
            }
        }
    }
}

TEST_CASE("killed at any call, the file is the old one or the new one, and the next run is not hindered",
          "[faults]") {
    for (const Case& each : cases()) {
        const Scene scene(each.arguments, each.target, each.before);
        const Undisturbed usual = undisturbed(scene);
        for (size_t at = 1; at <= usual.calls.size(); ++at) {
            CAPTURE(each.name, at, usual.calls[at - 1]);
            scene.reset();
            scene.run_in_child({at, Effect::kill});
            const std::string after = scene.target();
            CHECK((after == each.before || after == usual.after));
            // Nobody can clean up after that; what is left is hidden and no Markdown.
            const std::vector<std::string> litter = scene.litter();
            CHECK(litter.size() <= 1);
            CHECK(std::ranges::all_of(litter, [](const std::string& name) {
                return name.starts_with(".rmtool-") && !name.ends_with(".md");
            }));
            scene.run();
            CHECK(scene.target() == usual.after);
            CHECK(scene.litter() == litter);
        }
    }
}

TEST_CASE("a signal at any call leaves the old file or the new one and nothing else", "[faults]") {
    for (const Case& each : cases()) {
        const Scene scene(each.arguments, each.target, each.before);
        const Undisturbed usual = undisturbed(scene);
        for (size_t at = 1; at <= usual.calls.size(); ++at) {
            CAPTURE(each.name, at, usual.calls[at - 1]);
            scene.reset();
            scene.run_in_child({at, Effect::terminate});
            const std::string after = scene.target();
            CHECK((after == each.before || after == usual.after));
            CHECK(scene.litter().empty());
        }
    }
}

}  // namespace rmtool::testing

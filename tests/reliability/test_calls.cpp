// A file is the old one or the new one, whichever call of the system fails, and however.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cerrno>
#include <iterator>
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

// One of the calls of such a run, to be disturbed.
struct Moment {
    const Case& each;
    const Scene& scene;
    const Undisturbed& usual;
    size_t at = 0;  // 1: the first call

    std::string_view call() const { return usual.calls[at - 1]; }
    bool transfers() const { return call() == "read" || call() == "write"; }
};

template <class Disturb>
void at_each_call(Disturb disturb) {
    for (const Case& each : cases()) {
        const Scene scene(each.arguments, each.target, each.before);
        const Undisturbed usual = undisturbed(scene);
        REQUIRE(usual.code < 2);
        REQUIRE(usual.after != each.before);
        for (size_t at = 1; at <= usual.calls.size(); ++at) {
            CAPTURE(each.name, at, usual.calls[at - 1]);
            scene.reset();
            disturb(Moment{each, scene, usual, at});
        }
    }
}

// Reports and exports are written also where a document, or what is told of it, could not be had: then they
// say less, but they are whole.
bool is_whole(const Moment& moment, const std::string& after) {
    return after == moment.each.before || after == moment.usual.after ||
           (moment.each.target != "a.md" && nlohmann::json::accept(after));
}

bool goes_on(const Moment& moment, const Fault& fault) {
    return moment.transfers() && (fault.effect == Effect::part || fault.error == EINTR);
}

// Calls after whose failure nobody knows whether the file is what it should be, and still will be when the
// machine stops. Some file systems tell of a full disk only where a file is closed.
bool must_be_told(const Moment& moment, const Fault& fault) {
    constexpr std::array<std::string_view, 4> calls = {"fsync", "fchmod", "fsetxattr", "renameat"};
    const bool is_last_close = moment.call() == "close" && moment.at < moment.usual.calls.size() &&
                               moment.usual.calls[moment.at] == "renameat";
    return (is_last_close && fault.error != EINTR) || std::ranges::find(calls, moment.call()) != calls.end();
}

// What must be so after a run in which one call failed.
void check(const Moment& moment, const Fault& fault, const Outcome& outcome) {
    const auto& [each, scene, usual, at] = moment;
    const std::string after = scene.target();
    CHECK(is_whole(moment, after));
    CHECK(scene.has_note());
    CHECK(scene.litter().empty());
    if (each.target != "a.md") CHECK(scene.document() == garbled_document);
    if (goes_on(moment, fault)) {
        CHECK(after == usual.after);
        CHECK(outcome.code == usual.code);
    } else if (must_be_told(moment, fault) || after == each.before || outcome.code != usual.code) {
        CHECK(outcome.code == 2);
        CHECK(scene.errors().find("error: ") != std::string::npos);
    }
}

}  // namespace

TEST_CASE("whichever call fails, and however, the file is the old one or the new one", "[faults]") {
    at_each_call([](const Moment& moment) {
        for (const Fault fault :
             {Fault{moment.at, Effect::error, EIO}, Fault{moment.at, Effect::error, ENOSPC},
              Fault{moment.at, Effect::error, EACCES}, Fault{moment.at, Effect::error, EINTR},
              Fault{moment.at, Effect::part, 0}}) {
            if (fault.effect == Effect::part && !moment.transfers()) continue;
            CAPTURE(fault.error);
            moment.scene.reset();
            check(moment, fault, moment.scene.run(fault));
        }
    });
}

TEST_CASE("what is written is on the disk before it has the name, and the name is when we end", "[faults]") {
    constexpr std::array<std::string_view, 3> naming = {"close", "renameat", "fsync"};
    for (const Case& each : cases()) {
        CAPTURE(each.name);
        const std::vector<std::string_view> calls =
            undisturbed(Scene(each.arguments, each.target, each.before)).calls;
        const auto named = std::ranges::search(calls, naming);
        REQUIRE(!named.empty());
        const auto written = std::find(std::reverse_iterator(named.begin()), calls.rend(), "write").base();
        CHECK(std::find(written, named.begin(), "fsync") != named.begin());
    }
}

// Without random numbers, the name can be guessed, and somebody may have led it elsewhere.
TEST_CASE("a temporary file is a new one, and goes through no link", "[faults]") {
    const std::string guessed = fmt::format(".rmtool-{:016x}", getpid());
    at_each_call([&](const Moment& moment) {
        if (moment.call() != "getrandom") return;
        moment.scene.link(guessed, moment.each.target);
        const Outcome outcome = moment.scene.run({moment.at, Effect::error, EIO});
        CHECK(moment.scene.target() == moment.usual.after);
        CHECK(moment.scene.litter() == std::vector{guessed});
        CHECK(outcome.code == moment.usual.code);
    });
}

TEST_CASE("killed at any call, the file is the old one or the new one, and the next run is not hindered",
          "[faults]") {
    at_each_call([](const Moment& moment) {
        const auto& [each, scene, usual, at] = moment;
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
    });
}

TEST_CASE("a signal at any call leaves the old file or the new one and nothing else", "[faults]") {
    at_each_call([](const Moment& moment) {
        const auto& [each, scene, usual, at] = moment;
        for (const Effect effect : {Effect::terminate, Effect::terminate_behind}) {
            scene.reset();
            scene.run_in_child({at, effect});
            const std::string after = scene.target();
            CHECK((after == each.before || after == usual.after));
            CHECK(scene.litter().empty());
        }
    });
}

}  // namespace rmtool::testing

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "cli/lint_run.h"

using namespace rmtool;

namespace {

// Files in memory, how often each has been read, and what it is from then on, or that it is gone.
class CountingDisk final : public Disk {
  public:
    MemoryDisk disk;
    std::map<std::string, int> reads;
    std::map<std::string, std::string> later;
    std::string vanishing;

    Result<std::string> read(const std::string& path) override {
        {
            const std::scoped_lock lock(mutex_);  // several threads read
            ++reads[disk.real_path(path)];
        }
        Result<std::string> bytes = disk.read(path);
        if (const auto next = later.find(path); next != later.end()) disk.files[path] = next->second;
        return bytes;
    }
    Result<size_t> write(const std::string& path, std::string_view bytes) override {
        return disk.write(path, bytes);
    }
    Result<size_t> rewrite(const std::string& path, std::string_view expected,
                           std::string_view bytes) override {
        return disk.rewrite(path, expected, bytes);
    }
    // Asked once a text is to be forgotten.
    EntryKind kind(const std::string& path) override {
        const EntryKind kind = disk.kind(path);
        if (path == vanishing) disk.files.erase(path);
        return kind;
    }
    bool has_entry(const std::string& path) override { return disk.has_entry(path); }
    std::string real_path(const std::string& path) override { return disk.real_path(path); }
    Result<std::vector<FolderEntry>> list(const std::string& path) override { return disk.list(path); }

  private:
    std::mutex mutex_;
};

LintOutcome lint(const std::vector<std::string>& files, Disk& disk) {
    auto settings = std::make_shared<config::FileSettings>();
    settings->lint = default_settings();
    LintRun run;
    run.settings.assign(files.size(), settings);
    run.reporter = find_reporter("concise");
    run.jobs = 1;
    World world{disk};
    return run_lint(files, run, world);
}

// More than is kept where there is nothing to report.
std::string long_text(const std::string& end) {
    std::string text = "# Long\n\n";
    for (int line = 0; line < 100; ++line) text += "Words of a paragraph.\n";
    return text + "\n" + end;
}

}  // namespace

TEST_CASE("each file is read once, whoever links to it", "[lint-run]") {
    CountingDisk counting;
    counting.disk.files = {
        {".git/HEAD", ""},
        {"README.md",
         "# Start\n\n[a](docs/a.md#one) [b](docs/b.md#two) [c](other/c.md#three) [d](docs#one)\n"},
        {"docs/README.md", "# One\n\n[up](../README.md#start) [a](a.md#one) [b](b.md#two)\n"},
        {"docs/a.md", "# One\n\n[b](b.md#two) [c](../other/c.md#three) [c](../other/c.md#four)\n"},
        {"docs/b.md", "# Two\n\n[a](a.md#one) [up](../README.md#start) [c](/other/c.md#three)\n"},
        {"other/c.md", "# Three\n\n[a](../docs/a.md#nobody-looks-here)\n"},
    };
    const std::vector<std::string> files = {"README.md", "docs/README.md", "docs/a.md", "docs/b.md"};
    const LintOutcome outcome = lint(files, counting);
    CHECK(outcome.report.find("no anchor \"#four\"") != std::string::npos);
    CHECK(counting.reads == std::map<std::string, int>{{"/README.md", 1},
                                                       {"/docs/README.md", 1},
                                                       {"/docs/a.md", 1},
                                                       {"/docs/b.md", 1},
                                                       {"/other/c.md", 1}});
}

TEST_CASE("a long file is read again where one of its links is broken", "[lint-run]") {
    CountingDisk counting;
    counting.disk.files = {{".git/HEAD", ""},
                           {"a.md", long_text("[b](b.md#long)\n")},
                           {"b.md", long_text("[a](a.md#short) $[f](x)$\n")}};
    const LintOutcome outcome = lint({"a.md", "b.md"}, counting);
    CHECK(outcome.report == "b.md:104:9: error: no anchor \"#short\" in \"a.md\" [broken-reference]\n");
    CHECK(counting.reads == std::map<std::string, int>{{"/a.md", 1}, {"/b.md", 2}});
}

TEST_CASE("a long file that changes meanwhile is reported as it is now", "[lint-run]") {
    CountingDisk counting;
    counting.disk.files = {
        {".git/HEAD", ""}, {"a.md", long_text("[b](b.md#short)\n")}, {"b.md", long_text("")}};
    counting.later = {{"a.md", "# Long\n\n[b](b.md#shorter)\n"}};
    const LintOutcome outcome = lint({"a.md", "b.md"}, counting);
    CHECK(outcome.report == "a.md:3:9: error: no anchor \"#shorter\" in \"b.md\" [broken-reference]\n");
}

TEST_CASE("a long file with findings that changes meanwhile is reported as it is now", "[lint-run]") {
    CountingDisk counting;
    counting.disk.files = {{".git/HEAD", ""},
                           {"a.md", "---\nrmtool: {ignore: [mojibake]}\n---\n" + long_text("# Long\n")},
                           {"b.md", long_text("[a](a.md#long)\n")}};
    counting.later = {{"a.md", "# Other\n\n\u00C3\u00A9\u00C3\u00A8\u00C3\u00BC\n"}};
    const LintOutcome outcome = lint({"a.md", "b.md"}, counting);
    CHECK(outcome.report ==
          "a.md:3:1: error: \"\u00C3\u00A9\u00C3\u00A8\u00C3\u00BC\" is \"\u00E9\u00E8\u00FC\" read as "
          "windows-1252 [mojibake]\n");
}

TEST_CASE("a long file that is gone meanwhile is an error, and the others are reported", "[lint-run]") {
    CountingDisk counting;
    counting.disk.files = {{"a.md", long_text("# Long\n")}, {"b.md", long_text("# Long\n")}};
    counting.vanishing = "a.md";
    const LintOutcome outcome = lint({"a.md", "b.md"}, counting);
    CHECK(outcome.failed);
    CHECK(outcome.report.starts_with("b.md:104:3: error: "));
}

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "cli/lint_run.h"

using namespace rmtool;

namespace {

// Files in memory, and how often each has been read.
class CountingDisk final : public Disk {
  public:
    MemoryDisk disk;
    std::map<std::string, int> reads;

    Result<std::string> read(const std::string& path) override {
        {
            const std::scoped_lock lock(mutex_);  // several threads read
            ++reads[disk.real_path(path)];
        }
        return disk.read(path);
    }
    Result<size_t> write(const std::string& path, std::string_view bytes) override {
        return disk.write(path, bytes);
    }
    Result<size_t> rewrite(const std::string& path, std::string_view expected,
                           std::string_view bytes) override {
        return disk.rewrite(path, expected, bytes);
    }
    EntryKind kind(const std::string& path) override { return disk.kind(path); }
    bool has_entry(const std::string& path) override { return disk.has_entry(path); }
    std::string real_path(const std::string& path) override { return disk.real_path(path); }
    Result<std::vector<FolderEntry>> list(const std::string& path) override { return disk.list(path); }

  private:
    std::mutex mutex_;
};

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
    auto settings = std::make_shared<config::FileSettings>();
    settings->lint = default_settings();
    LintRun run;
    run.settings.assign(files.size(), settings);
    run.reporter = find_reporter("concise");
    World world{counting};
    const LintOutcome outcome = run_lint(files, run, world);
    CHECK(outcome.report.find("no anchor \"#four\"") != std::string::npos);
    CHECK(counting.reads == std::map<std::string, int>{{"/README.md", 1},
                                                       {"/docs/README.md", 1},
                                                       {"/docs/a.md", 1},
                                                       {"/docs/b.md", 1},
                                                       {"/other/c.md", 1}});
}

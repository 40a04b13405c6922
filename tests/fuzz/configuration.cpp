// Any bytes: a configuration is read or refused with places in it, and front matter cannot do more than a
// document may.

#include <cstddef>
#include <cstdint>
#include <string>

#include "cli/config/load.h"
#include "cli/config/settings.h"
#include "cli/config/show.h"
#include "core/utf8.h"
#include "tests/cli/reported.h"
#include "tests/fuzz/require.h"

using namespace rmtool;

namespace {

void check_configuration(const std::string& text) {
    MemoryDisk disk;
    disk.files["config.yaml"] = text;
    config::Configuration configuration = config::load("config.yaml", disk);
    require(configuration.errors.size() <= 21);  // the last counts those that are not told
    for (const Error& error : configuration.errors) {
        require(error.message.starts_with("config.yaml:") && utf8::is_valid(error.snippet));
        require_none(unprintable_in(error.snippet));
    }
    if (!configuration.errors.empty()) return;
    // What is shown says the same.
    config::FileSettings settings = config::settings_of(
        {std::make_shared<const config::Configuration>(std::move(configuration)), {}, {}, {}});
    const std::string shown = config::show(settings);
    require_none(unprintable_in(shown));
    disk.files["shown.yaml"] = shown;
    require(config::load("shown.yaml", disk).errors.empty());
}

void check_document(const std::string& text) {
    const config::FileSettings defaults = config::settings_of({});
    const Source source("fuzz.md", "---\nrmtool: " + text + "\n---\n");
    const config::DocumentSettings own = config::with_front_matter(defaults, source);
    require(own.notices.size() <= 6);
    for (const Notice& notice : own.notices)
        require(notice.offset == none || notice.offset <= source.bytes().size());
    if (!own.settings) return;
    require(own.settings->baseline.empty() && own.settings->export_defaults.options.empty());
    for (const auto& [row, setting] : own.settings->layers.document) require(row->in_documents);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    check_configuration(bytes);
    check_document(bytes);
    return 0;
}

// What holds for one file, out of all that has a say: flags, the document's front matter, its configuration
// and the defaults.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/config/load.h"
#include "cli/config/values.h"
#include "core/document.h"
#include "rules/settings.h"

namespace rmtool::config {

// What is below overrules what is above.
struct Layers {
    std::shared_ptr<const Configuration> file;
    Values document = {};  // its front matter
    Values flags = {};
    std::vector<std::string> ignored = {};  // rules, by lint.per-file-ignores; no layer brings them back
};

struct ExportDefaults {
    bool lists = true;
    uint32_t depth = 0;
    std::vector<std::pair<std::string, std::string>> options;  // by ExportOption::name
};

struct FileSettings {
    Layers layers;
    LintSettings lint;
    ExportDefaults export_defaults;
    std::string baseline;  // a path to be opened; empty: none
};

FileSettings settings_of(Layers layers);

// The settings with what the document says of itself under the front-matter key `rmtool`; nothing if it says
// nothing. What it may not say becomes notices.
struct DocumentSettings {
    std::shared_ptr<const FileSettings> settings;  // null: those given hold
    std::vector<Notice> notices;
};
DocumentSettings with_front_matter(const FileSettings& settings, const Source& source);

// All layers in one, for what is shown.
Values effective_values(const Layers& layers);
std::vector<const Rule*> selected_rules(const Layers& layers);

}  // namespace rmtool::config

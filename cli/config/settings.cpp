#include "cli/config/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string_view>

#include "cli/config/read.h"
#include "core/front_matter.h"
#include "core/paths.h"
#include "core/yaml_lines.h"

namespace rmtool::config {
namespace {

constexpr std::string_view front_matter_key = "rmtool";
constexpr size_t most_notices = 5;

using Ids = std::vector<std::string>;

bool names(const Ids& ids, std::string_view id) {
    return std::ranges::any_of(ids,
                               [id](const std::string& each) { return each == id || each == every_rule; });
}

// A layer that selects starts anew; what it ignores it takes from that, or from what the layers above left.
void select(const Values& layer, std::vector<const Rule*>& selected) {
    if (const Setting* chosen = find(layer, "lint.select")) {
        selected.clear();
        for (const Rule& rule : rules()) {
            if (names(chosen->front().values, rule.id)) selected.push_back(&rule);
        }
    }
    if (const Setting* ignored = find(layer, "lint.ignore"))
        std::erase_if(selected, [&](const Rule* rule) { return names(ignored->front().values, rule->id); });
}

std::vector<std::string> list(const Values& values, std::string_view path) {
    const Setting* setting = find(values, path);
    return setting ? setting->front().values : std::vector<std::string>();
}

uint32_t number(const Values& values, std::string_view path, uint32_t fallback) {
    const Setting* setting = find(values, path);
    if (!setting) return fallback;
    const std::string& text = setting->front().values.front();
    std::from_chars(text.data(), text.data() + text.size(), fallback);
    return fallback;
}

// A path to be opened, relative to the current folder where it is below.
std::string resolved(const Entry& entry) {
    const std::string& path = entry.values.front();
    if (path.starts_with('/')) return path;
    const std::string here = real_path(".");
    const std::string whole = joined(entry.folder, path);
    return is_within(here, whole) ? seen_from(here, whole) : whole;
}

std::string rule_key(const Row& row) { return row.path.substr(row.path.find('.') + 1); }

void set_references(const Values& values, ReferenceOptions& references) {
    references.markers = list(values, "references.markers");
    references.phrases = list(values, "references.phrases");
    references.ignore = list(values, "references.ignore");
    references.target_level = number(values, "references.target-level", references.target_level);
    references.distance = number(values, "references.distance", references.distance);
    if (const Setting* aliases = find(values, "references.aliases")) {
        for (const Entry& entry : *aliases) references.aliases.emplace(entry.key, entry.values.front());
    }
    if (const Setting* severities = find(values, "references.severity")) {
        for (const Entry& entry : *severities)
            references.severities[*match_named(entry.key)] = severity_named(entry.values.front());
    }
}

void set_lint(const Values& values, LintSettings& lint) {
    if (const Setting* severities = find(values, "lint.severity")) {
        for (const Entry& entry : *severities)
            lint.severities[find_rule(entry.key)->id] = *severity_named(entry.values.front());
    }
    for (const auto& [row, setting] : values) {
        if (!row->rule_option) continue;
        const Entry& entry = setting.front();
        lint.options[rule_key(*row)] = row->kind == Kind::path ? std::vector{resolved(entry)} : entry.values;
    }
    set_references(values, lint.references);
    lint.encoding.pages = list(values, "encoding.pages");
    lint.encoding.levels =
        static_cast<int>(number(values, "encoding.levels", static_cast<uint32_t>(most_encoding_levels)));
    lint.encoding.ignore = list(values, "encoding.ignore");
}

void set_export(const Values& values, ExportDefaults& defaults) {
    defaults.depth = number(values, "export.depth", 0);
    if (const Setting* lists = find(values, "export.lists"))
        defaults.lists = lists->front().values.front() == "true";
    for (const auto& [row, setting] : values) {
        if (!row->export_option) continue;
        const std::string& value = setting.front().values.front();
        if (row->kind == Kind::flag && value == "false") continue;
        defaults.options.emplace_back(row->export_option->name, row->kind == Kind::flag ? "on" : value);
    }
}

// Most documents have no front matter, and most front matter says nothing of us.
bool may_have_settings(const Source& source) {
    const std::optional<uint32_t> fence = closing_fence(source);
    if (!fence) return false;
    const std::string_view text = source.bytes().substr(0, source.line(*fence).begin);
    return text.find(front_matter_key) != text.npos;
}

std::vector<Notice> notices_of(const std::vector<Problem>& problems) {
    std::vector<Notice> notices;
    for (const Problem& problem : problems) {
        if (notices.size() == most_notices) {
            notices.push_back({fmt::format("and {} more problems of '{}' in the front matter",
                                           problems.size() - most_notices, front_matter_key),
                               none});
            break;
        }
        const std::string hint = problem.hint.empty() ? "" : fmt::format(" ({})", problem.hint);
        notices.push_back(
            {fmt::format("front matter: {}{}; ignored", problem.message, hint), problem.range.begin});
    }
    return notices;
}

}  // namespace

std::vector<const Rule*> selected_rules(const Layers& layers) {
    std::vector<const Rule*> selected = default_settings().selected;
    if (layers.file) select(layers.file->values, selected);
    select(layers.document, selected);
    select(layers.flags, selected);
    std::erase_if(selected, [&](const Rule* rule) { return names(layers.ignored, rule->id); });
    return selected;
}

Values effective_values(const Layers& layers) {
    Values values = layers.flags;
    add_missing(layers.document, values);
    if (layers.file) add_missing(layers.file->values, values);
    return values;
}

FileSettings settings_of(Layers layers) {
    FileSettings settings;
    const Values values = effective_values(layers);
    settings.lint.selected = selected_rules(layers);
    set_lint(values, settings.lint);
    if (layers.file) settings.lint.dictionary = layers.file->dictionary;
    set_export(values, settings.export_defaults);
    if (const Setting* baseline = find(values, "lint.baseline"))
        settings.baseline = resolved(baseline->front());
    settings.layers = std::move(layers);
    return settings;
}

DocumentSettings with_front_matter(const FileSettings& settings, const Source& source) {
    if (!may_have_settings(source)) return {};
    const FrontMatter front_matter = read_front_matter(source);
    const Value* own = front_matter.values.find(front_matter_key);
    if (!front_matter.valid || !own) return {};
    Reading reading = read_values(*own, {source, 1, "", true});
    Layers layers = settings.layers;
    layers.document = std::move(reading.values);
    return {std::make_shared<const FileSettings>(settings_of(std::move(layers))),
            notices_of(reading.problems)};
}

}  // namespace rmtool::config

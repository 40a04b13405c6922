#include "cli/configure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "cli/input.h"
#include "core/suggest.h"

namespace rmtool {
namespace {

// "a,b" and "a" "b" alike.
Result<std::vector<std::string>> rules_named(const std::vector<std::string>& values) {
    std::vector<std::string> named;
    for (const std::string_view value : values) {
        for (size_t begin = 0; begin <= value.size();) {
            const size_t end = std::min(value.find(',', begin), value.size());
            const std::string_view name = value.substr(begin, end - begin);
            const Result<const Rule*> rule = rule_called(name);
            if (!rule && name != config::every_rule) return rule.error();
            named.emplace_back(name);
            begin = end + 1;
        }
    }
    return named;
}

}  // namespace

Result<const Rule*> rule_called(std::string_view name) {
    if (const Rule* rule = find_rule(name)) return rule;
    std::vector<std::string_view> names;
    for (const Rule& rule : rules()) names.push_back(rule.id);
    Error error{fmt::format("unknown rule '{}'", name), did_you_mean(name, names)};
    if (error.hint.empty()) error.hint = fmt::format("rules: {}", fmt::join(names, ", "));
    return error;
}

std::vector<OptionRow> rule_option_rows() {
    constexpr std::string_view group = "Rules";
    return {
        {"select", '\0', "RULES", "Run only these rules, separated by commas", "all", {}, group, true},
        {"ignore", '\0', "RULES", "Leave these rules out", "", {}, group, true},
    };
}

Result<config::Values> rule_flags(const Arguments& arguments) {
    config::Values flags;
    for (const std::string_view name : {"select", "ignore"}) {
        if (!arguments.has(name)) continue;
        Result<std::vector<std::string>> named = rules_named(arguments.values(name));
        if (!named) return named.error();
        flags[config::find_row(fmt::format("lint.{}", name))] = {
            {"", std::move(*named), fmt::format("--{}", name)}};
    }
    return flags;
}

Result<config::Lookup> config_lookup(const Arguments& arguments) {
    config::Lookup lookup;
    if (const std::string* file = arguments.value("config")) {
        if (file->empty()) return Error{"'--config' names no file", "--no-config lints without any"};
        lookup.file = *file;
    }
    lookup.enabled = !arguments.has("no-config");
    if (lookup.file && !lookup.enabled)
        return Error{"'--config' and '--no-config' cannot be used together", ""};
    lookup.user_file = config::user_file(std::getenv("XDG_CONFIG_HOME"), std::getenv("HOME"));
    return lookup;
}

Result<std::shared_ptr<const config::FileSettings>> document_settings(const Arguments& arguments,
                                                                      const Source& source, World& world) {
    Result<config::Lookup> lookup = config_lookup(arguments);
    if (!lookup) return lookup.error();
    config::Configurations configurations(world.disk, std::move(*lookup), {});
    const std::shared_ptr<const config::FileSettings> settings = configurations.settings(source.name());
    if (!settings) {
        std::vector<Error> errors = configurations.errors();
        for (const Error& error : std::span(errors).first(errors.size() - 1)) print_error(world, error);
        return errors.back();
    }
    config::DocumentSettings own = config::with_front_matter(*settings, source);
    warn_of_notices(source, own.notices, world);
    return own.settings ? own.settings : settings;
}

}  // namespace rmtool

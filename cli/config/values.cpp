#include "cli/config/values.h"

#include <algorithm>

namespace rmtool::config {

const Setting* find(const Values& values, std::string_view path) {
    const auto found = values.find(find_row(path));
    return found == values.end() ? nullptr : &found->second;
}

void add_missing(const Values& base, Values& values) {
    for (const auto& [row, setting] : base) {
        const auto [own, is_new] = values.try_emplace(row, setting);
        if (is_new || !is_mapping(row->kind)) continue;
        std::map<std::string_view, const Entry*> known;
        for (const Entry& entry : own->second) known.emplace(entry.key, &entry);
        Setting added;
        for (const Entry& entry : setting) {
            if (!known.contains(entry.key)) added.push_back(entry);
        }
        own->second.insert(own->second.begin(), added.begin(), added.end());
    }
}

}  // namespace rmtool::config

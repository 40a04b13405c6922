#include <algorithm>
#include <array>

#include "exporters/exporter.h"
#include "exporters/formats.h"

namespace rmtool {
namespace {

constexpr std::array table = {
    Exporter{"json", ".json", "the whole outline for jq and programs", json_options, write_json},
    Exporter{"opml", ".opml", "for outliners: OPML 2.0", opml_options, write_opml},
    Exporter{"mm", ".mm", "for mind-map programs: FreeMind, Freeplane", mm_options, write_mm},
    Exporter{"dot", ".dot", "a picture of the outline, drawn by Graphviz", {}, write_dot},
    Exporter{"csv", ".csv", "one row a node, for spreadsheets and databases", csv_options, write_csv},
};

}  // namespace

std::string_view ExportOptions::get(const ExportOption& option) const {
    const auto chosen = std::ranges::find(values, option.name, [](const auto& value) { return value.first; });
    return chosen == values.end() ? option.fallback : std::string_view(chosen->second);
}

std::span<const Exporter> exporters() { return table; }

const Exporter* find_exporter(std::string_view name) {
    const auto row = std::ranges::find(table, name, &Exporter::name);
    return row == table.end() ? nullptr : &*row;
}

const Exporter* find_exporter_for_file(std::string_view path) {
    const auto row = std::ranges::find_if(
        table, [path](const Exporter& exporter) { return path.ends_with(exporter.extension); });
    return row == table.end() ? nullptr : &*row;
}

}  // namespace rmtool

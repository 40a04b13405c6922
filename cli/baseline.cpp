#include "cli/baseline.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/json_writer.h"
#include "core/utf8.h"
#include "rules/rule.h"

namespace rmtool {
namespace {

constexpr uint64_t version = 1;
constexpr size_t longest_excerpt = 60;  // code points

std::string excerpt_of(std::string_view text) {
    std::string valid;
    utf8::append_valid(text, valid);
    std::string excerpt;
    size_t offset = 0;
    for (size_t count = 0; offset < valid.size() && count < longest_excerpt; ++count) {
        const uint32_t length = utf8::decode(valid, offset).length;
        excerpt.append(valid, offset, length);
        offset += length;
    }
    return offset < valid.size() ? excerpt + "…" : excerpt;
}

// JSON cannot hold every file name. Two that become equal only share a key: fingerprints know them apart.
std::string key_of(std::string_view path) {
    std::string key;
    utf8::append_valid(path, key);
    return key;
}

void append_known(const KnownFindings& known, std::string& out) {
    JsonWriter json(out, JsonWriter::Layout::compact);
    json.begin_object();
    json.key("rule");
    json.string(known.rule);
    json.key("text");
    json.string(known.text);
    json.key("count");
    json.number(known.count);
    json.key("fingerprint");
    json.string(hexadecimal(known.fingerprint));
    json.end_object();
}

}  // namespace

size_t Baseline::findings() const {
    size_t sum = 0;
    for (const auto& [path, list] : documents) {
        for (const KnownFindings& known : list) sum += known.count;
    }
    return sum;
}

std::string baseline_text(const Baseline& baseline) {
    std::string out = "{\n  \"version\": ";
    JsonWriter(out).number(version);
    out += ",\n  \"documents\": {";
    bool first = true;
    for (const auto& [path, list] : baseline.documents) {
        out += first ? "\n    " : ",\n    ";
        first = false;
        append_json_string(path, out);
        out += ": [";
        std::vector<const KnownFindings*> sorted;
        for (const KnownFindings& known : list) sorted.push_back(&known);
        std::ranges::sort(sorted, {}, [](const KnownFindings* known) {
            return std::tie(known->rule, known->text, known->fingerprint);
        });
        for (size_t i = 0; i < sorted.size(); ++i) {
            out += i > 0 ? ",\n      " : "\n      ";
            append_known(*sorted[i], out);
        }
        out += "\n    ]";
    }
    return out += first ? "}\n}\n" : "\n  }\n}\n";
}

void record(const Source& source, std::string_view path, std::set<std::string_view> rules,
            std::span<const Diagnostic> diagnostics, Record& out) {
    out.rules[key_of(path)] = std::move(rules);
    if (diagnostics.empty()) return;
    const std::vector<Identity> identities = identities_of(source, path, diagnostics);
    std::map<Fingerprint, size_t> places;
    std::vector<KnownFindings>& list = out.found.documents[key_of(path)];
    for (size_t i = 0; i < diagnostics.size(); ++i) {
        const auto [place, added] = places.try_emplace(identities[i].first, list.size());
        if (added) {
            list.push_back({std::string(diagnostics[i].rule),
                            excerpt_of(identifying_text(source.slice(diagnostics[i].range))),
                            identities[i].first});
        } else {
            ++list[place->second].count;
        }
    }
}

Kept keep_unseen(Baseline older, const std::function<bool(const std::string& document)>& is_there,
                 Record& out) {
    Kept kept;
    for (auto& [document, list] : older.documents) {
        if (!is_there(document)) continue;
        const auto seen = out.rules.find(document);
        for (KnownFindings& known : list) {
            // A rule that is gone will never run again.
            const bool looked_for =
                seen != out.rules.end() && (seen->second.contains(known.rule) || !find_rule(known.rule));
            if (looked_for) continue;
            (seen == out.rules.end() ? kept.of_documents : kept.of_rules) += known.count;
            out.found.documents[document].push_back(std::move(known));
        }
    }
    return kept;
}

size_t mark_known(const Baseline& baseline, const Source& source, std::string_view path,
                  const std::function<bool(std::string_view rule)>& ran, std::span<Diagnostic> diagnostics) {
    const auto document = baseline.documents.find(key_of(path));
    if (document == baseline.documents.end()) return 0;
    std::map<Fingerprint, uint64_t> counts;
    for (const KnownFindings& known : document->second) counts[known.fingerprint] += known.count;
    std::map<Fingerprint, uint64_t> found;
    const std::vector<Identity> identities = identities_of(source, path, diagnostics);
    for (size_t i = 0; i < diagnostics.size(); ++i) {
        const auto count = counts.find(identities[i].first);
        diagnostics[i].known = count != counts.end() && identities[i].number <= count->second;
        if (diagnostics[i].known) ++found[identities[i].first];
    }
    size_t stale = 0;
    for (const KnownFindings& known : document->second) {
        if (!ran(known.rule)) continue;
        uint64_t& left = found[known.fingerprint];
        const uint64_t there = std::min(left, known.count);
        left -= there;
        stale += known.count - there;
    }
    return stale;
}

}  // namespace rmtool

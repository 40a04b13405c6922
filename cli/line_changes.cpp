#include "cli/line_changes.h"

#include <algorithm>
#include <unordered_map>

namespace rmtool {
namespace {

using Texts = std::span<const std::string_view>;

// A line of both texts that are the same one.
struct Anchor {
    size_t before;
    size_t after;
};

struct Occurrences {
    size_t before = 0;  // how often
    size_t after = 0;
    size_t place_after = 0;
};

// Lines that stand once in each text, in the order of the first.
std::vector<Anchor> unique_lines(Texts before, Lines old_lines, Texts after, Lines new_lines) {
    std::unordered_map<std::string_view, Occurrences> lines;
    for (size_t i = old_lines.begin; i < old_lines.end; ++i) ++lines[before[i]].before;
    for (size_t i = new_lines.begin; i < new_lines.end; ++i) {
        Occurrences& line = lines[after[i]];
        ++line.after;
        line.place_after = i;
    }
    std::vector<Anchor> anchors;
    for (size_t i = old_lines.begin; i < old_lines.end; ++i) {
        const Occurrences& line = lines[before[i]];
        if (line.before == 1 && line.after == 1) anchors.push_back({i, line.place_after});
    }
    return anchors;
}

// The longest selection that ascends in both texts, by patience sorting.
std::vector<Anchor> in_order(const std::vector<Anchor>& anchors) {
    std::vector<size_t> piles;  // the anchor on top of each; their places in `after` ascend
    std::vector<size_t> previous(anchors.size());
    for (size_t i = 0; i < anchors.size(); ++i) {
        const auto pile = std::ranges::lower_bound(piles, anchors[i].after, {},
                                                   [&](size_t top) { return anchors[top].after; });
        previous[i] = pile == piles.begin() ? i : *(pile - 1);
        if (pile == piles.end()) {
            piles.push_back(i);
        } else {
            *pile = i;
        }
    }
    std::vector<Anchor> chosen;
    for (size_t i = piles.empty() ? 0 : piles.back(); chosen.size() < piles.size(); i = previous[i]) {
        chosen.push_back(anchors[i]);
    }
    std::ranges::reverse(chosen);
    return chosen;
}

void trim(Texts before, Lines& old_lines, Texts after, Lines& new_lines) {
    while (old_lines.size() > 0 && new_lines.size() > 0 &&
           before[old_lines.begin] == after[new_lines.begin]) {
        ++old_lines.begin;
        ++new_lines.begin;
    }
    while (old_lines.size() > 0 && new_lines.size() > 0 &&
           before[old_lines.end - 1] == after[new_lines.end - 1]) {
        --old_lines.end;
        --new_lines.end;
    }
}

// Between two anchors. Most fixes stay within their lines: with as many lines on both sides, each is compared
// with its counterpart.
void append_gap(Texts before, Lines old_lines, Texts after, Lines new_lines, std::vector<LineChange>& out) {
    trim(before, old_lines, after, new_lines);
    if (old_lines.size() != new_lines.size()) {
        out.push_back({old_lines, new_lines});
        return;
    }
    const size_t count = old_lines.size();
    const auto differs = [&](size_t i) { return before[old_lines.begin + i] != after[new_lines.begin + i]; };
    for (size_t i = 0; i < count;) {
        const size_t begin = i;
        while (i < count && differs(i)) ++i;
        if (i > begin) {
            out.push_back({{old_lines.begin + begin, old_lines.begin + i},
                           {new_lines.begin + begin, new_lines.begin + i}});
        } else {
            ++i;
        }
    }
}

}  // namespace

std::vector<LineChange> line_changes(Texts before, Texts after) {
    Lines old_lines{0, before.size()};
    Lines new_lines{0, after.size()};
    trim(before, old_lines, after, new_lines);
    std::vector<LineChange> changes;
    const std::vector<Anchor> anchors = in_order(unique_lines(before, old_lines, after, new_lines));
    Anchor from{old_lines.begin, new_lines.begin};
    for (const Anchor& anchor : anchors) {
        append_gap(before, {from.before, anchor.before}, after, {from.after, anchor.after}, changes);
        from = {anchor.before + 1, anchor.after + 1};
    }
    append_gap(before, {from.before, old_lines.end}, after, {from.after, new_lines.end}, changes);
    return changes;
}

}  // namespace rmtool

#include "core/encoding/mojibake.h"

#include <algorithm>
#include <utility>

#include "core/encoding/loose_text.h"
#include "core/encoding/suspects.h"
#include "core/encoding/suspicion.h"
#include "core/encoding/vote.h"
#include "core/utf8.h"
#include "core/wildcard.h"

namespace rmtool::encoding {
namespace {

std::string with_repairs(std::string_view text, const std::vector<Window>& windows) {
    std::string out;
    size_t copied = 0;
    for (const Window& window : windows) {
        out.append(text, copied, window.range.begin - copied);
        out += window.repaired;
        copied = window.range.end;
    }
    out.append(text, copied);
    return out;
}

Pages pages_in(const EncodingOptions& options) {
    if (options.pages.empty()) return all_pages;
    Pages pages = 0;
    for (const std::string& name : options.pages)
        if (const std::optional<Page> page = page_named(name)) pages |= only(*page);
    return pages;
}

// latin-1 where only that page explains the characters.
Page page_of(std::string_view garbled, Page page) {
    if (page != Page::windows_1252) return page;
    bool has_control = false;
    for (size_t offset = 0; offset < garbled.size();) {
        const utf8::Decoded decoded = utf8::decode(garbled, offset);
        if (decoded.code_point > 0xFF) return page;
        const auto byte = static_cast<uint8_t>(decoded.code_point);
        has_control = has_control || (is_c1_control(decoded.code_point) && character_of(page, byte) != byte);
        offset += decoded.length;
    }
    return has_control ? Page::latin_1 : page;
}

std::vector<Window> windows_of(std::string_view text, const LooseText& repaired) {
    std::vector<Window> windows;
    const std::u32string_view characters = repaired.characters();
    for (size_t at = 0; at < characters.size(); ++at) {
        if (repaired.level(at) == 0 || repaired.is_held(at)) continue;
        Window window{{repaired.place(at), 0}, {}, repaired.level(at), repaired.page(at)};
        for (; repaired.level(at) > 0; ++at) {  // the last character is never decoded
            utf8::append(characters[at], window.repaired);
            window.levels = std::max(window.levels, repaired.level(at));
        }
        window.range.end = repaired.place(at);
        window.page = page_of(text.substr(window.range.begin, window.range.size()), window.page);
        windows.push_back(std::move(window));
    }
    return windows;
}

Doubt doubt_of(const LooseText& text, const Undecided& undecided) {
    // What has been repaired into several characters has one place for all of them.
    const uint32_t begin = text.place(undecided.begin);
    size_t end = undecided.end;
    while (end < text.characters().size() && text.place(end) == begin) ++end;
    Doubt doubt{{begin, text.place(end)}, {}, undecided.page};
    for (const std::u32string& choice : undecided.choices) {
        std::string& candidate = doubt.candidates.emplace_back();
        for (const char32_t character : choice) utf8::append(character, candidate);
    }
    return doubt;
}

// In order, once each, without those that were decided after all.
void settle_doubts(Reading& reading) {
    const auto begin_of = [](const auto& found) { return found.range.begin; };
    std::ranges::stable_sort(reading.doubts, {}, begin_of);
    uint32_t end = 0;
    std::erase_if(reading.doubts, [&](const Doubt& doubt) {
        const auto behind = std::ranges::lower_bound(reading.windows, doubt.range.end, {}, begin_of);
        const bool decided =
            behind != reading.windows.begin() && std::prev(behind)->range.end > doubt.range.begin;
        if (decided || doubt.range.begin < end) return true;
        end = doubt.range.end;
        return false;
    });
}

}  // namespace

Evidence::Evidence(std::string_view text, const std::vector<Window>& windows) {
    for (const Window& window : windows)
        known_.emplace(text.substr(window.range.begin, window.range.size()), window);
}

const std::pair<const std::string, Window>* Evidence::longest_at(std::string_view text, size_t offset) const {
    // Of all garbled texts that begin this one, the longest is the last in order.
    std::string_view rest = text.substr(offset);
    auto behind = known_.upper_bound(rest);
    while (behind != known_.begin()) {
        const auto& candidate = *std::prev(behind);
        if (rest.starts_with(candidate.first)) return &candidate;
        const auto [stop, other] = std::ranges::mismatch(rest, candidate.first);
        const auto shared = static_cast<size_t>(stop - rest.begin());
        if (shared == 0) return nullptr;
        rest = rest.substr(0, shared);
        behind = known_.upper_bound(rest);
    }
    return nullptr;
}

Reading read_garbled(std::string_view text, const EncodingOptions& options) {
    const Pages pages = pages_in(options);
    if (!is_suspicious(text, pages)) return {};
    // Most texts with such lines are honest, and the lines tell it by themselves.
    const LooseText suspects(text, [pages](std::string_view whole, size_t offset) {
        return find_suspect(whole, offset, pages).at;
    });
    const int levels = std::clamp(options.levels, 1, most_encoding_levels);
    const Level suspected = next_level(suspects, pages, levels);
    if (suspected.replacements.empty() && suspected.undecided.empty()) return {};
    LooseText loose(text, utf8::end_of_ascii);
    Reading reading;
    bool changed = false, is_repaired = false;
    while (true) {
        const Level level = next_level(loose, pages, levels);
        for (const Undecided& each : level.undecided) {
            reading.doubts.push_back(doubt_of(loose, each));
            loose.hold_line_at(each.begin);
        }
        if (level.replacements.empty()) {
            // What is left is judged by what is left, as it will be when the repaired text is read again.
            if (!changed || reading.doubts.empty()) break;
            changed = false;
            loose.release_lines();
        } else {
            loose.apply(level.replacements);
            changed = is_repaired = true;
        }
    }
    if (is_repaired) reading.windows = windows_of(text, loose);
    settle_doubts(reading);
    const auto is_ignored = [&](const auto& found) {
        const std::string_view garbled = text.substr(found.range.begin, found.range.size());
        return std::ranges::any_of(options.ignore, [garbled](const std::string& pattern) {
            return matches_wildcard(pattern, garbled);
        });
    };
    std::erase_if(reading.windows, is_ignored);
    std::erase_if(reading.doubts, is_ignored);
    return reading;
}

std::vector<Window> find_windows(std::string_view text, const EncodingOptions& options) {
    return read_garbled(text, options).windows;
}

std::vector<Window> find_windows(std::string_view part, const Evidence& evidence) {
    std::vector<Window> windows;
    if (evidence.empty()) return windows;
    for (size_t at = utf8::end_of_ascii(part, 0); at < part.size(); at = utf8::end_of_ascii(part, at)) {
        const auto* const known = evidence.longest_at(part, at);
        if (known == nullptr) {
            at += utf8::decode(part, at).length;
            continue;
        }
        const auto begin = static_cast<uint32_t>(at);
        at += known->first.size();
        windows.push_back(known->second);
        windows.back().range = {begin, static_cast<uint32_t>(at)};
    }
    return windows;
}

std::string repaired(std::string_view part, const Evidence& evidence) {
    return with_repairs(part, find_windows(part, evidence));
}

std::string repaired(std::string_view text, const EncodingOptions& options) {
    return with_repairs(text, find_windows(text, options));
}

}  // namespace rmtool::encoding

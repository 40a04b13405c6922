// Any bytes: windows of garbled text stand where they say, what comes out is UTF-8, and repairing comes to an
// end.

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/encoding/foreign.h"
#include "core/encoding/mojibake.h"
#include "core/encoding/single_byte.h"
#include "core/utf8.h"
#include "tests/fuzz/require.h"

using namespace rmtool;

namespace {

template <class Found>
void check_places(std::string_view text, const std::vector<Found>& found) {
    uint32_t end = 0;
    for (const Found& each : found) {
        require(each.range.begin >= end && each.range.begin < each.range.end, "places ascend, apart");
        require(each.range.end <= text.size(), "places are in the text");
        end = each.range.end;
    }
}

void check_garbled(const std::string& text) {
    const encoding::Reading reading = encoding::read_garbled(text);
    check_places(text, reading.windows);
    check_places(text, reading.doubts);
    for (const encoding::Window& window : reading.windows) {
        require(utf8::is_valid(std::string_view(text).substr(window.range.begin, window.range.size())),
                "no ill-formed byte is part of a window");
        require(!window.repaired.empty() && utf8::is_valid(window.repaired), "a repair is UTF-8");
        require(window.levels >= 1 && window.levels <= most_encoding_levels, "levels are counted");
    }
    for (const encoding::Doubt& doubt : reading.doubts)
        for (const std::string& candidate : doubt.candidates)
            require(utf8::is_valid(candidate), "a candidate is UTF-8");
    const encoding::Evidence evidence(text, reading.windows);
    for (const encoding::Window& window : reading.windows) {
        const auto* const known = evidence.longest_at(text, window.range.begin);
        require(known && known->first.size() >= window.range.size(), "a part is read as in the document");
    }
}

auto characters_in(std::string_view text) {
    return std::ranges::count_if(text, [](char byte) { return (byte & '\xC0') != '\x80'; });
}

// Levels beyond those that are undone at once are undone by repairing again, as --fix does.
void check_fixed_point(const std::string& text) {
    constexpr int most_rounds = 8;
    std::string before = text;
    for (int round = 0; round < most_rounds; ++round) {
        std::string after = encoding::repaired(before);
        if (after == before) return;
        require(!utf8::is_valid(before) || utf8::is_valid(after), "UTF-8 stays UTF-8");
        // Where bytes were lost, one character may stand for one: "aquÃ" was "aquí".
        require(characters_in(after) <= characters_in(before), "no repair makes more characters");
        before = std::move(after);
    }
    require(false, "repairing comes to an end");
}

void check_single_bytes(const std::string& text) {
    const encoding::SingleByteReading reading = encoding::read_single_bytes(text);
    check_places(text, reading.runs);
    require(utf8::is_valid(text) == reading.runs.empty(), "there are runs where bytes are ill-formed");
    for (const encoding::IllFormed& run : reading.runs)
        require(utf8::is_valid(run.decoded), "what bytes stand for is UTF-8");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    if (encoding::foreign_encoding(text)) return 0;
    check_garbled(text);
    check_fixed_point(text);
    check_single_bytes(text);
    return 0;
}

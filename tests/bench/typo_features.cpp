// typo_features FILE...: for tests/bench/typo_fit.py. What is known of every word of the files that could be
// misspelled, whatever its score: a line each, tab-separated, the names of the columns first.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "rules/typo/judgement.h"

int main(int count, char** files) {
    using namespace rmtool;
    constexpr int everything = -10'000;
    fmt::print("file\tline\tcolumn\tword\tcorrections\tscore\trank");
    for (const typo::Weight& weight : typo::score::weights) fmt::print("\t{}", weight.name);
    fmt::print("\n");
    for (int i = 1; i < count; ++i) {
        std::ifstream in(files[i], std::ios::binary);
        const Document document = parse(Source(files[i], {std::istreambuf_iterator<char>(in), {}}));
        const std::string_view bytes = document.source.bytes();
        typo::Reading reading = typo::read(document, {bytes, encoding::find_windows(bytes)});
        if (!reading.language.is_english()) continue;
        for (const typo::Finding& finding : typo::judge(document, std::move(reading), everything)) {
            const Position place = document.source.position(finding.suspect.range.begin);
            fmt::print("{}\t{}\t{}\t{}\t{}\t{}\t{}", files[i], place.line, place.column, finding.suspect.word,
                       fmt::join(finding.corrections, ", "), finding.score, finding.features.rank);
            for (const uint8_t feature : finding.features.counts) fmt::print("\t{}", feature);
            fmt::print("\n");
        }
    }
    return 0;
}

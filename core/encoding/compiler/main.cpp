// compile_model FOLDER MODEL_DATA.cpp: the build step that makes the tables of data/ a part of rmtool.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "core/encoding/compiler/tables.h"

namespace {

using namespace rmtool;

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string array(std::string_view type, std::string_view name, const std::vector<uint32_t>& values) {
    return fmt::format("constexpr {} {}[] = {{{}}};\n", type, name, fmt::join(values, ","));
}

// Exits where a table is not understood: there is no build without it.
template <typename Value>
Value required(const std::filesystem::path& path, Result<Value> result) {
    if (result) return std::move(*result);
    fmt::print(stderr, "{}: {}\n", path.string(), result.error().message);
    std::exit(1);
}

std::vector<std::filesystem::path> language_tables(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
    std::ranges::sort(paths);  // what is spoken more comes first
    return paths;
}

// Of `NN-NAME.txt`, those that have their names in the list.
std::vector<uint32_t> numbers_of(const std::filesystem::path& list,
                                 const std::vector<std::filesystem::path>& languages) {
    std::vector<uint32_t> numbers;
    std::ifstream names(list);
    for (std::string name; std::getline(names, name);) {
        const auto found = std::ranges::find_if(languages, [&name](const std::filesystem::path& path) {
            return path.stem().string().substr(3) == name;
        });
        if (found == languages.end()) required<int>(list, Error{name + " has no table", ""});
        numbers.push_back(static_cast<uint32_t>(found - languages.begin()));
    }
    return numbers;
}

std::string source_of(const std::filesystem::path& folder) {
    const auto packed = [&folder](const char* name, auto pack) {
        return required(folder / name, pack(read(folder / name)));
    };
    const encoding::CharacterTables characters = packed("characters.txt", encoding::pack_characters);
    const encoding::PairTables pairs = packed("letter_pairs.txt", encoding::pack_letter_pairs);
    const std::vector<std::filesystem::path> languages = language_tables(folder / "languages");
    std::vector<std::vector<encoding::Sequence>> by_language;
    for (const std::filesystem::path& path : languages)
        by_language.push_back(required(path, encoding::read_language(read(path))));
    const encoding::SequenceTables sequences = encoding::pack_sequences(by_language);
    return "#include \"core/encoding/model.h\"\n\nnamespace rmtool::encoding {\nnamespace {\n\n" +
           array("uint16_t", "character_index", characters.index) +
           array("uint16_t", "character_blocks", characters.blocks) +
           array("uint8_t", "class_pairs", packed("class_costs.txt", encoding::pack_class_costs)) +
           array("uint16_t", "letters", pairs.letters) + array("uint32_t", "letter_pairs", pairs.pairs) +
           array("uint32_t", "language_begins", sequences.language_begins) +
           array("uint32_t", "bucket_groups", sequences.groups) +
           array("uint8_t", "buckets", sequences.buckets) +
           array("uint16_t", "sequences", sequences.sequences) +
           array("uint8_t", "en_dash_languages", numbers_of(folder / "en_dash_languages.txt", languages)) +
           "\n}  // namespace\n\nconstinit const ModelTables model_tables = {\n    character_index, "
           "character_blocks, class_pairs, letters, letter_pairs, language_begins, bucket_groups, "
           "buckets, sequences, en_dash_languages};\n\n"
           "}  // namespace rmtool::encoding\n";
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) return 2;
    std::ofstream out(arguments[2], std::ios::binary);
    out << source_of(arguments[1]) << std::flush;
    return out ? 0 : 1;
}

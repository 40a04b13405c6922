// Runs a fuzz target without libFuzzer: over every file below the folders given, in a fixed order.
// The checks of a fuzz target hold for any bytes, so every document we have is a test of them.

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    // A target without a corpus of its own is fine.
    if (!std::filesystem::exists(folder)) return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

void replay(const std::filesystem::path& path) {
    // Named first: a failing check ends the program.
    fmt::print("{}\n", path.string());
    std::fflush(stdout);
    // Exactly as large as the file: the address sanitizer sees a read past the end.
    std::vector<char> bytes(std::filesystem::file_size(path));
    std::ifstream(path, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
    size_t count = 0;
    for (int i = 1; i < argc; ++i)
        for (const auto& path : files_below(argv[i])) {
            replay(path);
            ++count;
        }
    fmt::print("{} files replayed\n", count);
    return count > 0 ? 0 : 1;
}

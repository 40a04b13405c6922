#include "tests/support/folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

#include "core/descriptor.h"
#include "core/disk.h"

namespace rmtool {
namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "rmtool-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = real_path(name);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void TemporaryFolder::put(std::string_view name, std::string_view bytes) const {
    const std::string path = *this / name;
    fs::create_directories(fs::path(path).parent_path());
    const Descriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (!file || !write_all(file.number(), path, bytes)) throw std::runtime_error("cannot write " + path);
}

void TemporaryFolder::make_folder(std::string_view name) const { fs::create_directories(*this / name); }

WorkingFolder::WorkingFolder(const std::string& path) : before_(fs::current_path()) {
    fs::current_path(path);
}

WorkingFolder::~WorkingFolder() {
    std::error_code ignored;
    fs::current_path(before_, ignored);
}

}  // namespace rmtool

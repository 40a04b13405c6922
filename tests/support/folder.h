// A temporary folder that goes away with its object, and what tests put into it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace rmtool {

class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    // Real, so that it can be compared with what a program finds out about it.
    const std::string& path() const { return path_; }
    std::string operator/(std::string_view name) const { return path_ + "/" + std::string(name); }
    // With the folders above it.
    void put(std::string_view name, std::string_view bytes = {}) const;
    void make_folder(std::string_view name) const;

  private:
    std::string path_;
};

// The current folder is another one as long as it lives.
class WorkingFolder {
  public:
    explicit WorkingFolder(const std::string& path);
    ~WorkingFolder();
    WorkingFolder(const WorkingFolder&) = delete;
    WorkingFolder& operator=(const WorkingFolder&) = delete;

  private:
    std::filesystem::path before_;
};

}  // namespace rmtool

// A run of the whole program in this process, so that faults can be injected into it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/reliability/faults.h"
#include "tests/support/folder.h"

namespace rmtool::testing {

struct Outcome {
    int code = 0;                         // 2 also where main() says that there is no memory
    std::vector<std::string_view> calls;  // of the system
    size_t allocations = 0;
};

// A folder with what a run works on, and the run.
class Scene {
  public:
    Scene(std::vector<const char*> arguments, std::string target, std::string before);

    // As it was before: nothing but the document and the target.
    void reset() const;
    // A symbolic link to one of the files, which is litter.
    void link(const std::string& name, const std::string& file) const;
    // `failing` is the allocation that fails; 0: none.
    Outcome run(Fault fault = {}, size_t failing = 0) const;
    // The same in a child, for effects that end the process.
    void run_in_child(Fault fault) const;

    std::string document() const;             // as it is now
    std::string target() const;               // the same of the file to be written; empty: there is none
    bool has_note() const;                    // the target, as before: an attribute, where there are such
    std::string errors() const;               // what the run printed on standard error
    std::vector<std::string> litter() const;  // names of files that were not there before

  private:
    std::string content_of(const std::string& path) const;

    std::vector<const char*> arguments_;
    std::string target_;
    std::string before_;       // what is in the target
    TemporaryFolder folder_;   // the current one
    TemporaryFolder streams_;  // where the standard streams go
};

inline constexpr std::string_view garbled_document =
    "# Tools\n\n## ðŸ”´ Git\n\nItâ€™s here, and ðŸ”µ there.\n";
inline constexpr std::string_view mended_document = "# Tools\n\n## 🔴 Git\n\nIt’s here, and 🔵 there.\n";

}  // namespace rmtool::testing

// Text whose UTF-8 was decoded as something else, once or several times over, and how to undo it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/encoding/options.h"
#include "core/encoding/pages.h"
#include "core/source.h"

namespace rmtool::encoding {

// A maximal piece of text that was garbled.
struct Window {
    Range range;           // bytes of the text given
    std::string repaired;  // with all levels undone
    uint8_t levels = 1;    // how often it was garbled
    Page page = Page::windows_1252;
};

// A place that lost something when it was garbled, where what was meant cannot be told. Its line is left as
// it is.
struct Doubt {
    Range range;
    std::vector<std::string> candidates;  // the likeliest first
    Page page = Page::windows_1252;
};

struct Reading {
    std::vector<Window> windows;  // both ascending
    std::vector<Doubt> doubts;
};

// What was found in a whole document, for looking at parts of it: a part is then read as it is there.
class Evidence {
  public:
    Evidence() = default;
    Evidence(std::string_view text, const std::vector<Window>& windows);
    bool empty() const { return known_.empty(); }
    // The longest garbled text that stands at the offset; null if there is none.
    const std::pair<const std::string, Window>* longest_at(std::string_view text, size_t offset) const;

  private:
    std::map<std::string, Window, std::less<>> known_;  // by the garbled text
};

// Offsets are into `text`, which may be any bytes: ill-formed ones are never part of a window.
// Linear; clean text costs a look at each character beyond ASCII.
Reading read_garbled(std::string_view text, const EncodingOptions& options = {});
std::vector<Window> find_windows(std::string_view text, const EncodingOptions& options = {});
std::vector<Window> find_windows(std::string_view part, const Evidence& evidence);

// `text` with every window repaired.
std::string repaired(std::string_view part, const Evidence& evidence);
std::string repaired(std::string_view text, const EncodingOptions& options = {});

}  // namespace rmtool::encoding

#include "exporters/xml_text.h"

namespace rmtool {
namespace {

// Length of the forbidden character at the head of `text`; 0 if it is allowed. Precondition: not empty.
size_t forbidden_length(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 0x20) return first == '\t' || first == '\n' || first == '\r' ? 0 : 1;
    if (first == 0xEF && (text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF"))) return 3;
    return 0;
}

}  // namespace

void append_xml_chars(std::string_view text, std::string& out) {
    size_t copied = 0;
    for (size_t i = 0; i < text.size();) {
        const size_t length = forbidden_length(text.substr(i));
        if (length == 0) {
            ++i;
            continue;
        }
        out.append(text, copied, i - copied).append("\uFFFD");
        i += length;
        copied = i;
    }
    out.append(text, copied);
}

}  // namespace rmtool

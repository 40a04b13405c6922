// `%20` and its like (RFC 3986, section 2.1).
#pragma once

#include <string>
#include <string_view>

namespace rmtool {

// In both hexadecimal cases; what is no complete escape stays as it is. Any bytes may come out.
std::string percent_decoded(std::string_view text);

// So that the text can stand in a URL's path or fragment, and that in a Markdown link's destination, a
// table's cell or an HTML attribute. What lies beyond ASCII stays as it is, as browsers show it, if it is
// UTF-8.
std::string percent_encoded(std::string_view text);

}  // namespace rmtool

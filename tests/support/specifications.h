// The examples of the specifications that come with cmark-gfm's source.
#pragma once

#include <string>
#include <vector>

namespace rmtool::testing {

// Markdown of each, in the specifications' order. Ends the test if they are not there.
std::vector<std::string> specification_examples();

}  // namespace rmtool::testing

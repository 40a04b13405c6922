// The root of an outline: what it is called, and which node `--root` means.
#pragma once

#include <string>
#include <string_view>

#include "core/document.h"
#include "core/result.h"

namespace rmtool {

// Front matter title, else the file's stem, else "untitled".
std::string synthetic_title(const Document& document);

// The one node below `base`, or that itself, whose text and whose ancestors' texts, joined by " > ", end in
// `path`. Any white space in texts and path counts as one blank, so that a `<br>` can be typed.
Result<NodeId> find_root(const Document& document, NodeId base, std::string_view base_title,
                         std::string_view path);

}  // namespace rmtool

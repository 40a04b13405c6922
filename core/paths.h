// Paths as bytes: nothing here asks what they are called in any encoding.
#pragma once

#include <string>
#include <string_view>

namespace rmtool {

// What the name of something in `folder` gets in front of it, so that paths look as given: nothing for ".",
// a single slash at the end of all others.
std::string prefix_of(const std::string& folder);

// `folder` may be empty and may end with a slash.
std::string joined(std::string_view folder, std::string_view name);

// What `path` is in: "." if it is only a name; "/" is in itself.
std::string folder_of(std::string_view path);

// A name without its last suffix.
std::string_view stem_of(std::string_view name);

// Whether `path` is `folder` or below it; both are absolute and without symbolic links.
bool is_within(std::string_view folder, std::string_view path);

// How somebody in `folder` would write `path`, with "../" if need be; empty for `folder` itself.
// Both as above.
std::string seen_from(std::string_view folder, std::string_view path);

// .md or .markdown, in upper or lower case: what GitHub shows as Markdown and others write as well.
bool has_markdown_suffix(std::string_view path);

}  // namespace rmtool

// A node's text as HTML, for the formats whose programs show it.
#pragma once

#include <string>
#include <string_view>

#include "core/outline.h"

namespace rmtool {

enum class VoidTags : uint8_t { html, xml };  // `<br>` or `<br/>`

// Appends the title's spans with the tags that outliners know: b, i, s, code, a, img, br. Raw HTML is left
// out as it is from plain text; what stands between its tags is kept. `without` is the span of a link whose
// tags are left out because its address is shown elsewhere.
void append_html_of(const Outline& outline, uint32_t i, VoidTags void_tags, uint32_t without,
                    std::string& out);

// The text has something that HTML shows and plain text does not; the link `without` is none.
bool has_markup(const Outline& outline, uint32_t i, uint32_t without);

// Text that HTML shows as it is, also inside attributes.
void append_html_escaped(std::string_view text, std::string& out);

}  // namespace rmtool

// What of a document is garbled: looked for once, when the first rule asks.
#pragma once

#include <optional>
#include <string_view>

#include "core/encoding/mojibake.h"
#include "core/phase_timer.h"

namespace rmtool {

class GarbledText {
  public:
    // Both must outlive it.
    GarbledText(std::string_view text, const EncodingOptions& options) : text_(text), options_(options) {}

    const encoding::Reading& reading() {
        if (!reading_) {
            const PhaseTimer timer("garbled text");
            reading_ = encoding::read_garbled(text_, options_);
        }
        return *reading_;
    }
    // For looking at parts of the text.
    const encoding::Evidence& evidence() {
        if (!evidence_) evidence_.emplace(text_, reading().windows);
        return *evidence_;
    }

  private:
    std::string_view text_;
    const EncodingOptions& options_;
    std::optional<encoding::Reading> reading_;
    std::optional<encoding::Evidence> evidence_;
};

}  // namespace rmtool

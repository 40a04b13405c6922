// Where in a document references in words stand, and where their targets do.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/encoding/mojibake.h"
#include "core/references.h"

namespace rmtool::references {

// A heading of level 1 or 2 whose marker says what kind of heading stands below it.
struct Legend {
    NodeId heading = 0;
    std::string marker;
};

// What a look at the headings tells. Node ids are ascending.
struct Survey {
    std::vector<NodeId> sections;
    std::vector<Legend> legends;
    uint8_t target_level = 0;  // 0: no heading is a target
};

Survey survey_headings(const Document& document, const ReferenceOptions& options,
                       const encoding::Evidence& evidence);

// Which section and which legend a node stands under, for nodes that are entered in order.
class Surroundings {
  public:
    // Both must outlive it.
    Surroundings(const Document& document, const Survey& survey) : document_(document), survey_(survey) {}

    void enter(NodeId node);
    bool is_section() const { return is_section_; }  // the node entered last is the heading of one
    NodeId section() const { return section_; }      // the outermost; `none` outside
    std::string kind() const { return open_legends_.empty() ? std::string() : *open_legends_.back().marker; }

  private:
    struct OpenLegend {
        NodeId end;
        const std::string* marker;
    };
    const Document& document_;
    const Survey& survey_;
    size_t next_section_ = 0;  // in survey_
    size_t next_legend_ = 0;
    NodeId section_ = none;
    bool is_section_ = false;
    std::vector<OpenLegend> open_legends_;  // at most one of each level
};

}  // namespace rmtool::references

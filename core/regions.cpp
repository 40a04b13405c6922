#include "core/regions.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "core/html.h"

namespace rmtool {
namespace {

struct Patch {
    Range range;
    RegionKind kind = RegionKind::markup;
};

bool is_autolink(LinkForm form) { return form != LinkForm::inline_ && form != LinkForm::reference; }

bool is_address(std::string_view attribute) {
    return html::is_named(attribute, "href") || html::is_named(attribute, "src");
}

class Collector {
  public:
    explicit Collector(const Document& document) : document_(document) {}
    std::vector<Patch> collect();

  private:
    void add(Range range, RegionKind kind) {
        if (!range.empty()) patches_.push_back({range, kind});
    }
    void add_html(Range range);
    void add_blocks();
    void add_spans();
    void add_addresses();

    const Document& document_;
    std::vector<Patch> patches_;
};

void Collector::add_html(Range range) {
    add(range, RegionKind::html);
    const std::string_view text = document_.source.slice(range);
    if (text.find('=') == text.npos) return;
    for (const html::Tag& tag : html::tags_of(text)) {
        for (const html::Attribute& attribute : tag.attributes) {
            const Range value = {range.begin + attribute.value.begin, range.begin + attribute.value.end};
            if (is_address(attribute.name)) add(value, RegionKind::target);
        }
    }
}

void Collector::add_blocks() {
    for (const Block& block : document_.blocks) {
        switch (block.kind) {
            case BlockKind::code: add(block.range, RegionKind::code); break;
            case BlockKind::html: add_html(block.range); break;
            case BlockKind::front_matter: add(block.range, RegionKind::front_matter); break;
            default: break;  // their spans say it
        }
    }
}

void Collector::add_spans() {
    const std::vector<Span>& spans = document_.spans;
    for (uint32_t index = 0; index < spans.size();) {
        const Span& span = spans[index];
        uint32_t next = index + 1;
        if (span.placed && span.kind == SpanKind::text) {
            add(span.range, RegionKind::prose);
        } else if (span.kind == SpanKind::code) {
            if (span.placed) add(span.range, RegionKind::code);
            next = span.subtree_end;
        } else if (span.placed && (span.kind == SpanKind::html || span.kind == SpanKind::html_break)) {
            add_html(span.range);
        } else if (span.kind == SpanKind::link && is_autolink(document_.links[span.link].form)) {
            if (span.placed) add(span.inner, RegionKind::target);
            next = span.subtree_end;
        }
        index = next;
    }
}

// A reference link shows the ranges of its definition: they are added twice, which does not matter.
void Collector::add_addresses() {
    for (const Link& link : document_.links) {
        if (is_autolink(link.form)) continue;
        if (!link.target_stored) add(link.target, RegionKind::target);
        if (!link.title_stored) add(link.title, RegionKind::prose);
    }
    for (const Definition& definition : document_.definitions) {
        add(definition.target, RegionKind::target);
        add(definition.title, RegionKind::prose);
    }
}

std::vector<Patch> Collector::collect() {
    add(document_.front_matter.range, RegionKind::front_matter);
    add_blocks();
    add_spans();
    add_addresses();
    for (const Range comment : document_.comments) add(comment, RegionKind::comment);
    std::ranges::stable_sort(patches_, [](const Patch& one, const Patch& other) {
        return one.range.begin != other.range.begin ? one.range.begin < other.range.begin
                                                    : one.range.end > other.range.end;
    });
    return std::move(patches_);
}

// Lays patches over each other: a later one covers what is below it, which shows again behind its end.
class Painter {
  public:
    void paint(const Patch& patch) {
        close_until(patch.range.begin);
        open_.push_back(patch);
        start(patch.range.begin, patch.kind);
    }
    std::vector<Region> finish() {
        close_until(UINT32_MAX);
        return std::move(regions_);
    }

  private:
    void close_until(uint32_t offset) {
        while (!open_.empty() && open_.back().range.end <= offset) {
            // One below may end earlier: then it does not show any more.
            const uint32_t end = std::max(open_.back().range.end, regions_.back().begin);
            open_.pop_back();
            start(end, open_.empty() ? RegionKind::markup : open_.back().kind);
        }
    }
    void start(uint32_t offset, RegionKind kind) {
        if (regions_.back().begin == offset && regions_.size() > 1) regions_.pop_back();
        if (offset == 0) {
            regions_.back().kind = kind;
        } else if (regions_.back().kind != kind) {
            regions_.push_back({offset, kind});
        }
    }

    std::vector<Patch> open_;
    std::vector<Region> regions_{Region{}};
};

}  // namespace

std::vector<Region> regions_of(const Document& document) {
    Painter painter;
    for (const Patch& patch : Collector(document).collect()) painter.paint(patch);
    std::vector<Region> regions = painter.finish();
    const bool has_bytes = regions.size() == 1 || regions.back().begin < document.source.bytes().size();
    if (!has_bytes) regions.pop_back();
    return regions;
}

const Region& region_at(const std::vector<Region>& regions, uint32_t offset) {
    return *std::ranges::prev(std::ranges::upper_bound(regions, offset, {}, &Region::begin));
}

}  // namespace rmtool

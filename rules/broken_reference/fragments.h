// Whether the fragment of a link leads somewhere in its target, and what is meant if it does not.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/near_names.h"
#include "core/project.h"
#include "rules/broken_reference/site.h"
#include "rules/broken_reference/url.h"
#include "rules/lint.h"

namespace rmtool::broken_reference {

// Whose anchors are known: those of MDX and other languages are made in their own ways.
bool is_markdown(std::string_view path);
// By its name, whatever language it is in.
bool is_readme(std::string_view path);

class FragmentChecker {
  public:
    // All must outlive it.
    FragmentChecker(const FileFacts& facts, const Site& site, Project& project, Diagnostics& out)
        : facts_(facts), site_(site), project_(project), out_(out) {}

    void check_own(const Url& url) { check(url, facts_.anchors, facts_.source.name(), "this file"); }
    // `path` is one that Project has found.
    void check_file(const Url& url, const std::string& path, const std::string& shown_file);
    // Whether it does, as far as anybody knows: what cannot be read may have any anchor. `in_page`: in what a
    // site generator makes of the file.
    bool may_have(const std::string& path, std::string_view fragment, bool in_page);
    // Of the document itself, to suggest.
    const std::vector<std::string>& near_own_anchors(const std::string& name);

  private:
    using SharedAnchors = std::shared_ptr<const Anchors>;

    SharedAnchors anchors_of_file(const std::string& path);  // null if it cannot be read
    void check(const Url& url, const SharedAnchors& anchors, const std::string& file,
               const std::string& shown_file);
    bool is_left_out(const Url& url);
    void propose(Diagnostic& diagnostic, const Url& url, const Anchors& anchors, const std::string& file);
    const std::vector<std::string>& nearest(NearNames& names, const std::string& file,
                                            const std::string& name);
    NearNames& names_of(const Anchors& anchors, const std::string& file);

    const FileFacts& facts_;
    const Site& site_;
    Project& project_;
    Diagnostics& out_;
    std::optional<std::string> own_path_;
    std::optional<NearNames> own_names_;
    std::optional<Range> contributors_;
    std::unordered_map<std::string, std::vector<std::string>> near_anchors_;  // by file, newline, name
};

}  // namespace rmtool::broken_reference

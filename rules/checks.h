// What the registry needs of each rule, and each rule of its own options.
#pragma once

#include <array>
#include <string_view>

#include "rules/rule.h"

namespace rmtool {

namespace broken_reference {
inline constexpr RuleOption anchor_case = {
    "anchor-case",
    "Upper and lower case of anchors count, as they do everywhere but on github.com itself",
    RuleOptionKind::flag,
    {},
    "true"};
inline constexpr RuleOption html_for_markdown = {
    "html-for-markdown",
    "A link to page.html is fine where page.md is, as site generators make the one of the other",
    RuleOptionKind::flag,
    {},
    "true"};
inline constexpr RuleOption ignore = {
    "ignore",
    "Wildcards: links that match, with or without what follows # or ?, are not looked at",
    RuleOptionKind::list,
    {},
    ""};
inline constexpr RuleOption pages = {
    "pages",
    "A link to page or page/ is fine where page.md is, as site generators make the one of the other",
    RuleOptionKind::flag,
    {},
    "false"};
inline constexpr RuleOption roots = {
    "roots",
    "Folders of the repository where links that begin with / may lead to, besides its root",
    RuleOptionKind::list,
    {},
    ""};
inline constexpr RuleOption wiki_links = {
    "wiki-links", "Links like [[Page#Heading|alias]] are looked at, too", RuleOptionKind::flag, {}, "false"};
inline constexpr std::array options = {anchor_case, html_for_markdown, ignore, pages, roots, wiki_links};
}  // namespace broken_reference

void check_broken_reference(const Context& context, Diagnostics& out);
void check_broken_links(const FileFacts& facts, const LintSettings& settings, Project& project,
                        Diagnostics& out);

namespace duplicate_heading {
inline constexpr std::array<std::string_view, 2> scopes = {"siblings", "document"};
inline constexpr RuleOption scope = {"scope",
                                     "Which headings may not be equal: those of one parent and level, or all",
                                     RuleOptionKind::choice, scopes, "siblings"};
inline constexpr RuleOption ignore_case = {
    "ignore-case", "Upper and lower case are the same", RuleOptionKind::flag, {}, "false"};
inline constexpr RuleOption items = {
    "items", "List items are looked at, too", RuleOptionKind::flag, {}, "false"};
inline constexpr RuleOption slugs = {"slugs",
                                     "Headings whose anchors differ only by a number at the end are reported",
                                     RuleOptionKind::flag,
                                     {},
                                     "false"};
inline constexpr std::array options = {scope, ignore_case, items, slugs};
}  // namespace duplicate_heading

void check_duplicate_heading(const Context& context, Diagnostics& out);
void check_mojibake(const Context& context, Diagnostics& out);

namespace typo {
inline constexpr RuleOption words = {
    "words", "Words that are right, in any case of their letters", RuleOptionKind::list, {}, ""};
inline constexpr RuleOption ignore = {
    "ignore", "Wildcards: words that match are not looked at", RuleOptionKind::list, {}, ""};
inline constexpr RuleOption dictionary = {"dictionary",
                                          "Files of words that are right, one a line, with comments behind #",
                                          RuleOptionKind::list,
                                          {},
                                          ""};
inline constexpr std::array<std::string_view, 3> thresholds = {"strict", "default", "more"};
inline constexpr RuleOption threshold = {
    "threshold", "How sure a finding must be: strict has fewer false ones, more has fewer misses",
    RuleOptionKind::choice, thresholds, "default"};
inline constexpr RuleOption inconsistent_spelling = {
    "inconsistent-spelling",
    "British spellings in a document that is written in American English are reported, and the reverse",
    RuleOptionKind::flag,
    {},
    "false"};
inline constexpr std::array options = {words, dictionary, ignore, threshold, inconsistent_spelling};
}  // namespace typo

void check_typo(const Context& context, Diagnostics& out);

}  // namespace rmtool

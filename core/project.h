// What a rule may ask about other files: whether a link's target is there, under exactly that name, and which
// anchors it has. Nothing outside of the repository is looked at. The only mutable state that files share:
// all but learn() may be called from several threads.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/anchors.h"
#include "core/disk.h"
#include "core/made_once.h"
#include "core/near_names.h"

namespace rmtool {

// outside: of the repository, by its path or by a symbolic link, or not to be known at all.
enum class TargetKind : uint8_t { missing, file, folder, wrong_case, outside };

struct Target {
    TargetKind kind = TargetKind::outside;
    std::string path;     // of what is there: absolute, without symbolic links
    std::string spelled;  // wrong_case: the path asked for, with the names as they are
    // missing: which of its parts, parted by slashes, is the first that is not there, and where it was looked
    // for.
    size_t part = 0;
    std::string folder;      // empty: below a file
    bool is_folder = false;  // wrong_case: what is spelled in another way
};

class Project {
  public:
    // `read` are folders that need not be read again, if any. They and the disk must outlive it.
    explicit Project(Disk& disk, const Listings* read = nullptr) : disk_(disk), read_(read) {}

    // `from` is a document's name as given, `path` a decoded URL path: from the document's folder, or from
    // the repository's root if it begins with a slash. The root is the nearest folder upwards with a `.git`,
    // else the current folder. As in URLs, ".." takes back what stands before it, whether or not that is
    // there.
    Target find(const std::string& from, std::string_view path);
    // What may be shown of a folder: its files `README`, `index` and `_index`, with any suffix and in any
    // case, in this order. Those that cannot be known are `outside`.
    const std::vector<Target>& front_pages(const std::string& folder);
    // Of a Markdown file that find() has found; null if it cannot be read. Each is parsed once.
    std::shared_ptr<const Anchors> anchors(const std::string& path);
    // Anchors of a document that has been parsed anyway. Nobody else may use the project meanwhile.
    void learn(const std::string& name, std::shared_ptr<const Anchors> anchors);
    // The root of the repository that a folder is in; the folder is absolute and without symbolic links.
    const std::string& root_of(const std::string& folder);
    // Where a document is; empty if it is on no disk.
    const std::string& path_of(const std::string& name) { return home_of(name).path; }
    // Empty if it cannot be read.
    std::span<const FolderEntry> entries(const std::string& folder);
    // Files of a folder that are called so before their suffix.
    std::vector<std::string> files_with_stem(const std::string& folder, std::string_view stem);
    // For wiki links: the files of the document's repository whose path ends with `name`, in any case, with
    // or without its suffix, blanks and hyphens alike. Hidden folders and node_modules hold none.
    std::vector<std::string> pages_named(const std::string& from, std::string_view name);
    NearNames& near_pages(const std::string& from);
    // The only file of the document's repository that is called so, as a path from the document's folder.
    // Empty if there is none, or several, or if the repository has too many files to look through.
    std::string only_file_named(const std::string& from, const std::string& name);
    // For suggestions: of a folder's entries, and of the anchors that anchors() gives. Many files may miss a
    // name of the same ones.
    NearNames& near_entries(const std::string& folder);
    NearNames& near_anchors(const std::string& path);

  private:
    struct Folder {
        std::string path;
        bool readable = false;
        std::vector<FolderEntry> own;  // empty where they have been read before
        std::span<const FolderEntry> entries;
    };
    // Of a folder, the positions of its entries: by lower-cased name, the first of equals; by the name before
    // the suffix. Each is made when a name first misses.
    using FirstByName = std::unordered_map<std::string, size_t>;
    using AllByStem = std::unordered_map<std::string, std::vector<size_t>>;
    // All files of a repository, by key of the name.
    using Pages = std::unordered_map<std::string, std::vector<std::string>>;
    // In which folder a file of a repository is; null where several are called so. All of it lives in
    // folders_.
    using FileNames = std::unordered_map<std::string_view, const std::string*>;
    // Where documents are.
    struct Place {
        std::string folder;
        std::string root;
        std::vector<std::string> way;  // the folders from the root down to this one, both included
    };
    struct Home {
        std::string path;
        const Place* place = nullptr;  // never null
    };
    struct Step;

    const Home& home_of(const std::string& from);
    const Place& place_of(const std::string& folder);
    const Folder& listed(const std::string& folder);
    const Pages& pages_of(const std::string& root);
    const FileNames& files_of(const std::string& root);
    const FolderEntry* entry_named(const Folder& folder, std::string_view name);
    Target walk(std::string_view path, size_t ancestors, const std::vector<Step>& steps, const Place& place);
    Target enter(const std::string& folder, const FolderEntry& entry, const std::string& root);

    Disk& disk_;
    const Listings* read_;
    MadeOnceByKey<Home> homes_;    // by name as given
    MadeOnceByKey<Place> places_;  // by folder, like all that has no other word
    MadeOnceByKey<std::string> roots_;
    MadeOnceByKey<Folder> folders_;
    MadeOnceByKey<FirstByName> by_lower_case_;
    MadeOnceByKey<AllByStem> by_stem_;
    MadeOnceByKey<std::vector<Target>> front_pages_;
    MadeOnceByKey<std::shared_ptr<const Anchors>> anchors_;  // by path
    MadeOnceByKey<Pages> pages_;                             // by root
    MadeOnceByKey<NearNames> near_pages_;                    // by root
    MadeOnceByKey<FileNames> files_;                         // by root
    MadeOnceByKey<NearNames> near_entries_;
    MadeOnceByKey<NearNames> near_anchors_;  // by path
};

}  // namespace rmtool

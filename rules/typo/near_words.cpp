#include "rules/typo/near_words.h"

#include <unordered_map>
#include <utility>

#include "rules/typo/edits.h"

namespace rmtool::typo {
namespace {

class Memory {
  public:
    template <class Search>
    const std::vector<NearWord>& find(std::string_view spelling, Search search) {
        constexpr size_t most = 8192;  // spellings
        std::string key(spelling);
        if (const auto known = found_.find(key); known != found_.end()) return known->second;
        std::vector<NearWord> words;
        search(lexicon, spelling, [&words](std::string_view word, WordClass kind) {
            words.push_back({std::string(word), kind});
        });
        if (found_.size() == most) found_.clear();
        return found_.emplace(std::move(key), std::move(words)).first->second;
    }

  private:
    std::unordered_map<std::string, std::vector<NearWord>> found_;
};

thread_local Memory one_edit, two_edits;

}  // namespace

const std::vector<NearWord>& words_one_edit_away(std::string_view spelling) {
    return one_edit.find(spelling, for_each_one_edit_away);
}

const std::vector<NearWord>& words_two_edits_away(std::string_view spelling) {
    return two_edits.find(spelling, for_each_two_edits_away);
}

}  // namespace rmtool::typo

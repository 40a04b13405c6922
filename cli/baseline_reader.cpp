#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/baseline.h"
#include "cli/document_place.h"

namespace rmtool {
namespace {

using nlohmann::json;

constexpr uint64_t known_version = 1;

// Tells how far the parser has come, which it tells itself only where the JSON is broken.
struct Cursor {
    using iterator_category = std::forward_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* at = nullptr;
    const char** farthest = nullptr;

    reference operator*() const { return *at; }
    Cursor& operator++() {
        *farthest = ++at;
        return *this;
    }
    Cursor operator++(int) {
        const Cursor before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const Cursor& one, const Cursor& other) { return one.at == other.at; }
};

// Takes the events of the parser, so that nothing is built but the baseline, and nothing nests deeper than
// that does.
class Reader final : public json::json_sax_t {
  public:
    Baseline baseline;
    std::string problem;  // why it stopped
    bool is_of_other_version = false;

    // Of a whole object.
    std::string_view missing_key() const {
        return !version_seen_ ? "version" : !documents_seen_ ? "documents" : "";
    }

    bool key(std::string& name) override {
        key_ = std::move(name);
        if (depth_ == 1 && key_ != "version" && key_ != "documents") return unknown_key();
        if (depth_ == 1 && key_ == "documents") documents_seen_ = true;
        if (depth_ == 2) {
            const auto [document, is_new] = baseline.documents.try_emplace(key_);
            if (!is_new) return fail(fmt::format("'{}' is there twice", key_));
            document_ = &document->second;
        }
        if (depth_ == 4 && key_ != "rule" && key_ != "text" && key_ != "count" && key_ != "fingerprint")
            return unknown_key();
        return true;
    }
    bool start_object(size_t) override {
        const bool expected = depth_ == 0 || (depth_ == 1 && key_ == "documents") || depth_ == 3;
        if (!expected) return unexpected("an object");
        if (depth_ == 3) {
            document_->push_back({});
            complete_ = false;
        }
        ++depth_;
        return true;
    }
    bool end_object() override {
        --depth_;
        if (depth_ != 3 || (complete_ && !document_->back().rule.empty())) return true;
        return fail("a finding needs 'rule' and 'fingerprint'");
    }
    bool start_array(size_t) override {
        if (depth_ != 2) return unexpected("an array");
        ++depth_;
        return true;
    }
    bool end_array() override {
        --depth_;
        return true;
    }
    bool string(std::string& value) override {
        if (depth_ != 4) return unexpected("a string");
        KnownFindings& known = document_->back();
        if (key_ == "rule") {
            known.rule = std::move(value);
        } else if (key_ == "text") {
            known.text = std::move(value);
        } else if (key_ == "fingerprint") {
            const std::optional<Fingerprint> fingerprint = fingerprint_in(value);
            if (!fingerprint) return fail("a fingerprint has 32 hexadecimal digits");
            known.fingerprint = *fingerprint;
            complete_ = true;
        } else {
            return unexpected("a string");
        }
        return true;
    }
    bool number_unsigned(uint64_t value) override {
        if (depth_ == 4 && key_ == "count") {
            if (value > UINT32_MAX) return fail("a count is larger than any document allows");
            document_->back().count = value;
            return true;
        }
        if (depth_ != 1 || key_ != "version") return unexpected("a number");
        version_seen_ = true;
        if (value == known_version) return true;
        is_of_other_version = true;
        return fail(fmt::format("its version is {}, and {} is what this rmtool reads", value, known_version));
    }
    bool null() override { return unexpected("null"); }
    bool boolean(bool) override { return unexpected("a boolean"); }
    bool number_integer(int64_t) override { return unexpected("a negative number"); }
    bool number_float(double, const std::string&) override { return unexpected("a fraction"); }
    bool binary(json::binary_t&) override { return unexpected("bytes"); }
    bool parse_error(size_t, const std::string&, const nlohmann::detail::exception& error) override {
        // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while ..."
        const std::string_view text = error.what();
        const size_t reason = text.find("syntax error");
        return fail(std::string(text.substr(reason == std::string_view::npos ? 0 : reason)));
    }

  private:
    bool fail(std::string why) {
        problem = std::move(why);
        return false;
    }
    bool unexpected(std::string_view what) { return fail(fmt::format("{} is not expected here", what)); }
    bool unknown_key() { return fail(fmt::format("unknown key '{}'", key_)); }

    size_t depth_ = 0;  // 1: the whole, 2: the documents, 3: the list of one, 4: a finding
    std::string key_;
    std::vector<KnownFindings>* document_ = nullptr;
    bool complete_ = false;  // the finding has a fingerprint
    bool version_seen_ = false;
    bool documents_seen_ = false;
};

// Git's, at the beginning of a line.
bool is_conflict_marker(std::string_view line) {
    return line.starts_with("<<<<<<<") || line.starts_with("=======") || line.starts_with(">>>>>>>");
}

}  // namespace

Result<Baseline> parse_baseline(const Source& source) {
    const std::string_view bytes = source.bytes();
    const char* farthest = bytes.data();
    const Cursor begin{bytes.data(), &farthest};
    const Cursor end{bytes.data() + bytes.size(), &farthest};
    Reader reader;
    bool read = false;
    if (bytes.empty()) {
        reader.problem = "it is empty";
    } else {
        read = json::sax_parse(begin, end, &reader);
    }
    if (read && !reader.missing_key().empty()) {
        reader.problem = fmt::format("it has no '{}'", reader.missing_key());
        farthest = bytes.data();
        read = false;
    }
    if (read) return std::move(reader.baseline);
    // The parser has read the last byte of what it does not like.
    const auto seen = static_cast<uint32_t>(farthest - bytes.data());
    const Position position = source.position(seen > 0 ? seen - 1 : 0);
    std::string hint = "remove it, and --write-baseline writes it anew";
    if (reader.is_of_other_version) hint = "use the rmtool that wrote it, or " + hint;
    if (is_conflict_marker(source.slice(source.line(position.line - 1)))) {
        reader.problem = "a merge has left its conflict here";
        hint = "take either side; a run with --write-baseline then brings it up to date";
    }
    return Error{fmt::format("{}:{}:{}: cannot be read as a baseline: {}", source.name(), position.line,
                             position.column, reader.problem),
                 std::move(hint)};
}

Result<BaselineFile> read_baseline(const std::string& path, Disk& disk) {
    Result<std::string> bytes = disk.read(path);
    if (!bytes) {
        Error error = bytes.error();
        if (!disk.has_entry(path))
            error.hint = fmt::format("'rmtool lint --write-baseline {}' writes a baseline", path);
        return error;
    }
    Result<Baseline> content = parse_baseline(Source(path, std::move(*bytes)));
    if (!content) return content.error();
    return BaselineFile{path, folder_of_file(path, disk), std::move(*content)};
}

}  // namespace rmtool

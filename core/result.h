// A value or the reason why there is none: one sentence that names the thing, and what to do about it.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace rmtool {

struct Error {
    std::string message;       // "FILE: what: reason", without "error: "
    std::string hint;          // something that can be acted on; may be empty
    std::string snippet = {};  // lines that show the place, each with its line feed, fit for a terminal
};

template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::move(value)) {}
    Result(Error error) : state_(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<T>(state_); }
    // Preconditions: there is a value; there is none.
    T& operator*() { return std::get<T>(state_); }
    const T& operator*() const { return std::get<T>(state_); }
    T* operator->() { return &std::get<T>(state_); }
    const T* operator->() const { return &std::get<T>(state_); }
    const Error& error() const { return std::get<Error>(state_); }

  private:
    std::variant<T, Error> state_;
};

}  // namespace rmtool

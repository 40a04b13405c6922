// What is made when it is first asked for, by whichever thread asks first.
#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <utility>

namespace rmtool {

// Moved only while nobody else knows of it.
template <class Value>
class MadeOnce {
  public:
    MadeOnce() = default;
    MadeOnce(MadeOnce&& other) noexcept : made_(other.made_.load()), value_(std::move(other.value_)) {}
    MadeOnce& operator=(MadeOnce&&) = delete;

    // Others who ask meanwhile wait. If `make` throws, the next one makes it. `make` must not ask for the
    // value it is to make, nor wait for it through others.
    template <class Make>
    Value& get(Make make) {
        if (!made_.load(std::memory_order_acquire)) {
            const std::scoped_lock lock(making_);
            if (!made_.load(std::memory_order_relaxed)) {
                value_.emplace(make());
                made_.store(true, std::memory_order_release);
            }
        }
        return *value_;
    }
    // Null if nobody has made it yet.
    const Value* find() const { return made_.load(std::memory_order_acquire) ? &*value_ : nullptr; }
    // Nobody else may use it meanwhile.
    void put(Value value) {
        value_.emplace(std::move(value));
        made_ = true;
    }

  private:
    std::mutex making_;
    std::atomic<bool> made_ = false;
    std::optional<Value> value_;
};

// Values by key; they stay where they are. What makes one value does not keep others waiting.
template <class Value>
class MadeOnceByKey {
  public:
    template <class Make>
    Value& get(const std::string& key, Make make) {
        return entry(key).get(std::move(make));
    }
    const Value* find(const std::string& key) const {
        const std::shared_lock lock(mutex_);
        const auto known = entries_.find(key);
        return known == entries_.end() ? nullptr : known->second.find();
    }
    // The two that follow: nobody else may use any value meanwhile.
    void put(const std::string& key, Value value) { entry(key).put(std::move(value)); }
    void forget(const std::string& key) { entries_.erase(key); }

  private:
    MadeOnce<Value>& entry(const std::string& key) {
        {
            const std::shared_lock lock(mutex_);
            const auto known = entries_.find(key);
            if (known != entries_.end()) return known->second;
        }
        const std::scoped_lock lock(mutex_);
        return entries_.try_emplace(key).first->second;
    }

    mutable std::shared_mutex mutex_;
    std::unordered_map<std::string, MadeOnce<Value>> entries_;
};

}  // namespace rmtool

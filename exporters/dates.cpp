#include "exporters/dates.h"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace rmtool {
namespace {

constexpr std::array<std::string_view, 7> weekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// Reads from the front of a text; once something is missing, it stays failed.
struct Scanner {
    std::string_view rest;
    bool failed = false;

    bool take(char wanted) {
        if (rest.empty() || rest.front() != wanted) return false;
        rest.remove_prefix(1);
        return true;
    }
    void expect(char wanted) { failed = !take(wanted) || failed; }
    unsigned number(size_t least_digits, size_t most_digits) {
        unsigned value = 0;
        size_t digits = 0;
        for (; digits < most_digits && !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
             ++digits) {
            value = value * 10 + static_cast<unsigned>(rest.front() - '0');
            rest.remove_prefix(1);
        }
        if (digits < least_digits) failed = true;
        return value;
    }
    void skip_blanks() { rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size())); }
};

std::string read_time(Scanner& scanner) {
    const unsigned hour = scanner.number(1, 2);
    scanner.expect(':');
    const unsigned minute = scanner.number(2, 2);
    const unsigned second = scanner.take(':') ? scanner.number(2, 2) : 0;
    if (scanner.take('.')) scanner.number(0, 9);
    if (hour > 23 || minute > 59 || second > 60) scanner.failed = true;
    return fmt::format("{:02}:{:02}:{:02}", hour, minute, second);
}

std::string read_zone(Scanner& scanner) {
    scanner.skip_blanks();
    if (scanner.rest.empty() || scanner.take('Z')) return "GMT";
    const char sign = scanner.take('-') ? '-' : '+';
    if (sign == '+') scanner.expect('+');
    const unsigned hours = scanner.number(1, 2);
    const bool has_minutes = scanner.take(':') || !scanner.rest.empty();
    const unsigned minutes = has_minutes ? scanner.number(2, 2) : 0;
    if (hours > 23 || minutes > 59) scanner.failed = true;
    return fmt::format("{}{:02}{:02}", sign, hours, minutes);
}

}  // namespace

std::string rfc822_date(std::string_view timestamp) {
    Scanner scanner{timestamp};
    const unsigned year = scanner.number(4, 4);
    scanner.expect('-');
    const unsigned month = scanner.number(1, 2);
    scanner.expect('-');
    const unsigned day = scanner.number(1, 2);
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                           std::chrono::month(month), std::chrono::day(day)};
    if (scanner.failed || !date.ok()) return {};

    std::string time = "00:00:00";
    std::string zone = "GMT";
    if (!scanner.rest.empty()) {
        if (!scanner.take('T') && !scanner.take('t')) scanner.expect(' ');
        scanner.skip_blanks();
        time = read_time(scanner);
        zone = read_zone(scanner);
    }
    if (scanner.failed || !scanner.rest.empty()) return {};
    const std::chrono::weekday weekday{std::chrono::sys_days(date)};
    return fmt::format("{}, {:02} {} {:04} {} {}", weekdays[weekday.c_encoding()], day, months[month - 1],
                       year, time, zone);
}

}  // namespace rmtool

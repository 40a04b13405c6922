#include "exporters/wrap.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace rmtool;

TEST_CASE("labels are wrapped between words", "[exporters]") {
    struct WrapCase {
        std::string_view text, expected;
    };
    const auto [text, expected] = GENERATE(
        WrapCase{"", ""},                                                  //
        WrapCase{"short", "short"},                                        //
        WrapCase{"exactly 10", "exactly 10"},                              //
        WrapCase{"one too many", "one too\nmany"},                         //
        WrapCase{"a b c d e f g h i", "a b c d e\nf g h i"},               //
        WrapCase{"two  blanks", "two\nblanks"},                            //
        WrapCase{"two  bl", "two  bl"},                                    //
        WrapCase{"lines\nstay as they are", "lines\nstay as\nthey are"},   //
        WrapCase{"an\n\nempty line", "an\n\nempty line"},                  //
        WrapCase{"exactly 10 ", "exactly 10 "},                            //
        WrapCase{" leading", " leading"},                                  //
        WrapCase{"a https://example.org b", "a\nhttps://example.org\nb"},  //
        WrapCase{"averyveryverylongword", "averyveryverylongwor\nd"},      //
        WrapCase{"öäüß öäüß öäüß", "öäüß öäüß\nöäüß"},                     //
        WrapCase{"你好世界你好", "你好世界你\n好"},                        //
        WrapCase{"ab 你好世界", "ab 你好世\n界"},                          //
        WrapCase{"🔴 🔴 🔴 🔴 🔴", "🔴 🔴 🔴\n🔴 🔴"},                               //
        WrapCase{"e\u0301e\u0301e\u0301e\u0301e\u0301 abc", "e\u0301e\u0301e\u0301e\u0301e\u0301 abc"});
    CHECK(wrap(text, 10) == expected);
}

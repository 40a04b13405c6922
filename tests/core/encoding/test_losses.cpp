#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/encoding/mojibake.h"
#include "tests/support/garble.h"

namespace encoding = rmtool::encoding;

namespace {

std::string replaced(std::string text, std::string_view part, std::string_view with) {
    for (size_t at = text.find(part); at != text.npos; at = text.find(part, at + with.size()))
        text.replace(at, part.size(), with);
    return text;
}

// As a page without characters for some bytes leaves it, in which a no-break space is a space.
std::string lossy(std::string_view text) {
    std::string garbled = rmtool::testing::garbled(text, encoding::Page::windows_1252);
    for (const std::string_view control : {"\u0081", "\u008D", "\u008F", "\u0090", "\u009D", "\u00AD"})
        garbled = replaced(std::move(garbled), control, "");
    return replaced(std::move(garbled), "\u00A0", " ");
}

std::string straightened(std::string_view text) {
    std::string garbled = rmtool::testing::garbled(text, encoding::Page::windows_1252);
    for (const std::string_view quote : {"“", "”", "„"}) garbled = replaced(std::move(garbled), quote, "\"");
    for (const std::string_view quote : {"‘", "’", "‚"}) garbled = replaced(std::move(garbled), quote, "'");
    return garbled;
}

}  // namespace

TEST_CASE("lost letters are found again by how their language is written", "[mojibake]") {
    const std::vector<std::string> texts = {
        "Для начала установите последнюю версию системы и проверьте настройки.\n",
        "Необхідно запустити сервер, перевірити налаштування та зберегти результати у базі даних.\n",
        "Voilà où l'on va: à Paris, déjà, à côté de la forêt, à six heures précises.\n",
        "Los índices están aquí: la guía también sirve así, según el país.\n",
        "日本語のテキストを表示する方法を説明します。\n",
        "이 프로그램은 데이터를 처리하고 결과를 저장합니다.\n",
    };
    for (const std::string& text : texts) {
        CHECK(lossy(text) != rmtool::testing::garbled(text, encoding::Page::windows_1252));
        CHECK(encoding::repaired(lossy(text)) == text);
    }
}

TEST_CASE("of two spaces behind a marker one was part of it", "[mojibake]") {
    const std::string outline = "- 🎯 Goals\n- ✅ Done\n- 🚀 Start\n- 🛠 Tools\n";
    CHECK(lossy(outline).find("›  Tools") != std::string::npos);
    CHECK(encoding::repaired(lossy(outline)) == outline);
}

TEST_CASE("markers whose quotes were straightened come back where one is far likelier", "[mojibake]") {
    const std::string outline = "- 🔴 Backend\n- 🔵 Frontend\n- 🔥 Hot\n- ✅ Done\n- 🚀 Start\n";
    CHECK(straightened(outline).find('"') != std::string::npos);
    CHECK(encoding::repaired(straightened(outline)) == outline);
}

TEST_CASE("what is as likely as another is left, and said to be either", "[mojibake]") {
    const std::string outline = "- 🎯 Goals\n- ✅ Done\n- 🚀 Start\n- ↓ Down\n";
    const encoding::Reading reading = encoding::read_garbled(straightened(outline));
    REQUIRE(reading.doubts.size() == 1);
    const std::vector<std::string>& candidates = reading.doubts[0].candidates;
    REQUIRE(candidates.size() == 2);
    CHECK(std::minmax(candidates[0], candidates[1]) == std::minmax<std::string>("↓", "↔"));
    CHECK(reading.windows.size() == 3);
}

TEST_CASE("of two that look alike and mean the same, the text around them chooses", "[mojibake]") {
    const std::vector<std::string> texts = {
        "The café was open from 2019–2021, or pages 3 – 5.\n",
        "The café — or what is left of it\n",
        "Das Café – oder was von ihm übrig blieb – schließt für immer, so heißt es hier überall.\n",
        "Das Café\u00A0– oder was von ihm übrig blieb\u00A0– schließt für immer, so heißt es hier überall.\n",
        "Le café — ou ce qu'il en reste — ferme pour toujours, à ce que l'on a dit hier.\n",
        "Кафе — или то, что от него осталось, — закрывается навсегда.\n",
        "- 🎯 Goals\n- ✅ Done\n- 🚀 Start\n- ✔ Checked\n",
        "- ✅ Done\n- ⭐ Best\n- ✓ Checked\n",
        "- 🎯 Goals\n- ✅ Done\n- 🚀 Start\n- ✔️ Checked\n",
        "- 🎯 Goals\n- ✅ Done\n- ✘ Failed\n- ✔ Checked\n",
    };
    for (const std::string& text : texts) {
        CHECK(straightened(text).find('"') != std::string::npos);
        CHECK(encoding::repaired(straightened(text)) == text);
    }
}

TEST_CASE("of two that look alike, the one that the text has stands wherever nothing tells", "[mojibake]") {
    const std::vector<std::pair<std::string, std::string>> texts = {
        {"A café – here, – and there.\n", "It is – or was – open.\n"},
        {"A café—or what is left of it.\n", "It is — or was — open.\n"},
        {"A café — here – and – there.\n", "It is – or was – open.\n"},
        {"Open 2019–2021, at the café.\n", "It is — or was — open.\n"},
        {"- ✔ Done\n- ✗ Failed\n- café\n", "- ✔ Checked\n"},
        {"- ✘ Failed\n- café\n", "- ✔ Checked\n"},
        {"- ✗ Failed\n- café\n", "- ✓ Checked\n"},
    };
    for (const auto& [intact, lost] : texts) {
        CHECK(encoding::repaired(intact + straightened(lost)) == intact + lost);
        CHECK(encoding::repaired(straightened(lost) + intact) == lost + intact);
    }
}

TEST_CASE("two of four bytes are no sign where nothing else is garbled", "[mojibake]") {
    const encoding::Reading alone = encoding::read_garbled("É™FÉ…ÇÃ”ðŸ");
    CHECK(alone.windows.empty());
    CHECK(alone.doubts.size() == 1);
}

TEST_CASE("candidates are the sign alone, without the space behind it", "[mojibake]") {
    const encoding::Reading reading =
        encoding::read_garbled(lossy("- 🎯 Goals\n- ✅ Done\n- 🚀 Start\n- 📁 Folder\n- 🔁 Again\n"));
    REQUIRE(!reading.doubts.empty());
    for (const encoding::Doubt& doubt : reading.doubts)
        for (const std::string& candidate : doubt.candidates) CHECK(!candidate.ends_with(' '));
}

TEST_CASE("a lead by itself is found where others of its kind are garbled", "[mojibake]") {
    const std::string outline = "- ✅ Done\n- ✨ New\n- • Point\n- … Rest\n- ⭐ Favourite\n";
    CHECK(lossy(outline).find("- â Favourite") != std::string::npos);
    CHECK(encoding::repaired(lossy(outline)) == outline);
    CHECK(encoding::read_garbled("- â Favourite\n").doubts.empty());
}

TEST_CASE("a drawn tree of files comes back, with its no-break spaces and without its quotes", "[mojibake]") {
    const std::string tree =
        "src\n├── components\n│   ├── Button.tsx\n│   └── View.tsx\n├── lib\n└── index.ts\n\nIt’s here.\n";
    CHECK(encoding::repaired(straightened(tree)) == tree);
    const std::string unbroken = replaced(tree, "│  ", "│\u00A0\u00A0");
    CHECK(encoding::repaired(lossy(unbroken)) == unbroken);
}

TEST_CASE("where all text lost something, that is what tells of the page", "[mojibake]") {
    const std::string tree = "├── lib\n├── rules\n└── index.ts\n";
    CHECK(encoding::repaired(straightened(tree)) == tree);
}

TEST_CASE("what other characters kept was hardly lost", "[mojibake]") {
    // The bytes 9D of the first are there: no byte was dropped, and only quotes can be missing of the second.
    const std::string outline = "- 📝 Notes\n- 🎯 Goals\n- 🗑 Bin\n- ✅ Done\n";
    const encoding::Reading reading = encoding::read_garbled(straightened(outline));
    for (const encoding::Doubt& doubt : reading.doubts)
        for (const std::string& candidate : doubt.candidates) CHECK(candidate != "🏗");
}

TEST_CASE("a tone of skin stands behind an emoji", "[mojibake]") {
    const std::string outline = "- 🎯 Goals\n- ✅ Done\n- 👋🏻 Hello\n- 🚀 Start\n";
    CHECK(lossy(outline).find("ðŸ» Hello") != std::string::npos);
    CHECK(encoding::repaired(lossy(outline)) == outline);
}

TEST_CASE("a lead that is left beside a repair holds the line", "[mojibake]") {
    const std::string outline = "- 🎯 Goals\n- ✅ Done\n- 🚀 Start\n- ⭐️ Favourite of 🎯\n";
    const std::string favourite = "- âï¸ Favourite of ðŸŽ¯\n";
    REQUIRE(lossy(outline).ends_with(favourite));
    CHECK(encoding::repaired(lossy(outline)).ends_with(favourite));
}

TEST_CASE("honest lines beside garbled ones have lost nothing, though their letters begin garbled text",
          "[mojibake]") {
    const std::vector<std::string> lines = {
        "Кожного дня обирайте наступну тему зі списку та пишіть реалізацію.\n",
        "Вас наймають не за знання, а за те, як ви їх застосовуєте.\n",
        "Практика з питань кодування не про запамʼятовування відповідей.\n",
        "Пізніше поверніться і розвʼяжіть ще кілька задач зі списками.\n",
        "Необхідно запустити сервер та перевірити налаштування.\n",
        "Складність алгоритмів залежить від кількості елементів.\n",
        "Пошук та маніпуляції з рядками в базі даних.\n",
        "Сортування злиттям і сортування вибором порівняно з купою.\n",
    };
    for (const size_t every : {2, 3, 4}) {
        std::string clean, partly;
        for (size_t line = 0; line < lines.size(); ++line) {
            const std::string once = rmtool::testing::garbled(lines[line], encoding::Page::windows_1251);
            clean += lines[line];
            partly += line % every == 0 ? rmtool::testing::garbled(once, encoding::Page::windows_1251)
                                        : lines[line];
        }
        CHECK(encoding::repaired(partly) == clean);
        CHECK(encoding::read_garbled(partly).doubts.empty());
    }
}

TEST_CASE("the colour of a disk is that of the disks beside it", "[mojibake]") {
    const std::string roadmap = "# 🔴 Backend\n- 🟡 Guides\n- 🟢 Done\n- 🟠 Ideas\n- 🔵 Frontend\n";
    const std::string garbled = rmtool::testing::garbled(roadmap, encoding::Page::windows_1252);
    CHECK(encoding::repaired(replaced(garbled, "Ÿ\u00A0 ", "Ÿ ")) == roadmap);
}

TEST_CASE("half a flag stands for nothing by itself", "[mojibake]") {
    const std::string outline = lossy("- 🎯 Goals\n- ✅ Done\n- 🐇 Quick\n- 🚀 Start\n");
    REQUIRE(outline.find("ðŸ‡ Quick") != std::string::npos);
    CHECK(encoding::repaired(outline).find("🇭") == std::string::npos);
    const std::string flags = "- 🎯 Goals\n- 🇭🇺 Hungary\n- 🚀 Start\n";
    CHECK(encoding::repaired(lossy(flags)) == flags);
}

TEST_CASE("a letter that lost its only other byte to a quote holds the line", "[mojibake]") {
    const std::string list =
        "- 🎯 Đây là dự án đầu tiên\n- 🚀 Chủ đề và địa điểm\n- ✅ Nếu đã được hoàn thành\n";
    const encoding::Reading reading = encoding::read_garbled(straightened(list));
    for (const encoding::Window& window : reading.windows)
        CHECK(window.repaired.find('\'') == std::string::npos);
    CHECK(encoding::repaired(straightened(list)).find("Ä'ề") == std::string::npos);
}

TEST_CASE("repairing what is repaired changes nothing", "[mojibake]") {
    const std::vector<std::string> outlines = {
        "- ⭐️ Star\n- ✔ Yes\n- 📁 Folder\n- 📧 Mail\n- ✅ Done\n- – Dash\n",
        "├── a\n│   └── b\n“Quotes” it’s – and more…\n",
        "# 🔴 Backend\n- 🔵 Frontend\n- ð honest\n- Â honest\n- 🌍 World\n",
    };
    for (const std::string& outline : outlines) {
        for (const std::string& text :
             {lossy(outline), straightened(outline), straightened(outline) + outline,
              lossy(outline) + straightened(outline)}) {
            const std::string once = encoding::repaired(text);
            CHECK(encoding::repaired(once) == once);
        }
    }
}

package org.sila.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.accounts.Role;
import org.sila.imports.typing.Paper;
import org.sila.testing.Arrivals;
import org.sila.web.Language;

/** A photographed page is typed in by two people, compared, and brought in by an administrator. */
class TypingJourney extends Journey {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_photographed_page_becomes_records(Language language) throws IOException {
        String family = Arrivals.familyName();
        String one = "مازن " + family;
        String two = "نزار " + family;
        Path photograph = Files.write(folder.resolve("page.png"), Paper.with(List.of(one + " 1985", two + " 1971")));
        Visitor first = staff(Role.CASEWORKER, language).opens("/typing");
        first.isAt("imports.typing.title").looks("typing");

        first.follows("imports.typing.new").isAt("imports.typing.new").looks("typing-new");
        first.attaches("imports.typing.picture", photograph)
                .writes("imports.details.title", "صفحة " + family)
                .selects("imports.details.record-kind", "sources.record-kind.PRISON_REGISTER")
                .writes("imports.details.brought-by", "رابطة العائلات")
                .writes("imports.typing.lines", "2")
                .presses("imports.typing.begin");
        String sheet = first.page().url();
        first.looks("typing-sheet");
        type(first, 1, one, "", "1985");
        type(first, 2, two, "", "1971");
        first.presses("imports.typing.go.finish").sees("imports.typing.waits.SECOND_TYPING");

        Visitor second = staff(Role.SUPERVISOR, language).opens("/typing");
        second.page().navigate(sheet);
        second.presses("imports.typing.turn.SECOND_TYPING");
        type(second, 1, one, "", "1985");
        type(second, 2, two.replace("نزار", "نذير"), "", "1971");
        second.presses("imports.typing.go.finish").looks("typing-differences");
        second.page().locator("input[name='pick-2-0'][value='1']").check();
        second.presses("imports.typing.settle").sees("imports.typing.agreed").looks("typing-agreed");
        second.presses("imports.typing.hand-on").sees("imports.typing.is-list");

        Visitor administrator = staff(Role.ADMINISTRATOR, language).opens("/typing");
        administrator.page().navigate(sheet);
        administrator
                .follows("imports.typing.open-list")
                .isAt("imports.preview.title")
                .seesWords(two);
        administrator.presses("imports.start", 2);
        ListJourney.waitsUntilFinished(administrator);

        second.page().navigate(sheet + "/lines/2");
        second.seesWords(two).looks("typing-line");
    }

    private static void type(Visitor visitor, int line, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            visitor.page().locator("#line-" + line + "-" + column).fill(cells[column]);
        }
    }
}

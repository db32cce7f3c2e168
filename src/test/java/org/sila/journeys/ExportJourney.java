package org.sila.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.accounts.Role;
import org.sila.person.DetentionEvent;
import org.sila.web.Language;

/** An administrator takes case summaries out, with a reason, and it is seen afterwards that they did. */
class ExportJourney extends Workday {

    @ParameterizedTest
    @EnumSource
    void summaries_are_taken_out_with_a_reason_and_noted(Language language) throws IOException {
        suspended(proposed(DetentionEvent.FREED_AT_OPENING));
        Visitor administrator = staff(Role.ADMINISTRATOR, language).opens("/exports");
        administrator.isAt("exports.title").looks("exports");

        administrator.presses("exports.go").sees("exports.reason.missing").looks("exports-failed");

        for (String format : new String[] {"CSV", "XLSX", "PDF"}) {
            Path file = takes(administrator, language, format);
            assertThat(Files.size(file)).isGreaterThan(100);
            assertThat(new String(Files.readAllBytes(file), 0, 4, StandardCharsets.ISO_8859_1))
                    .startsWith(
                            switch (format) {
                                case "XLSX" -> "PK";
                                case "PDF" -> "%PDF";
                                default -> "\u00EF\u00BB\u00BF";
                            });
        }
        administrator.opens("/exports").seesWords("اجتماع الشركاء").looks("exports-noted");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_done_and_who_may_do_it_is_there_to_read(Language language) {
        proposed(DetentionEvent.FREED_AT_OPENING);
        Visitor administrator = staff(Role.ADMINISTRATOR, language).opens("/audit");
        administrator.isAt("audit.title").looks("audit");

        administrator.opens("/staff").isAt("accounts.staff.title").looks("staff");
    }

    /** So that what is taken out is a few cases, and not all of a run of tests. */
    private void suspended(Proposed proposed) {
        jdbc.sql("update sought_case set status = 'SUSPENDED' where id = ?")
                .param(arrivals.caseOf(proposed.receipt().reportId()))
                .update();
    }

    private static Path takes(Visitor administrator, Language language, String format) {
        String of = language == Language.ARABIC ? "ARABIC" : "ENGLISH";
        administrator
                .opens("/exports")
                .answers("exports.field.format", "exports.format." + format)
                .answers("exports.field.language", "exports.language." + of)
                .selects("exports.column.STATUS", "cases.case-status.SUSPENDED")
                .writes("exports.field.reason", "اجتماع الشركاء");
        return administrator.downloads("exports.go");
    }
}

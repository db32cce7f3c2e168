package org.sila.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.web.Language;

/** A family reports a missing person on a telephone, and comes back to see where the search stands. */
class FamilyJourney extends Journey {

    @ParameterizedTest
    @EnumSource
    void a_mother_reports_her_son_and_comes_back(Language language) {
        Visitor mother = onAPhone(language).opens("/");
        mother.follows("web.home.report").isAt("reports.introduction.title").looks("report-introduction");
        mother.follows("reports.paper.title").isAt("reports.paper.title");
        mother.opens("/report");

        mother.follows("reports.introduction.begin");
        tells_who(mother, "أنس الخطيب");
        tells_of_the_family(mother);
        tells_what_happened(mother);
        tells_what_was_heard(mother);
        tells_how_to_reach_her(mother);
        consents(mother);
        checks_and_corrects(mother);
        Receipt receipt = receives(mother);

        Visitor later = onAPhone(language).opens("/status");
        sees_where_it_stands(later, receipt);
        adds_what_she_learned(later);
        tells_more(later);
        sends_a_photograph(later);
        changes_her_mind(later);
        withdraws(later);
    }

    @ParameterizedTest
    @EnumSource
    void a_report_half_written_is_still_there(Language language) {
        Visitor brother = onAPhone(language).opens("/report/who");
        brother.writes("reports.field.full-name", "Layal Mansour ليال").presses("reports.continue");

        brother.opens("/report").follows("reports.introduction.go-on");

        brother.isAt("reports.family.title").follows("web.back");
        assertThat(brother.valueOf("reports.field.full-name")).isEqualTo("Layal Mansour ليال");
    }

    @ParameterizedTest
    @EnumSource
    void a_report_saved_for_later_is_finished_on_another_telephone(Language language) {
        Visitor wife = onAPhone(language).opens("/report/who");
        tells_who(wife, "نبيل سعد الدين");
        wife.writes("reports.field.father", "رضوان").presses("reports.later");
        Receipt receipt = isGivenTheCodeEarly(wife);
        wife.presses("reports.mine.sign-out").isAt("web.home.title");
        wife.opens("/report/who").doesNotSeeWords("نبيل");

        Visitor again = onAPhone(language).opens("/status");
        opens(again, receipt);
        again.follows("reports.introduction.go-on").isAt("reports.taken.title");
        tells_what_happened(again);
        again.presses("reports.skip-page");
        tells_how_to_reach_her(again);
        again.ticks("reports.field.store").ticks("reports.field.search").presses("reports.continue");
        again.isAt("reports.check.title")
                .seesWords("نبيل سعد الدين")
                .seesWords("رضوان")
                .presses("reports.check.send");

        again.isAt("reports.kept.title").seesWords(receipt.reference());
        opens(again.opens("/status"), receipt);
        again.isAt("reports.mine.title").seesWords(receipt.reference());
    }

    @ParameterizedTest
    @EnumSource
    void a_page_without_a_name_says_what_is_needed_and_keeps_the_rest(Language language) {
        Visitor sister = onAPhone(language).opens("/report/who");

        sister.writes("reports.field.age", "٢٧").presses("reports.continue");

        sister.isAt("reports.who.title").sees("reports.error.name-needed").looks("report-who-failed");
        assertThat(sister.page().title()).startsWith(sister.text("web.error.prefix"));
        assertThat(sister.valueOf("reports.field.age")).isEqualTo("٢٧");
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_code_opens_nothing(Language language) {
        Visitor stranger = onAPhone(language).opens("/status");
        stranger.writes("reports.status.reference", "SL-7K3M-9QXT").writes("reports.status.code", "ABCD-EFGH-JKLM");

        stranger.presses("reports.status.open");

        stranger.isAt("reports.status.title").sees("reports.error.wrong-code").looks("status-wrong-code");
    }

    private record Receipt(String reference, String code) {}

    private static void tells_who(Visitor mother, String name) {
        mother.isAt("reports.who.title").looks("report-who");
        mother.writes("reports.field.full-name", name)
                .writes("reports.field.nickname", "أبو عمر")
                .answers("reports.field.sex", "person.sex.MALE")
                .dates("reports.field.born", "", "شباط", "١٩٨٧")
                .presses("reports.continue");
    }

    private static void tells_of_the_family(Visitor mother) {
        mother.isAt("reports.family.title").looks("report-family");
        mother.writes("reports.field.father", "محمود")
                .writes("reports.field.mother", "فاطمة الحلبي")
                .writes("reports.field.origin", "دوما")
                .presses("reports.continue");
    }

    private static void tells_what_happened(Visitor mother) {
        mother.isAt("reports.taken.title").looks("report-taken");
        mother.dates("reports.field.taken-on", "", "", "2013")
                .writes("reports.field.place", "حاجز القابون")
                .selects("reports.field.party", "reports.responsible-party.UNKNOWN")
                .presses("reports.continue");
    }

    private static void tells_what_was_heard(Visitor mother) {
        mother.isAt("reports.news.title").looks("report-news");
        mother.answers("reports.field.news", "reports.news.SEEN")
                .writes("reports.field.details", "رآه جار لنا في صيدنايا سنة 2014")
                .writes("reports.field.facility", "صيدنايا")
                .presses("reports.continue");
    }

    private static void tells_how_to_reach_her(Visitor mother) {
        mother.isAt("reports.you.title").looks("report-you");
        mother.writes("reports.field.you-name", "أم أنس")
                .selects("reports.field.relationship", "reports.relationship.MOTHER")
                .writes("reports.field.phone", "+963 944 000 111")
                .writes("reports.field.phrase", "مفتاح تحت الياسمين")
                .presses("reports.continue");
    }

    private static void consents(Visitor mother) {
        mother.isAt("reports.consent.title").looks("report-consent");
        mother.presses("reports.continue").sees("reports.error.consent-needed");
        mother.ticks("reports.field.store").ticks("reports.field.search").presses("reports.continue");
    }

    private static void checks_and_corrects(Visitor mother) {
        mother.isAt("reports.check.title").seesWords("أنس الخطيب").looks("report-check");
        mother.page().locator("a[href^='/report/family']").first().click();
        mother.writes("reports.field.grandfather", "سليم").presses("reports.continue");
        mother.isAt("reports.check.title").seesWords("سليم").presses("reports.check.send");
    }

    private static Receipt receives(Visitor mother) {
        mother.isAt("reports.done.title").looks("report-done");
        Receipt receipt = new Receipt(mother.codes().get(0), mother.codes().get(1));
        assertThat(receipt.reference()).matches("SL-[0-9A-Z]{4}-[0-9A-Z]{4}");

        mother.writes("reports.done.type-back", "----").presses("reports.done.kept");
        mother.sees("reports.error.last-group");
        String last = receipt.code().substring(receipt.code().lastIndexOf('-') + 1);
        mother.writes("reports.done.type-back", last).presses("reports.done.kept");
        mother.isAt("reports.kept.title").doesNotSeeWords(receipt.code()).looks("report-kept");
        mother.follows("reports.kept.more").isAt("reports.status.title");
        return receipt;
    }

    private static Receipt isGivenTheCodeEarly(Visitor wife) {
        wife.isAt("reports.later.title").looks("report-later");
        Receipt receipt = new Receipt(wife.codes().get(0), wife.codes().get(1));
        wife.writes("reports.done.type-back", receipt.code().substring(20)).presses("reports.done.kept");
        wife.isAt("reports.saved.title").doesNotSeeWords(receipt.code()).looks("report-saved");
        return receipt;
    }

    private static void opens(Visitor later, Receipt receipt) {
        later.writes("reports.status.reference", receipt.reference().toLowerCase(Locale.ROOT))
                .writes("reports.status.code", receipt.code())
                .presses("reports.status.open");
    }

    private static void sees_where_it_stands(Visitor later, Receipt receipt) {
        later.isAt("reports.status.title").looks("status");
        opens(later, receipt);
        later.isAt("reports.mine.title").seesWords(receipt.reference()).looks("status-mine");
        later.sees("trust.promise.phrase").doesNotSeeWords("الياسمين");
    }

    private static void adds_what_she_learned(Visitor later) {
        later.writes("reports.mine.add.text", "سمعنا أنه نُقل إلى حمص").presses("reports.mine.add.send");
        later.sees("reports.mine.added").seesWords("سمعنا أنه نُقل إلى حمص").looks("status-added");
    }

    private static void tells_more(Visitor later) {
        later.follows("reports.more.title").isAt("reports.more.title").looks("status-more");
        later.follows("reports.more.held").isAt("reports.more.held");
        assertThat(later.valueOf("reports.more.field.facility")).isEqualTo("صيدنايا");
        later.writes("reports.more.field.part", "الجناح ب").looks("status-more-held");
        later.presses("reports.more.save").isAt("reports.more.title").sees("reports.more.saved");
        later.follows("reports.more.looks").isAt("reports.more.looks");
        later.presses("reports.more.state.DO_NOT_KNOW").isAt("reports.more.title");
        later.follows("reports.more.papers").isAt("reports.more.papers").looks("status-more-papers");
        later.follows("web.back").follows("reports.more.elsewhere").isAt("reports.more.elsewhere");
        later.follows("web.back").follows("reports.more.needs").isAt("reports.more.needs");
        later.presses("reports.more.save").sees("reports.more.error.empty");
        later.ticks("reports.more.option.support.LEGAL").presses("reports.more.save");
        later.isAt("reports.more.title").follows("web.back").isAt("reports.mine.title");
    }

    private static void sends_a_photograph(Visitor later) {
        later.follows("reports.mine.files").isAt("attachments.family.title");
        later.attaches("attachments.field.file", photograph()).presses("attachments.family.hand-in");
        later.sees("attachments.family.sent").looks("status-files").follows("web.back");
    }

    private static void changes_her_mind(Visitor later) {
        later.follows("reports.consents.title").ticks("reports.field.survivors").presses("reports.more.save");
        later.isAt("reports.mine.title").follows("reports.consents.title").looks("status-consents");
        later.follows("web.back")
                .follows("reports.mine.contact")
                .isAt("reports.you.title")
                .looks("status-contact");
        later.follows("web.back").isAt("reports.mine.title");
    }

    private static Path photograph() {
        try {
            Path file = Files.createTempFile("photograph", ".png");
            file.toFile().deleteOnExit();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
            return file;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void withdraws(Visitor later) {
        later.follows("reports.mine.withdraw").isAt("reports.withdraw.title").looks("status-withdraw");
        later.presses("reports.withdraw.go").sees("reports.error.withdraw-tick");
        later.ticks("reports.withdraw.sure").presses("reports.withdraw.go");
        later.isAt("reports.withdrawn.title").looks("status-withdrawn");
    }
}

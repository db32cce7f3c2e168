package org.sila.journeys;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.accounts.Role;
import org.sila.web.Language;

/** Somebody who worked in a prison tells of a closed door, without a name; staff ask, and the answer comes back. */
class LeadJourney extends Workday {

    @ParameterizedTest
    @EnumSource(names = "ARABIC")
    void an_anonymous_lead_is_answered_and_the_answer_is_read(Language language) {
        Visitor giver = onAPhone(language).opens("/");
        giver.follows("leads.door").isAt("leads.introduction.title");
        giver.follows("leads.introduction.begin").isAt("leads.about.title");
        giver.answers("leads.field.kind", "leads.kind.CLOSED_PART")
                .answers("leads.field.how-known", "leads.how-known.WORKED_THERE")
                .presses("leads.continue");
        giver.isAt("leads.what.title")
                .presses("leads.continue")
                .sees("leads.error.told")
                .looks("lead-what");
        giver.writes("leads.field.told", "باب خلف المطبخ سُدّ بالجدار سنة 2014، وكنت أرى الطعام يُحمل إليه.")
                .writes("leads.field.place", "سجن صيدنايا، المبنى الأحمر")
                .writes("leads.field.numbers", "٤٧١١")
                .presses("leads.continue");
        giver.isAt("leads.you.title");
        giver.answers("leads.field.identity", "leads.identity.ANONYMOUS").presses("leads.continue");
        giver.isAt("leads.check.title").seesWords("خلف المطبخ").presses("leads.check.send");

        giver.isAt("leads.done.title").looks("lead-done");
        String reference = giver.codes().get(0);
        String code = giver.codes().get(1);
        giver.writes("reports.done.type-back", code.substring(20)).presses("reports.done.kept");
        giver.isAt("leads.kept.title").presses("reports.mine.sign-out");

        Visitor caseworker = staff(Role.CASEWORKER, language).opens("/desk").sees("leads.desk.new");
        UUID id = jdbc.sql("select id from lead where reference = ?")
                .param(reference)
                .query(UUID.class)
                .single();
        caseworker.opens("/leads?state=NEW").seesWords(reference);
        caseworker.opens("/leads/" + id).seesWords("خلف المطبخ").doesNotSeeWords("٤٧١١");
        caseworker.presses("leads.lead.show-numbers").seesWords("٤٧١١");
        caseworker
                .answers("leads.links.kind", "leads.link-kind.FACILITY")
                .writes("leads.links.target", "صيدنايا")
                .presses("leads.links.go");
        caseworker.sees("leads.notice.linked");
        caseworker.answers("leads.decide.state", "leads.state.CALLED_BACK").presses("leads.decide.go");
        caseworker.sees("leads.error.reason").looks("lead-undecided");
        caseworker.writes("leads.decide.reason", "سألناه عن المطبخ").presses("leads.decide.go");
        caseworker.writes("leads.talk.message", "أيّ مطبخ، وفي أي طابق؟").presses("leads.talk.send");
        caseworker.sees("leads.notice.answered");

        Visitor later = onAPhone(language).opens("/status");
        later.writes("reports.status.reference", reference)
                .writes("reports.status.code", code)
                .presses("reports.status.open");
        later.isAt("leads.mine.title").seesWords("أيّ مطبخ").looks("lead-mine");
        later.writes("leads.mine.text", "مطبخ المبنى الأحمر، الطابق الأرضي").presses("leads.mine.send");
        later.sees("leads.mine.added").seesWords("الطابق الأرضي");
        later.follows("leads.mine.withdraw").isAt("leads.withdraw.title");

        caseworker.opens("/leads?unread=true").seesWords(reference).sees("leads.unread");
    }
}

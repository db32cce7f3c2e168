package org.sila.familynotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.audit.AuditTrail;
import org.sila.reports.SubmitReports;
import org.sila.secrets.SlowHash;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.sila.web.DomainError;
import org.sila.web.Language;
import org.sila.web.PageLanguage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A number or an address counts once its code is typed back, and nobody makes us write to strangers. */
@SilaTest
class ChooseContactTests {

    private static final PageLanguage ENGLISH = PageLanguage.of(Language.ENGLISH.locale());
    private static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Contacts contacts;

    @Autowired
    Outbox outbox;

    @Autowired
    Carriers carriers;

    @Autowired
    SendNotices sender;

    @Autowired
    NoticeProperties properties;

    @Autowired
    SlowHash slowHash;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SubmitReports submitReports;

    private String number;
    private UUID report;
    private Instant now;

    @BeforeEach
    void a_family() {
        jdbc.sql("delete from family_code where asked_at > '2040-01-01'").update();
        jdbc.sql("delete from family_notice where due_at > '2039-01-01'").update();
        number = "+9639" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        report = family();
        now = Instant.parse("2041-01-01T12:00:00Z");
    }

    @Test
    void a_number_counts_once_its_code_is_typed_back_in_any_digits_and_is_kept_sealed() {
        chooses(report, number);
        String code = code();

        assertThat(contacts.of(report).orElseThrow().confirmed()).isFalse();
        assertThat(confirms("000000")).isEqualTo(ChooseContact.Answer.WRONG);
        assertThat(confirms(code.chars()
                        .mapToObj(digit -> Character.toString('٠' + digit - '0'))
                        .reduce(" ", String::concat)))
                .isEqualTo(ChooseContact.Answer.RIGHT);
        assertThat(confirms(code)).as("a second click").isEqualTo(ChooseContact.Answer.RIGHT);
        assertThat(contacts.of(report).orElseThrow().confirmed()).isTrue();
        assertThat(jdbc.sql("select address from family_contact where report_id = ?")
                        .param(report)
                        .query(byte[].class)
                        .single())
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain(number.substring(1));
    }

    @Test
    void five_wrong_codes_or_an_hour_spend_it() {
        chooses(report, number);
        String code = code();
        for (int at = 0; at < ChooseContact.MOST_WRONG_CODES; at++) {
            assertThat(confirms("none")).isEqualTo(ChooseContact.Answer.WRONG);
        }
        assertThat(confirms(code)).isEqualTo(ChooseContact.Answer.SPENT);

        now = now.plus(Duration.ofMinutes(2));
        chooses(report, number);
        String next = code();
        now = now.plus(ChooseContact.CODE_COUNTS);
        assertThat(confirms(next)).isEqualTo(ChooseContact.Answer.SPENT);
        assertThat(contacts.of(report).orElseThrow().confirmed()).isFalse();
    }

    @Test
    void another_number_is_not_confirmed_by_the_code_of_the_first() {
        chooses(report, number);
        String code = code();
        now = now.plus(Duration.ofMinutes(2));
        chooses(report, number.substring(0, 12) + "0");

        assertThat(confirms(code)).isNotEqualTo(ChooseContact.Answer.RIGHT);
    }

    @Test
    void codes_are_few_for_a_report_and_for_a_number() {
        chooses(report, number);
        refuses(report, number, "familynotices.error.just-sent");
        now = now.plus(Duration.ofMinutes(2));
        chooses(report, number);
        chooses(family(), number);
        UUID stranger = family();
        refuses(stranger, number, "familynotices.error.too-many");
        for (int at = 0; at < 3; at++) {
            now = now.plus(Duration.ofMinutes(2));
            chooses(report, "+9639550000" + (10 + at));
        }
        now = now.plus(Duration.ofMinutes(2));
        refuses(report, "+963955000099", "familynotices.error.too-many");
        chooses(stranger, "+963955000099");

        now = now.plus(Duration.ofDays(1));
        chooses(report, number);
    }

    @Test
    void what_cannot_be_reached_from_here_is_refused_and_changes_nothing() {
        refuses(report, "hala@example.org", "familynotices.error.to");
        refuses(report, "12", "familynotices.error.to");

        assertThat(contacts.of(report)).isEmpty();
    }

    private UUID family() {
        return submitReports
                .submit(Arrivals.reportOf(Arrivals.person(Arrivals.familyName())))
                .reportId();
    }

    private void chooses(UUID who, String where) {
        transaction.executeWithoutResult(status -> choose().choose(who, where, ENGLISH, DAMASCUS));
    }

    private void refuses(UUID who, String where, String code) {
        assertThatExceptionOfType(DomainError.class)
                .isThrownBy(() -> chooses(who, where))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private ChooseContact.Answer confirms(String typed) {
        return Objects.requireNonNull(transaction.execute(status -> choose().confirm(report, typed)));
    }

    /** The code that is on its way to the family, which is the only one of that time. */
    private String code() {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return outbox.takeNext(Means.SMS, now)
                    .filter(queued -> queued.reportId().equals(report))
                    .orElseThrow()
                    .code();
        }));
    }

    private ChooseContact choose() {
        return new ChooseContact(
                contacts, outbox, carriers, sender, properties, slowHash, audit, Clock.fixed(now, ZoneOffset.UTC));
    }
}

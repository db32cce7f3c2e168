package org.sila.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.secrets.SlowHash;
import org.sila.testing.SilaTest;
import org.sila.web.DomainError;
import org.sila.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@SilaTest
class StaffMailTests {

    private static final QuietHours NONE = new QuietHours(LocalTime.NOON, LocalTime.NOON, ZoneOffset.UTC);
    private static final String ADDRESS = "ruba@example.org";

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StaffMail wishes;

    @Autowired
    SlowHash slowHash;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    AuditTrail audit;

    @Autowired
    MessageSource texts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Notices notices;

    private UUID me;
    private Instant now = Instant.now();

    @BeforeEach
    void somebody_of_the_staff() {
        jdbc.sql("delete from staff_mail").update();
        me = TestStaff.actsAs(Role.CASEWORKER, jdbc);
        server.start();
    }

    @AfterEach
    void signs_out() {
        server.stop();
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_address_counts_once_its_code_is_typed_back() throws Exception {
        transaction.executeWithoutResult(
                status -> ownWishes().wish(ADDRESS, MailFrequency.HOURLY, Language.ARABIC, NONE));
        somethingHappens();
        sender().sendAllDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        String code = digits(server.getReceivedMessages()[0]);
        assertThat(transaction.<Boolean>execute(status -> ownWishes().confirm("00000000")))
                .isFalse();
        assertThat(transaction.<Boolean>execute(status -> ownWishes().confirm(code)))
                .isTrue();

        now = Instant.now();
        sender().sendAllDue();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void the_mail_says_only_that_something_waits() throws Exception {
        confirmed(MailFrequency.HOURLY, NONE);
        somethingHappens();

        sender().sendAllDue();
        sender().sendAllDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("صلة: هناك ما ينتظرك");
        assertThat(mail.getContent().toString())
                .contains("إشعار جديد ينتظرك", "https://sila.example.org/desk")
                .doesNotContain("4711");
    }

    @Test
    void nobody_is_written_to_in_their_quiet_hours() {
        QuietHours always = new QuietHours(LocalTime.MIN, LocalTime.of(23, 59), ZoneId.of("UTC"));
        now = Instant.parse("2026-05-03T12:00:00Z");
        confirmed(MailFrequency.HOURLY, always);
        somethingHappens();

        sender().sendAllDue();
        assertThat(server.getReceivedMessages()).isEmpty();

        now = Instant.parse("2026-05-03T23:59:30Z").plus(Duration.ofDays(1));
        sender().sendAllDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void what_was_seen_on_the_page_is_not_mailed() {
        confirmed(MailFrequency.HOURLY, NONE);
        somethingHappens();
        transaction.executeWithoutResult(
                status -> notices.seenUpTo(notices.page(null).items().get(0).id()));

        sender().sendAllDue();

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_mail_server_that_is_away_is_told_to_administrators_and_tried_again_later() {
        confirmed(MailFrequency.HOURLY, NONE);
        somethingHappens();
        int port = server.getSmtp().getPort();
        server.stop();

        sender(port).sendAllDue();

        assertThat(jdbc.sql("select failure from staff_mail where staff_id = ?")
                        .param(me)
                        .query(String.class)
                        .single())
                .isEqualTo("CONNECTION");
        server.start();
        sender().sendAllDue();
        assertThat(server.getReceivedMessages()).isEmpty();
        now = now.plus(Duration.ofMinutes(3));
        sender().sendAllDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(jdbc.sql("select failures from staff_mail where staff_id = ?")
                        .param(me)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void codes_are_not_sent_one_after_the_other() {
        transaction.executeWithoutResult(
                status -> ownWishes().wish(ADDRESS, MailFrequency.DAILY, Language.ENGLISH, NONE));

        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> ownWishes().wish("else@example.org", MailFrequency.DAILY, Language.ENGLISH, NONE)))
                .isInstanceOf(DomainError.class);
        assertThat(wishes.of(me).orElseThrow().address()).isEqualTo(ADDRESS);
    }

    private void confirmed(MailFrequency frequency, QuietHours quiet) {
        wishes.keep(me, ADDRESS, frequency, Language.ARABIC, quiet, now.minusSeconds(1));
        wishes.confirm(me, now);
    }

    /** Somebody else does something that concerns the person. */
    private void somethingHappens() {
        var own = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        transaction.executeWithoutResult(status -> notices.tell(me, NoticeKind.FAMILY_WROTE, Ids.next(), 4711));
        SecurityContextHolder.setContext(own);
    }

    private WishMail ownWishes() {
        return new WishMail(
                wishes, postman(server.getSmtp().getPort()), slowHash, currentStaff, audit, Clock.systemUTC());
    }

    private SendStaffMail sender() {
        return sender(server.getSmtp().getPort());
    }

    private SendStaffMail sender(int port) {
        return new SendStaffMail(wishes, postman(port), jdbc, transaction, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Postman postman(int port) {
        return PostmanTo.port(port, texts);
    }

    private static String digits(MimeMessage mail) throws Exception {
        Matcher code = Pattern.compile("\\d{8}").matcher(mail.getContent().toString());
        assertThat(code.find()).isTrue();
        return code.group();
    }
}

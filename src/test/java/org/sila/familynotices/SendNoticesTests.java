package org.sila.familynotices;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.notify.Failure;
import org.sila.notify.NotTaken;
import org.sila.notify.Postman;
import org.sila.notify.PostmanTo;
import org.sila.notify.texts.TextMessages;
import org.sila.reports.FamilyMessages;
import org.sila.reports.FamilyWrittenTo;
import org.sila.reports.ReportWithdrawn;
import org.sila.reports.SubmitReports;
import org.sila.secrets.Sealing;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.sila.testing.Telephones;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices on their way out, years from now so that nothing else in this process sends them. */
@SilaTest
class SendNoticesTests {

    private static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final String NUMBER = "963944000222";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Contacts contacts;

    @Autowired
    Outbox outbox;

    @Autowired
    Deliveries deliveries;

    @Autowired
    ChooseContact choose;

    @Autowired
    SendNotices ownSender;

    @Autowired
    FamilyMessages messages;

    @Autowired
    SubmitReports submitReports;

    @Autowired
    Sealing sealing;

    @Autowired
    MessageSource texts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    EventPublicationRegistry registry;

    @Autowired
    IncompleteEventPublications unfinished;

    private final List<String> carried = new ArrayList<>();
    private @Nullable Failure failing;
    private Instant now = Instant.parse("2040-05-03T09:00:00Z");
    private Duration delay = Duration.ZERO;
    private UUID report;
    private UUID caseworker;

    @BeforeEach
    void a_family() {
        jdbc.sql("delete from family_notice where due_at > '2039-01-01'").update();
        report = submitReports
                .submit(Arrivals.reportOf(Arrivals.person(Arrivals.familyName())))
                .reportId();
        caseworker = TestStaff.colleague(Role.CASEWORKER, jdbc).id();
    }

    @Test
    void several_messages_within_the_delay_are_one_notice_and_a_later_one_is_another() {
        wantsTexts();
        staffWrite("one");
        tells();
        staffWrite("two");
        tells();
        sends();
        assertThat(carried).containsExactly(NUMBER + ": هناك رسالة لكم. تنتظركم في الصفحة التي تعرفونها.");

        now = now.plus(Duration.ofMinutes(10));
        staffWrite("three");
        tells();
        sends();

        assertThat(carried).hasSize(2);
        assertThat(states()).containsExactly("SENT", "SENT");
        assertThat(jdbc.sql("select count(*) from family_notice where report_id = ?")
                        .param(report)
                        .query(Integer.class)
                        .single())
                .as("whose they were is not kept")
                .isZero();
    }

    @Test
    void a_notice_comes_late_at_random_and_never_at_night() {
        wantsTexts();
        delay = Duration.ofHours(1);
        List<Instant> due = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            Instant written = now.plus(Duration.ofHours(hour));
            due.add(tellsAt(written));
            assertThat(due.get(hour)).isAfterOrEqualTo(written);
            LocalTime local = due.get(hour).atZone(DAMASCUS).toLocalTime();
            assertThat(local).isAfterOrEqualTo(MORNING).isBefore(EVENING);
        }
        assertThat(due.stream().map(at -> at.getEpochSecond() % 3600).distinct().count())
                .as("moments within the hour")
                .isGreaterThan(10);
    }

    @Test
    void what_became_due_in_the_night_waits_for_the_morning_and_a_code_does_not() {
        wantsTexts();
        staffWrite("one");
        tells();
        now = Instant.parse("2040-05-03T23:30:00Z");
        transaction.executeWithoutResult(status -> outbox.queueCode(report, Means.SMS, "123456", now));
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        update family_contact set confirmed_at = null, code_hash = 'x', code_expires_at = ?
                        where report_id = ?
                        """)
                .params(Timestamp.from(now.plusSeconds(60)), report)
                .update());
        sends();
        assertThat(carried).singleElement(as(STRING)).contains("123456");
    }

    @Test
    void quiet_hours_hold_a_notice_until_they_end() {
        wantsTexts();
        staffWrite("one");
        tells();
        now = Instant.parse("2040-05-03T23:30:00Z");
        sends();
        assertThat(carried).isEmpty();
        now = Instant.parse("2040-05-04T05:00:00Z");
        sends();
        assertThat(carried).hasSize(1);
    }

    @Test
    void who_has_read_it_or_wants_no_more_or_has_withdrawn_is_not_told() {
        wantsTexts();
        staffWrite("one");
        tells();
        jdbc.sql("update report_message set read_at = now() where report_id = ?")
                .param(report)
                .update();
        sends();
        assertThat(states()).containsExactly("NOT_NEEDED");

        staffWrite("two");
        tells();
        choose.stop(report);
        sends();
        wantsTexts();
        staffWrite("three");
        tells();
        transaction.executeWithoutResult(status -> events.publishEvent(new ReportWithdrawn(report)));

        assertThat(contacts.of(report)).isEmpty();
        sends();
        assertThat(carried).isEmpty();
        assertThat(states()).containsOnly("NOT_NEEDED");
    }

    @Test
    void a_carrier_that_is_down_is_tried_again_later_and_later_for_a_day() {
        wantsTexts();
        staffWrite("one");
        tells();
        failing = Failure.CONNECTION;
        List<Long> pauses = new ArrayList<>();
        while (states().equals(List.of("QUEUED"))) {
            Instant before = now;
            sends();
            now = jdbc.sql("select due_at from family_notice where queued_at > '2039-01-01'")
                    .query(Timestamp.class)
                    .single()
                    .toInstant();
            pauses.add(Duration.between(before, now).toMinutes());
        }

        assertThat(pauses).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 64L, 120L);
        assertThat(states()).containsExactly("GIVEN_UP");
        assertThat(Duration.between(Instant.parse("2040-05-03T09:00:00Z"), now))
                .isBetween(Duration.ofHours(22), Duration.ofHours(36));
        assertThat(carried).isEmpty();
    }

    @Test
    void while_a_carrier_is_down_one_is_tried_and_a_number_that_is_refused_holds_up_nobody() {
        wantsTexts();
        staffWrite("one");
        tells();
        a_second_family();
        wantsTexts();
        staffWrite("two");
        tells();

        failing = Failure.CONNECTION;
        sends();
        assertThat(attempts()).containsExactlyInAnyOrder(0, 1);
        assertThat(deliveries.countFailing()).as("alarm").isPositive();
        now = now.plus(Duration.ofMinutes(2));
        failing = Failure.REFUSED;
        sends();
        assertThat(attempts()).containsExactlyInAnyOrder(1, 2);
        now = now.plus(Duration.ofMinutes(5));
        failing = null;
        sends();
        assertThat(carried).hasSize(2);
        assertThat(deliveries.countFailing()).as("all clear").isZero();
    }

    @Test
    void two_nodes_at_once_send_it_once() throws Exception {
        wantsTexts();
        staffWrite("one");
        tells();
        CountDownLatch handedOver = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        SendNotices slow = sender(carrier(() -> {
            handedOver.countDown();
            goOn.await();
        }));
        ExecutorService node = Executors.newSingleThreadExecutor();
        try {
            Future<?> sending = node.submit(() -> slow.sendAllDue(Means.SMS));
            handedOver.await();
            sends();
            goOn.countDown();
            sending.get();
        } finally {
            node.shutdownNow();
        }
        sends();

        assertThat(carried).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void a_process_that_dies_while_it_sends_leaves_the_notice_to_another() {
        wantsTexts();
        staffWrite("one");
        tells();
        SendNotices dying = sender(carrier(() -> {
            throw new AssertionError("killed");
        }));
        assertThat(catchThrowable(() -> dying.sendAllDue(Means.SMS))).isInstanceOf(AssertionError.class);
        assertThat(states()).containsExactly("QUEUED");

        sends();

        assertThat(carried).hasSize(2).containsOnly(carried.get(0));
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void a_message_whose_process_died_before_it_was_queued_is_told_all_the_same() {
        String number = "9639" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        wants(new Address(Means.SMS, number));
        staffWrite("one");
        FamilyWrittenTo written = new FamilyWrittenTo(report);
        PublicationTargetIdentifier listener = PublicationTargetIdentifier.of(
                TellFamilies.class.getName() + ".on(" + FamilyWrittenTo.class.getName() + ")");
        transaction.executeWithoutResult(status -> registry.store(written, Stream.of(listener)));

        unfinished.resubmitIncompletePublications(
                publication -> publication.getEvent().equals(written));

        await().until(() -> Telephones.at("+" + number).size() == 1);
    }

    @Test
    void an_email_says_no_more_than_a_text() throws Exception {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            wants(new Address(Means.EMAIL, "hala@example.org"));
            staffWrite("سري");
            tells();
            Postman postman = PostmanTo.port(server.getSmtp().getPort(), texts);
            sender(new Carriers(postman, carrier(() -> {}), new Wording(texts), properties()))
                    .sendAllDue(Means.EMAIL);

            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("رسالة لكم");
            assertThat(mail.getContent().toString().strip())
                    .isEqualTo("هناك رسالة لكم. تنتظركم في الصفحة التي تعرفونها.");
            assertThat(mail.getFrom()[0]).hasToString("Office <post@example.org>");
            assertThat(states()).containsExactly("SENT");
        } finally {
            server.stop();
        }
    }

    private void a_second_family() {
        report = submitReports
                .submit(Arrivals.reportOf(Arrivals.person(Arrivals.familyName())))
                .reportId();
    }

    private void wantsTexts() {
        wants(new Address(Means.SMS, NUMBER));
    }

    private void wants(Address address) {
        transaction.executeWithoutResult(status -> {
            contacts.awaitCode(report, address, "ar", DAMASCUS, "hash", now);
            contacts.confirm(report, "hash", now);
        });
    }

    /** Without the event, which would be told at today's time. */
    private void staffWrite(String text) {
        jdbc.sql("""
                insert into report_message (id, report_id, text, asks, state, written_by, written_at)
                values (?, ?, ?, false, 'SENT', ?, now())
                """)
                .params(UUID.randomUUID(), report, sealing.seal(text, "report_message.text"), caseworker)
                .update();
    }

    private void tells() {
        transaction.executeWithoutResult(status -> teller(now).on(new FamilyWrittenTo(report)));
    }

    private Instant tellsAt(Instant written) {
        jdbc.sql("delete from family_notice where report_id = ?").param(report).update();
        transaction.executeWithoutResult(status -> teller(written).on(new FamilyWrittenTo(report)));
        return jdbc.sql("select due_at from family_notice where report_id = ?")
                .param(report)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private TellFamilies teller(Instant at) {
        return new TellFamilies(contacts, outbox, choose, ownSender, properties(), Clock.fixed(at, ZoneOffset.UTC));
    }

    private void sends() {
        sender(carrier(() -> {})).sendAllDue(Means.SMS);
    }

    private SendNotices sender(TextMessages carrier) {
        return sender(new Carriers(PostmanTo.nowhere(texts), carrier, new Wording(texts), properties()));
    }

    private SendNotices sender(Carriers carriers) {
        return new SendNotices(
                contacts,
                outbox,
                carriers,
                messages,
                properties(),
                transaction,
                task -> {},
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private interface Doing {
        void now() throws InterruptedException;
    }

    /** A carrier that writes down what it takes, and then does that. */
    private TextMessages carrier(Doing then) {
        return new TextMessages() {
            @Override
            public boolean reachTelephones() {
                return true;
            }

            @Override
            public void send(String number, String text) {
                if (failing != null) {
                    throw new NotTaken(failing);
                }
                carried.add(number + ": " + text);
                try {
                    then.now();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }
        };
    }

    private NoticeProperties properties() {
        return new NoticeProperties(delay, EVENING, MORNING, DAMASCUS, "Office <post@example.org>", "963", 200);
    }

    private List<String> states() {
        return jdbc.sql("select state from family_notice where queued_at > '2039-01-01' order by queued_at")
                .query(String.class)
                .list();
    }

    private List<Integer> attempts() {
        return jdbc.sql("select attempts from family_notice where queued_at > '2039-01-01'")
                .query(Integer.class)
                .list();
    }
}

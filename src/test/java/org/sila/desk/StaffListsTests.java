package org.sila.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every list that staff work from: a full page asks the database no more than one with a few rows, and following its
 * links shows every row once, also when rows come in meanwhile.
 */
@SilaTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffListsTests {

    private static final int SEVERAL_PAGES = 58;
    private static final String ID = "([0-9a-f-]{36})\"";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    private final List<UUID> reports = new ArrayList<>();
    private final List<UUID> records = new ArrayList<>();
    private final List<UUID> cases = new ArrayList<>();
    private final List<UUID> matches = new ArrayList<>();
    private Pages pages;
    private RequestPostProcessor supervisor;
    private UUID supervisorId;
    private RequestPostProcessor administrator;

    @BeforeAll
    void people_who_are_reported_and_listed() {
        supervisor = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
        supervisorId = newestStaff();
        administrator = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);
        List<PersonDescription> people = IntStream.range(0, SEVERAL_PAGES)
                .mapToObj(at -> Arrivals.person(Arrivals.familyName()))
                .toList();
        people.forEach(person -> reports.addAll(arrivals.reports(1, person)));
        records.addAll(arrivals.records(people, DetentionEvent.FREED_AT_OPENING));
        for (int at = 0; at < SEVERAL_PAGES; at++) {
            cases.add(arrivals.caseOf(reports.get(at)));
            matches.add(arrivals.match(reports.get(at), records.get(at)));
        }
        reports.forEach(arrivals::compared);
    }

    @BeforeEach
    void begin() {
        pages = new Pages(browser);
    }

    @ParameterizedTest
    @CsvSource({
        "review, SUGGESTED, ",
        "mine, REOPENED, ",
        "confirm, SECOND_REVIEW, ",
        "decided, REJECTED, ",
    })
    void the_queues_of_matches(String list, String state) {
        jdbc.sql("update match set state = ?, version = version + 1 where id = any(?)")
                .params(state, array(matches))
                .update();
        jdbc.sql("update sought_case set caseworker_id = ? where id = any(?)")
                .params(supervisorId, array(cases))
                .update();

        everyRowOnce(
                "/matches?list=" + list,
                supervisor,
                "href=\"/matches/" + ID.replace("\"", "[?\"]"),
                texts(matches),
                () -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "/cases",
        "/cases?status=RECEIVED",
        "/cases?list=MINE",
        "/cases?list=TEAM",
        "/cases?list=MINE&open=true&age=WEEK"
    })
    void the_cases(String address) {
        jdbc.sql("update sought_case set caseworker_id = ? where id = any(?)")
                .params(supervisorId, array(cases))
                .update();

        everyRowOnce(
                address,
                supervisor,
                "href=\"/cases/" + ID,
                texts(cases),
                () -> arrivals.report(Arrivals.person(Arrivals.familyName())));
    }

    @Test
    void the_cases_that_may_be_of_one_person() {
        arrivals.joinsSuggested(reports);
        List<UUID> ids = new ArrayList<>();
        for (int at = 0; at < SEVERAL_PAGES; at++) {
            ids.add(suggestion(cases.get(at), cases.get((at + 1) % SEVERAL_PAGES)));
        }

        everyRowOnce(
                "/cases/joins", supervisor, "action=\"/cases/joins/([0-9a-f-]{36})/dismissal", texts(ids), () -> {});
    }

    @Test
    void the_reunifications_and_their_follow_ups() {
        List<UUID> ids = matches.stream().map(this::reunification).toList();

        everyRowOnce("/reunifications", supervisor, "href=\"/reunifications/" + ID, texts(ids), () -> {});
        everyRowOnce("/reunifications/due", supervisor, "href=\"/reunifications/" + ID, texts(ids), () -> {});
    }

    @Test
    void of_a_list_that_nobody_reads_to_its_end_the_pages_say_that_there_are_more_than_a_thousand() {
        UUID reunification = reunification(matches.get(0));
        jdbc.sql("""
                insert into follow_up (id, reunification_id, stage, due_on)
                select gen_random_uuid(), ?, 'AGAIN', current_date - 3 from generate_series(1, 1001)
                """).param(reunification).update();
        try {
            assertThat(pages.open("/desk?lang=en", supervisor)).contains("more than 1,000");
            assertThat(pages.open("/reunifications?lang=en", supervisor))
                    .contains("More than 1,000 follow-ups are due");
        } finally {
            jdbc.sql("delete from follow_up where reunification_id = ?")
                    .param(reunification)
                    .update();
            jdbc.sql("delete from reunification where id = ?")
                    .param(reunification)
                    .update();
        }
    }

    @Test
    void the_imports() {
        List<UUID> ids =
                IntStream.range(0, SEVERAL_PAGES).mapToObj(at -> listImport()).toList();

        everyRowOnce("/imports", administrator, "href=\"/imports/" + ID, texts(ids), this::listImport);
    }

    @Test
    void the_exports() {
        List<String> marks =
                IntStream.range(0, SEVERAL_PAGES).mapToObj(at -> export()).toList();

        everyRowOnce("/exports", administrator, "(Mark " + ID.replace("\"", "") + ")", marks, this::export);
    }

    @Test
    void the_audit_trail() {
        UUID subject = UUID.randomUUID();
        List<String> marks = new ArrayList<>();
        for (int at = 0; at < 2 * SEVERAL_PAGES; at++) {
            marks.add(audited(subject));
        }

        everyRowOnce(
                "/audit?subject=" + subject,
                supervisor,
                "mark</span>: <bdi>" + ID.replace("\"", ""),
                marks,
                () -> audited(subject));
    }

    @Test
    void the_staff() {
        List<UUID> ids = IntStream.range(0, 2 * SEVERAL_PAGES)
                .mapToObj(at -> {
                    TestStaff.signedIn(Role.CASEWORKER, jdbc);
                    return newestStaff();
                })
                .toList();

        everyRowOnce(
                "/staff",
                administrator,
                "action=\"/staff/([0-9a-f-]{36})/role",
                texts(ids),
                () -> TestStaff.signedIn(Role.CASEWORKER, jdbc));
    }

    @Test
    void the_page_of_a_case_asks_no_more_where_much_is_known_of_it() {
        UUID small = caseWithMatch();
        UUID large = caseWithMatch();
        noted(small, 5);
        noted(large, 50);
        gather(small, 5);
        gather(large, 50);

        assertThat(askedMostOften(large)).isEqualTo(askedMostOften(small));
    }

    private void everyRowOnce(
            String address, RequestPostProcessor reader, String row, List<String> expected, Runnable meanwhile) {
        List<String> seen = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        List<List<String>> read = new ArrayList<>();
        List<Integer> asked = new ArrayList<>();
        Optional<String> next = Optional.of(address);
        while (next.isPresent()) {
            String at = next.get();
            List<String> page = new ArrayList<>(1);
            asked.add(Statements.count(() -> page.add(pages.open(at, reader))));
            addresses.add(at);
            read.add(Pages.rows(page.get(0), row));
            seen.addAll(read.get(read.size() - 1));
            next = Pages.link(page.get(0), "next");
            if (addresses.size() == 1) {
                meanwhile.run();
            }
        }

        assertThat(addresses).hasSizeGreaterThan(2);
        assertThat(seen).containsAll(expected);
        Set<String> ours = new LinkedHashSet<>(expected);
        assertThat(seen.stream().filter(ours::contains)).doesNotHaveDuplicates();
        List<Integer> fromACursor = asked.subList(1, asked.size());
        assertThat(fromACursor).as("statements of each page").containsOnly(fromACursor.get(0));
        assertThat(asked.get(0)).isLessThanOrEqualTo(fromACursor.get(0));
        backAgain(addresses.get(addresses.size() - 1), reader, row, read, ours);
    }

    /** From the last page back to the first: the same rows in the same order. */
    private void backAgain(
            String last, RequestPostProcessor reader, String row, List<List<String>> read, Set<String> ours) {
        List<String> back = new ArrayList<>();
        Optional<String> previous = Optional.of(last);
        while (previous.isPresent()) {
            String page = pages.open(previous.get(), reader);
            List<String> rows = new ArrayList<>(Pages.rows(page, row));
            Collections.reverse(rows);
            back.addAll(rows);
            previous = Pages.link(page, "prev");
        }
        Collections.reverse(back);
        back.retainAll(ours);
        List<String> there = new ArrayList<>(read.stream().flatMap(List::stream).toList());
        there.retainAll(ours);
        assertThat(back).isEqualTo(there);
    }

    private int asked(String address, RequestPostProcessor reader) {
        return Statements.count(() -> pages.open(address, reader));
    }

    /** Whether the two cases are proposed to be one, or matched with more meanwhile, makes no difference to it. */
    private int askedMostOften(UUID caseId) {
        return Statements.repeated(() -> pages.open("/cases/" + caseId, supervisor));
    }

    private UUID caseWithMatch() {
        return jdbc.sql("select case_id from match where id = ?")
                .param(arrivals.proposedMatch())
                .query(UUID.class)
                .single();
    }

    private void noted(UUID caseId, int times) {
        for (int at = 0; at < times; at++) {
            TestStaff.signedIn(Role.CASEWORKER, jdbc);
            jdbc.sql("""
                    insert into case_change (id, case_id, what, before, after, reason, changed_by, changed_at)
                    values (?, ?, 'STATUS', 'OPEN', 'OPEN', 'a test', ?, now())
                    """).params(Ids.next(), caseId, newestStaff()).update();
        }
    }

    private void gather(UUID caseId, int count) {
        List<UUID> more = arrivals.reports(count, Arrivals.person(Arrivals.familyName()));
        jdbc.sql("update case_report set case_id = ? where report_id = any(?)")
                .params(caseId, array(more))
                .update();
        for (int at = 0; at < more.size(); at++) {
            jdbc.sql("insert into report_facility (report_id, position, facility, learned)"
                            + " values (?, 0, 'somewhere', '')")
                    .param(more.get(at))
                    .update();
        }
    }

    private UUID suggestion(UUID one, UUID two) {
        return jdbc.sql("""
                insert into join_suggestion (id, case_one, case_two, state, probability, relative, reasons,
                                             deciding_fields, suggested_at)
                values (?, least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), 'SUGGESTED', 1, 0, '[]',
                        array['\\x00'::bytea], now())
                on conflict (case_one, case_two) do update set state = 'SUGGESTED', probability = 1, decided_at = null
                returning id
                """)
                .params(Ids.next(), one, two, one, two)
                .query(UUID.class)
                .single();
    }

    private UUID reunification(UUID match) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into reunification (id, match_id, case_id, record_id, kind, identification, outcome_reason,
                                           opened_at, counts_from, stepped_at, version)
                select ?, id, case_id, record_id, 'ALIVE', 'NONE', '', now(), now(), now(), 0 from match where id = ?
                """).params(id, match).update();
        jdbc.sql(
                        "insert into follow_up (id, reunification_id, stage, due_on) values (?, ?, 'TWO_WEEKS', current_date - 3)")
                .params(Ids.next(), id)
                .update();
        return id;
    }

    private UUID listImport() {
        UUID id = Ids.next();
        String sha256 = id.toString().replace("-", "").repeat(2);
        jdbc.sql("""
                insert into stored_file (id, sha256, name, content_type, size, stored_at)
                values (?, ?, 'list.csv', 'text/csv', 1, now())
                """).params(id, sha256).update();
        jdbc.sql("""
                insert into list_import (id, kind, state, file_id, sha256, title, record_kind, brought_by, obtained,
                                         reliability, credibility, agreed_to_search, list_columns, row_count,
                                         uploaded_by, uploaded_at)
                values (?, 'RECORDS', 'UPLOADED', ?, ?, 'a list', 'RELEASE_LIST', '', '', 'F', 6, false, '', 1, ?,
                        date_trunc('minute', now()))
                """).params(id, id, sha256, supervisorId).update();
        return id;
    }

    private String export() {
        String mark = "Mark " + UUID.randomUUID();
        jdbc.sql("""
                insert into export_log (id, what, made_by, made_at, format, language, filter, reason, item_count)
                values (?, 'CASES', ?, now(), 'CSV', 'ENGLISH', '', ?, 1)
                """).params(Ids.next(), supervisorId, mark).update();
        return mark;
    }

    private String audited(UUID subject) {
        String mark = UUID.randomUUID().toString();
        AuditAction looked = new AuditAction("case-viewed");
        transaction.executeWithoutResult(status -> audit.record(looked, "case", subject, Map.of("mark", mark)));
        return mark;
    }

    private UUID newestStaff() {
        return jdbc.sql("select id from staff_account order by id desc limit 1")
                .query(UUID.class)
                .single();
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static UUID[] array(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}

package org.sila.desk.benchmark;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sila.accounts.Role;
import org.sila.cases.CaseStatus;
import org.sila.web.paging.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages that staff work with, each with many addresses, drawn from what is in the database. */
final class StaffPages {

    private static final int EACH = 60;
    private static final List<String> TABS = List.of("review", "mine", "team", "confirm", "decided");
    private static final List<String> BANDS = List.of("strong", "possible", "weak");
    private static final String WAITING = "state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED')";

    private final JdbcClient jdbc;
    private final List<StaffPage> pages = new ArrayList<>();

    StaffPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param reader who opens it
     */
    record StaffPage(String name, Role reader, List<String> addresses) {}

    List<StaffPage> all() {
        for (Role role : Role.values()) {
            if (role.isStaff()) {
                add("the desk of a " + role.name().toLowerCase(Locale.ROOT), role, List.of("/desk"));
            }
        }
        add("the team", Role.SUPERVISOR, List.of("/team"));
        queue();
        cases();
        afterwards();
        administration();
        return List.copyOf(pages);
    }

    private void queue() {
        for (String tab : TABS) {
            add("queue, " + tab, Role.CASEWORKER, List.of("/matches?list=" + tab));
        }
        List<String> places = codes("governorate");
        List<String> facilities = codes("facility");
        List<String> sources = ids("select id from source order by random()");
        add("queue of a governorate", Role.CASEWORKER, with("/matches?governorate=", places));
        add("queue of a place of detention", Role.CASEWORKER, with("/matches?facility=", facilities));
        add("queue of a list", Role.CASEWORKER, with("/matches?source=", sources));
        add("queue of a band", Role.CASEWORKER, with("/matches?band=", BANDS));
        add("queue of deaths", Role.CASEWORKER, List.of("/matches?death=true"));
        add("queue, narrowed twice", Role.CASEWORKER, both(places, BANDS, "governorate", "band"));
        add("queue of a list and a governorate", Role.CASEWORKER, both(sources, places, "source", "governorate"));
        add("queue of a list, deaths only", Role.CASEWORKER, with("/matches?death=true&source=", sources));
        add(
                "other lists of matches, narrowed",
                Role.CASEWORKER,
                TABS.stream()
                        .skip(1)
                        .flatMap(tab -> Stream.of(
                                        "band=strong", "band=weak", "governorate=" + places.get(0), "death=true")
                                .map(more -> "/matches?list=" + tab + "&" + more))
                        .toList());
        add("queue, a deep page", Role.CASEWORKER, deep("/matches?", "urgency", "match", WAITING));
        add(
                "decided matches, a deep page",
                Role.CASEWORKER,
                deep(
                        "/matches?list=decided&",
                        "changed_at",
                        "match",
                        "state in ('CONFIRMED', 'REJECTED', 'SUPERSEDED')"));
        add(
                "counted matches",
                Role.SUPERVISOR,
                Stream.of("SECOND_REVIEW", "CONFIRMED", "REJECTED")
                        .flatMap(state -> BANDS.stream()
                                .map(band ->
                                        "/matches/counted?state=" + state + "&band=" + band.toUpperCase(Locale.ROOT)))
                        .toList());
        add("matches that wait for somebody", Role.SUPERVISOR, with("/matches/counted?person=", staff()));
        List<String> matches = ids("select id from match tablesample system (0.1) where " + WAITING);
        add("one match", Role.CASEWORKER, with("/matches/", matches));
        add(
                "one match, from the own queue",
                Role.CASEWORKER,
                matches.stream()
                        .map(id -> "/matches/" + id + "?list=mine&band=possible")
                        .toList());
        add(
                "one match, from the queue of a list",
                Role.SUPERVISOR,
                jdbc.sql(
                                "select '/matches/' || id || '?source=' || source_id from match tablesample system (0.1) where "
                                        + WAITING + " limit " + EACH)
                        .query(String.class)
                        .list());
    }

    private void cases() {
        add("cases", Role.CASEWORKER, List.of("/cases"));
        for (String list : List.of("MINE", "TEAM", "NOBODY", "ALL")) {
            add(
                    "cases, " + list.toLowerCase(Locale.ROOT) + ", by status",
                    Role.CASEWORKER,
                    Stream.of(CaseStatus.values())
                            .map(status -> "/cases?list=" + list + "&status=" + status)
                            .toList());
        }
        add("cases, a deep page", Role.SUPERVISOR, deep("/cases?", "changed_at", "sought_case", "true"));
        add(
                "cases by age and status",
                Role.SUPERVISOR,
                Stream.of(CaseStatus.values())
                        .flatMap(status -> Stream.of("WEEK", "MONTH", "QUARTER", "YEAR", "OLDER")
                                .map(age -> "/cases?status=" + status + "&open=true&age=" + age))
                        .toList());
        add("open cases of somebody", Role.SUPERVISOR, with("/cases?open=true&person=", staff()));
        Instant quarter = Instant.now().minus(Duration.ofDays(90));
        add(
                "cases that left a status",
                Role.SUPERVISOR,
                Stream.of("RECEIVED", "SCREENING", "OPEN", "NEEDS_INFO")
                        .map(left -> "/cases?since=" + quarter + "&left=" + left)
                        .toList());
        Instant week = Instant.now().minus(Duration.ofDays(7));
        add(
                "cases with news",
                Role.CASEWORKER,
                Stream.of("given", "answers", "joins", "proposals", "decisions")
                        .map(news -> "/cases?list=MINE&since=" + week + "&news=" + news)
                        .toList());
        add("new cases of nobody", Role.CASEWORKER, List.of("/cases?list=NOBODY&news=opened&since=" + week));
        add(
                "cases with words unread, or waiting",
                Role.SUPERVISOR,
                List.of("/cases?unread=true", "/cases?waiting=true", "/cases?unread=true&list=MINE"));
        add("a case", Role.SUPERVISOR, with("/cases/", ids("select id from sought_case tablesample system (0.1)")));
        add(
                "an own case",
                Role.CASEWORKER,
                with(
                        "/cases/",
                        ids(
                                "select id from sought_case where caseworker_id = (select id from staff_account where sign_in_name = 'staff-33')")));
        add(
                "a case of which much is known",
                Role.SUPERVISOR,
                with("/cases/", ids("select case_id from case_claim group by 1 order by count(*) desc")));
        add("cases that may be one", Role.CASEWORKER, List.of("/cases/joins"));
        add(
                "cases that may be one, a deep page",
                Role.CASEWORKER,
                deep("/cases/joins?", "probability", "join_suggestion", "state = 'SUGGESTED'"));
        add("tasks", Role.CASEWORKER, tasks(List.of("MINE", "TEAM", "NOBODY")));
        add("all tasks", Role.SUPERVISOR, tasks(List.of("MINE", "TEAM", "NOBODY", "ALL")));
        add(
                "tasks, a deep page",
                Role.SUPERVISOR,
                deep("/tasks?list=ALL&due=LATE&", "due_on", "case_task", "done_at is null and due_on < current_date"));
        add(
                "tasks of somebody",
                Role.SUPERVISOR,
                staff().stream().map(id -> "/tasks?due=LATE&person=" + id).toList());
        List<String> held = ids("""
                select case_report.case_id from report join case_report on case_report.report_id = report.id
                where event_date is not null and facility = (
                    select facility from report where event_date is not null and facility <> ''
                    group by 1 order by count(*) desc limit 1)
                """);
        add("held in a large prison too", Role.SUPERVISOR, with("/codetention/", held));
        add(
                "survivors of a large prison",
                Role.SUPERVISOR,
                held.stream()
                        .map(id -> "/codetention/" + id + "?survivors=true")
                        .toList());
    }

    private void afterwards() {
        add("reunifications", Role.CASEWORKER, List.of("/reunifications"));
        add(
                "reunifications, a deep page",
                Role.CASEWORKER,
                deep("/reunifications?", "opened_at", "reunification", "closed_at is null"));
        add("follow-ups due", Role.CASEWORKER, List.of("/reunifications/due"));
        add(
                "follow-ups due, a deep page",
                Role.CASEWORKER,
                deep("/reunifications/due?", "due_on", "follow_up", "done_at is null and due_on <= current_date"));
        add("doubted reunifications", Role.CASEWORKER, List.of("/reunifications/mistakes"));
        add(
                "a reunification",
                Role.SUPERVISOR,
                with("/reunifications/", ids("select id from reunification tablesample system (5)")));
        add("notices", Role.CASEWORKER, List.of("/notices"));
        add(
                "a record",
                Role.CASEWORKER,
                with("/records/", ids("select record_id from match tablesample system (0.1)")));
    }

    private void administration() {
        add("imports", Role.ADMINISTRATOR, List.of("/imports"));
        add("imports, a deep page", Role.ADMINISTRATOR, deep("/imports?", "uploaded_at", "list_import", "true"));
        add("an import", Role.ADMINISTRATOR, with("/imports/", ids("select id from list_import")));
        add("models", Role.ADMINISTRATOR, List.of("/matching/models"));
        add("calibration", Role.SUPERVISOR, List.of("/matching/models/calibration"));
        add("staff", Role.ADMINISTRATOR, List.of("/staff", "/staff/teams"));
        add("exports", Role.ADMINISTRATOR, List.of("/exports"));
        add("hand-over", Role.SUPERVISOR, with("/hand-over/", staff()));
        add("audit trail", Role.SUPERVISOR, List.of("/audit"));
        add(
                "audit trail of a case",
                Role.SUPERVISOR,
                with("/audit?subject=", ids("select id from sought_case tablesample system (0.1)")));
        add("audit trail of somebody", Role.SUPERVISOR, with("/audit?by=", staff()));
        add(
                "audit trail, a deep page",
                Role.SUPERVISOR,
                IntStream.range(1, EACH)
                        .mapToObj(at -> "/audit?from=" + Cursor.after("" + at * 30_000))
                        .toList());
    }

    private void add(String name, Role reader, List<String> addresses) {
        pages.add(new StaffPage(name, reader, addresses));
    }

    private static List<String> tasks(List<String> lists) {
        return lists.stream()
                .flatMap(list ->
                        Stream.of("OPEN", "TODAY", "LATE", "DONE").map(due -> "/tasks?list=" + list + "&due=" + due))
                .toList();
    }

    private List<String> codes(String column) {
        return jdbc.sql("select distinct " + column + " from match where " + column + " <> ''")
                .query(String.class)
                .list();
    }

    private List<String> ids(String sql) {
        return jdbc.sql("select cast(id as text) from (" + sql + " limit " + EACH + ") drawn (id)")
                .query(String.class)
                .list();
    }

    private List<String> staff() {
        return ids("select id from staff_account where sign_in_name like 'staff-%' and role = 'CASEWORKER'");
    }

    private static List<String> with(String address, List<String> values) {
        return values.stream().map(address::concat).toList();
    }

    private static List<String> both(List<String> some, List<String> others, String one, String other) {
        return some.stream()
                .flatMap(value ->
                        others.stream().map(more -> "/matches?" + one + "=" + value + "&" + other + "=" + more))
                .limit(EACH)
                .toList();
    }

    /** Pages that begin at rows all over the list. */
    private List<String> deep(String address, String column, String table, String condition) {
        Function<Object, String> key =
                value -> value instanceof Timestamp time ? time.toInstant().toString() : value.toString();
        return jdbc.sql("select " + column + ", id from " + table + " where " + condition + " and random() < 0.2 limit "
                        + EACH)
                .query((row, number) -> address + "from=" + Cursor.after(key.apply(row.getObject(1)), row.getString(2)))
                .list();
    }
}

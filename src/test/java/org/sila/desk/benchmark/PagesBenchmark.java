package org.sila.desk.benchmark;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import org.sila.accounts.Browser;
import org.sila.accounts.Role;
import org.sila.matching.benchmark.Durations;
import org.sila.matching.benchmark.FilledDatabase;
import org.sila.matching.benchmark.InventedMentions;
import org.sila.matching.benchmark.Running;
import org.sila.matching.engine.benchmark.Tables;
import org.sila.search.benchmark.SearchMix;

/**
 * How long the application works on each page that staff open, beside so many records and reports with two years of work of
 * 300 people: {@code PagesBenchmark FOLDER RECORDS:REPORTS [PAGE]}, for example {@code PagesBenchmark target/pages
 * 2000000:500000}; only the pages whose name contains PAGE, where one is given. The database is filled once and kept in the
 * folder. Pages are asked for over HTTP by people who signed in, one after the other.
 */
public final class PagesBenchmark {

    private static final int EACH = Integer.getInteger("each", 200);
    private static final int SLOW = Integer.getInteger("slow", 30);
    private static final int SAMPLE = 100_000;
    private static final Map<Role, String> READERS =
            Map.of(Role.SUPERVISOR, "staff-0", Role.ADMINISTRATOR, "staff-30", Role.CASEWORKER, "staff-33");

    private final Running sila;
    private final PageTimes times;
    private final String only;
    private final Map<Role, Browser> browsers = new EnumMap<>(Role.class);

    private PagesBenchmark(Running sila, PageTimes times, String only) {
        this.sila = sila;
        this.times = times;
        this.only = only;
    }

    public static void main(String[] arguments) throws Exception {
        String[] size = arguments[1].split(":");
        int records = Integer.parseInt(size[0]);
        int reports = Integer.parseInt(size[1]);
        Path all = Path.of(arguments[0]);
        Path folder = all.resolve(size[0] + "-" + size[1]);
        print(Tables.machine());
        InventedMentions invented = InventedMentions.withRecords(all, records);
        FilledDatabase.in(
                folder,
                invented,
                records,
                reports,
                FilledDatabase.WITHOUT_SEARCH,
                sila -> new YearsOfWork(sila, invented).add());
        PageTimes times = new PageTimes();
        try (Running sila = Running.on(folder, context -> {
            context.getBeanFactory().addBeanPostProcessor(times);
            context.getBeanFactory().registerSingleton("pageTimes", times);
        })) {
            waitUntilReady(sila);
            PagesBenchmark benchmark = new PagesBenchmark(sila, times, arguments.length > 2 ? arguments[2] : "");
            benchmark.signIn();
            benchmark.measure();
            benchmark.search(new SearchMix(invented.records(records / 2, Math.min(SAMPLE, records / 2)), 10));
        }
        System.exit(0);
    }

    /** Names are read for the search and matches placed, cases taken for compared, and what autovacuum would have done by the next day is done. */
    private static void waitUntilReady(Running sila) throws SQLException {
        Running.waitUntil(
                Duration.ofMillis(100),
                () -> sila.jdbc().sql("""
                        select not exists (select from search_making where not finished)
                           and not exists (select from match where governorate is null)
                        """).query(Boolean.class).single());
        try (Connection owner = sila.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("truncate join_due");
            statement.execute("vacuum (analyze)");
        }
    }

    private void signIn() throws Exception {
        int port = Integer.parseInt(sila.application().getEnvironment().getRequiredProperty("local.server.port"));
        for (Map.Entry<Role, String> reader : READERS.entrySet()) {
            Browser browser = new Browser(port);
            browser.signIn(reader.getValue(), YearsOfWork.PASSWORD);
            browsers.put(reader.getKey(), browser);
        }
    }

    private void measure() throws Exception {
        print("| page | median | p95 | longest | statements |");
        print("|---|---|---|---|---|");
        for (StaffPages.StaffPage page : new StaffPages(sila.jdbc()).all()) {
            if (page.name().contains(only)) {
                measure(page.name(), page.reader(), page.addresses());
            }
        }
    }

    /** What was searched for is kept first; its results are measured. */
    private void search(SearchMix mix) throws Exception {
        Browser browser = browser(Role.SUPERVISOR);
        List<String> results = new ArrayList<>();
        for (List<String> words : mix.byKind(sila.jdbc()).values()) {
            for (String one : words) {
                browser.open("/search");
                results.add(Browser.leadsTo(browser.send("/search", Map.of("words", one))));
            }
        }
        if ("results of a search".contains(only)) {
            measure("results of a search", Role.SUPERVISOR, results);
        }
    }

    private void measure(String name, Role reader, List<String> addresses) throws Exception {
        if (addresses.isEmpty()) {
            throw new IllegalStateException("nothing to open: " + name);
        }
        long[] nanos = new long[Math.max(EACH, addresses.size())];
        int statements = 0;
        long longest = 0;
        String slowest = "";
        Map<String, LongSummaryStatistics> asked = new LinkedHashMap<>();
        open(reader, addresses.get(0));
        for (int at = 0; at < nanos.length; at++) {
            String address = addresses.get(at % addresses.size());
            PageTimes.Took took = open(reader, address);
            nanos[at] = took.nanos();
            statements = Math.max(statements, took.asked().size());
            took.asked()
                    .forEach(one -> asked.computeIfAbsent(one.statement(), statement -> new LongSummaryStatistics())
                            .accept(one.millis()));
            if (took.nanos() > longest) {
                longest = took.nanos();
                slowest = address;
            }
        }
        print(String.format(Locale.ROOT, "| %s | %s | %d |", name, new Durations(nanos).cells(), statements));
        if (!only.isEmpty()) {
            print("slowest: " + slowest);
            asked.forEach((statement, millis) -> {
                if (millis.getMax() >= SLOW) {
                    print(String.format(
                            Locale.ROOT,
                            "%.1f ms, at most %d: %s",
                            millis.getAverage(),
                            millis.getMax(),
                            statement.replaceAll("\\s+", " ")));
                }
            });
        }
    }

    private PageTimes.Took open(Role reader, String address) throws IOException, InterruptedException {
        times.forget();
        HttpResponse<String> page = browser(reader).open(address);
        if (page.statusCode() != 200) {
            throw new IllegalStateException(page.statusCode() + " " + address);
        }
        return times.take();
    }

    private Browser browser(Role reader) {
        Browser browser = browsers.get(reader);
        if (browser == null) {
            throw new IllegalStateException("nobody signed in as " + reader);
        }
        return browser;
    }

    private static void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}

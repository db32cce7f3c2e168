package org.sila.web.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.sila.matching.benchmark.Running;
import org.sila.matching.engine.benchmark.Tables;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How many pages a second one process serves to strangers, against a bare Thymeleaf page in the same process and run:
 * {@code RateBenchmark FOLDER SECONDS}. Eight connections ask without a pause; each page is measured three times, in turns,
 * and the middle one counts.
 */
public final class RateBenchmark {

    private static final int CONNECTIONS = 8;
    private static final int ROUNDS = 3;
    private static final List<String> PAGES = List.of("/", "/report", "/report/who", "/status");

    private RateBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Duration each = Duration.ofSeconds(Integer.parseInt(arguments[1]));
        System.out.println(Tables.machine());
        try (Running sila = Running.on(Path.of(arguments[0]));
                ConfigurableApplicationContext bare = BarePage.start()) {
            long before = rows(sila);
            List<String> addresses = new ArrayList<>(List.of("http://localhost:" + port(bare) + "/"));
            PAGES.forEach(page -> addresses.add("http://localhost:" + port(sila.application()) + page));
            addresses.forEach(address -> rate(address, each));
            double[][] rates = new double[addresses.size()][ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                for (int page = 0; page < addresses.size(); page++) {
                    rates[page][round] = rate(addresses.get(page), each);
                }
            }
            print(addresses, rates);
            System.out.println("rows written by all these views: " + (rows(sila) - before));
        }
        System.exit(0);
    }

    private static void print(List<String> addresses, double[][] rates) {
        System.out.println("| page | pages a second | of the bare page |");
        System.out.println("|---|---|---|");
        double bare = middle(rates[0]);
        for (int page = 0; page < rates.length; page++) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f %% |%n",
                    page == 0
                            ? "the bare page"
                            : "`" + URI.create(addresses.get(page)).getPath() + "`",
                    middle(rates[page]),
                    100 * middle(rates[page]) / bare);
        }
    }

    private static double rate(String address, Duration each) {
        AtomicLong served = new AtomicLong();
        long end = System.nanoTime() + each.toNanos();
        var senders = Executors.newFixedThreadPool(CONNECTIONS);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            done.add(senders.submit(() -> {
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                HttpRequest request =
                        HttpRequest.newBuilder(URI.create(address)).build();
                while (System.nanoTime() < end) {
                    if (client.send(request, BodyHandlers.ofByteArray()).statusCode() != 200) {
                        throw new IOException("not served: " + address);
                    }
                    served.incrementAndGet();
                }
                return null;
            }));
        }
        try {
            for (Future<?> sender : done) {
                sender.get();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            senders.shutdown();
        }
        return served.get() / (double) each.toSeconds();
    }

    private static double middle(double[] rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long rows(Running sila) {
        return sila.jdbc()
                .sql("select coalesce(sum(n_tup_ins + n_tup_upd), 0) from pg_stat_user_tables")
                .query(Long.class)
                .single();
    }

    private static String port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port");
    }
}

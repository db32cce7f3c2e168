package org.sila.testing;

import static org.awaitility.Awaitility.await;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings two people to the same row at the same moment, every time: the row is held until both wait for it, each with
 * what they read before, and is then let go.
 */
@TestComponent
public class AtOnce {

    private static final int PEOPLE = 2;

    /** Sessions that wait for this one, or for one that does. */
    private static final String WAITING = """
            with recursive waiting (pid) as (
                select pg_backend_pid()
                union
                select session.pid from (select pid from pg_locks where not granted) session
                join waiting on waiting.pid = any(pg_blocking_pids(session.pid)))
            select count(*) - 1 from waiting
            """;

    private final TransactionTemplate transaction;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    AtOnce(TransactionTemplate transaction, JdbcTemplate template) {
        this.transaction = transaction;
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * @param hold a statement that locks what both will write
     * @param keys its parameters
     * @return what came of each, in order
     */
    public <T> List<T> both(Callable<T> one, Callable<T> other, String hold, Object... keys) {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<T>> begun = Objects.requireNonNull(transaction.execute(status -> {
                template.execute(hold, (PreparedStatement statement) -> {
                    for (int at = 0; at < keys.length; at++) {
                        statement.setObject(at + 1, keys[at]);
                    }
                    return statement.execute();
                });
                List<Future<T>> both = List.of(people.submit(one), people.submit(other));
                await().pollInSameThread()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> jdbc.sql(WAITING).query(Integer.class).single() >= PEOPLE);
                return both;
            }));
            List<T> results = new ArrayList<>();
            for (Future<T> result : begun) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        } finally {
            people.shutdownNow();
        }
    }
}

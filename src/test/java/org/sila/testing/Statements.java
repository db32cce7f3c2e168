package org.sila.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * What is said to the database, so that a test can say how much a page or a use case may ask:
 * {@code assertThat(Statements.count(() -> desk.show(caseworker))).isLessThanOrEqualTo(4)}. Listens to the calling
 * thread only; a batch is one statement.
 */
public final class Statements {

    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    private Statements() {}

    /** Something to do while the statements are heard. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** How many statements this work sends. */
    public static int count(Work work) {
        return of(work).size();
    }

    /**
     * How often it sends the statement that it sends most often: the same for few rows and for many, where nothing asks
     * once more for each row. Other than {@link #count}, it does not matter to this what is done elsewhere meanwhile.
     */
    public static int repeated(Work work) {
        return of(work).stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(sent -> 1)))
                .values()
                .stream()
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    /** The statements that this work sends, in their order. */
    public static List<String> of(Work work) {
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            work.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            HEARD.remove();
        }
        return List.copyOf(heard);
    }

    private static void hear(List<QueryInfo> queries) {
        List<String> heard = HEARD.get();
        if (heard != null) {
            queries.forEach(query -> heard.add(query.getQuery()));
        }
    }

    /** Puts an ear on the application's pool. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Listening implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source && !(bean instanceof ProxyDataSource)
                    ? ProxyDataSourceBuilder.create(source)
                            .afterQuery((execution, queries) -> hear(queries))
                            .build()
                    : bean;
        }
    }
}

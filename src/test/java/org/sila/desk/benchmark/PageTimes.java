package org.sila.desk.benchmark;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;

/**
 * How long the application works on one request, and what it asks the database for it: outside of all its own filters, so
 * that session, sign-in and the drawing of the page count.
 */
final class PageTimes implements Filter, BeanPostProcessor, Ordered {

    private final ThreadLocal<List<Asked>> asked = new ThreadLocal<>();
    private final BlockingQueue<Took> last = new LinkedBlockingQueue<>();

    /** One statement, and how long it took. */
    record Asked(String statement, long millis) {}

    /** What one request took. */
    record Took(long nanos, List<Asked> asked) {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof ProxyDataSource)
                ? ProxyDataSourceBuilder.create(source).afterQuery(this::hear).build()
                : bean;
    }

    private void hear(ExecutionInfo execution, List<QueryInfo> queries) {
        List<Asked> heard = asked.get();
        if (heard != null) {
            queries.forEach(query -> heard.add(new Asked(query.getQuery(), execution.getElapsedTime())));
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        List<Asked> heard = new ArrayList<>();
        asked.set(heard);
        try {
            chain.doFilter(request, response);
        } finally {
            asked.remove();
            last.add(new Took(System.nanoTime() - start, heard));
        }
    }

    /** Nothing that was asked before matters. */
    void forget() {
        last.clear();
    }

    /** What the request took that was answered last; may still be ending when its answer is there. */
    Took take() throws InterruptedException {
        return last.take();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

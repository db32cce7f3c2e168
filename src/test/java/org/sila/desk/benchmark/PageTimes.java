package org.sila.desk.benchmark;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.sila.testing.Statements;
import org.springframework.core.Ordered;

/**
 * How long the application works on one request, and what it asks the database for it: outside of all its own filters, so
 * that session, sign-in and the drawing of the page count.
 */
final class PageTimes implements Filter, Ordered {

    private final BlockingQueue<Took> last = new LinkedBlockingQueue<>();

    /** What one request took. */
    record Took(long nanos, List<String> statements) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
        long start = System.nanoTime();
        List<String> statements = Statements.of(() -> chain.doFilter(request, response));
        last.add(new Took(System.nanoTime() - start, statements));
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

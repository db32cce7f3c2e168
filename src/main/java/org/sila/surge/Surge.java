package org.sila.surge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sila.web.SecurityHeaders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Judges by how much is sent from one network. Behind one network there may be a whole carrier, so nobody is refused:
 * beyond a first number the sender's browser has to work a little, which people do not notice and a flood does; and where
 * it brings no work, because it runs no scripts, what exceeds a quota waits for a person to read it. The quota grows with
 * what is sent elsewhere, so that in days when everybody writes nobody stands out.
 */
@Component
public class Surge {

    private static final int QUOTA_OF_OTHERS = 5;
    private static final long LEAST_WORK = 20_000;
    private static final long MOST_WORK = 320_000;

    private final NetworkCounts counts;
    private final Work work;
    private final int free;
    private final int quota;

    Surge(
            Work work,
            Clock clock,
            @Value("${sila.surge.free:10}") int free,
            @Value("${sila.surge.quota:30}") int quota) {
        this.counts = new NetworkCounts(clock);
        this.work = work;
        this.free = free;
        this.quota = quota;
    }

    /** What is done with what was sent. */
    public enum Admission {
        /** It goes its way. */
        WELCOME,
        /** It is kept, and a person looks at it before anything else happens. */
        READ_FIRST
    }

    /** A task for the browser of whoever is about to send something, as JSON; empty where none is needed. */
    public Optional<String> task(HttpServletRequest request) {
        int sent = counts.from(request.getRemoteAddr());
        return sent < free ? Optional.empty() : Optional.of(work.task(effort(sent)));
    }

    /** Gives the page before something is sent its task, where one is needed, and lets it run our script. */
    public void prepare(HttpServletRequest request, HttpServletResponse response, Model model) {
        task(request).ifPresent(task -> {
            model.addAttribute("task", task);
            response.setHeader("Content-Security-Policy", SecurityHeaders.OWN_SCRIPT);
        });
    }

    /**
     * Judges what is sent as {@link #admit(HttpServletRequest, String)}, with the solution that the page's form brought.
     *
     * @return whether a person is to read it first
     */
    public boolean wantsReading(HttpServletRequest request) {
        return admit(request, request.getParameter("work")) == Admission.READ_FIRST;
    }

    /**
     * Counts what is sent, and judges it.
     *
     * @param solution of the task, as the browser brought it; null or empty where it brought none
     */
    public Admission admit(HttpServletRequest request, @Nullable String solution) {
        String address = request.getRemoteAddr();
        int before = counts.from(address);
        counts.sent(address);
        boolean much = before >= Math.max(quota, QUOTA_OF_OTHERS * counts.averageElsewhere(address));
        return !much || work.isDone(solution == null ? "" : solution) ? Admission.WELCOME : Admission.READ_FIRST;
    }

    /** Twice the work for each doubling of what was sent; on a cheap telephone from one second to a quarter of a minute. */
    private long effort(int sent) {
        long effort = LEAST_WORK;
        for (long reached = 2L * free; reached <= sent && effort < MOST_WORK; reached *= 2) {
            effort *= 2;
        }
        return effort;
    }
}

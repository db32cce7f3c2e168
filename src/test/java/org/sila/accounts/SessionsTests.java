package org.sila.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@SilaTest
class SessionsTests {

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Test
    void two_forms_answered_at_the_same_moment_leave_what_the_later_said() {
        assertThat(saidByTwo(sessions)).isEqualTo("second");
    }

    private static <S extends Session> String saidByTwo(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        S first = Objects.requireNonNull(sessions.findById(session.getId()));
        S second = Objects.requireNonNull(sessions.findById(session.getId()));
        first.setAttribute("said", "first");
        second.setAttribute("said", "second");
        sessions.save(first);
        sessions.save(second);
        return Objects.requireNonNull(sessions.findById(session.getId())).getRequiredAttribute("said");
    }
}

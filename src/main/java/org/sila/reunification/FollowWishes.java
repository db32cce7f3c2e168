package org.sila.reunification;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets what people found say of themselves count at once, wherever their reunification has come to. What was approved on
 * other wishes has to be approved again.
 */
@Service
public class FollowWishes {

    private final ReunificationRepository reunifications;
    private final Steps steps;
    private final JdbcClient jdbc;
    private final Clock clock;

    FollowWishes(ReunificationRepository reunifications, Steps steps, JdbcClient jdbc, Clock clock) {
        this.reunifications = reunifications;
        this.steps = steps;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Index reunification_of_record. Whoever works on one of them meanwhile finds that somebody was faster. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(UUID recordId, KnownWishes.Said said) {
        jdbc.sql("select id from reunification where record_id = ? and kind = 'ALIVE' order by id for update")
                .param(recordId)
                .query(UUID.class)
                .list()
                .forEach(id -> follow(reunifications.findById(id).orElseThrow(), said));
    }

    private void follow(Reunification found, KnownWishes.Said said) {
        found.wishesSaid(said, clock.instant());
        steps.keep(found, ReunificationActions.WISHES_RECORDED);
    }
}

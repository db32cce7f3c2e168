package org.sila.surge;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.altcha.altcha.Altcha;
import org.sila.secrets.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proof of work after the protocol of ALTCHA (version 1): the browser finds the number whose SHA-256 together with a salt
 * was given out. Making a task writes nothing down; a solution counts once.
 */
@Component
class Work {

    static final Duration GOOD_FOR = Duration.ofHours(2);

    private static final int LONGEST = 2000;

    private final BlindIndex blindIndex;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Work(BlindIndex blindIndex, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.blindIndex = blindIndex;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A task, as the script of the page reads it (JSON).
     *
     * @param most the largest number that may have to be tried
     */
    String task(long most) {
        try {
            Altcha.Challenge challenge = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setAlgorithm(Altcha.Algorithm.SHA256)
                    .setMaxNumber(most)
                    .setSecureRandomNumber(true)
                    .setHmacKey(key())
                    .setExpires(clock.instant().plus(GOOD_FOR).getEpochSecond()));
            return json.writeValueAsString(Map.of(
                    "algorithm", challenge.algorithm,
                    "challenge", challenge.challenge,
                    "maxnumber", challenge.maxnumber,
                    "salt", challenge.salt,
                    "signature", challenge.signature));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a task of ours was solved, is not too old, and was not handed in before. */
    @Transactional
    public boolean isDone(String solution) {
        if (solution.isEmpty() || solution.length() > LONGEST || !isSolved(solution)) {
            return false;
        }
        byte[] used = blindIndex.of(challengeOf(solution), "used_work.challenge_index");
        return jdbc.sql("insert into used_work (challenge_index, at) values (?, ?) on conflict do nothing")
                        .params(used, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Scheduled(cron = "0 17 * * * *")
    @Transactional
    void forgetExpired() {
        jdbc.sql("delete from used_work where at < ?")
                .param(Timestamp.from(clock.instant().minus(GOOD_FOR.multipliedBy(2))))
                .update();
    }

    private boolean isSolved(String solution) {
        try {
            return Altcha.verifySolution(solution, key(), true);
        } catch (Exception noSolution) {
            return false;
        }
    }

    private String challengeOf(String solution) {
        String payload = new String(Base64.getDecoder().decode(solution), StandardCharsets.UTF_8);
        return json.readTree(payload).path("challenge").asString();
    }

    /** The same for all processes, so that one can check what another gave out. */
    private String key() {
        return Base64.getEncoder().encodeToString(blindIndex.of("key", "used_work.signature"));
    }
}

package org.sila.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links by which somebody makes their own account, once, within three days; only the hash of their token is kept. */
@Repository
class OneTimeLinks {

    private static final Duration VALID = Duration.ofHours(72);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the token, 160 random bits, to be shown once */
    String make(Role role, @Nullable UUID madeBy) {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                insert into staff_link (id, token_hash, role, made_by, made_at, expires_at) values (?, ?, ?, ?, ?, ?)
                """)
                .param(Ids.next())
                .param(hash(token))
                .param(role.name())
                .param(madeBy)
                .param(Timestamp.from(clock.instant()))
                .param(Timestamp.from(clock.instant().plus(VALID)))
                .update();
        return token;
    }

    /** The role that a link gives; empty where it was used, is too old, or never was. */
    Optional<Role> role(String token) {
        return jdbc.sql("select role from staff_link where token_hash = ? and used_at is null and expires_at > ?")
                .params(hash(token), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional()
                .map(Role::valueOf);
    }

    /** Uses the link up; empty where somebody was faster. */
    Optional<Role> use(String token) {
        return jdbc.sql("""
                        update staff_link set used_at = ?
                        where token_hash = ? and used_at is null and expires_at > ? returning role
                        """)
                .params(Timestamp.from(clock.instant()), hash(token), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional()
                .map(Role::valueOf);
    }

    /** Takes back the set-up links of earlier starts. */
    void dropSetUpLinks() {
        jdbc.sql("delete from staff_link where made_by is null and used_at is null")
                .update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

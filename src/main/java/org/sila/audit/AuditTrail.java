package org.sila.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the audit trail. An entry is written in the transaction of what it tells of: both are there, or neither. It is
 * written at that transaction's very end, so that the chain, which only one can lengthen at a time, is held but briefly.
 */
@Service
public class AuditTrail {

    private static final String SYSTEM = "system";

    private final AuditChain chain;
    private final EntityManager entities;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(AuditChain chain, EntityManager entities, JsonMapper json, Clock clock) {
        this.chain = chain;
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Notes that the signed-in person, or the system, did something.
     *
     * @param subjectType what it was done to, such as {@code match}
     * @param details codes and counts; never anything about a person
     * @throws IllegalStateException in a transaction that only reads: what was seen would go unrecorded
     */
    @Transactional
    public void record(AuditAction action, String subjectType, UUID subjectId, Map<String, String> details) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        Object principal = signedIn == null ? null : signedIn.getPrincipal();
        keep(principal instanceof Actor actor ? actor : null, action, subjectType, subjectId, details);
    }

    /** The same for somebody who is only just signing in. */
    @Transactional
    public void record(
            Actor actor, AuditAction action, String subjectType, UUID subjectId, Map<String, String> details) {
        keep(actor, action, subjectType, subjectId, details);
    }

    private void keep(
            @Nullable Actor actor,
            AuditAction action,
            String subjectType,
            UUID subjectId,
            Map<String, String> details) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("nothing can be recorded in a transaction that only reads");
        }
        String by = actor == null ? SYSTEM : actor.actorId();
        String role = actor == null ? SYSTEM.toUpperCase(Locale.ROOT) : actor.actorRole();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String text = json.writeValueAsString(new TreeMap<>(details));
        waiting().add(new AuditChain.NewEntry(at, by, role, action.name(), subjectType, subjectId, text));
    }

    private List<AuditChain.NewEntry> waiting() {
        for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof WriteAtEnd write) {
                return write.entries;
            }
        }
        WriteAtEnd write = new WriteAtEnd();
        TransactionSynchronizationManager.registerSynchronization(write);
        return write.entries;
    }

    private final class WriteAtEnd implements TransactionSynchronization {

        private final List<AuditChain.NewEntry> entries = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            // All else that locks comes first: whoever holds the chain waits for nobody.
            writeChanges();
            chain.append(entries);
        }

        /** Says in Spring's terms that somebody was faster, as the commit itself would. */
        private void writeChanges() {
            try {
                entities.flush();
            } catch (RuntimeException failed) {
                EntityManagerFactoryInfo factory =
                        entities.getEntityManagerFactory().unwrap(EntityManagerFactoryInfo.class);
                throw DataAccessUtils.translateIfNecessary(failed, Objects.requireNonNull(factory.getJpaDialect()));
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}

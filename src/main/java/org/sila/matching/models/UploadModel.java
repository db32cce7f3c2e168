package org.sila.matching.models;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.matching.engine.scoring.Model;
import org.sila.web.DomainError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a model in, to be tried in the shadow of the one in use. */
@Service
class UploadModel {

    /** Bytes; a model as {@code train} writes it has about a twentieth. */
    static final int LARGEST = 256 * 1024;

    private final Models models;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UploadModel(
            Models models, CurrentStaff currentStaff, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.models = models;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A model that is in shadow at the time is set aside.
     *
     * @param name what to call it; empty for the name in the file
     * @param reason where it comes from
     * @return its id
     * @throws UnusableModel where it is none
     * @throws DomainError where it is too large, or its name is no name or was used before
     */
    @Transactional
    public UUID upload(byte[] content, String name, String reason) {
        UUID by = currentStaff.require(Role.ADMINISTRATOR).id();
        if (content.length > LARGEST) {
            throw new DomainError("matching.models.error.too-big", LARGEST / 1024);
        }
        Model model = ModelJson.read(content);
        String called = name.isEmpty() ? model.version() : name;
        if (!ModelJson.isName(called)) {
            throw new DomainError("matching.models.error.no-name");
        }
        models.lock();
        if (called.equals(Model.shipped().version()) || models.isTaken(called)) {
            throw new DomainError("matching.models.error.name-taken", called);
        }
        Instant now = clock.instant();
        models.in(ModelState.SHADOW)
                .ifPresent(before -> models.change(before.id(), ModelState.RETIRED, reason, by, now));
        UUID id = Ids.next();
        models.insert(id, called, ModelJson.write(ModelJson.named(model, called)), by, now);
        UUID change = models.change(id, ModelState.SHADOW, reason, by, now);
        audit.record(ModelActions.BROUGHT, ModelActions.SUBJECT, id, Map.of("model", called));
        events.publishEvent(new TrialChanged(change));
        return id;
    }
}

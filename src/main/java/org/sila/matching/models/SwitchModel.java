package org.sila.matching.models;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditTrail;
import org.sila.matching.engine.scoring.Model;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a model to use, and begins and ends trials. Whoever decides names what they saw: where somebody else was faster, it
 * fails with {@link OptimisticLockingFailureException} and changes nothing.
 */
@Service
@Transactional
class SwitchModel {

    private final Models models;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SwitchModel(
            Models models, CurrentStaff currentStaff, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.models = models;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Proposals come from this model from now on, and every report is compared anew. A second click is no second switch.
     *
     * @param modelId null for the shipped model
     * @param seenInUse the model that was in use on the page; null for the shipped one
     */
    public void switchOn(@Nullable UUID modelId, @Nullable UUID seenInUse, String reason) {
        UUID by = currentStaff.require(Role.ADMINISTRATOR).id();
        models.lock();
        String name =
                modelId == null ? Model.shipped().version() : usable(modelId).name();
        Optional<StoredModel> before = models.in(ModelState.IN_USE);
        UUID inUse = before.map(StoredModel::id).orElse(null);
        if (Objects.equals(inUse, modelId) && lastChangeOf(modelId, by)) {
            return;
        }
        if (!Objects.equals(inUse, seenInUse) || Objects.equals(inUse, modelId)) {
            throw new OptimisticLockingFailureException("another model is in use by now");
        }
        Instant now = clock.instant();
        models.change(inUse, ModelState.RETIRED, reason, by, now);
        UUID change = models.change(modelId, ModelState.IN_USE, reason, by, now);
        Map<String, String> details = new HashMap<>(Map.of("model", name));
        details.put(
                "before",
                before.map(StoredModel::name).orElseGet(() -> Model.shipped().version()));
        audit.record(
                ModelActions.SWITCHED_ON,
                ModelActions.SUBJECT,
                Objects.requireNonNull(modelId == null ? inUse : modelId),
                details);
        events.publishEvent(new ModelSwitched(change));
    }

    /** Tries the model in the shadow of the one in use; another that is tried is set aside. */
    public void tryAgain(UUID modelId, String reason) {
        UUID by = currentStaff.require(Role.ADMINISTRATOR).id();
        models.lock();
        StoredModel model = usable(modelId);
        if (model.state() != ModelState.RETIRED) {
            throw new OptimisticLockingFailureException("it is tried or used already");
        }
        Instant now = clock.instant();
        models.in(ModelState.SHADOW).ifPresent(other -> models.change(other.id(), ModelState.RETIRED, reason, by, now));
        UUID change = models.change(modelId, ModelState.SHADOW, reason, by, now);
        audit.record(ModelActions.TRIAL_BEGUN, ModelActions.SUBJECT, modelId, Map.of("model", model.name()));
        events.publishEvent(new TrialChanged(change));
    }

    /** Sets the model in shadow aside. */
    public void endTrial(UUID modelId, String reason) {
        UUID by = currentStaff.require(Role.ADMINISTRATOR).id();
        models.lock();
        StoredModel model = models.find(modelId).orElseThrow(NotFound::new);
        if (model.state() != ModelState.SHADOW) {
            throw new OptimisticLockingFailureException("it is not tried any more");
        }
        UUID change = models.change(modelId, ModelState.RETIRED, reason, by, clock.instant());
        audit.record(ModelActions.TRIAL_ENDED, ModelActions.SUBJECT, modelId, Map.of("model", model.name()));
        events.publishEvent(new TrialChanged(change));
    }

    private StoredModel usable(UUID modelId) {
        StoredModel model = models.find(modelId).orElseThrow(NotFound::new);
        try {
            ModelJson.read(models.content(modelId));
            return model;
        } catch (UnusableModel outdated) {
            throw new DomainError("matching.models.error.outdated");
        }
    }

    private boolean lastChangeOf(@Nullable UUID modelId, UUID by) {
        return models.changes(modelId).stream()
                .findFirst()
                .filter(last -> last.state() == ModelState.IN_USE && last.by().equals(by))
                .isPresent();
    }
}

package org.sila.matching.models;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One model, as its page shows it.
 *
 * @param model null for the shipped model
 * @param name its version
 * @param state of the shipped model: in use, or retired
 * @param usable false where this version of the engine cannot use it
 * @param inUse id of the model in use; null for the shipped one
 * @param inUseName its version
 * @param names of staff, by account
 * @param possible what may be decided by somebody who may
 */
record ModelPage(
        @Nullable StoredModel model,
        String name,
        ModelState state,
        boolean usable,
        @Nullable UUID inUse,
        String inUseName,
        List<Models.Change> changes,
        Map<UUID, String> names,
        List<Decision> possible) {

    /** What can be decided about a model. */
    enum Decision {
        SWITCH_ON,
        TRY,
        END_TRIAL
    }

    /** Its part of addresses. */
    public String key() {
        return ModelKey.of(model == null ? null : model.id());
    }

    /** What {@link ModelsController.DecisionForm#seen} says of the model in use. */
    public String seen() {
        return ModelKey.of(inUse);
    }

    public boolean isShipped() {
        return model == null;
    }
}

package org.sila.matching.models;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.profile.Gazetteer;
import org.sila.matching.engine.scoring.Model;
import org.sila.matching.engine.scoring.NameFrequencies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engine with the model in use, and with the one in shadow. Each call asks the database which models these are, so
 * that every node follows a switch with its next batch; what a model says is read once.
 */
@Component
public class ModelsAtWork {

    private static final Logger LOG = LoggerFactory.getLogger(ModelsAtWork.class);

    private final JdbcClient jdbc;
    private final Models models;
    private final NameFrequencies frequencies;
    private final Gazetteer places;
    private final AtWork shipped;
    private volatile AtWork lastInUse;
    private volatile @Nullable AtWork lastInShadow;

    /**
     * An engine.
     *
     * @param modelId null for the shipped model
     * @param version name of the model
     */
    public record AtWork(@Nullable UUID modelId, String version, MatchingEngine engine) {}

    ModelsAtWork(JdbcClient jdbc, Models models, NameFrequencies frequencies, Gazetteer places) {
        this.jdbc = jdbc;
        this.models = models;
        this.frequencies = frequencies;
        this.places = places;
        this.shipped = atWork(null, Model.shipped());
        this.lastInUse = shipped;
    }

    /** The engine that proposals come from now; index matching_model_in_use. */
    public AtWork inUse() {
        UUID id = jdbc.sql("select id from matching_model where state = 'IN_USE'")
                .query(UUID.class)
                .optional()
                .orElse(null);
        if (id == null) {
            return shipped;
        }
        AtWork last = lastInUse;
        if (!id.equals(last.modelId())) {
            last = load(id).orElse(new AtWork(id, shipped.version(), shipped.engine()));
            lastInUse = last;
        }
        return last;
    }

    /**
     * The engine that is tried in the shadow, whose trial cannot end before this transaction does; empty where none is.
     */
    public Optional<AtWork> holdTrial() {
        UUID id = jdbc.sql("select id from matching_model where state = 'SHADOW' for share")
                .query(UUID.class)
                .optional()
                .orElse(null);
        if (id == null) {
            return Optional.empty();
        }
        AtWork last = lastInShadow;
        if (last != null && id.equals(last.modelId())) {
            return Optional.of(last);
        }
        Optional<AtWork> loaded = load(id);
        lastInShadow = loaded.orElse(null);
        return loaded;
    }

    /** Empty where this version of the engine cannot use what an older one could. */
    private Optional<AtWork> load(UUID id) {
        try {
            return Optional.of(atWork(id, ModelJson.read(models.content(id))));
        } catch (UnusableModel outdated) {
            LOG.error("model {} cannot be used by this version: {}", id, outdated.getMessage());
            return Optional.empty();
        }
    }

    private AtWork atWork(@Nullable UUID id, Model model) {
        return new AtWork(id, model.version(), new MatchingEngine(model, frequencies, places));
    }
}

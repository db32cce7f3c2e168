package org.sila.matching.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffDirectory;
import org.sila.audit.AuditTrail;
import org.sila.matching.engine.scoring.Model;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of models show. */
@Service
class ReadModels {

    private final Models models;
    private final TrialScores trial;
    private final StaffDirectory staff;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    ReadModels(Models models, TrialScores trial, StaffDirectory staff, AuditTrail audit, JdbcClient jdbc) {
        this.models = models;
        this.trial = trial;
        this.staff = staff;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * All models, and what is going on.
     *
     * @param inUse null for the shipped model
     * @param shadow null where none is tried
     * @param reportsDue reports still to be compared
     * @param casesDue cases still to be scored in the shadow
     */
    record Overview(
            @Nullable StoredModel inUse,
            String shippedName,
            @Nullable StoredModel shadow,
            long reportsDue,
            long casesDue,
            Page<StoredModel> page,
            Map<UUID, String> names) {

        public String inUseName() {
            return inUse == null ? shippedName : inUse.name();
        }
    }

    @Transactional(readOnly = true)
    public Overview overview(@Nullable Cursor from) {
        Page<StoredModel> page = models.page(from);
        return new Overview(
                models.in(ModelState.IN_USE).orElse(null),
                Model.shipped().version(),
                models.in(ModelState.SHADOW).orElse(null),
                jdbc.sql("select count(*) from report_due").query(Long.class).single(),
                trial.due(),
                page,
                names(page.items().stream().map(StoredModel::broughtBy).toList()));
    }

    /** @param modelId null for the shipped model */
    @Transactional(readOnly = true)
    public ModelPage page(@Nullable UUID modelId) {
        StoredModel model = modelId == null ? null : models.find(modelId).orElseThrow(NotFound::new);
        Optional<StoredModel> inUse = models.in(ModelState.IN_USE);
        String shipped = Model.shipped().version();
        ModelState state = model != null ? model.state() : inUse.isEmpty() ? ModelState.IN_USE : ModelState.RETIRED;
        boolean usable = model == null || isUsable(model.id());
        List<Models.Change> changes = models.changes(modelId);
        return new ModelPage(
                model,
                model == null ? shipped : model.name(),
                state,
                usable,
                inUse.map(StoredModel::id).orElse(null),
                inUse.map(StoredModel::name).orElse(shipped),
                changes,
                names(Stream.concat(
                                changes.stream().map(Models.Change::by),
                                Stream.ofNullable(model).map(StoredModel::broughtBy))
                        .toList()),
                usable ? possible(model, state) : List.of());
    }

    private static List<ModelPage.Decision> possible(@Nullable StoredModel model, ModelState state) {
        List<ModelPage.Decision> possible = new ArrayList<>();
        if (state != ModelState.IN_USE) {
            possible.add(ModelPage.Decision.SWITCH_ON);
        }
        if (model != null && state == ModelState.RETIRED) {
            possible.add(ModelPage.Decision.TRY);
        }
        if (state == ModelState.SHADOW) {
            possible.add(ModelPage.Decision.END_TRIAL);
        }
        return possible;
    }

    /** The model as a file; taking it is noted. */
    @Transactional
    public byte[] take(@Nullable UUID modelId) {
        if (modelId == null) {
            return ModelJson.write(Model.shipped());
        }
        StoredModel model = models.find(modelId).orElseThrow(NotFound::new);
        audit.record(ModelActions.TAKEN, ModelActions.SUBJECT, modelId, Map.of("model", model.name()));
        byte[] content = models.content(modelId);
        return isUsable(modelId) ? ModelJson.write(ModelJson.read(content)) : content;
    }

    private boolean isUsable(UUID modelId) {
        try {
            ModelJson.read(models.content(modelId));
            return true;
        } catch (UnusableModel outdated) {
            return false;
        }
    }

    private Map<UUID, String> names(Collection<UUID> accounts) {
        return staff.names(accounts.stream().filter(Objects::nonNull).distinct().toList());
    }
}

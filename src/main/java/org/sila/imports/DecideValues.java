package org.sila.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.audit.AuditTrail;
import org.sila.facilities.KeepFacilities;
import org.sila.imports.ChosenValues.Choice;
import org.sila.imports.ListValues.FoundValue;
import org.sila.imports.rows.Field;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what the words of a partner's lists mean: for this one and for those to come. */
@Service
class DecideValues {

    private final ListImports imports;
    private final ListValues values;
    private final ChosenValues chosen;
    private final KeepFacilities keepFacilities;
    private final CurrentStaff staff;
    private final AuditTrail audit;
    private final Clock clock;

    DecideValues(
            ListImports imports,
            ListValues values,
            ChosenValues chosen,
            KeepFacilities keepFacilities,
            CurrentStaff staff,
            AuditTrail audit,
            Clock clock) {
        this.imports = imports;
        this.values = values;
        this.chosen = chosen;
        this.keepFacilities = keepFacilities;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param choices words with what they mean
     * @param undecided words of which nothing is decided any more
     * @throws DomainError where the import has begun
     */
    @Transactional
    public void decide(UUID id, Field field, List<Choice> choices, List<String> undecided) {
        ListImport list = waiting(id);
        chosen.forget(list.details(), field, undecided);
        keep(list, choices);
    }

    /**
     * Makes words of the list new facilities, which is what they mean from then on.
     *
     * @param allegedByWord for each word whether such a place is only said to exist
     * @throws DomainError where the import has begun, or a word is the name of a facility by now
     */
    @Transactional
    public void createFacilities(UUID id, Map<String, Boolean> allegedByWord) {
        if (allegedByWord.isEmpty()) {
            return;
        }
        ListImport list = waiting(id);
        Map<String, Boolean> allegedByName = new LinkedHashMap<>();
        List<Choice> choices = new ArrayList<>();
        for (FoundValue value : values.of(list)) {
            Boolean alleged = allegedByWord.get(value.folded());
            if (value.field() == Field.FACILITY && alleged != null) {
                allegedByName.put(value.written(), alleged);
                choices.add(new Choice(Field.FACILITY, value.folded(), value.written()));
            }
        }
        keepFacilities.createNamed(allegedByName);
        keep(list, choices);
    }

    /** All words of the field that nobody has decided about stay as they are written. */
    @Transactional
    public void leaveTheRest(UUID id, Field field) {
        ListImport list = waiting(id);
        List<Choice> rest = new ArrayList<>();
        for (FoundValue value : values.of(list)) {
            if (value.field() == field && value.isUndecided()) {
                rest.add(new Choice(field, value.folded(), ""));
            }
        }
        keep(list, rest);
    }

    private void keep(ListImport list, List<Choice> choices) {
        chosen.decide(list.details(), choices, staff.current().id(), clock.instant());
        audit.record(
                ImportActions.VALUES_DECIDED,
                ImportActions.SUBJECT,
                list.id(),
                Map.of("values", Integer.toString(choices.size())));
    }

    private ListImport waiting(UUID id) {
        ListImport list = imports.lock(id).orElseThrow(NotFound::new);
        if (list.state() != ImportState.UPLOADED) {
            throw new DomainError("imports.begun");
        }
        return list;
    }
}

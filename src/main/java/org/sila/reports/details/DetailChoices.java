package org.sila.reports.details;

import java.util.List;
import org.sila.places.Places;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages offer to choose from, or suggest while one types; nobody is forced to a list. */
@Component
class DetailChoices {

    /** Who keeps files on missing people of Syria; their names are the same in every language. */
    private static final List<String> ORGANISATIONS =
            List.of("ICRC / الصليب الأحمر", "SARC / الهلال الأحمر", "ICMP", "IIMP", "NCMP", "SNHR", "ADMSP", "WGEID");

    public List<PapersForm.Nationality> nationalities() {
        return List.of(PapersForm.Nationality.values());
    }

    public List<PapersForm.Marital> marital() {
        return List.of(PapersForm.Marital.values());
    }

    public List<PapersForm.Military> military() {
        return List.of(PapersForm.Military.values());
    }

    public List<TogetherForm.Kind> kinds() {
        return List.of(TogetherForm.Kind.values());
    }

    public List<ElsewhereForm.Answer> answers() {
        return List.of(ElsewhereForm.Answer.values());
    }

    public List<NeedsForm.Support> support() {
        return List.of(NeedsForm.Support.values());
    }

    public List<String> organisations() {
        return ORGANISATIONS;
    }

    /** Names of places of detention, in the reader's language. */
    public List<String> facilities() {
        return Places.publicFacilityNames(LocaleContextHolder.getLocale());
    }
}

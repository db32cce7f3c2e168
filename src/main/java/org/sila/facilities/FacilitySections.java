package org.sila.facilities;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules hold of a facility, as far as it concerns whoever reads. */
@Component
class FacilitySections {

    private final ObjectProvider<FacilitySection> sections;

    FacilitySections(ObjectProvider<FacilitySection> sections) {
        this.sections = sections;
    }

    /** What another module holds of it; {@code title} is a message key. */
    record Section(String title, List<FacilitySection.Line> lines) {}

    List<Section> of(StoredFacility facility, FacilityTree tree) {
        List<String> within = tree.codesOfAll(facility);
        return sections.orderedStream()
                .filter(FacilitySection::concernsReader)
                .map(section -> new Section(section.title(), section.lines(facility.code(), within)))
                .toList();
    }
}

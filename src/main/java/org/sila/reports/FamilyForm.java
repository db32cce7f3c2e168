package org.sila.reports;

import static org.sila.reports.PageForm.typed;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.sila.person.PersonName;

/** Page 2: their parents and where they are from. */
record FamilyForm(
        @Size(max = PersonName.MAX_LENGTH, message = "{reports.error.too-long}")
        String fatherName,

        @Size(max = PersonName.MAX_LENGTH, message = "{reports.error.too-long}")
        String grandfatherName,

        @Size(max = PersonName.MAX_LENGTH, message = "{reports.error.too-long}")
        String motherName,

        @Size(max = 300, message = "{reports.error.too-long}")
        String origin,

        @Size(max = 300, message = "{reports.error.too-long}")
        String birthPlace,

        @Pattern(regexp = "[\\s-]*(\\p{Nd}[\\s-]*){0,14}", message = "{reports.error.national-number}")
        String nationalNumber,

        @Size(max = 100, message = "{reports.error.too-long}")
        String registryNumber)
        implements PageForm {

    FamilyForm {
        fatherName = typed(fatherName);
        grandfatherName = typed(grandfatherName);
        motherName = typed(motherName);
        origin = typed(origin);
        birthPlace = typed(birthPlace);
        nationalNumber = typed(nationalNumber);
        registryNumber = typed(registryNumber);
    }

    static final FamilyForm EMPTY = new FamilyForm("", "", "", "", "", "", "");
}

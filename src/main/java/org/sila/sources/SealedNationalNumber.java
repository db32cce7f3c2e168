package org.sila.sources;

import jakarta.persistence.Converter;
import org.sila.secrets.SealedTextColumn;
import org.sila.secrets.Sealing;
import org.springframework.stereotype.Component;

/** Seals the national number of a detainee record. */
@Component
@Converter
class SealedNationalNumber extends SealedTextColumn {

    static final String CONTEXT = "detainee_record.national_number";

    SealedNationalNumber(Sealing sealing) {
        super(sealing, CONTEXT);
    }
}

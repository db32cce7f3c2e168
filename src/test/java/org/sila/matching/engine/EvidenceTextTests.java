package org.sila.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.matching.engine.comparison.FieldLevels;
import org.sila.matching.engine.evidence.Field;

class EvidenceTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void every_field_and_level_can_be_said_in_both_languages(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        getClass().getResourceAsStream("/messages/matching_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }

        for (Field field : Field.values()) {
            assertThat(texts.getProperty("matching.field." + field.code())).isNotBlank();
            for (String level : FieldLevels.codes(field)) {
                assertThat(texts.getProperty("matching.level." + field.code() + "." + level))
                        .as(field.code() + " " + level)
                        .isNotBlank();
            }
        }
    }
}

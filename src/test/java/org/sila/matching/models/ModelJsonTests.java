package org.sila.matching.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sila.matching.engine.scoring.Model;
import org.sila.matching.models.UnusableModel.Fault;

class ModelJsonTests {

    private static final String SHIPPED = new String(ModelJson.write(Model.shipped()), StandardCharsets.UTF_8);

    @Test
    void what_was_written_is_read_again() {
        Model read = read(SHIPPED);

        assertThat(read.settings()).isEqualTo(Model.shipped().settings());
        assertThat(read.lines()).isEqualTo(Model.shipped().lines());
    }

    @Test
    void a_model_keeps_its_weights_under_another_name() {
        Model named = ModelJson.named(Model.shipped(), "بلدات ٢٠٢٥");

        assertThat(named.version()).isEqualTo("بلدات ٢٠٢٥");
        assertThat(named.lines()).isEqualTo(Model.shipped().lines());
        assertThat(read(new String(ModelJson.write(named), StandardCharsets.UTF_8))
                        .version())
                .isEqualTo("بلدات ٢٠٢٥");
    }

    @Test
    void what_is_no_json_is_told_with_its_line() {
        assertThat(fault("{\n  \"settings\": {,")).isEqualTo(Fault.NOT_JSON);
        assertThat(fault("")).isEqualTo(Fault.NOT_A_MODEL);
        assertThat(fault("PK\u0003\u0004")).isEqualTo(Fault.NOT_JSON);
        assertThat(refused("{\n  \"settings\": {,").arguments()[0]).isEqualTo("2");
    }

    @Test
    void other_json_is_told_with_its_place() {
        assertThat(fault("[]")).isEqualTo(Fault.NOT_A_MODEL);
        assertThat(fault("null")).isEqualTo(Fault.NOT_A_MODEL);
        assertThat(fault("{}")).isEqualTo(Fault.NOT_A_MODEL);
        assertThat(refused(SHIPPED.replace("\"slope\"", "\"slop\"")).arguments()[0])
                .asString()
                .startsWith("settings");
        assertThat(fault(SHIPPED.replaceFirst("\"slope\" : [^,]+", "\"slope\" : \"1\"")))
                .isEqualTo(Fault.NOT_A_MODEL);
        assertThat(fault(SHIPPED.replaceFirst("\"slope\" : [^,]+", "\"slope\" : null")))
                .isEqualTo(Fault.NOT_A_MODEL);
    }

    @Test
    void components_and_levels_are_those_that_there_are_no_more_and_no_less() {
        assertThat(fault(SHIPPED.replace("\"kunya\"", "\"nickname\""))).isEqualTo(Fault.UNKNOWN_COMPONENT);
        assertThat(fault(SHIPPED.replace("\"same-day\"", "\"same-week\""))).isEqualTo(Fault.UNKNOWN_LEVEL);
        assertThat(fault(SHIPPED.replaceFirst("\"sex\" : \\{", "\"sex\" : {}, \"sex2\" : {")))
                .isIn(Fault.MISSING_LEVEL, Fault.UNKNOWN_COMPONENT);
        UnusableModel missing =
                refused(SHIPPED.replaceFirst("(?s)\"same\" : \\{[^}]*}\\s*,\\s*\"different\"", "\"different\""));
        assertThat(missing.fault()).isEqualTo(Fault.MISSING_LEVEL);
        assertThat(missing.arguments()).containsExactly("sex", "same");
        assertThat(fault(SHIPPED.replaceFirst("\"registry\" : \\{", "\"registry\" : {}, \"registry\" : {")))
                .isEqualTo(Fault.NOT_JSON);
    }

    @Test
    void a_probability_or_a_setting_out_of_range_is_named() {
        UnusableModel wrong = refused(SHIPPED.replaceFirst("\"same\" : 0.99", "\"same\" : 1.99"));
        assertThat(wrong.fault()).isEqualTo(Fault.PROBABILITY);
        assertThat(wrong.arguments()).containsExactly("sex", "same");
        assertThat(refused(SHIPPED.replaceFirst("\"slope\" : [^,]+", "\"slope\" : -1"))
                        .arguments())
                .containsExactly("slope");
        assertThat(refused(SHIPPED.replaceFirst("\"priorSame\" : [^,]+", "\"priorSame\" : 1e999"))
                        .arguments())
                .containsExactly("priorSame");
    }

    @Test
    void a_name_is_short_and_of_letters_and_digits() {
        assertThat(fault(SHIPPED.replaceFirst("\"version\" : \"[^\"]*\"", "\"version\" : \"<b>\"")))
                .isEqualTo(Fault.NAME);
        assertThat(fault(SHIPPED.replaceFirst("\"version\" : \"[^\"]*\"", "\"version\" : null")))
                .isEqualTo(Fault.NAME);
        assertThat(ModelJson.isName("x".repeat(60))).isTrue();
        assertThat(ModelJson.isName("x".repeat(61))).isFalse();
        assertThat(ModelJson.isName("a ")).isFalse();
    }

    private static Model read(String json) {
        return ModelJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Fault fault(String json) {
        return refused(json).fault();
    }

    private static UnusableModel refused(String json) {
        return catchThrowableOfType(UnusableModel.class, () -> read(json));
    }
}

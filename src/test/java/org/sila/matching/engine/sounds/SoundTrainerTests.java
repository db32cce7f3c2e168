package org.sila.matching.engine.sounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoundTrainerTests {

    private static final List<Pair> PAIRS = pairs();

    @Test
    void what_pairs_show_is_learned() {
        SoundModel model = new SoundTrainer(PAIRS, round -> {}).train();

        assertThat(weight(model, "قيم", "geem")).isGreaterThan(weight(model, "كيم", "geem") + 2);
    }

    @Test
    void a_table_written_and_read_again_weighs_the_same() {
        SoundModel model = new SoundTrainer(PAIRS, round -> {}).train();
        SoundModel again = SoundTable.read(SoundTable.write(SoundTable.read(SoundTable.write(model))));
        SoundModel once = SoundTable.read(SoundTable.write(model));

        for (Pair pair : PAIRS) {
            assertThat(weight(again, pair.arabic(), pair.latin())).isEqualTo(weight(once, pair.arabic(), pair.latin()));
        }
    }

    /** A dialect of our own in which ق is always g. */
    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        String[][] endings = {{"مر", "mar"}, {"لم", "lam"}, {"ير", "eer"}, {"سم", "sam"}, {"در", "dar"}, {"بل", "bal"}};
        for (String[] first : new String[][] {{"ق", "ga"}, {"ك", "ka"}, {"ن", "na"}, {"س", "sa"}}) {
            for (String[] second : endings) {
                for (String[] third : endings) {
                    pairs.add(new Pair(first[0] + second[0] + third[0], first[1] + second[1] + third[1]));
                }
            }
        }
        return pairs;
    }

    private static float weight(SoundModel model, String arabic, String latin) {
        return model.weight(Spelling.of(model, arabic, Script.ARABIC), Spelling.of(model, latin, Script.LATIN));
    }
}

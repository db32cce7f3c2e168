package org.sila.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sila.database.StartRefused;

class SealingTests {

    private static final String COLUMN = "report.account";

    @TempDir
    Path folder;

    private Keys keys;
    private Sealing sealing;

    @BeforeEach
    void with_keys_of_its_own() {
        keys = Keys.open(folder, true);
        sealing = new Sealing(keys);
    }

    @Test
    void what_is_sealed_cannot_be_read_and_opens_again() {
        byte[] sealed = sealing.seal("شهادة الأخ", COLUMN);

        assertThat(sealed).isNotEqualTo(sealing.seal("شهادة الأخ", COLUMN));
        assertThat(sealing.open(sealed, COLUMN)).isEqualTo("شهادة الأخ");
    }

    @Test
    void a_value_moved_to_another_column_does_not_open() {
        byte[] sealed = sealing.seal("secret", COLUMN);

        assertThatThrownBy(() -> sealing.open(sealed, "report.news_details")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_value_with_one_bit_changed_does_not_open() {
        byte[] sealed = sealing.seal("secret", COLUMN);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> sealing.open(sealed, COLUMN)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void after_a_change_of_keys_old_values_open_and_new_ones_have_the_new_key() {
        byte[] before = sealing.seal("old", COLUMN);

        keys.rotate();
        sealing.reload();

        assertThat(sealing.open(before, COLUMN)).isEqualTo("old");
        assertThat(sealing.seal("new", COLUMN)).startsWith(sealing.newestPrefix());
        assertThat(Arrays.copyOf(before, 5)).isNotEqualTo(sealing.newestPrefix());
    }

    @Test
    void a_process_that_runs_while_another_changes_the_keys_opens_what_that_one_sealed() {
        Sealing another = new Sealing(Keys.open(folder, false));
        keys.rotate();
        sealing.reload();

        assertThat(another.open(sealing.seal("new", COLUMN), COLUMN)).isEqualTo("new");
        assertThat(another.newestPrefix()).isEqualTo(sealing.newestPrefix());
    }

    @Test
    void without_keys_nothing_starts_unless_they_may_be_made() {
        Path nowhere = folder.resolve("nowhere");

        assertThatThrownBy(() -> Keys.open(nowhere, false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SILA_KEYS_CREATE");
    }

    @Test
    void keys_are_for_their_owner_only() throws IOException {
        for (String file : new String[] {"sealing.json", "blind-index.key"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_blind_index_is_the_same_for_the_same_value_in_the_same_context_only() {
        BlindIndex index = new BlindIndex(keys.blindIndexKey());

        assertThat(index.of("01234567890", "a")).isEqualTo(index.of("01234567890", "a"));
        assertThat(index.of("01234567890", "a")).isNotEqualTo(index.of("01234567890", "b"));
        assertThat(index.of("01234567890", "a")).isNotEqualTo(index.of("01234567891", "a"));
    }

    @Test
    void a_slow_hash_knows_its_secret_and_no_other() {
        SlowHash slowHash = new SlowHash();
        String hash = slowHash.hash("7K3M-9QXT");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(slowHash.matches("7K3M-9QXT", hash)).isTrue();
        assertThat(slowHash.matches("7K3M-9QXU", hash)).isFalse();
    }
}

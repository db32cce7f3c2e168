package org.sila.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SilaTest
class FileVaultTests {

    @Autowired
    private FileVault vault;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, FileVault.CHUNK_BYTES - 1, FileVault.CHUNK_BYTES, 2 * FileVault.CHUNK_BYTES + 7})
    void what_was_kept_comes_back_to_the_byte(int size) throws IOException {
        byte[] original = new byte[size];
        new Random(size).nextBytes(original);

        StoredFile kept = vault.keep(original, "list.xlsx", null);

        assertThat(read(kept.id())).isEqualTo(original);
        assertThat(kept.sha256()).isEqualTo(Sha256.of(original));
        assertThat(vault.describe(kept.id()))
                .hasValueSatisfying(file -> assertThat(file.size()).isEqualTo(size));
    }

    @Test
    void nothing_of_it_is_legible_in_the_database() {
        byte[] original = "محمد علي الأحمد, 0944 000 000".getBytes(StandardCharsets.UTF_8);

        StoredFile kept = vault.keep(original, "list.csv", "text/csv");

        byte[] stored = jdbc.sql("select content from stored_file_chunk where file_id = :id")
                .param("id", kept.id())
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("محمد", "0944");
    }

    @Test
    void a_chunk_that_was_exchanged_is_noticed() {
        StoredFile one = vault.keep("one".getBytes(StandardCharsets.UTF_8), "one", null);
        StoredFile other = vault.keep("two".getBytes(StandardCharsets.UTF_8), "two", null);
        jdbc.sql("""
                        update stored_file_chunk set content = (select content from stored_file_chunk where file_id = :other)
                        where file_id = :one
                        """).param("one", one.id()).param("other", other.id()).update();

        assertThatException().isThrownBy(() -> read(one.id()));
    }

    @Test
    void folders_are_no_part_of_a_name() {
        assertThat(vault.keep(new byte[] {1}, "C:\\lists\\..\\قائمة.csv", null).name())
                .isEqualTo("قائمة.csv");
    }

    @Test
    void a_file_that_was_removed_is_gone() {
        StoredFile kept = vault.keep(new byte[] {1}, "one", null);

        vault.remove(kept.id());

        assertThat(vault.describe(kept.id())).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> vault.open(kept.id()));
        assertThat(jdbc.sql("select count(*) from stored_file_chunk where file_id = :id")
                        .param("id", kept.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void there_is_no_file_of_an_unknown_id() {
        assertThat(vault.describe(UUID.randomUUID())).isEmpty();
    }

    private byte[] read(UUID id) throws IOException {
        try (InputStream file = vault.open(id)) {
            return file.readAllBytes();
        }
    }
}

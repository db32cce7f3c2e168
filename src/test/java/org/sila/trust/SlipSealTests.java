package org.sila.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sila.reports.Reference;
import org.sila.secrets.KeysInFolder;

/** A proof of registration that was made here is told from any other. */
class SlipSealTests {

    private static final Slip SLIP =
            new Slip(Reference.parse("SL-7K3M-9QXR").orElseThrow(), LocalDate.of(2026, 11, 27));

    @TempDir
    private Path folder;

    private KeysInFolder keys;
    private SlipSeal seal;

    @BeforeEach
    void an_installation() {
        keys = new KeysInFolder(folder);
        seal = new SlipSeal(keys.signing(), keys.blindIndex());
    }

    @Test
    void a_token_says_reference_and_day_and_fits_into_a_square_that_paper_can_hold() {
        String token = seal.token(SLIP);

        assertThat(seal.read(token)).contains(SLIP);
        assertThat(token).hasSize(106).matches("[A-Za-z0-9_-]+");
        assertThat(new SquareCode("https://a-rather-long-name.example.org/v/" + token).size())
                .isLessThanOrEqualTo(61);
    }

    @Test
    void a_token_that_was_altered_anywhere_is_none_of_ours() {
        byte[] token = Base64.getUrlDecoder().decode(seal.token(SLIP));
        for (int at = 0; at < token.length; at++) {
            byte[] altered = token.clone();
            altered[at] ^= 1;
            assertThat(seal.read(Base64.getUrlEncoder().withoutPadding().encodeToString(altered)))
                    .as("byte %d", at)
                    .isEmpty();
        }
        assertThat(seal.read("")).isEmpty();
        assertThat(seal.read("%%%")).isEmpty();
        assertThat(seal.read(seal.token(SLIP) + "AAAA")).isEmpty();
    }

    @Test
    void a_token_and_a_check_code_of_another_installation_are_forged(@TempDir Path elsewhere) {
        KeysInFolder theirs = new KeysInFolder(elsewhere);
        SlipSeal forger = new SlipSeal(theirs.signing(), theirs.blindIndex());

        assertThat(seal.read(forger.token(SLIP))).isEmpty();
        assertThat(seal.check(SLIP.reference().value(), forger.checkCode(SLIP))).isEmpty();
    }

    @Test
    void what_an_older_key_signed_stays_genuine_in_every_process() {
        String old = seal.token(SLIP);
        SlipSeal otherProcess = new SlipSeal(keys.signing(), keys.blindIndex());

        keys.rotate();
        SlipSeal after = new SlipSeal(keys.signing(), keys.blindIndex());

        assertThat(after.read(old)).contains(SLIP);
        assertThat(after.token(SLIP).substring(14, 20)).isNotEqualTo(old.substring(14, 20));
        assertThat(otherProcess.read(after.token(SLIP))).contains(SLIP);
        assertThat(after.check("sl 7k3m 9qxr", after.checkCode(SLIP))).contains(SLIP);
    }

    @Test
    void a_folder_of_an_older_version_gets_a_signing_key_and_keeps_it() throws Exception {
        Files.delete(folder.resolve("signing.json"));

        String token = new SlipSeal(new KeysInFolder(folder).signing(), keys.blindIndex()).token(SLIP);

        assertThat(new SlipSeal(new KeysInFolder(folder).signing(), keys.blindIndex()).read(token))
                .contains(SLIP);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void a_check_code_is_read_as_people_type_it_and_belongs_to_one_reference_and_day() {
        String code = seal.checkCode(SLIP);

        assertThat(code).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
        assertThat(seal.check("SL-7K3M-9QXR", code)).contains(SLIP);
        assertThat(seal.check(
                        "7k3m9qxr", code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .contains(SLIP);
        assertThat(seal.check(
                        "SL-7K3M-9QXR",
                        seal.checkCode(new Slip(SLIP.reference(), SLIP.day().plusDays(1)))))
                .contains(new Slip(SLIP.reference(), SLIP.day().plusDays(1)));
        char last = code.charAt(10) == '0' ? '1' : '0';
        assertThat(seal.check("SL-7K3M-9QXR", code.substring(0, 10) + last)).isEmpty();
        assertThat(seal.check("SL-7K3M-9QXR", "")).isEmpty();
        assertThat(seal.check("not a reference", code)).isEmpty();
    }
}

package org.sila.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import org.sila.database.StartRefused;

/**
 * The installation's keys, in a folder: {@code sealing.json}, a Tink keyset of AES-256-GCM keys of which the primary one
 * seals and all open, and {@code blind-index.key}, 256 random bits that never change, since every index hangs on them.
 */
final class Keys {

    private static final String SEALING = "sealing.json";
    private static final String BLIND_INDEX = "blind-index.key";
    private static final String TEMPLATE = "AES256_GCM";

    private final Path folder;

    private Keys(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the folder.
     *
     * @param create whether to make keys where there are none; only right before the first start on a new database
     * @throws StartRefused where there are no keys and none may be made
     */
    static Keys open(Path folder, boolean create) {
        register();
        Keys keys = new Keys(folder);
        boolean complete = Files.exists(folder.resolve(SEALING)) && Files.exists(folder.resolve(BLIND_INDEX));
        if (!complete && !create) {
            throw new StartRefused("There are no keys in " + folder.toAbsolutePath()
                    + ". Name the folder with the keys of this database in SILA_KEYS_DIRECTORY,"
                    + " or, for a new database only, set SILA_KEYS_CREATE=true once.");
        }
        if (!complete) {
            keys.make();
        }
        return keys;
    }

    Aead aead() {
        try {
            return keyset().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException unusable) {
            throw unreadable(unusable);
        }
    }

    byte[] blindIndexKey() {
        return Base64.getDecoder().decode(read(BLIND_INDEX).strip());
    }

    /** Adds a key and makes it the one that seals; what older keys sealed still opens. */
    void rotate() {
        try {
            KeysetHandle before = keyset();
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(before);
            builder.addEntry(KeysetHandle.generateEntryFromParametersName(TEMPLATE)
                    .withRandomId()
                    .makePrimary());
            write(SEALING, json(builder.build()));
        } catch (GeneralSecurityException unusable) {
            throw unreadable(unusable);
        }
    }

    private void make() {
        try {
            Files.createDirectories(folder);
            byte[] index = new byte[32];
            new SecureRandom().nextBytes(index);
            if (!Files.exists(folder.resolve(SEALING))) {
                write(SEALING, json(KeysetHandle.generateNew(KeyTemplates.get(TEMPLATE))));
            }
            if (!Files.exists(folder.resolve(BLIND_INDEX))) {
                write(BLIND_INDEX, Base64.getEncoder().encodeToString(index));
            }
        } catch (GeneralSecurityException unusable) {
            throw unreadable(unusable);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private KeysetHandle keyset() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(read(SEALING), InsecureSecretKeyAccess.get());
    }

    private static String json(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Written beside and moved into place, so that a crash leaves the old file or the new one. */
    private void write(String name, String content) {
        try {
            Path beside = Files.createTempFile(folder, name, ".new");
            if (beside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(beside, content);
            Files.move(
                    beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private StartRefused unreadable(GeneralSecurityException cause) {
        return new StartRefused(
                "The keys in " + folder.toAbsolutePath() + " cannot be used. Put them back from a backup.", cause);
    }

    private static void register() {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.sila.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import org.sila.database.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The installation's keys, in a folder: {@code sealing.json}, a Tink keyset of AES-256-GCM keys of which the primary one
 * seals and all open; {@code signing.json}, one of Ed25519 keys of which the primary one signs and all are recognised; and
 * {@code blind-index.key}, 256 random bits that never change, since every index hangs on them.
 */
final class Keys {

    private static final Logger log = LoggerFactory.getLogger(Keys.class);
    private static final String SEALING = "sealing.json";
    private static final String BLIND_INDEX = "blind-index.key";
    private static final String SIGNING = "signing.json";
    private static final String SEALS = "AES256_GCM";
    private static final String SIGNS = "ED25519";
    private static final byte TINK_PREFIX = 1;
    private static final int PREFIX_BYTES = 5;

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
        keys.makeSigningKey();
        return keys;
    }

    /**
     * The sealing keys as read at one time.
     *
     * @param text as they stand in their file
     * @param newestPrefix the bytes that begin whatever the primary key seals
     */
    record Usable(String text, Aead aead, byte[] newestPrefix) {}

    /** The sealing keys as they are in their file now. */
    Usable usable() {
        String text = read(SEALING);
        try {
            KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
            byte[] prefix = ByteBuffer.allocate(PREFIX_BYTES)
                    .put(TINK_PREFIX)
                    .putInt(keyset.getPrimary().getId())
                    .array();
            return new Usable(text, keyset.getPrimitive(RegistryConfiguration.get(), Aead.class), prefix);
        } catch (GeneralSecurityException unusable) {
            throw unreadable(unusable);
        }
    }

    /** Whether the file says something else than when these were read. */
    boolean changedSince(Usable known) {
        return !read(SEALING).equals(known.text());
    }

    /**
     * The signing keys as read at one time.
     *
     * @param text as they stand in their file
     */
    record Signers(String text, PublicKeySign signer, PublicKeyVerify verifier) {}

    /** The signing keys as they are in their file now. */
    Signers signers() {
        String text = read(SIGNING);
        try {
            KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
            return new Signers(
                    text,
                    keyset.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class),
                    keyset.getPublicKeysetHandle().getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class));
        } catch (GeneralSecurityException unusable) {
            throw unreadable(unusable);
        }
    }

    /** Whether the file says something else than when these were read. */
    boolean changedSince(Signers known) {
        return !read(SIGNING).equals(known.text());
    }

    byte[] blindIndexKey() {
        return Base64.getDecoder().decode(read(BLIND_INDEX).strip());
    }

    /**
     * Adds keys and makes them those that seal and sign; what older keys sealed still opens, and what they signed is still
     * recognised.
     */
    void rotate() {
        rotate(SEALING, SEALS);
        rotate(SIGNING, SIGNS);
    }

    private void rotate(String file, String template) {
        try {
            KeysetHandle before = TinkJsonProtoKeysetFormat.parseKeyset(read(file), InsecureSecretKeyAccess.get());
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(before);
            builder.addEntry(KeysetHandle.generateEntryFromParametersName(template)
                    .withRandomId()
                    .makePrimary());
            write(file, json(builder.build()));
        } catch (GeneralSecurityException unusable) {
            throw unreadable(unusable);
        }
    }

    private void make() {
        try {
            Files.createDirectories(folder);
            closeToOthers(folder, "rwx------");
            byte[] index = new byte[32];
            new SecureRandom().nextBytes(index);
            if (!Files.exists(folder.resolve(SEALING))) {
                write(SEALING, json(KeysetHandle.generateNew(KeyTemplates.get(SEALS))));
            }
            if (!Files.exists(folder.resolve(BLIND_INDEX))) {
                write(BLIND_INDEX, Base64.getEncoder().encodeToString(index));
            }
            log.warn("Keys were made in {}. Without them nothing sealed opens: keep a copy elsewhere.", folder);
        } catch (GeneralSecurityException unusable) {
            throw unreadable(unusable);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Folders of versions before have none; of several processes that start at once, the first one's stays. */
    private void makeSigningKey() {
        if (Files.exists(folder.resolve(SIGNING))) {
            return;
        }
        try {
            Path beside = writeBeside(SIGNING, json(KeysetHandle.generateNew(KeyTemplates.get(SIGNS))));
            try {
                Files.createLink(folder.resolve(SIGNING), beside);
            } catch (FileAlreadyExistsException anotherWasFirst) {
                log.info("Another process has just made the signing key.");
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (GeneralSecurityException unusable) {
            throw unreadable(unusable);
        } catch (IOException | UnsupportedOperationException failed) {
            throw new StartRefused(
                    "The folder of keys, " + folder.toAbsolutePath()
                            + ", lacks signing.json, and it cannot be made there. Start once with a folder that can be"
                            + " written.",
                    failed);
        }
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

    /** Written beside, on disk, and moved into place: a crash leaves the old file or the new one, whole. */
    private void write(String name, String content) {
        try {
            Files.move(
                    writeBeside(name, content),
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path writeBeside(String name, String content) throws IOException {
        Path beside = Files.createTempFile(folder, name, ".new");
        closeToOthers(beside, "rw-------");
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        return beside;
    }

    private static void closeToOthers(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private StartRefused unreadable(GeneralSecurityException cause) {
        return new StartRefused(
                "The keys in " + folder.toAbsolutePath() + " cannot be used. Put them back from a backup.", cause);
    }

    private static void register() {
        try {
            AeadConfig.register();
            SignatureConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

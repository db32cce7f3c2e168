package org.sila.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The three logins of an embedded server, their passwords made once and kept in a file that only its owner can read.
 *
 * @param superuser prepares the server and stops it
 * @param owner owns the database and migrates it
 * @param application what the running application connects as; a member of {@code sila_app} and nothing else
 */
record Logins(Login superuser, Login owner, Login application) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the logins kept in the file. */
    static Logins read(Path file) throws IOException {
        Properties kept = new Properties();
        kept.load(new StringReader(Files.readString(file)));
        return new Logins(login(kept, "postgres"), login(kept, "sila_owner"), login(kept, "sila"));
    }

    /** Makes new logins and keeps them in the file, which must not exist. */
    static Logins make(Path file) throws IOException {
        Logins made = new Logins(
                new Login("postgres", password()), new Login("sila_owner", password()), new Login("sila", password()));
        writePrivately(file, made.lines());
        return made;
    }

    /** Writes a new file readable by its owner only, from its first byte. */
    static void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    private String lines() {
        StringBuilder lines =
                new StringBuilder("# Passwords of the embedded database. Lost, the data cannot be opened.\n");
        for (Login login : new Login[] {superuser, owner, application}) {
            lines.append(login.user()).append('=').append(login.password()).append('\n');
        }
        return lines.toString();
    }

    private static Login login(Properties kept, String user) throws IOException {
        String password = kept.getProperty(user);
        if (password == null) {
            throw new IOException("no password for " + user);
        }
        return new Login(user, password);
    }

    private static String password() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

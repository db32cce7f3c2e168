package org.sila.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sila.database.StartAnnouncement;
import org.sila.secrets.SlowHash;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the first people get in. To try Sila out: three accounts with passwords made at the first start, kept in a file
 * beside the data and printed at every start. For real: a one-time link for the first administrator, printed as long as
 * there is none.
 */
@Component
class FirstSignIns implements StartAnnouncement {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final List<Role> STAFF = List.of(Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR);

    private final StaffAccounts accounts;
    private final OneTimeLinks links;
    private final SlowHash slowHash;
    private final TransactionTemplate transaction;
    private final Environment environment;
    private final Clock clock;
    private final boolean demo;
    private final Path file;

    FirstSignIns(
            StaffAccounts accounts,
            OneTimeLinks links,
            SlowHash slowHash,
            TransactionTemplate transaction,
            Environment environment,
            Clock clock,
            @Value("${sila.demo:false}") boolean demo,
            @Value("${sila.demo-sign-ins}") Path file) {
        this.accounts = accounts;
        this.links = links;
        this.slowHash = slowHash;
        this.transaction = transaction;
        this.environment = environment;
        this.clock = clock;
        this.demo = demo;
        this.file = file;
    }

    /** Before anything runs that may want to give work to the accounts of a try-out. */
    @EventListener(ApplicationStartedEvent.class)
    void makeDemoAccountsOnce() throws IOException {
        if (demo && accounts.count() == 0) {
            makeDemoAccounts();
        }
    }

    @Override
    public List<String> lines() {
        return demo ? demoSignIns() : setUpLink();
    }

    private List<String> demoSignIns() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void makeDemoAccounts() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("Sign-ins to try it out (invented people and data; never put real data here):");
        List<StaffAccount> made = new ArrayList<>();
        for (Role role : STAFF) {
            String name = role.name().toLowerCase(Locale.ROOT);
            String password = password();
            made.add(new StaffAccount(name, "Demo " + name, role, slowHash.hash(password), clock.instant()));
            lines.add(String.format("  %-14s %s", name, password));
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(Objects.requireNonNull(folder));
        Path beside = Files.createTempFile(folder, "sign-ins", ".new");
        if (beside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(beside, lines);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        transaction.executeWithoutResult(status -> accounts.saveAll(made));
    }

    private List<String> setUpLink() {
        if (accounts.countByRoleAndEnabledTrue(Role.ADMINISTRATOR) > 0) {
            return List.of();
        }
        String token = Objects.requireNonNull(transaction.execute(status -> {
            links.dropSetUpLinks();
            return links.make(Role.ADMINISTRATOR, null);
        }));
        return List.of(
                "There is no administrator yet. Open this link once, within three days, to become the first:",
                "  http://localhost:" + environment.getProperty("local.server.port") + "/join/" + token);
    }

    private static String password() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < 4; group++) {
            password.append(group == 0 ? "" : "-");
            for (int i = 0; i < 5; i++) {
                password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return password.toString();
    }
}

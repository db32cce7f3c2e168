package org.sila.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sila.Sila;
import org.sila.accounts.ActingStaff;
import org.sila.accounts.Role;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another process of the application on the tests' database, which starts an import; for a test that kills it. */
final class ImportProcess implements AutoCloseable {

    private static final List<String> SHARED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.flyway.user",
            "spring.flyway.password",
            "sila.keys.directory");

    private final Process process;

    private ImportProcess(Process process) {
        this.process = process;
    }

    static ImportProcess start(UUID importId, Environment ofTheTest) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ImportProcess.class.getName(),
                importId.toString());
        Map<String, String> environment = builder.environment();
        for (String name : SHARED) {
            environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), ofTheTest.getRequiredProperty(name));
        }
        return new ImportProcess(builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9}: no shutdown hook runs. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> System.exit(1));
        var sila = SpringApplication.run(
                Sila.class,
                "--server.port=0",
                "--sila.demo=false",
                "--sila.database.embedded=false",
                "--spring.modulith.events.republish-outstanding-events-on-restart=false");
        ActingStaff.actAs(Role.ADMINISTRATOR, sila.getBean(JdbcClient.class));
        sila.getBean(StartImport.class).start(UUID.fromString(arguments[0]));
        // Nobody ever writes to this process: its input ends with the process that began it.
        while (System.in.read() >= 0) {}
        System.exit(0);
    }
}

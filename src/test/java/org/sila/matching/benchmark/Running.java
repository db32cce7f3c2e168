package org.sila.matching.benchmark;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.sila.Sila;
import org.sila.accounts.ActingStaff;
import org.sila.accounts.Role;
import org.sila.database.OwnerAccess;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sila as it is started by somebody who tries it out, on a database in a folder. */
public final class Running implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final StepTimes times = new StepTimes();
    private final JdbcClient jdbc;

    private Running(
            Path folder, boolean demo, ApplicationContextInitializer<ConfigurableApplicationContext> measuring) {
        SpringApplication sila = new SpringApplication(Sila.class);
        sila.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(times), measuring);
        application = sila.run(
                "--server.port=0",
                "--logging.level.root=warn",
                "--sila.demo=" + demo,
                "--sila.demo-sign-ins=" + folder.resolve("sign-ins.txt"),
                "--sila.database.directory=" + folder.resolve("postgres"),
                "--sila.keys.directory=" + folder.resolve("keys"),
                "--sila.keys.create=true");
        jdbc = application.getBean(JdbcClient.class);
        ActingStaff.actAs(Role.ADMINISTRATOR, jdbc);
    }

    /** On a database that may be there already. */
    public static Running on(Path folder) {
        return on(folder, context -> {});
    }

    /** The same, with what else measures. */
    public static Running on(Path folder, ApplicationContextInitializer<ConfigurableApplicationContext> measuring) {
        return new Running(folder, false, measuring);
    }

    static Running withDemo(Path folder) {
        return new Running(folder, true, context -> {});
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public ConfigurableApplicationContext application() {
        return application;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    StepTimes times() {
        return times;
    }

    public Connection owner() throws SQLException {
        return OwnerAccess.connect(application);
    }

    /** Waits until every change has been told to all whom it concerns. */
    void waitUntilTold() {
        waitUntil(this::isTold);
    }

    /** Waits until, besides, everything that was due has been compared. */
    public void waitUntilMatched() {
        waitUntil(this::isMatched);
    }

    /** Waits until the keys of all that was there at the start are made. */
    void waitUntilKeyed() {
        waitUntil(() -> says("select not exists (select from key_making where not finished)"));
    }

    boolean isMatched() {
        return isTold() && says("""
                        select not exists (select from report_due) and not exists (select from record_due)
                            and not exists (select from key_making where not finished)
                        """);
    }

    private boolean isTold() {
        return says("select not exists (select from event_publication)");
    }

    private boolean says(String sql) {
        return jdbc.sql(sql).query(Boolean.class).single();
    }

    private static void waitUntil(BooleanSupplier reached) {
        waitUntil(Duration.ofMillis(20), reached);
    }

    /** Waits as long as it takes, looking so often. */
    public static void waitUntil(Duration every, BooleanSupplier reached) {
        await().forever().pollDelay(Duration.ZERO).pollInterval(every).until(reached::getAsBoolean);
    }

    /** As a process dies that is killed: at once, with nothing put in order. */
    public void kill() {
        Runtime.getRuntime().halt(137);
    }

    @Override
    public void close() {
        application.close();
    }
}

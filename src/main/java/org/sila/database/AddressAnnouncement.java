package org.sila.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where to open Sila, and on which data it runs. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AddressAnnouncement implements StartAnnouncement {

    private final Environment environment;

    AddressAnnouncement(Environment environment) {
        this.environment = environment;
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Sila is ready: http://localhost:" + environment.getProperty("local.server.port") + "/");
        if (environment.getProperty(DatabaseChoice.EMBEDDED, Boolean.class, false)) {
            Path folder = Path.of(environment.getRequiredProperty("sila.database.directory"));
            lines.add("It runs on a database of its own, in "
                    + folder.toAbsolutePath().normalize());
        }
        return lines;
    }
}

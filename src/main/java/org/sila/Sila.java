package org.sila;

import java.time.Clock;
import org.sila.matching.offline.OfflineCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the web application, or one of the commands that need none. */
@SpringBootApplication
@EnableScheduling
public class Sila {

    public static void main(String[] arguments) {
        if (OfflineCommands.asked(arguments)) {
            System.exit(OfflineCommands.run(arguments));
        }
        SpringApplication.run(Sila.class, arguments);
    }

    /** The only source of the present time. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

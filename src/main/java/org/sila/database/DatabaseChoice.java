package org.sila.database;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Decides, before anything else, whether Sila brings its own database: it does when no {@code spring.datasource.url}
 * is given. Then {@code sila.demo} is true, and only this computer is answered; each can be set otherwise.
 */
final class DatabaseChoice implements EnvironmentPostProcessor, Ordered {

    static final String EMBEDDED = "sila.database.embedded";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put(EMBEDDED, embedded);
        defaults.put("sila.demo", embedded);
        if (embedded) {
            defaults.put("server.address", "127.0.0.1");
        }
        environment.getPropertySources().addLast(new MapPropertySource("databaseChoice", defaults));
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}

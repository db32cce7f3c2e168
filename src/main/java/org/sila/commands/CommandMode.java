package org.sila.commands;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** Keeps a process that was started for a command out of the way: it answers nobody, and says only what matters. */
final class CommandMode implements EnvironmentPostProcessor, Ordered {

    static final String PROPERTY = "sila.command";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (StringUtils.hasText(environment.getProperty(PROPERTY))) {
            Map<String, Object> quiet =
                    Map.of("server.port", 0, "server.address", "127.0.0.1", "logging.level.root", "warn");
            environment.getPropertySources().addFirst(new MapPropertySource("commandMode", quiet));
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 2;
    }
}

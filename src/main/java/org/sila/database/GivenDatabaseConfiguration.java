package org.sila.database;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * With a server given, migrations run on connections of their own, never through the pool, which has stepped down to
 * {@code sila_app}: as {@code spring.flyway.user} if given, else as the application's login.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = DatabaseChoice.EMBEDDED, havingValue = false)
class GivenDatabaseConfiguration {

    @Bean
    MigrationLogin migrationLogin(Environment environment) {
        String url = first(environment, "spring.flyway.url", "spring.datasource.url");
        return new MigrationLogin(
                Objects.requireNonNull(url),
                first(environment, "spring.flyway.user", "spring.datasource.username"),
                first(environment, "spring.flyway.password", "spring.datasource.password"));
    }

    private static @Nullable String first(Environment environment, String preferred, String otherwise) {
        String value = environment.getProperty(preferred);
        return value != null ? value : environment.getProperty(otherwise);
    }
}

package org.sila.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without a server to use, Sila starts its own. The pool depends on it, so it is stopped after the pool has closed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(DatabaseChoice.EMBEDDED)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(@Value("${sila.database.directory}") Path directory) {
        return EmbeddedDatabase.start(directory);
    }

    @Bean
    WorkingLogin workingLogin(EmbeddedDatabase database) {
        return new WorkingLogin(database.url(), database.application());
    }

    @Bean
    MigrationLogin migrationLogin(EmbeddedDatabase database) {
        return new MigrationLogin(
                database.url(), database.owner().user(), database.owner().password());
    }
}

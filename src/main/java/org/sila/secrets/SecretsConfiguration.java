package org.sila.secrets;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    @Bean
    Keys keys(@Value("${sila.keys.directory}") Path folder, @Value("${sila.keys.create}") boolean create) {
        return Keys.open(folder, create);
    }

    @Bean
    Sealing sealing(Keys keys) {
        return new Sealing(keys);
    }

    @Bean
    Signing signing(Keys keys) {
        return new Signing(keys);
    }

    @Bean
    BlindIndex blindIndex(Keys keys) {
        return new BlindIndex(keys.blindIndexKey());
    }

    @Bean
    SlowHash slowHash() {
        return new SlowHash();
    }
}

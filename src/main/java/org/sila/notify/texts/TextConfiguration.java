package org.sila.notify.texts;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TextProperties.class)
class TextConfiguration {

    @Bean
    TextMessages textMessages(TextProperties properties) {
        return switch (properties.by()) {
            case LOG -> new LogTexts();
            case HTTP -> new HttpTexts(properties.http(), properties.sender());
            case SMPP -> new SmppTexts(properties.smpp(), properties.sender());
        };
    }
}

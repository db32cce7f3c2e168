package org.sila.web;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires messages, languages and what happens around every page. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Operator.class)
class WebConfiguration implements WebMvcConfigurer {

    private final MessageSource messages;

    WebConfiguration(MessageSource messages) {
        this.messages = messages;
    }

    @Bean
    static MessageSource messageSource(Environment settings) throws IOException {
        boolean strict = settings.getProperty("sila.messages.strict", Boolean.class, false);
        return new IcuMessages(MessageBundles.load(), strict);
    }

    @Bean
    static LocaleResolver localeResolver() {
        return LanguageChoice.cookie();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(LanguageChoice.parameter());
        registry.addInterceptor(new FailedForms(messages));
    }
}

package org.sila.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Wires messages, languages and what happens around every page. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Operator.class)
class WebConfiguration implements WebMvcConfigurer {

    private static final List<String> STATIC_FOLDERS = List.of("css", "js", "vendor");

    private final MessageSource messages;
    private final ObjectProvider<StrangersPages> strangersPages;

    WebConfiguration(MessageSource messages, ObjectProvider<StrangersPages> strangersPages) {
        this.messages = messages;
        this.strangersPages = strangersPages;
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

    /** Styles, scripts and fonts: their addresses carry the hash of their content, so they can be kept for ever. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : STATIC_FOLDERS) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/static/" + folder + "/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable())
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                    .addTransformer(new CssLinkResourceTransformer());
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(LanguageChoice.parameter());
        registry.addInterceptor(new FailedForms(messages));
        strangersPages.ifAvailable(registry::addInterceptor);
    }
}

package org.sila.web.benchmark;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.Controller;

/**
 * An application of one Thymeleaf page with nothing around it: no security, no database, no languages. The page has a
 * heading and a form of seven fields. No stereotype stands here, or Sila would find it as a page of its own.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
class BarePage {

    private static final Map<String, ?> MODEL =
            Map.of("title", "A bare page", "fields", List.of("a", "b", "c", "d", "e", "f", "g"));

    @Bean
    SimpleUrlHandlerMapping page() {
        Controller page = (request, response) -> new ModelAndView("bare", MODEL);
        return new SimpleUrlHandlerMapping(Map.of("/", page), 0);
    }

    static ConfigurableApplicationContext start() {
        return new SpringApplication(BarePage.class)
                .run(
                        "--spring.config.name=bare",
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn",
                        "--spring.thymeleaf.prefix=classpath:/bare/");
    }
}

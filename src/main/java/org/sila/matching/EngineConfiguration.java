package org.sila.matching;

import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.scoring.Model;
import org.sila.matching.engine.scoring.NameFrequencies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine as the application uses it: the shipped model, the application's places and its own name counts. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Model matchingModel() {
        return Model.shipped();
    }

    @Bean
    MatchingEngine matchingEngine(Model model, NameFrequencies frequencies, KnownPlaces places) {
        return new MatchingEngine(model, frequencies, places);
    }
}

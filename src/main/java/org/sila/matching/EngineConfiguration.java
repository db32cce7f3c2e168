package org.sila.matching;

import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.scoring.Model;
import org.sila.matching.engine.scoring.NameFrequencies;
import org.sila.matching.models.ModelsAtWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine with the application's places and its own name counts. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Reads mentions and makes keys, which no model has a part in. Pairs are weighed by {@link ModelsAtWork}. */
    @Bean
    MatchingEngine matchingEngine(NameFrequencies frequencies, KnownPlaces places) {
        return new MatchingEngine(Model.shipped(), frequencies, places);
    }
}

package org.sila.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

/** Loads the demo data behind the first start of a try-out; pages are open meanwhile. */
@Component
@ConditionalOnBooleanProperty("sila.demo")
class DemoAtFirstStart {

    private final LoadDemo loadDemo;

    DemoAtFirstStart(LoadDemo loadDemo) {
        this.loadDemo = loadDemo;
    }

    @Async
    @EventListener(ApplicationReadyEvent.class)
    void load() {
        loadDemo.load();
    }
}

package org.sila.database;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints all announcements as one block on standard output, when the application answers. */
@Component
class PrintAnnouncements {

    private final List<StartAnnouncement> announcements;

    PrintAnnouncements(List<StartAnnouncement> announcements) {
        this.announcements = announcements;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        StringBuilder block = new StringBuilder("\n");
        for (StartAnnouncement announcement : announcements) {
            announcement.lines().forEach(line -> block.append("  ").append(line).append('\n'));
        }
        System.out.println(block);
    }
}

package org.sila.matching;

import java.util.List;
import java.util.UUID;
import org.sila.sources.RecordSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The cases that a record was proposed for, on its page. */
@Component
@Order(1)
class MatchesOfRecord implements RecordSection {

    private static final UUID NONE = new UUID(0, 0);

    private final Rivals matches;

    MatchesOfRecord(Rivals matches) {
        this.matches = matches;
    }

    @Override
    public String title() {
        return "matching.record-section";
    }

    @Override
    public List<Line> lines(UUID recordId) {
        return matches.ofRecord(recordId, NONE).stream()
                .map(MatchesOfRecord::line)
                .toList();
    }

    private static Line line(Rival match) {
        return new Line(
                "/matches/" + match.id(),
                match.name().display(),
                "matching.record-section." + match.state(),
                List.of(match.caseNumber(), match.likelihood().percent()));
    }
}

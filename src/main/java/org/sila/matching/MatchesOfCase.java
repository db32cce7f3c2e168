package org.sila.matching;

import java.util.List;
import java.util.UUID;
import org.sila.cases.CaseSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The matches of a case, on its page. */
@Component
@Order(1)
class MatchesOfCase implements CaseSection {

    private static final UUID NONE = new UUID(0, 0);

    private final Rivals matches;

    MatchesOfCase(Rivals matches) {
        this.matches = matches;
    }

    @Override
    public String title() {
        return "matching.case-section";
    }

    @Override
    public List<Line> lines(UUID caseId) {
        return matches.ofCase(caseId, NONE).stream().map(MatchesOfCase::line).toList();
    }

    private static Line line(Rival match) {
        return new Line(
                "/matches/" + match.id(),
                match.name().display(),
                "matching.case-section." + match.state(),
                List.of(match.likelihood().percent()));
    }
}

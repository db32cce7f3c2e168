package org.sila.exports.writers;

/** What the codes of a summary are called. */
final class Vocabulary {

    private Vocabulary() {}

    static String whereabouts(CaseSummary one, Words words) {
        return one.whereabouts() == null
                ? words.text("exports.whereabouts.not-passed-on")
                : words.text("cases.whereabouts." + one.whereabouts());
    }

    static String kind(ReunificationLine line, Words words) {
        return words.text("reunification.kind." + line.kind());
    }

    static String wishes(ReunificationLine line, Words words) {
        return line.wishes() == null ? "" : words.text("reunification.wishes." + line.wishes());
    }

    static String identification(ReunificationLine line, Words words) {
        return words.text("reunification.identification." + line.identification());
    }

    static String event(ReunificationLine.Event event, Words words) {
        return words.text("reunification.event-kind." + event.kind());
    }

    static String outcome(ReunificationLine line, Words words) {
        return line.outcome() == null ? "" : words.text("reunification.outcome." + line.outcome());
    }
}

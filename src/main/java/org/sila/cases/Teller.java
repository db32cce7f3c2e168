package org.sila.cases;

import org.jspecify.annotations.Nullable;
import org.sila.reports.Relationship;
import org.sila.reports.ReportView;
import org.sila.sources.Grade;

/**
 * Who says something about a person sought.
 *
 * @param name who or what it is, as stored; a report's reference, a source's title
 * @param relationship what the enquirer is to the person; null but for reports
 * @param grade how far it can be trusted; null where nobody judged it
 * @param href where more of it is; empty where nowhere
 */
public record Teller(
        Kind kind,
        String name,
        @Nullable Relationship relationship,
        @Nullable Grade grade,
        String href) {

    /** What kind of teller. */
    public enum Kind {
        REPORT,
        RECORD,
        DOCUMENT,
        PERSON,
        ORGANISATION,
        CASEWORKER
    }

    /** The enquirer of a report. */
    static Teller of(ReportView report) {
        return new Teller(
                Kind.REPORT, report.reference().value(), report.enquirer().relationship(), null, "");
    }
}

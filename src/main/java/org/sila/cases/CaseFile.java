package org.sila.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffMember;
import org.sila.cases.joins.JoinSuggestion;
import org.sila.reports.ConsentHistory;
import org.sila.reports.ReportView;
import org.sila.reports.Talk;
import org.sila.reports.details.DetailSection;
import org.sila.reports.details.DetailView;

/**
 * All that the page of a case shows.
 *
 * @param name the person sought, by the first report that names them; empty where all are withdrawn
 * @param details what families said page by page after they had sent their reports, by report
 * @param consentChanges which consents they gave and withdrew since, by report, the latest first
 * @param talk what families and staff wrote to one another, oldest first
 * @param known what is known of the person, from whomever
 * @param suggestions other cases that may be about the same person
 * @param sections what the modules above know of the case
 * @param tasks the open ones by day, then the last ones done
 * @param openings by whom of another team it was opened lately, and why
 * @param staff names by account, of everybody named on the page
 * @param joinedInto the case that took it over
 * @param joined the cases that it took over
 * @param priority on which grounds it comes before others
 * @param warnings what whoever works on it must see
 */
record CaseFile(
        CaseView view,
        String name,
        Known known,
        List<JoinSuggestion> suggestions,
        List<ReportView> reports,
        Map<UUID, Map<DetailSection, DetailView>> details,
        Map<UUID, List<ConsentHistory.Change>> consentChanges,
        List<Talk> talk,
        List<Section> sections,
        List<CaseNotes.Note> notes,
        List<CaseTask> tasks,
        List<CaseHistory.Change> history,
        List<CaseAccess.Opening> openings,
        Map<UUID, String> staff,
        List<StaffMember> caseworkers,
        @Nullable CaseView joinedInto,
        List<CaseView> joined,
        List<CasePriorities.Reason> priority,
        List<CaseWarning.Line> warnings) {

    /** A section and its lines. */
    record Section(String title, List<CaseSection.Line> lines) {}

    /** The statuses that a person may choose, in their order. */
    public List<CaseStatus> statuses() {
        return List.copyOf(view.status().chosenByHand());
    }

    /** What the family of one report said page by page, in the order of the pages. */
    public List<DetailView> detailsOf(UUID reportId) {
        return List.copyOf(details.getOrDefault(reportId, Map.of()).values());
    }

    /** What was said with the family of one report. */
    public List<Talk> talkOf(UUID reportId) {
        return talk.stream().filter(one -> one.reportId().equals(reportId)).toList();
    }

    /** Whether an answer of that family waits to be read. */
    public boolean isUnread(UUID reportId) {
        return talkOf(reportId).stream().anyMatch(Talk::isUnread);
    }

    public boolean mayJoin() {
        return view.status().next().contains(CaseStatus.JOINED);
    }

    /** The name of a colleague; empty where there is none of that id. */
    public String named(@Nullable UUID account) {
        return account == null ? "" : staff.getOrDefault(account, "");
    }

    /** The name behind an id in the history. */
    public String named(String account) {
        return account.isEmpty() ? "" : named(UUID.fromString(account));
    }
}

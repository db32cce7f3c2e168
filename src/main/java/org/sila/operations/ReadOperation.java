package org.sila.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.sources.SourceView;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an operation for reading, which the audit trail notes. */
@Service
@Transactional
class ReadOperation {

    private final OperationAccess access;
    private final OperationStore store;
    private final OperationLeads leads;
    private final OperationTeams teams;
    private final OperationTasks tasks;
    private final OperationFindings findings;
    private final FindingFiles files;
    private final OperationLog log;
    private final OperationNotices notices;
    private final OperationPlaces places;
    private final StaffDirectory staff;
    private final AuditTrail audit;

    ReadOperation(
            OperationAccess access,
            OperationStore store,
            OperationLeads leads,
            OperationTeams teams,
            OperationTasks tasks,
            OperationFindings findings,
            FindingFiles files,
            OperationLog log,
            OperationNotices notices,
            OperationPlaces places,
            StaffDirectory staff,
            AuditTrail audit) {
        this.access = access;
        this.store = store;
        this.leads = leads;
        this.teams = teams;
        this.tasks = tasks;
        this.findings = findings;
        this.files = files;
        this.log = log;
        this.notices = notices;
        this.places = places;
        this.staff = staff;
        this.audit = audit;
    }

    /**
     * All that the page shows.
     *
     * @param where in one line
     * @param teams members by the name of their team
     * @param lists by id, those that findings name
     * @param names of the members of staff in it, by id
     */
    record Shown(
            Operation operation,
            String where,
            OperationLeads.Known leads,
            Map<String, List<OperationTeams.Member>> teams,
            List<OperationTasks.Task> tasks,
            List<OperationFindings.Finding> findings,
            Map<UUID, SourceView> lists,
            List<FindingFiles.FindingFile> files,
            Page<OperationLog.Line> log,
            List<OperationNotices.Notice> notices,
            Map<UUID, String> names,
            StaffMember reader) {

        /** A member of staff by name; empty for nobody. */
        public String named(@Nullable UUID id) {
            return id == null ? "" : names.getOrDefault(id, "");
        }

        public String nameOf(OperationTeams.Member member) {
            return member.staffId() == null ? member.name() : named(member.staffId());
        }

        /** Teams and their members, to choose from. */
        public List<String> people() {
            List<String> people = new ArrayList<>(teams.keySet());
            teams.values().forEach(members -> members.forEach(member -> people.add(nameOf(member))));
            return people;
        }

        public List<FindingFiles.FindingFile> filesOf(OperationFindings.Finding finding) {
            return files.stream()
                    .filter(file -> file.findingId().equals(finding.id()))
                    .toList();
        }

        /** Whether anything was found that no family may infer from what is published. */
        public boolean arePeopleFound() {
            return findings.stream().anyMatch(finding -> finding.kind().isOfPeople() && !finding.isStruck());
        }
    }

    /** @throws org.sila.web.NotFound where the reader may not know of such an operation */
    Shown read(UUID id, @Nullable Cursor logFrom) {
        StaffMember reader = access.require(id);
        Operation operation = store.get(id);
        List<OperationTeams.Member> members = teams.of(id);
        List<OperationTasks.Task> toDo = tasks.of(id);
        List<OperationFindings.Finding> found = findings.of(id);
        Page<OperationLog.Line> lines = log.page(id, logFrom);
        List<OperationNotices.Notice> words = notices.of(id);
        Set<UUID> people = new HashSet<>(Set.of(operation.begunBy()));
        members.forEach(member -> people.add(member.staffId()));
        toDo.forEach(task -> people.add(task.doneBy()));
        found.forEach(finding -> people.add(finding.recordedBy()));
        found.forEach(finding -> people.add(finding.struckBy()));
        lines.items().forEach(line -> people.add(line.by()));
        words.forEach(notice -> people.add(notice.writtenBy()));
        words.forEach(notice -> people.add(notice.releasedBy()));
        people.remove(null);
        audit.record(OperationActions.VIEWED, OperationActions.SUBJECT, id, Map.of());
        return new Shown(
                operation,
                places.where(operation.facility(), operation.place()),
                leads.of(id),
                members.stream()
                        .collect(Collectors.groupingBy(
                                OperationTeams.Member::team, LinkedHashMap::new, Collectors.toList())),
                toDo,
                found,
                findings.lists(found).stream().collect(Collectors.toMap(SourceView::id, Function.identity())),
                files.of(id),
                lines,
                words,
                staff.names(people),
                reader);
    }
}

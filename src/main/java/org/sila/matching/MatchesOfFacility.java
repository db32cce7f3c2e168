package org.sila.matching;

import java.util.Collection;
import java.util.List;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.facilities.FacilitySection;
import org.sila.web.paging.UpTo;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many matches wait for review under a place of detention, on its page; index match_to_review_of_facility. */
@Component
@Order(20)
class MatchesOfFacility implements FacilitySection {

    private final ReviewQueue queue;
    private final CurrentStaff currentStaff;

    MatchesOfFacility(ReviewQueue queue, CurrentStaff currentStaff) {
        this.queue = queue;
        this.currentStaff = currentStaff;
    }

    @Override
    public String title() {
        return "matching.facility-section";
    }

    @Override
    public boolean concernsReader() {
        return currentStaff
                .find()
                .map(StaffMember::role)
                .filter(role -> role == Role.CASEWORKER || role == Role.SUPERVISOR)
                .isPresent();
    }

    /** Of the place itself, as the list is narrowed to: a match of a part belongs to the part. */
    @Override
    public List<Line> lines(String code, Collection<String> within) {
        QueueFilter filter = new QueueFilter(QueueTab.REVIEW, "", code, null, null, false);
        long waiting = queue.count(filter);
        if (waiting == 0) {
            return List.of();
        }
        return List.of(
                UpTo.isMore(waiting)
                        ? new Line(filter.list(), "matching.queue.more-than", List.of(UpTo.MOST))
                        : new Line(filter.list(), "matching.facility-section.waiting", List.of(waiting)));
    }
}

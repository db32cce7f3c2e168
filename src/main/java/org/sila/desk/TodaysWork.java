package org.sila.desk;

import java.time.Instant;
import java.util.List;
import org.sila.accounts.StaffMember;
import org.sila.web.paging.UpTo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts everything that a desk shows. In one transaction, because it is some thirty short statements, of which each would
 * otherwise fetch a connection and end with a commit.
 */
@Service
class TodaysWork {

    private final ObjectProvider<DeskCard> cards;
    private final ObjectProvider<DeskNews> news;
    private final DeskVisits visits;

    TodaysWork(ObjectProvider<DeskCard> cards, ObjectProvider<DeskNews> news, DeskVisits visits) {
        this.cards = cards;
        this.news = news;
        this.visits = visits;
    }

    /** A card, counted. */
    record Line(String code, String href, long count, boolean urgent) {

        /** Whether there are more than are counted. */
        public boolean isMore() {
            return UpTo.isMore(count);
        }
    }

    /**
     * A person's desk.
     *
     * @param urgent what should not wait, as far as there is some of it
     * @param waiting the other cards, also of which there is nothing
     * @param since from when on changes are news
     * @param news kinds of change that there were since then
     */
    record Desk(List<Line> urgent, List<Line> waiting, Instant since, List<DeskNews.Line> news) {}

    /** The desk of the signed-in person. */
    @Transactional(readOnly = true)
    public Desk of(StaffMember member) {
        List<Line> lines = cards.stream()
                .filter(card -> card.roles().contains(member.role()))
                .sorted(DeskCard.BY_ORDER)
                .map(TodaysWork::counted)
                .toList();
        Instant since = visits.since(member.id());
        List<DeskNews.Line> changes = news.stream()
                .flatMap(module -> module.since(since).stream())
                .filter(line -> line.count() > 0)
                .toList();
        return new Desk(
                lines.stream().filter(Line::urgent).toList(),
                lines.stream().filter(line -> !line.urgent()).toList(),
                since,
                changes);
    }

    private static Line counted(DeskCard card) {
        long count = card.waiting().getAsLong();
        return new Line(card.code(), card.href(), count, card.urgent() && count > 0);
    }
}

package org.sila.familynotices;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.sila.notify.QuietHours;
import org.sila.reports.FamilyWrittenTo;
import org.sila.reports.ReportWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears that staff wrote to a family: the one thing that a family is told of. */
@Service
class TellFamilies {

    private final Contacts contacts;
    private final Outbox outbox;
    private final ChooseContact choose;
    private final SendNotices sender;
    private final NoticeProperties properties;
    private final Clock clock;

    TellFamilies(
            Contacts contacts,
            Outbox outbox,
            ChooseContact choose,
            SendNotices sender,
            NoticeProperties properties,
            Clock clock) {
        this.contacts = contacts;
        this.outbox = outbox;
        this.choose = choose;
        this.sender = sender;
        this.properties = properties;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(FamilyWrittenTo written) {
        contacts.of(written.reportId()).filter(Contact::confirmed).ifPresent(contact -> {
            Means means = contact.address().means();
            Instant now = clock.instant();
            outbox.queueMessage(contact.reportId(), means, now, when(contact, now));
            sender.wakeAfterCommit(means);
        });
    }

    /** At once, in the transaction that withdraws. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReportWithdrawn withdrawn) {
        choose.stop(withdrawn.reportId());
    }

    /** Late at random, also after the end of the quiet hours, so that what went out together does not arrive together. */
    private Instant when(Contact contact, Instant now) {
        QuietHours quiet = properties.quiet(contact.zone());
        long most = properties.delay().toMillis();
        Instant late = quiet.orAfter(now)
                .plusMillis(most <= 0 ? 0 : ThreadLocalRandom.current().nextLong(most));
        return quiet.orAfter(late);
    }
}

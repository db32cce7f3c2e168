package org.sila.leads;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.PartialDate;
import org.sila.person.WrittenText;
import org.sila.reports.DraftKey;
import org.sila.reports.Reference;
import org.sila.reports.SendSealedDraft;
import org.sila.secrets.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Turns a finished draft into a lead, once, however often it is sent. */
@Service
class GiveLead {

    private final LeadDrafts drafts;
    private final SendSealedDraft sendDraft;
    private final Sealing sealing;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    GiveLead(
            LeadDrafts drafts,
            SendSealedDraft sendDraft,
            Sealing sealing,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.drafts = drafts;
        this.sendDraft = sendDraft;
        this.sealing = sealing;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends the draft, unless it was sent. See {@link SendSealedDraft}.
     *
     * @param doubtful whether it came in a flood; it is sorted behind the others
     * @return false where there is no such draft or a page of it is missing
     */
    boolean give(DraftKey key, String language, boolean doubtful) {
        return sendDraft.send(
                drafts,
                key,
                answers -> answers.firstOpen() == null,
                (answers, reference, codeHash) -> store(answers, language, doubtful, reference, codeHash));
    }

    private UUID store(LeadAnswers answers, String language, boolean doubtful, Reference reference, String codeHash) {
        UUID id = Ids.next();
        LeadForm.About about = answers.about();
        LeadForm.What what = answers.what();
        boolean named = answers.you().identity() == LeadForm.Identity.NAMED;
        PartialDate happened = what.happenedOn();
        jdbc.sql("""
                insert into lead (id, reference, access_code_hash, kind, how_known, happened_on, place, told, numbers,
                                  giver_name, giver_contact, language, state, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(id)
                .param(reference.value())
                .param(codeHash)
                .param(Objects.requireNonNull(about.kind()).name())
                .param((about.howKnown() == null ? HowKnown.NOT_SAID : about.howKnown()).name())
                .param(happened == null ? null : happened.toString())
                .param(sealed(WrittenText.clean(what.place()), SealedLeadText.PLACE))
                .param(sealed(WrittenText.cleanLines(what.told()), SealedLeadText.TOLD))
                .param(sealed(WrittenText.cleanLines(what.numbers()), SealedLeadText.NUMBERS))
                .param(sealed(named ? WrittenText.clean(answers.you().name()) : "", SealedLeadText.GIVER_NAME))
                .param(sealed(
                        named ? WrittenText.cleanLines(answers.you().contact()) : "", SealedLeadText.GIVER_CONTACT))
                .param(language)
                .param((doubtful ? LeadState.DOUBTFUL : LeadState.NEW).name())
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.record(LeadActions.GIVEN, "lead", id, Map.of());
        return id;
    }

    private byte @Nullable [] sealed(String text, String context) {
        return text.isEmpty() ? null : sealing.seal(text, context);
    }
}

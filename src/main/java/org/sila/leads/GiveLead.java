package org.sila.leads;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.PartialDate;
import org.sila.person.WrittenText;
import org.sila.reports.AccessCode;
import org.sila.reports.DraftKey;
import org.sila.reports.Reference;
import org.sila.reports.References;
import org.sila.reports.SealedDrafts;
import org.sila.reports.ShownReceipt;
import org.sila.secrets.Sealing;
import org.sila.secrets.SlowHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns a finished draft into a lead, once, however often it is sent. */
@Service
class GiveLead {

    private final LeadDrafts drafts;
    private final References references;
    private final SlowHash slowHash;
    private final Sealing sealing;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    GiveLead(
            LeadDrafts drafts,
            References references,
            SlowHash slowHash,
            Sealing sealing,
            JdbcClient jdbc,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.references = references;
        this.slowHash = slowHash;
        this.sealing = sealing;
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends the draft, unless it was sent. The hash of the code takes its time; no connection waits for it.
     *
     * @param doubtful whether it came in a flood; it is sorted behind the others
     * @return false where there is no such draft or a page of it is missing
     */
    boolean give(DraftKey key, String language, boolean doubtful) {
        Optional<SealedDrafts.Draft<LeadAnswers>> found = drafts.find(key);
        if (found.isEmpty() || found.get().isSent()) {
            return found.isPresent();
        }
        if (found.get().answers().firstOpen() != null) {
            return false;
        }
        AccessCode code = AccessCode.random(random);
        String hash = slowHash.hash(code.value());
        return Boolean.TRUE.equals(transaction.execute(status -> store(key, language, doubtful, code, hash)));
    }

    private boolean store(DraftKey key, String language, boolean doubtful, AccessCode code, String hash) {
        SealedDrafts.Draft<LeadAnswers> draft = drafts.lock(key).orElse(null);
        if (draft == null || !draft.isSent() && draft.answers().firstOpen() != null) {
            return false;
        }
        if (!draft.isSent()) {
            Reference reference = references.free();
            UUID leadId = insert(draft.answers(), language, doubtful, reference, hash);
            drafts.sent(draft.id(), leadId, new ShownReceipt(reference.value(), code.value()));
            audit.record(LeadActions.GIVEN, "lead", leadId, Map.of());
        }
        return true;
    }

    private UUID insert(LeadAnswers answers, String language, boolean doubtful, Reference reference, String hash) {
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
                .param(hash)
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
        return id;
    }

    private byte @Nullable [] sealed(String text, String context) {
        return text.isEmpty() ? null : sealing.seal(text, context);
    }
}

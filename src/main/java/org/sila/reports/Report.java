package org.sila.reports;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;

/** What one enquirer says about one person sought. */
@Entity
class Report {

    @Id
    private UUID id;

    private String reference;
    private @Nullable String accessCodeHash;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String externalId;
    private @Nullable UUID submissionKey;

    @Embedded
    @Convert(attributeName = "nationalNumber", converter = SealedReportText.NationalNumber.class)
    private PersonDescription person;

    private byte @Nullable [] nationalNumberIndex;

    @Embedded
    private Circumstances circumstances;

    @Enumerated(EnumType.STRING)
    private ResponsibleParty responsibleParty;

    @Convert(converter = SealedReportText.Account.class)
    private @Nullable String account;

    @ElementCollection
    @CollectionTable(name = "report_facility", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<HeardOf> heardOf = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private News news;

    @Convert(converter = SealedReportText.NewsDetails.class)
    private @Nullable String newsDetails;

    @Enumerated(EnumType.STRING)
    private Relationship relationship;

    @Convert(converter = SealedReportText.EnquirerName.class)
    private @Nullable String enquirerName;

    @Convert(converter = SealedReportText.EnquirerPhone.class)
    private @Nullable String enquirerPhone;

    @Convert(converter = SealedReportText.EnquirerEmail.class)
    private @Nullable String enquirerEmail;

    @Convert(converter = SealedReportText.SafeContact.class)
    private @Nullable String safeContact;

    private boolean returnsWithCode;
    private String language;

    @Embedded
    private Consents consents;

    @Enumerated(EnumType.STRING)
    private FamilyState familyState;

    @Embedded
    private @Nullable Assistance assistance;

    private @Nullable Instant heldAt;
    private @Nullable Instant discardedAt;
    private Instant submittedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable Instant codeRenewedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Report() {}

    Report(
            Reference reference,
            @Nullable String accessCodeHash,
            NewReport report,
            byte @Nullable [] nationalNumberIndex,
            Instant at) {
        this.id = Ids.next();
        this.reference = reference.value();
        this.accessCodeHash = accessCodeHash;
        this.channel = report.channel();
        this.externalId = report.externalId();
        this.submissionKey = report.submissionKey();
        this.person = report.person();
        this.nationalNumberIndex = nationalNumberIndex;
        this.circumstances = report.circumstances();
        this.responsibleParty = report.responsibleParty();
        this.account = nullIfEmpty(report.account());
        this.heardOf = new ArrayList<>(report.heardOf());
        this.news = report.news();
        this.newsDetails = nullIfEmpty(report.newsDetails());
        Enquirer enquirer = report.enquirer();
        this.relationship = enquirer.relationship();
        isReachedBy(enquirer);
        this.language = enquirer.language();
        this.consents = report.consents();
        this.familyState = FamilyState.RECEIVED;
        this.submittedAt = at;
    }

    UUID id() {
        return id;
    }

    @Nullable
    String accessCodeHash() {
        return accessCodeHash;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Another code opens it, and the one before does not any more. */
    void renewCode(String codeHash, Instant at) {
        accessCodeHash = codeHash;
        codeRenewedAt = at;
    }

    void show(FamilyState state) {
        if (!isWithdrawn()) {
            familyState = state;
        }
    }

    void filledInWith(@Nullable Assistance help) {
        assistance = help;
    }

    /** A person has to look at it before it is worked with. */
    void hold(Instant at) {
        heldAt = at;
    }

    boolean isHeld() {
        return heldAt != null;
    }

    /** Somebody found that a person wrote it. */
    void letIn() {
        heldAt = null;
        discardedAt = null;
    }

    /** Somebody found that no person wrote it; null brings it back. */
    void discard(@Nullable Instant at) {
        discardedAt = at;
    }

    void allow(Consents allowed) {
        consents = allowed;
    }

    void isReachedBy(Enquirer enquirer) {
        relationship = enquirer.relationship();
        enquirerName = nullIfEmpty(enquirer.name());
        enquirerPhone = nullIfEmpty(enquirer.phone());
        enquirerEmail = nullIfEmpty(enquirer.email());
        safeContact = nullIfEmpty(enquirer.safeContact());
        returnsWithCode = enquirer.returnsWithCode();
    }

    /** The first of the places is that which is searched for. */
    void heardOf(List<HeardOf> places) {
        heardOf.clear();
        heardOf.addAll(places);
        circumstances = new Circumstances(
                circumstances.eventDate(),
                circumstances.eventPlace(),
                places.isEmpty() ? "" : places.get(0).facility(),
                circumstances.event());
    }

    /** Takes out all that was said; what stays is that there was a report, and when it was withdrawn. */
    void withdraw(Instant at) {
        withdrawnAt = at;
        familyState = FamilyState.CLOSED;
        person = new PersonDescription(PersonName.NONE, Sex.UNKNOWN, null, null, null, "", "", null, "");
        nationalNumberIndex = null;
        circumstances = new Circumstances(null, "", "", DetentionEvent.UNKNOWN);
        account = null;
        heardOf.clear();
        newsDetails = null;
        enquirerName = null;
        enquirerPhone = null;
        enquirerEmail = null;
        safeContact = null;
        consents = new Consents(false, false, false, false);
    }

    ReportView view() {
        return new ReportView(
                id,
                new Reference(reference),
                channel,
                externalId,
                person,
                circumstances,
                responsibleParty,
                orEmpty(account),
                List.copyOf(heardOf),
                news,
                orEmpty(newsDetails),
                new Enquirer(
                        orEmpty(enquirerName),
                        relationship,
                        orEmpty(enquirerPhone),
                        orEmpty(enquirerEmail),
                        orEmpty(safeContact),
                        returnsWithCode,
                        language),
                consents,
                assistance,
                familyState,
                submittedAt,
                withdrawnAt);
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

package org.sila.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.person.WrittenText;
import org.sila.web.PartialDateForm;

/** Reads a report out of what was typed, page by page. Every page must be there and valid. */
final class NewReportFromAnswers {

    private final WhoForm who;
    private final FamilyForm family;
    private final TakenForm taken;
    private final NewsForm news;
    private final YouForm you;
    private final ConsentForm consent;

    private NewReportFromAnswers(Answers answers) {
        this.who = Objects.requireNonNull(answers.who());
        this.family = Objects.requireNonNull(answers.family());
        this.taken = Objects.requireNonNull(answers.taken());
        this.news = Objects.requireNonNull(answers.news());
        this.you = Objects.requireNonNull(answers.you());
        this.consent = Objects.requireNonNull(answers.consent());
    }

    /**
     * @param submissionKey names this filled-in form
     * @param language of the enquirer
     * @param assistance of the member of staff who filled it in; null where the enquirer did
     */
    static NewReport read(Answers answers, UUID submissionKey, String language, @Nullable Assistance assistance) {
        NewReportFromAnswers reader = new NewReportFromAnswers(answers);
        List<HeardOf> heardOf = reader.heardOf();
        return new NewReport(
                assistance == null ? Channel.WEB : Channel.ASSISTED,
                submissionKey,
                "",
                reader.person(),
                new Circumstances(
                        date(reader.taken.takenOn()),
                        reader.taken.place(),
                        heardOf.isEmpty() ? "" : heardOf.get(0).facility(),
                        DetentionEvent.MISSING),
                reader.taken.party() == null ? ResponsibleParty.UNKNOWN : reader.taken.party(),
                WrittenText.cleanLines(reader.taken.account()),
                heardOf,
                reader.news.news() == null ? News.PREFER_NOT_TO_SAY : reader.news.news(),
                WrittenText.cleanLines(reader.news.details()),
                reader.you.enquirer(language),
                new Consents(
                        Boolean.TRUE.equals(reader.consent.search()),
                        Boolean.TRUE.equals(reader.consent.share()),
                        Boolean.TRUE.equals(reader.consent.publish()),
                        Boolean.TRUE.equals(reader.consent.survivors())));
    }

    private PersonDescription person() {
        PersonName name = new PersonName(
                who.fullName(),
                who.givenName(),
                family.fatherName(),
                family.grandfatherName(),
                who.familyName(),
                family.motherName(),
                who.nickname());
        PartialDate born = date(who.born());
        String number = WrittenText.asciiDigits(family.nationalNumber()).replaceAll("[^0-9]", "");
        return new PersonDescription(
                name,
                who.sex() == null ? Sex.UNKNOWN : who.sex(),
                born,
                who.ageInYears(),
                null,
                family.birthPlace(),
                family.origin(),
                number.isEmpty() ? null : number,
                family.registryNumber());
    }

    private List<HeardOf> heardOf() {
        List<HeardOf> heard = new ArrayList<>();
        for (NewsForm.FacilityLine line : Objects.requireNonNull(news.facilities())) {
            if (!WrittenText.clean(line.name()).isEmpty()) {
                heard.add(new HeardOf(line.name(), date(line.since()), line.learned()));
            }
        }
        return heard;
    }

    private static @Nullable PartialDate date(@Nullable PartialDateForm typed) {
        return typed == null ? null : typed.toDate().orElse(null);
    }
}

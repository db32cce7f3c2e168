package org.sila.reports;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The question pages of a report, in order. */
enum ReportPage {
    WHO("who", WhoForm.EMPTY),
    FAMILY("family", FamilyForm.EMPTY),
    TAKEN("taken", TakenForm.EMPTY),
    NEWS("news", NewsForm.EMPTY),
    YOU("you", YouForm.EMPTY),
    CONSENT("consent", ConsentForm.EMPTY);

    private final String path;
    private final PageForm emptyForm;

    ReportPage(String path, PageForm emptyForm) {
        this.path = path;
        this.emptyForm = emptyForm;
    }

    /** Last part of the page's address, and name of its template. */
    public String path() {
        return path;
    }

    PageForm emptyForm() {
        return emptyForm;
    }

    /** Position from 1, as the page says it. */
    public int number() {
        return ordinal() + 1;
    }

    public String address() {
        return "/report/" + path;
    }

    /** Where Continue leads. */
    public String nextAddress() {
        return this == CONSENT ? "/report/check" : values()[ordinal() + 1].address();
    }

    /** Where Continue leads when the other pages were lost: to the first of them, which says so. */
    String addressAnew() {
        return (this == WHO ? nextAddress() : WHO.address()) + "?anew=1";
    }

    /** Where Back leads. */
    public String previousAddress() {
        return this == WHO ? "/report" : values()[ordinal() - 1].address();
    }

    static Optional<ReportPage> at(@Nullable String path) {
        return Arrays.stream(values()).filter(page -> page.path.equals(path)).findFirst();
    }
}

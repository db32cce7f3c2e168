package org.sila.reports.details;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The pages of further details; they can be answered in any order. */
public enum DetailSection {
    HELD(HeldForm.EMPTY),
    LOOKS(LooksForm.EMPTY),
    PAPERS(PapersForm.EMPTY),
    TOGETHER(TogetherForm.EMPTY),
    ELSEWHERE(ElsewhereForm.EMPTY),
    NEEDS(NeedsForm.EMPTY);

    private final DetailForm emptyForm;

    DetailSection(DetailForm emptyForm) {
        this.emptyForm = emptyForm;
    }

    DetailForm emptyForm() {
        return emptyForm;
    }

    /** Last part of the page's address, and name of its template. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String address() {
        return "/status/more/" + path();
    }

    /** Message key of the page's heading. */
    public String title() {
        return "reports.more." + path();
    }

    static Optional<DetailSection> at(String path) {
        return Arrays.stream(values())
                .filter(section -> section.path().equals(path))
                .findFirst();
    }
}

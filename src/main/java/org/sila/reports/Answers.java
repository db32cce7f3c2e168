package org.sila.reports;

import org.jspecify.annotations.Nullable;

/** What the enquirer answered so far, page by page, as typed; null for a page not reached yet. */
record Answers(
        @Nullable WhoForm who,
        @Nullable FamilyForm family,
        @Nullable TakenForm taken,
        @Nullable NewsForm news,
        @Nullable YouForm you,
        @Nullable ConsentForm consent) {

    static final Answers NONE = new Answers(null, null, null, null, null, null);

    Answers with(PageForm form) {
        return new Answers(
                form instanceof WhoForm given ? given : who,
                form instanceof FamilyForm given ? given : family,
                form instanceof TakenForm given ? given : taken,
                form instanceof NewsForm given ? given : news,
                form instanceof YouForm given ? given : you,
                form instanceof ConsentForm given ? given : consent);
    }

    /** The form of a page, empty where it was not reached yet. */
    PageForm form(ReportPage page) {
        PageForm answered = answered(page);
        return answered == null ? page.emptyForm() : answered;
    }

    /** The first page that still has to be reached or finished before the report can be sent; null where none. */
    @Nullable
    ReportPage firstOpenPage() {
        for (ReportPage page : ReportPage.values()) {
            PageForm answered = answered(page);
            if (answered == null || answered.missing() != null) {
                return page;
            }
        }
        return null;
    }

    private @Nullable PageForm answered(ReportPage page) {
        return switch (page) {
            case WHO -> who;
            case FAMILY -> family;
            case TAKEN -> taken;
            case NEWS -> news;
            case YOU -> you;
            case CONSENT -> consent;
        };
    }
}

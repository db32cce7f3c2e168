package org.sila.reports.details;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Papers, and the life before. */
record PapersForm(
        @Nullable Nationality nationality,

        @Size(max = 300, message = "{reports.error.too-long}")
        String office,

        @Size(max = 100, message = "{reports.error.too-long}")
        String booklet,

        @Size(max = 300, message = "{reports.error.too-long}")
        String document,

        @Nullable Marital marital,

        @Size(max = 1000, message = "{reports.error.too-long}")
        String children,

        @Size(max = 300, message = "{reports.error.too-long}")
        String occupation,

        @Nullable Military military,

        @Size(max = 300, message = "{reports.error.too-long}")
        String address,

        @Size(max = 300, message = "{reports.error.too-long}")
        String languages)
        implements DetailForm {

    /** Nationality or status (الجنسية). */
    enum Nationality {
        SYRIAN,
        PALESTINIAN,
        UNREGISTERED,
        FOREIGNER_OF_HASAKA,
        LEBANESE,
        OTHER
    }

    /** Marital status (الحالة الاجتماعية). */
    enum Marital {
        SINGLE,
        MARRIED,
        WIDOWED,
        DIVORCED
    }

    /** Military or police status (الوضع العسكري). */
    enum Military {
        CIVILIAN,
        CONSCRIPT,
        VOLUNTEER,
        DEFECTED,
        POLICE,
        OTHER,
        PREFER_NOT_TO_SAY
    }

    static final PapersForm EMPTY = new PapersForm(null, "", "", "", null, "", "", null, "", "");

    PapersForm {
        office = DetailForm.typed(office);
        booklet = DetailForm.typed(booklet);
        document = DetailForm.typed(document);
        children = DetailForm.typed(children);
        occupation = DetailForm.typed(occupation);
        address = DetailForm.typed(address);
        languages = DetailForm.typed(languages);
    }

    @Override
    public List<DetailView.Said> said() {
        return new Answers()
                .choice("reports.more.field.nationality", nationality)
                .text("reports.more.field.office", office)
                .text("reports.more.field.booklet", booklet)
                .text("reports.more.field.document", document)
                .choice("reports.more.field.marital", marital)
                .text("reports.more.field.children", children)
                .text("reports.more.field.occupation", occupation)
                .choice("reports.more.field.military", military)
                .text("reports.more.field.address", address)
                .text("reports.more.field.languages", languages)
                .all();
    }
}

package org.sila.reports.details;

import jakarta.validation.constraints.Size;
import java.util.List;

/** What the person looks like, and what a body is known by. */
record LooksForm(
        @Size(max = 300, message = "{reports.error.too-long}")
        String height,

        @Size(max = 300, message = "{reports.error.too-long}")
        String hair,

        @Size(max = 2000, message = "{reports.error.too-long}")
        String marks,

        @Size(max = 2000, message = "{reports.error.too-long}")
        String injuries,

        @Size(max = 1000, message = "{reports.error.too-long}")
        String teeth,

        @Size(max = 2000, message = "{reports.error.too-long}")
        String illness,

        @Size(max = 1000, message = "{reports.error.too-long}")
        String clothing)
        implements DetailForm {

    static final LooksForm EMPTY = new LooksForm("", "", "", "", "", "", "");

    LooksForm {
        height = DetailForm.typed(height);
        hair = DetailForm.typed(hair);
        marks = DetailForm.typed(marks);
        injuries = DetailForm.typed(injuries);
        teeth = DetailForm.typed(teeth);
        illness = DetailForm.typed(illness);
        clothing = DetailForm.typed(clothing);
    }

    @Override
    public List<DetailView.Said> said() {
        return new Answers()
                .text("reports.more.field.height", height)
                .text("reports.more.field.hair", hair)
                .text("reports.more.field.marks", marks)
                .text("reports.more.field.injuries", injuries)
                .text("reports.more.field.teeth", teeth)
                .text("reports.more.field.illness", illness)
                .text("reports.more.field.clothing", clothing)
                .all();
    }
}

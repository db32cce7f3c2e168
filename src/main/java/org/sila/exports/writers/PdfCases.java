package org.sila.exports.writers;

import java.io.IOException;

/**
 * Cases on paper, each on pages of its own that stand alone: its number and who printed it on every page, pages counted
 * within the case.
 */
final class PdfCases implements CaseSink {

    private static final String MASTER = "page";
    private static final String RULE = "#8aa0a8";
    private static final String SOFT = "#4a5a60";

    private final Paper paper;
    private final Words words;
    private final Stamp stamp;
    private final CasePage page;

    PdfCases(Paper paper, Words words, Stamp stamp) throws IOException {
        this.paper = paper;
        this.words = words;
        this.stamp = stamp;
        this.page = new CasePage(paper, words);
        paper.start("root", "font-family", "Vazirmatn", "font-size", "10pt", "line-height", "1.5", "xml:lang", tag());
        paper.start("layout-master-set")
                .start(
                        "simple-page-master",
                        "master-name",
                        MASTER,
                        "page-width",
                        "210mm",
                        "page-height",
                        "297mm",
                        "margin",
                        "14mm 18mm 12mm 18mm",
                        "writing-mode",
                        writingMode());
        paper.start("region-body", "margin-top", "16mm", "margin-bottom", "16mm")
                .end();
        paper.start("region-before", "extent", "12mm").end();
        paper.start("region-after", "extent", "12mm", "display-align", "after").end();
        paper.end().end();
    }

    @Override
    public void add(CaseSummary one) throws IOException {
        String last = "end-of-" + one.number();
        paper.start(
                "page-sequence",
                "master-reference",
                MASTER,
                "initial-page-number",
                "1",
                "force-page-count",
                "no-force",
                "writing-mode",
                writingMode(),
                "language",
                tag());
        paper.start("static-content", "flow-name", "xsl-region-before");
        head(one);
        paper.end();
        paper.start("static-content", "flow-name", "xsl-region-after");
        foot(last);
        paper.end();
        paper.start("flow", "flow-name", "xsl-region-body");
        page.write(one);
        paper.start("block", "id", last).end();
        paper.end().end();
    }

    @Override
    public void close() throws IOException {
        paper.close();
    }

    private void head(CaseSummary one) throws IOException {
        sides("after");
        paper.start("block", "font-weight", "bold")
                .text(words.text("exports.paper.title"))
                .end();
        between();
        paper.start("block", "text-align", "end", "font-weight", "bold")
                .text(words.text("exports.paper.case") + " ")
                .value(Long.toString(one.number()))
                .end();
        endSides();
    }

    private void foot(String last) throws IOException {
        sides("before");
        paper.start("block", "font-size", "8pt", "color", SOFT)
                .text(words.text("exports.paper.made-by") + " ")
                .value(stamp.by())
                .text(" · ")
                .value(words.moment(stamp.at()))
                .end();
        paper.start("block", "font-size", "8pt", "color", SOFT)
                .text(words.text("exports.paper.care"))
                .end();
        between();
        paper.start("block", "text-align", "end", "font-size", "8pt", "color", SOFT)
                .text(words.text("exports.paper.page") + " ");
        paper.start("page-number").end().text(" / ");
        paper.start("page-number-citation", "ref-id", last).end().end();
        endSides();
    }

    /** Two cells beside one another, with a line before or after them. */
    private void sides(String edge) throws IOException {
        String border = "border-" + edge + "-";
        paper.start(
                "table",
                "table-layout",
                "fixed",
                "width",
                "100%",
                border + "style",
                "solid",
                border + "width",
                "0.5pt",
                border + "color",
                RULE);
        paper.start("table-column", "column-width", "proportional-column-width(3)")
                .end();
        paper.start("table-column", "column-width", "proportional-column-width(1)")
                .end();
        paper.start("table-body").start("table-row").start("table-cell", "padding", "1.5mm 0mm");
    }

    private void between() throws IOException {
        paper.end().start("table-cell", "padding", "1.5mm 0mm");
    }

    private void endSides() throws IOException {
        paper.end().end().end().end();
    }

    private String writingMode() {
        return words.language().direction().equals("rtl") ? "rl-tb" : "lr-tb";
    }

    private String tag() {
        return words.language().tag();
    }
}

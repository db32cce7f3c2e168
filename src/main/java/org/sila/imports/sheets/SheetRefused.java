package org.sila.imports.sheets;

/** A file that is not read, and why; each reason has a message that says how to mend it. */
public final class SheetRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a file is refused. Where a reason takes an argument, its message has a {0}. */
    public enum Reason {
        /** Nothing in it at all. */
        EMPTY,
        /** A header and nothing below. */
        NO_ROWS,
        /** More bytes than {0} megabytes. */
        TOO_LARGE,
        /** More rows than {0}. */
        TOO_MANY_ROWS,
        /** More columns than {0}. */
        TOO_MANY_COLUMNS,
        /** Broken off or otherwise damaged. */
        DAMAGED,
        /** Excel's format of before 2007. */
        OLD_EXCEL,
        /** Another office format: binary workbook, OpenDocument text. */
        OTHER_OFFICE_FORMAT,
        /** Encrypted with a password. */
        PASSWORD,
        /** A picture, a PDF, a web page, a program... */
        NOT_A_SPREADSHEET,
        /** Small on disk and enormous once unpacked. */
        EXPANDS_TOO_MUCH,
        /** Declares or nests what no list has, as files do that mean harm. */
        UNSAFE_XML,
        /** A cell with more than {0} characters. */
        CELL_TOO_LONG,
        /** A row with more than {0} characters. */
        ROW_TOO_LONG,
        /** A workbook with more sheets than {0}. */
        TOO_MANY_SHEETS,
        /** Its letters were lost when it was saved in the wrong encoding. */
        WRONG_ENCODING,
        /** A quotation mark that is never closed, at about row {0}. */
        OPEN_QUOTE
    }

    private final Reason reason;
    private final transient Object[] arguments;

    public SheetRefused(Reason reason, Object... arguments) {
        super(reason.name());
        this.reason = reason;
        this.arguments = arguments;
    }

    SheetRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
        this.arguments = new Object[0];
    }

    public Reason reason() {
        return reason;
    }

    /** What the reason's message takes. */
    public Object[] arguments() {
        return arguments.clone();
    }
}

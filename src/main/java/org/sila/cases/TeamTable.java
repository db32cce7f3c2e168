package org.sila.cases;

import java.util.List;

/** A table of figures on the supervisors' page of the team. A module that knows offers a bean of this type. */
public interface TeamTable {

    /**
     * A figure.
     *
     * @param list address of the list that shows what is counted
     */
    record Cell(long count, String list) {}

    /** @param code message key of what the row is about */
    record Row(String code, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Message key of its heading. */
    String title();

    /** Message keys of the columns, the first of which names the rows. */
    List<String> columns();

    /** Its rows, each with a cell less than there are columns. */
    List<Row> rows();
}

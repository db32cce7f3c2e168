package org.sila.imports;

import java.util.List;
import java.util.UUID;
import org.sila.imports.rows.Field;
import org.sila.imports.rows.ValueChoices;
import org.sila.sources.Grade;
import org.sila.sources.RecordKind;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list that was uploaded, as an administrator does it, by the services behind the pages. */
public final class BroughtList {

    private final UUID id;
    private final StartImport startImport;
    private final DecideValues decideValues;
    private final PreviewList previewList;
    private final LookAtEarlierLists earlierLists;
    private final ListComparisons comparisons;
    private final JdbcClient jdbc;

    private BroughtList(UUID id, ApplicationContext application) {
        this.id = id;
        this.startImport = application.getBean(StartImport.class);
        this.decideValues = application.getBean(DecideValues.class);
        this.previewList = application.getBean(PreviewList.class);
        this.earlierLists = application.getBean(LookAtEarlierLists.class);
        this.comparisons = application.getBean(ListComparisons.class);
        this.jdbc = application.getBean(JdbcClient.class);
    }

    /** Takes the file in, but does not start the import. */
    public static BroughtList upload(byte[] csv, String title, ApplicationContext application) {
        ListDetails details = new ListDetails(
                ImportKind.RECORDS, title, RecordKind.ORGANISATION_LIST, "Benchmark", "", null, Grade.UNJUDGED, false);
        return new BroughtList(
                application.getBean(UploadList.class).upload(csv, title + ".csv", "text/csv", details), application);
    }

    /** As whoever looks at the page before the import, which begins to compare the list with earlier ones. */
    public void look() {
        earlierLists.begin(id);
        previewList.preview(id);
    }

    /** Whether it is compared with all earlier lists. */
    public boolean isCompared() {
        return comparisons.find(id).orElseThrow().isFinished();
    }

    /** How many people of it look like somebody of an earlier list, so far. */
    public int alike() {
        return comparisons.counts(id, List.of()).get(0).people();
    }

    /** Starts it; words that nobody knows stay as they were written. */
    public void start() {
        ValueChoices.fields(Field.ofRecords()).forEach(field -> decideValues.leaveTheRest(id, field));
        startImport.start(id);
    }

    /** @throws IllegalStateException where it stopped */
    public boolean isFinished() {
        String state = jdbc.sql("select state from list_import where id = ?")
                .param(id)
                .query(String.class)
                .single();
        if (state.equals("STOPPED")) {
            throw new IllegalStateException("the import stopped");
        }
        return state.equals("FINISHED");
    }

    /** Rows stored and rows refused. */
    public String counts() {
        return jdbc.sql("select stored_count || ' + ' || refused_count from list_import where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}

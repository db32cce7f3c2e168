package org.sila.sources.provenance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.files.StoredFile;
import org.sila.sources.ReleaseEvent;
import org.sila.sources.RowsAgain;
import org.sila.sources.SourceFigures;
import org.sila.sources.SourceView;

/**
 * All that the page of a source shows.
 *
 * @param version of the source, for a form that changes it
 * @param original the file it came as; null where it never was one
 * @param custody from the first holder to the last
 * @param grades changes of the grade, the latest first
 * @param recalls the latest first; the first one may be in force
 * @param copies who took the original file, the latest first
 * @param figures what came of it
 * @param elsewhere sources that brought rows of it while it was recalled, or whose rows it brought
 * @param releases what was opened when its people came out, the latest first
 * @param staff names by account, of everybody named on the page
 */
record SourceFile(
        SourceView source,
        int version,
        @Nullable StoredFile original,
        List<CustodyStep> custody,
        List<GradeChange> grades,
        List<PastRecall> recalls,
        List<CopyTaken> copies,
        List<SourceFigures.Figure> figures,
        List<RowsAgain.Elsewhere> elsewhere,
        List<ReleaseEvent> releases,
        Map<UUID, String> staff,
        boolean mayChange,
        boolean mayTakeFile,
        boolean mayReadRecords) {

    /** The name of a colleague; empty where there is none of that id. */
    public String named(@Nullable UUID account) {
        return account == null ? "" : staff.getOrDefault(account, "");
    }
}

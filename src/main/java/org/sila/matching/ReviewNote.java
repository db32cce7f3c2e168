package org.sila.matching;

import java.util.List;
import java.util.UUID;
import org.sila.sources.RecordView;

/** What a module above tells whoever decides about a match, as a bean. */
public interface ReviewNote {

    /**
     * One thing that is told.
     *
     * @param href where more of it is
     * @param code message key of what is told
     * @param arguments for that message
     * @param records of which it is told; what they say is shown below it
     */
    record Note(String href, String code, List<Object> arguments, List<RecordView> records) {
        public Note {
            arguments = List.copyOf(arguments);
            records = List.copyOf(records);
        }
    }

    /** What is to be told of the record where it is held beside that case; none where nothing. */
    List<Note> of(UUID caseId, UUID recordId);
}

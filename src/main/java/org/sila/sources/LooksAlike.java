package org.sila.sources;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the records that people of a list look like who are not stored yet; a module above compares them, as a bean. */
public interface LooksAlike {

    /**
     * A record that is more likely about the same human being than not.
     *
     * @param percent how likely that is, in whole percents, 50 to 99
     * @param reasons what says the most, the weightiest first
     */
    record Likely(UUID recordId, UUID sourceId, int percent, List<Reason> reasons) {
        public Likely {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A field and how it agrees.
     *
     * @param what message key of the field
     * @param how message key of how it agrees
     * @param speaksFor whether it speaks for their being one human being, or against it
     */
    record Reason(String what, String how, boolean speaksFor) {}

    /**
     * By the id of each, the records of sources that are not recalled that they look like, the likeliest first; nobody
     * who looks like none. None of these sources can be recalled before the transaction ends.
     *
     * @param unstored people with ids of the caller's own; their source stands for the list that they are in
     * @param most how many records for each
     */
    Map<UUID, List<Likely>> of(Collection<RecordMention> unstored, int most);
}

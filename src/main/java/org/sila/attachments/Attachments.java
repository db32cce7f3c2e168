package org.sila.attachments;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may know of attached files: how many there are. */
@Service
@Transactional(readOnly = true)
public class Attachments {

    private final AttachmentStore store;

    Attachments(AttachmentStore store) {
        this.store = store;
    }

    /** How many files are about that reunification; those that were removed left out. */
    public long countOfReunification(UUID reunificationId) {
        return store.countOfReunification(reunificationId);
    }
}

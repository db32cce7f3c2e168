package org.sila.attachments;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sila.cases.CaseSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The part of the case page that leads to its files: the newest ones, and all of them. */
@Component
@Order(4)
class AttachmentsOfCase implements CaseSection {

    private static final int NEWEST = 5;

    private final AttachmentStore store;

    AttachmentsOfCase(AttachmentStore store) {
        this.store = store;
    }

    @Override
    public String title() {
        return "attachments.title";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines(UUID caseId) {
        String files = "/cases/" + caseId + "/files";
        List<Line> lines = new ArrayList<>();
        store.page(caseId, null, false, null, NEWEST).stream()
                .limit(NEWEST)
                .map(file -> new Line(
                        files + "/" + file.id(), file.description(), "attachments.kind." + file.kind(), List.of()))
                .forEach(lines::add);
        lines.add(new Line(files, "", "attachments.all", List.of(store.countOfCase(caseId))));
        return lines;
    }
}

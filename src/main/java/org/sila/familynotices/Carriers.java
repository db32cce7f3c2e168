package org.sila.familynotices;

import java.util.List;
import java.util.stream.Stream;
import org.sila.notify.NotTaken;
import org.sila.notify.Postman;
import org.sila.notify.texts.TextMessages;
import org.springframework.stereotype.Component;

/** Who carries what to families. */
@Component
class Carriers {

    private final Postman postman;
    private final TextMessages texts;
    private final Wording wording;
    private final NoticeProperties properties;

    Carriers(Postman postman, TextMessages texts, Wording wording, NoticeProperties properties) {
        this.postman = postman;
        this.texts = texts;
        this.wording = wording;
        this.properties = properties;
    }

    /** By what families can be told here. */
    List<Means> offered() {
        return Stream.of(Means.values()).filter(this::reachesPeople).toList();
    }

    /** Whether what is handed over reaches anybody, or only the log. */
    boolean reachesPeople(Means means) {
        return means == Means.SMS ? texts.reachTelephones() : postman.isSetUp();
    }

    /** Whether something can be handed over at all, be it to the log. */
    boolean takes(Means means) {
        return means == Means.SMS || postman.isSetUp();
    }

    /** @throws NotTaken where it was not taken */
    void carry(Outbox.Queued notice, Contact contact) {
        String text = notice.code() == null
                ? wording.message(contact.language())
                : wording.code(contact.language(), notice.code());
        switch (contact.address().means()) {
            case SMS -> texts.send(contact.address().value(), text);
            case EMAIL ->
                postman.send(
                        properties.from(),
                        contact.address().value(),
                        wording.subject(contact.language(), notice.kind()),
                        text);
        }
    }
}

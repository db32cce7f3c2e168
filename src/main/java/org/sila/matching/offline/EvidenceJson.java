package org.sila.matching.offline;

import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.sila.matching.engine.evidence.Evidence;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Evidence as JSON, in the form in which the application stores it: each record an object of its components. Written
 * without data binding, which would take longer to start than a short list takes to match.
 */
final class EvidenceJson {

    private static final JsonFactory JSON = new JsonFactory();

    private EvidenceJson() {}

    static String of(Evidence evidence) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(evidence, json);
        }
        return text.toString();
    }

    private static void write(Object value, JsonGenerator json) {
        if (value instanceof Number number) {
            json.writeNumber(number.doubleValue());
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(one -> write(one, json));
            json.writeEndArray();
        } else if (value instanceof Record parts) {
            json.writeStartObject();
            for (RecordComponent part : parts.getClass().getRecordComponents()) {
                json.writeName(part.getName());
                write(valueOf(part, parts), json);
            }
            json.writeEndObject();
        } else {
            json.writeString(value.toString());
        }
    }

    private static Object valueOf(RecordComponent part, Record of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}

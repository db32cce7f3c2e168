package org.sila.matching.offline;

import java.io.StringWriter;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.matching.engine.evidence.FieldEvidence;
import org.sila.matching.engine.evidence.NameEvidence;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Evidence as JSON, in the form in which the application stores it. */
final class EvidenceJson {

    /** Without data binding, which takes a third of a second to start. */
    private static final JsonFactory JSON = new JsonFactory();

    private EvidenceJson() {}

    static String of(Evidence evidence) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("version", evidence.version());
            json.writeNumberProperty("prior", evidence.prior());
            json.writeArrayPropertyStart("fields");
            evidence.fields().forEach(field -> write(field, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("names");
            evidence.names().forEach(name -> write(name, json));
            json.writeEndArray();
            json.writeNumberProperty("kinship", evidence.kinship());
            json.writeNumberProperty("total", evidence.total());
            json.writeArrayPropertyStart("toAsk");
            evidence.toAsk().forEach(json::writeString);
            json.writeEndArray();
            json.writeNumberProperty("relativeProbability", evidence.relativeProbability());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(NameEvidence name, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("role", name.role());
        json.writeStringProperty("reportName", name.reportName());
        json.writeStringProperty("recordName", name.recordName());
        json.writeStringProperty("level", name.level());
        json.writeStringProperty("letters", name.letters());
        json.writeEndObject();
    }

    private static void write(FieldEvidence field, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("field", field.field());
        json.writeStringProperty("reportValue", field.reportValue());
        json.writeStringProperty("recordValue", field.recordValue());
        json.writeStringProperty("level", field.level());
        json.writeNumberProperty("weight", field.weight());
        json.writeNumberProperty("frequency", field.frequency());
        json.writeEndObject();
    }
}

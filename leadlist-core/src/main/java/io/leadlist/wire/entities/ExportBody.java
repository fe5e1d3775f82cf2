package io.leadlist.wire.entities;

import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.lead.LeadType;
import io.leadlist.selection.Selection;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.csv.LeadCsv;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Field;
import io.leadlist.wire.json.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an export: whom to export, and which fields; without them all. */
record ExportBody(Selection selection, LeadCsv csv) {
    static final Decoder<ExportBody> DECODER = Decoders.object(ExportBody::read);

    private static final String FIELDS = "exportFields";
    private static final String UNKNOWN = "Unknown export field";
    private static final Decoder<List<String>> NAMES = Decoders.filledList(
            Decoders.parsedText(UNKNOWN, name -> LeadCsv.isField(LeadType.PERSON, name) ? name : null));

    private static @Nullable ExportBody read(Fields fields) {
        Field<Selection> selection = fields.required("selection", SelectionDecoder.DECODER);
        List<String> names = fields.optional(FIELDS, NAMES).orNull();
        LeadCsv all = LeadCsv.of(LeadType.PERSON);
        return fields.ifClean(() -> new ExportBody(selection.get(), names == null ? all : all.withFields(names)));
    }

    /**
     * Reads the fields of an export without body; none stand for all.
     *
     * @throws InvalidParameterException if some are unknown
     */
    static LeadCsv csv(LeadType type, List<String> names) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!LeadCsv.isField(type, names.get(i))) {
                violations.add(new Violation(Path.of(FIELDS, i), Violation.Kind.UNKNOWN_VALUE, UNKNOWN));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidParameterException(violations);
        }
        LeadCsv all = LeadCsv.of(type);
        return names.isEmpty() ? all : all.withFields(names);
    }
}

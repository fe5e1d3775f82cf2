package io.leadlist.wire.leadlists;

import io.leadlist.call.Violation.Kind;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.RawLead;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Field;
import io.leadlist.wire.json.Fields;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of an addition of leads: at least one lead (<a
 * href="{@docRoot}/docs/contract-decisions.md#46">decision 46</a>), and their kind, null for that of the list.
 */
record AddLeadsBody(@Nullable InputKind kind, List<RawLead> leads) {
    /** Reads a body; {@code ofList} is asked for the kind of the list's leads if the body does not tell one. */
    static Decoder<AddLeadsBody> decoder(ImportLimits limits, Supplier<Optional<InputKind>> ofList) {
        return Decoders.exactObject(fields -> read(fields, limits, ofList));
    }

    private static @Nullable AddLeadsBody read(
            Fields fields, ImportLimits limits, Supplier<Optional<InputKind>> ofList) {
        Field<InputKind> type = fields.nullable("type", InputKindJson.DECODER);
        InputKind kind = type.orNull();
        if (kind == null && fields.isClean("type")) {
            kind = ofList.get().orElse(null);
            if (kind == null) {
                fields.reject("type", Kind.MISSING, "");
            }
        }
        Field<List<RawLead>> leads = fields.needed("leads", LeadDecoder.list(limits, kind));
        List<RawLead> read = leads.orNull();
        if (read != null && read.isEmpty() && fields.isClean("leads")) {
            fields.reject("leads", Kind.OUT_OF_RANGE, "Unsupported value provided for field: leads");
        }
        return fields.ifClean(() -> new AddLeadsBody(type.orNull(), leads.get()));
    }
}

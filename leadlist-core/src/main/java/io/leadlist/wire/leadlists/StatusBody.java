package io.leadlist.wire.leadlists;

import io.leadlist.call.Violation.Kind;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Field;
import io.leadlist.wire.json.JsonValue;
import io.leadlist.wire.json.JsonValue.JsonText;
import io.leadlist.wire.json.Spot;
import org.jspecify.annotations.Nullable;

/**
 * The body that gives an import up: {@code {"status":"canceled"}} and nothing else (<a
 * href="{@docRoot}/docs/contract-decisions.md#41">decision 41</a>; spec/3, section 6, has it for the sibling
 * endpoints).
 */
final class StatusBody {
    static final Decoder<String> DECODER = Decoders.exactObject(fields -> {
        Field<String> status = fields.needed("status", StatusBody::canceled);
        return fields.ifClean(status::get);
    });

    private StatusBody() {}

    private static @Nullable String canceled(JsonValue value, Spot spot) {
        String status = Decoders.text().decode(value, spot);
        if (status == null || status.equals("canceled")) {
            return status;
        }
        spot.reject(Kind.UNKNOWN_VALUE, "'" + ((JsonText) value).quoted() + "' is not a supported status.");
        return null;
    }
}

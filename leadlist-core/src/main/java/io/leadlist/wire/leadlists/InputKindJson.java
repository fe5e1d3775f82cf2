package io.leadlist.wire.leadlists;

import io.leadlist.call.Violation.Kind;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.InputKind;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.JsonValue;
import io.leadlist.wire.json.JsonValue.JsonText;
import io.leadlist.wire.json.Spot;
import org.jspecify.annotations.Nullable;

/**
 * The kind of an import. A request says {@code titles_and_company} where an answer says {@code title_and_company}; in
 * requests both are read (<a href="{@docRoot}/docs/contract-decisions.md#38">decision 38</a>). A list that was made
 * otherwise is of type {@code person} (<a href="{@docRoot}/docs/contract-decisions.md#61">decision 61</a>).
 */
final class InputKindJson {
    static final Decoder<InputKind> DECODER = InputKindJson::decode;

    private InputKindJson() {}

    /** The name in an answer. */
    static String name(ImportedList list) {
        return list.kind().map(InputKindJson::name).orElse("person");
    }

    private static String name(InputKind kind) {
        return switch (kind) {
            case LINKEDIN -> "linkedin";
            case EMAIL -> "email";
            case TITLE_AND_COMPANY -> "title_and_company";
        };
    }

    private static @Nullable InputKind decode(JsonValue value, Spot spot) {
        String name = Decoders.text().decode(value, spot);
        InputKind kind = name == null ? null : ofName(name);
        if (name != null && kind == null) {
            spot.reject(Kind.UNKNOWN_VALUE, "'" + ((JsonText) value).quoted() + "' is not a supported type.");
        }
        return kind;
    }

    private static @Nullable InputKind ofName(String name) {
        return switch (name) {
            case "linkedin" -> InputKind.LINKEDIN;
            case "email" -> InputKind.EMAIL;
            case "titles_and_company", "title_and_company" -> InputKind.TITLE_AND_COMPANY;
            default -> null;
        };
    }
}

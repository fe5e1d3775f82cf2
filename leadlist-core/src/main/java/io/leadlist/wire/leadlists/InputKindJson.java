package io.leadlist.wire.leadlists;

import io.leadlist.imports.ImportedList;
import io.leadlist.imports.InputKind;

/**
 * The kind of an import in responses. A request says {@code titles_and_company} where a response says
 * {@code title_and_company}; requests may have both. A list that was made otherwise is of type {@code person}.
 */
final class InputKindJson {
    private InputKindJson() {}

    /** The name in an answer. */
    static String name(ImportedList list) {
        return list.kind().map(InputKindJson::name).orElse("person");
    }

    static String name(InputKind kind) {
        return switch (kind) {
            case LINKEDIN -> "linkedin";
            case EMAIL -> "email";
            case TITLE_AND_COMPANY -> "title_and_company";
        };
    }
}

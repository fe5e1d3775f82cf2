package io.leadlist.wire.leadlists;

import io.leadlist.imports.ImportedList;
import io.leadlist.imports.InputKind;

/**
 * The kind of an import in responses. A request says {@code titles_and_company} where a response says
 * {@code title_and_company}; requests may have both (<a
 * href="{@docRoot}/docs/contract-decisions.md#38">decision 38</a>). A list that was not created by an import is of type
 * {@code person} (<a href="{@docRoot}/docs/contract-decisions.md#61">decision 61</a>).
 */
final class InputKindJson {
    private InputKindJson() {}

    /** The name in a response. */
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

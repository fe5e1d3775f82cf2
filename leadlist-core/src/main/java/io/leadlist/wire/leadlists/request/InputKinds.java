package io.leadlist.wire.leadlists.request;

import io.leadlist.imports.InputKind;
import io.leadlist.wire.constraint.Messages;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of the kinds of leads in requests. */
final class InputKinds {
    static final String LINKEDIN = "linkedin";
    static final String EMAIL = "email";
    static final String TITLES_AND_COMPANY = "titles_and_company";

    /** The name in responses; requests may have it as well. */
    static final String TITLE_AND_COMPANY = "title_and_company";

    /** What is said of another name. */
    static final String UNSUPPORTED = Messages.VALUE + " is not a supported type.";

    private InputKinds() {}

    static Optional<InputKind> find(@Nullable String name) {
        return switch (name == null ? "" : name) {
            case LINKEDIN -> Optional.of(InputKind.LINKEDIN);
            case EMAIL -> Optional.of(InputKind.EMAIL);
            case TITLES_AND_COMPANY, TITLE_AND_COMPANY -> Optional.of(InputKind.TITLE_AND_COMPANY);
            default -> Optional.empty();
        };
    }
}

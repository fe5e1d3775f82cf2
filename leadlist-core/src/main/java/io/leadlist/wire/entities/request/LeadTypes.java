package io.leadlist.wire.entities.request;

import io.leadlist.lead.LeadType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code person} and {@code company}. */
final class LeadTypes {
    private LeadTypes() {}

    /** The type of this name, {@code person} if there is none; empty if the name is another. */
    static Optional<LeadType> find(@Nullable String name) {
        return switch (name == null ? "person" : name) {
            case "person" -> Optional.of(LeadType.PERSON);
            case "company" -> Optional.of(LeadType.COMPANY);
            default -> Optional.empty();
        };
    }
}

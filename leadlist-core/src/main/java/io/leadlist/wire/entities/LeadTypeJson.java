package io.leadlist.wire.entities;

import io.leadlist.lead.LeadType;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import java.util.List;
import java.util.Optional;

/** {@code person} and {@code company}. */
final class LeadTypeJson {
    static final Decoder<LeadType> DECODER = Decoders.oneOf(List.of("person", "company"), LeadTypeJson::read);

    private LeadTypeJson() {}

    static String name(LeadType type) {
        return switch (type) {
            case PERSON -> "person";
            case COMPANY -> "company";
        };
    }

    private static Optional<LeadType> read(String name) {
        return switch (name) {
            case "person" -> Optional.of(LeadType.PERSON);
            case "company" -> Optional.of(LeadType.COMPANY);
            default -> Optional.empty();
        };
    }
}

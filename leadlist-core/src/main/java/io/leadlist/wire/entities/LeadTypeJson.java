package io.leadlist.wire.entities;

import io.leadlist.lead.LeadType;

/** {@code person} and {@code company}. */
final class LeadTypeJson {
    private LeadTypeJson() {}

    static String name(LeadType type) {
        return switch (type) {
            case PERSON -> "person";
            case COMPANY -> "company";
        };
    }
}

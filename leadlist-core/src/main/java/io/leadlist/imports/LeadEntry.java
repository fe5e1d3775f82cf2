package io.leadlist.imports;

import java.util.Objects;

/**
 * A raw lead of an import, and its resolution. Immutable and thread-safe.
 *
 * @param ordinal the 1-based position of the entry in its list
 * @param kind the kind of the lead's key
 * @param lead the raw lead as it was accepted
 * @param resolution the result for the lead; {@link Resolution#WAITING} until it is processed
 */
public record LeadEntry(EntryId id, int ordinal, InputKind kind, RawLead lead, Resolution resolution) {
    /**
     * Checks the components.
     *
     * @param id the id of the entry
     * @param ordinal the 1-based position of the entry in its list
     * @param kind the kind of the lead's key
     * @param lead the raw lead as it was accepted
     * @param resolution the result for the lead
     */
    public LeadEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(resolution, "resolution");
    }

    /**
     * {@return a waiting entry}
     *
     * @param id the id of the entry
     * @param ordinal the 1-based position of the entry in its list
     * @param kind the kind of the lead
     * @param lead the raw lead
     */
    public static LeadEntry waiting(EntryId id, int ordinal, InputKind kind, RawLead lead) {
        return new LeadEntry(id, ordinal, kind, lead, Resolution.WAITING);
    }

    /**
     * {@return this entry with a resolution}
     *
     * @param now the result for the lead
     */
    public LeadEntry resolved(Resolution now) {
        return new LeadEntry(id, ordinal, kind, lead, now);
    }
}

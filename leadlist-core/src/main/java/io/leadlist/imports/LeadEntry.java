package io.leadlist.imports;

import java.util.Objects;

/**
 * A raw lead of an import, and what became of it. Immutable and thread-safe.
 *
 * @param ordinal the entry's 1-based place in its list
 * @param kind by what the lead says who it is
 * @param lead what was handed in, which is kept
 * @param resolution what became of it
 */
public record LeadEntry(EntryId id, int ordinal, InputKind kind, RawLead lead, Resolution resolution) {
    public LeadEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(resolution, "resolution");
    }

    /** An entry that waits. */
    public static LeadEntry waiting(EntryId id, int ordinal, InputKind kind, RawLead lead) {
        return new LeadEntry(id, ordinal, kind, lead, Resolution.WAITING);
    }

    /** The same, where something became of it. */
    public LeadEntry resolved(Resolution now) {
        return new LeadEntry(id, ordinal, kind, lead, now);
    }
}

package io.leadlist.imports;

import io.leadlist.lead.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead of a list in the lead-lists API: a raw lead, or a member added in another way. Immutable and thread-safe.
 *
 * @param id the id of the entry. For a member added in another way, an unchanging id that is derived from the ids of
 *     the list and the member
 * @param position the position among all leads of the list
 * @param person the person; null while it is unknown
 * @param known the known data: the lead's own, completed by the person's record
 * @param verdict the verdict on the e-mail address; null if it was not verified
 * @param phones the revealed phone numbers
 * @param data the additional data of the raw lead
 * @param reason the reason why the lead is unresolved or incomplete; null if there is none
 */
public record ListedLead(
        UUID id,
        LeadPosition position,
        @Nullable PersonId person,
        KnownLead known,
        @Nullable EmailVerdict verdict,
        List<PhoneNumber> phones,
        LeadData data,
        @Nullable String reason) {
    /**
     * Checks the components, and copies collections.
     *
     * @param id the id of the entry
     * @param position the position among all leads of the list
     * @param person the person; null while it is unknown
     * @param known the known data
     * @param verdict the verdict on the e-mail address
     * @param phones the revealed phone numbers
     * @param data the additional data of the raw lead
     * @param reason the reason why the lead is unresolved or incomplete
     */
    public ListedLead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(data, "data");
        phones = List.copyOf(phones);
    }

    /**
     * {@return the lead of an entry}
     *
     * @param entry the entry of a raw lead
     */
    public static ListedLead of(LeadEntry entry) {
        LeadPosition position = new LeadPosition.OfEntry(entry.ordinal());
        UUID id = entry.id().uuid();
        LeadData data = entry.lead().data();
        KnownLead said = KnownLead.of(entry.lead());
        if (entry.resolution() instanceof Resolution.Resolved resolved) {
            return new ListedLead(
                    id,
                    position,
                    resolved.person(),
                    said.or(resolved.known()),
                    resolved.verdict(),
                    resolved.phones(),
                    data,
                    resolved.shortfall());
        }
        return new ListedLead(id, position, null, said, null, List.of(), data, reason(entry.resolution()));
    }

    private static @Nullable String reason(Resolution resolution) {
        if (resolution instanceof Resolution.KeptOut keptOut) {
            return keptOut.reason();
        }
        return resolution instanceof Resolution.Unresolved unresolved ? unresolved.reason() : null;
    }
}

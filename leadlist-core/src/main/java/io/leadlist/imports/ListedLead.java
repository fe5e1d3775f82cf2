package io.leadlist.imports;

import io.leadlist.lead.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead of a list as the lead-lists API sees it: a raw lead with what is known of it by now, or a member that was
 * added otherwise. Immutable and thread-safe.
 *
 * @param id the id of the entry; of a member that was added otherwise one that is made of the list's id and the
 *     member's, always the same
 * @param person who it is; null as long as that is not known
 * @param known what the lead itself says, and beside it what the person's record says
 * @param verdict what is known of the e-mail address; null if it was not verified
 * @param phones the numbers that were revealed
 * @param data what was handed in beside
 * @param reason why it is not known who it is, or what else could not be done; null if there is nothing of that
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
    public ListedLead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(data, "data");
        phones = List.copyOf(phones);
    }

    /** The lead that an entry is. */
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
        String reason = entry.resolution() instanceof Resolution.Unresolved unresolved ? unresolved.reason() : null;
        return new ListedLead(id, position, null, said, null, List.of(), data, reason);
    }
}

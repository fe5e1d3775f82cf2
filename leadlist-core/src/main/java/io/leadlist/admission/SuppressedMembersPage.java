package io.leadlist.admission;

import io.leadlist.lead.LeadId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The members that one step of a search has found. A page can be empty although others follow: each step reads a
 * bounded number of records, whether they match or not. Immutable and thread-safe.
 *
 * @param next the last lead that the step has read, after which the next step continues; empty after the last step
 */
public record SuppressedMembersPage(List<SuppressedMember> members, Optional<LeadId> next) {
    /**
     * Checks the components, and copies collections.
     *
     * @param members the members that this step has found
     * @param next the last lead that the step has read, after which the next step continues
     */
    public SuppressedMembersPage {
        members = List.copyOf(members);
        Objects.requireNonNull(next, "next");
    }
}

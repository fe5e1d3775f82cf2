package io.leadlist.reading;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list's members, in the order in which they were added. Immutable and thread-safe.
 *
 * @param next the start of the next page; empty for the last page
 */
public record MembersPage(List<PopulatedMember> members, Optional<MemberCursor> next) {
    /**
     * Copies the collections, so that later changes of them have no effect.
     *
     * @param members the members with their records
     * @param next the start of the next page
     */
    public MembersPage {
        members = List.copyOf(members);
    }
}

package io.leadlist.reading;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list's members, in the order in which they were added. Immutable and thread-safe.
 *
 * @param next where the next page begins; empty if this is the last one
 */
public record MembersPage(List<PopulatedMember> members, Optional<MemberCursor> next) {
    public MembersPage {
        members = List.copyOf(members);
    }
}

package io.leadlist.storage;

import io.leadlist.list.MemberPosition;
import io.leadlist.list.Membership;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The memberships of two leads in a list, of which the second is to be merged into the first. Immutable and
 * thread-safe. For adapters that implement {@link Members#merge}.
 *
 * @param kept the present and former memberships of the lead that stays
 * @param gone the present and former memberships of the lead to replace
 */
public record MergedMemberships(List<Membership> kept, List<Membership> gone) {
    /**
     * Copies the collections, so that later changes of them have no effect.
     *
     * @param kept the memberships of the lead that stays
     * @param gone the memberships of the lead to replace
     */
    public MergedMemberships {
        kept = List.copyOf(kept);
        gone = List.copyOf(gone);
    }

    /** {@return the present position of the lead that stays; null if it is no member} */
    public @Nullable MemberPosition positionOfKept() {
        return present(kept);
    }

    /** {@return the present position of the lead to replace; null if it is no member} */
    public @Nullable MemberPosition positionOfGone() {
        return present(gone);
    }

    /**
     * {@return whether the present positions can get the other lead, in all versions} Otherwise a lead would be a
     * member twice at some version, or a change would have ended two memberships of one lead.
     *
     * @throws NullPointerException if the lead to replace is no member
     */
    public boolean canExchangePositions() {
        MemberPosition ofGone = Objects.requireNonNull(positionOfGone(), "the lead to replace is no member");
        MemberPosition ofKept = positionOfKept();
        return !haveLeftTogether()
                && areApart(at(ofGone, gone), elsewhere(ofKept, kept))
                && (ofKept == null || areApart(at(ofKept, kept), elsewhere(ofGone, gone)));
    }

    private boolean haveLeftTogether() {
        return kept.stream()
                .anyMatch(one -> one.until() != null
                        && gone.stream().anyMatch(other -> one.until().equals(other.until())));
    }

    private static @Nullable MemberPosition present(List<Membership> memberships) {
        return memberships.stream()
                .filter(one -> one.until() == null)
                .map(Membership::position)
                .findFirst()
                .orElse(null);
    }

    private static List<Membership> at(MemberPosition position, List<Membership> memberships) {
        return memberships.stream()
                .filter(one -> one.position().equals(position))
                .toList();
    }

    private static List<Membership> elsewhere(@Nullable MemberPosition position, List<Membership> memberships) {
        return memberships.stream()
                .filter(one -> !one.position().equals(position))
                .toList();
    }

    private static boolean areApart(List<Membership> some, List<Membership> others) {
        return some.stream().noneMatch(one -> others.stream().anyMatch(other -> overlap(one, other)));
    }

    private static boolean overlap(Membership one, Membership other) {
        return one.since() < end(other) && other.since() < end(one);
    }

    private static long end(Membership membership) {
        Long until = membership.until();
        return until == null ? Long.MAX_VALUE : until;
    }
}

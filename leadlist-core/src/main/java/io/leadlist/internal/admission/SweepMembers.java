package io.leadlist.internal.admission;

import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.internal.admission.RemoveSuppressedMembers.Removal;
import io.leadlist.internal.write.Settings;
import io.leadlist.storage.Suppressions.RequiredRemoval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes on with the removal of members that entries cover. Each entry requires two searches: the first one by the call
 * that adds it, or by a sweep if that did not reach the end; the second one by a later sweep. The second one finds the
 * leads of adds that had read the entries before the new one was committed.
 */
public final class SweepMembers {
    /** The number of searches that an entry requires. */
    static final int SEARCHES = 2;

    private static final int ENTRIES = 10_000;
    private final Settings settings;

    /** Creates the use case. */
    public SweepMembers(Settings settings) {
        this.settings = settings;
    }

    /** Makes one search for each entry that requires one, and returns the number of ended memberships. */
    public long sweep(OrganizationId organization) {
        long ended = 0;
        // The last searches come first, so that no entry has both of its searches in one sweep.
        for (int searches = 1; searches <= SEARCHES; searches++) {
            ended += sweep(organization, searches);
        }
        return ended;
    }

    private long sweep(OrganizationId organization, int searches) {
        long ended = 0;
        List<RequiredRemoval> some;
        do {
            Instant now = settings.now();
            some = settings.storage()
                    .read(
                            organization,
                            transaction -> transaction.suppressions().requiredRemovals(searches, now, ENTRIES));
            for (Removal removal : removals(organization, some)) {
                ended += new RemoveSuppressedMembers(settings).all(removal).memberships();
                count(settings, removal, searches);
            }
        } while (some.size() == ENTRIES);
        return ended;
    }

    /** Notes that the members under some entries were searched. */
    static void count(Settings settings, Removal removal, int searches) {
        settings.storage().write(removal.organization(), transaction -> {
            transaction.suppressions().countSearch(removal.entries(), searches);
            return removal;
        });
    }

    private record Group(SuppressionScope scope, UserId by, Instant at) {
        static Group of(RequiredRemoval removal) {
            return new Group(removal.entry().scope(), removal.by(), removal.at());
        }
    }

    private static List<Removal> removals(OrganizationId organization, List<RequiredRemoval> required) {
        Map<Group, List<Suppression>> entries = new LinkedHashMap<>();
        required.forEach(one -> entries.computeIfAbsent(Group.of(one), first -> new ArrayList<>())
                .add(one.entry()));
        List<Removal> removals = new ArrayList<>();
        entries.forEach(
                (group, ofGroup) -> removals.add(new Removal(organization, group.scope, ofGroup, group.by, group.at)));
        return removals;
    }
}

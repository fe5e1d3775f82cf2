package io.leadlist.internal.admission;

import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionOutcome;
import io.leadlist.admission.SuppressionOutcome.Result;
import io.leadlist.admission.SuppressionOutcome.Stored;
import io.leadlist.internal.admission.RequestedEntries.Place;
import io.leadlist.internal.admission.RequestedEntries.Requested;
import io.leadlist.storage.Suppressions;
import io.leadlist.storage.Suppressions.Renewal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what requests change, given the entries that are stored: one outcome for each request, in their order. Reads
 * and writes nothing until {@link #store}.
 */
final class EntryChanges {
    private final Instant now;
    private final Map<Place, Suppression> stored = new HashMap<>();
    private final Set<Place> seen = new HashSet<>();
    private final List<Suppression> expired = new ArrayList<>();
    private final List<Suppression> added = new ArrayList<>();
    private final List<Renewal> renewed = new ArrayList<>();
    private final List<Suppression> after = new ArrayList<>();
    private final List<SuppressionOutcome> outcomes = new ArrayList<>();

    EntryChanges(Collection<Suppression> stored, Instant now) {
        stored.forEach(entry -> this.stored.put(Place.of(entry), entry));
        this.now = now;
    }

    /** Decides about all requests, of which at most {@code room} can become new entries. */
    EntryChanges decide(RequestedEntries requests, long room) {
        requests.all().forEach(request -> decide(request, room));
        return this;
    }

    List<SuppressionOutcome> outcomes() {
        return outcomes;
    }

    /** Returns the entries that are stored for the requests after the changes, in any order. */
    List<Suppression> inForce() {
        return List.copyOf(after);
    }

    /** Stores the changes: at most one statement for each kind of change. */
    void store(Suppressions suppressions) {
        if (!expired.isEmpty()) {
            suppressions.delete(expired);
        }
        if (!added.isEmpty()) {
            suppressions.insert(added);
        }
        if (!renewed.isEmpty()) {
            suppressions.renew(renewed);
        }
    }

    /** Returns the changes for the listeners. */
    EntryNews news() {
        return new EntryNews(added, renewed, List.of());
    }

    private void decide(Requested request, long room) {
        Suppression entry = request.entry();
        if (entry == null) {
            outcomes.add(new SuppressionOutcome(outcomes.size(), Result.INVALID, request.problem(), null));
        } else if (!seen.add(Place.of(entry))) {
            add(Result.DUPLICATE_IN_REQUEST, null);
        } else {
            decide(entry, stored.get(Place.of(entry)), room);
        }
    }

    private void decide(Suppression entry, @Nullable Suppression before, long room) {
        if (before != null && before.isInForce(now)) {
            Suppression after = before.renewedBy(entry.reason(), entry.expiresAt());
            if (after.equals(before)) {
                add(Result.ALREADY_THERE, before);
            } else {
                renewed.add(new Renewal(before, after));
                add(Result.RENEWED, after);
            }
        } else if (added.size() >= room) {
            add(Result.OVER_LIMIT, null);
        } else {
            if (before != null) {
                expired.add(before); // An entry that has expired counts as absent, whether it was swept or not.
            }
            added.add(entry);
            add(Result.ADDED, entry);
        }
    }

    private void add(Result result, @Nullable Suppression entry) {
        if (entry != null) {
            after.add(entry);
        }
        outcomes.add(new SuppressionOutcome(outcomes.size(), result, null, entry == null ? null : Stored.of(entry)));
    }
}

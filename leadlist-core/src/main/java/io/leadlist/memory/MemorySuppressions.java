package io.leadlist.memory;

import io.leadlist.admission.Channel;
import io.leadlist.admission.KeyDigest;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.storage.Suppressions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The suppression entries of one organization. */
final class MemorySuppressions implements Suppressions {
    private final Tenant tenant;
    private final Undo undo;

    MemorySuppressions(Tenant tenant, Undo undo) {
        this.tenant = tenant;
        this.undo = undo;
    }

    /** What identifies an entry. */
    record Place(
            SuppressionKey key,
            SuppressionScope scope,
            @Nullable Channel channel) {
        static Place of(Suppression entry) {
            return new Place(entry.key(), entry.scope(), entry.channel());
        }
    }

    @Override
    public List<Suppression> find(SuppressionScope scope, Collection<SuppressionKey> keys) {
        Set<SuppressionKey> wanted = new HashSet<>(keys);
        return tenant.suppressions.values().stream()
                .filter(entry -> entry.scope().equals(scope) && wanted.contains(entry.key()))
                .toList();
    }

    @Override
    public void insert(Collection<Suppression> entries) {
        entries.forEach(entry -> undo.put(tenant.suppressions, Place.of(entry), entry));
    }

    @Override
    public void renew(Collection<Renewal> renewals) {
        renewals.forEach(one -> undo.put(tenant.suppressions, Place.of(one.before()), one.after()));
    }

    @Override
    public void delete(Collection<Suppression> entries) {
        entries.forEach(entry -> remove(tenant, undo, Place.of(entry)));
    }

    @Override
    public List<Suppression> page(SuppressionQuery query, Instant at, @Nullable SuppressionCursor after, int limit) {
        return tenant.suppressions.values().stream()
                .filter(entry -> entry.scope().equals(query.scope()) && entry.isInForce(at))
                .filter(entry -> query.kind() == null || entry.key().kind() == query.kind())
                .filter(entry -> after == null || SuppressionCursor.of(entry).compareTo(after) > 0)
                .sorted(Comparator.comparing(SuppressionCursor::of))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Suppression> withDigests(LeadListId list, Collection<Long> digests, Instant at) {
        Set<Long> wanted = new HashSet<>(digests);
        return tenant.suppressions.values().stream()
                .filter(entry -> entry.scope().includes(list) && entry.isInForce(at) && entry.blocksAdds())
                .filter(entry -> wanted.contains(KeyDigest.of(entry.key())))
                .toList();
    }

    @Override
    public Set<SuppressionKey.Kind> kinds(LeadListId list) {
        return tenant.suppressions.values().stream()
                .filter(entry -> entry.scope().includes(list))
                .map(entry -> entry.key().kind())
                .collect(Collectors.toSet());
    }

    @Override
    public int count(int atMost) {
        return Math.min(atMost, tenant.suppressions.size());
    }

    @Override
    public int sweep(Instant at, int limit) {
        List<Suppression> expired = tenant.suppressions.values().stream()
                .filter(entry -> !entry.isInForce(at))
                .limit(limit)
                .toList();
        delete(expired);
        return expired.size();
    }

    /** The removal that an entry requires. */
    record Required(UserId by, Instant at, int searches) {}

    @Override
    public void requireRemoval(Collection<RequiredRemoval> removals, int searches) {
        removals.forEach(removal -> undo.put(
                tenant.removals, Place.of(removal.entry()), new Required(removal.by(), removal.at(), searches)));
    }

    @Override
    public List<RequiredRemoval> requiredRemovals(int searches, Instant at, int limit) {
        List<RequiredRemoval> required = new ArrayList<>();
        tenant.removals.forEach((place, removal) -> {
            Suppression entry = Objects.requireNonNull(tenant.suppressions.get(place));
            if (removal.searches == searches && entry.isInForce(at) && required.size() < limit) {
                required.add(new RequiredRemoval(entry, removal.by, removal.at));
            }
        });
        return required;
    }

    @Override
    public void countSearch(Collection<Suppression> entries, int searches) {
        for (Suppression entry : entries) {
            Required removal = tenant.removals.get(Place.of(entry));
            if (removal != null && removal.searches == searches) {
                undo.put(tenant.removals, Place.of(entry), new Required(removal.by, removal.at, searches - 1));
            }
        }
    }

    /** Removes all entries of a list's scope. */
    static void removeOfList(Tenant tenant, Undo undo, LeadListId list) {
        List.copyOf(tenant.suppressions.keySet()).stream()
                .filter(place -> list.equals(place.scope().list()))
                .forEach(place -> remove(tenant, undo, place));
    }

    private static void remove(Tenant tenant, Undo undo, Place place) {
        undo.remove(tenant.suppressions, place);
        undo.remove(tenant.removals, place);
    }
}

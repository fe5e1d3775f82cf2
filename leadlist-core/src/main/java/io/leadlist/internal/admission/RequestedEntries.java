package io.leadlist.internal.admission;

import io.leadlist.admission.Channel;
import io.leadlist.admission.KeyProblem;
import io.leadlist.admission.KeyedHashes;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.admission.UnreadableKeyException;
import io.leadlist.call.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requests of one call with their keys. A request whose text is not a key has a problem instead of an entry. */
record RequestedEntries(List<Requested> all) {
    /** One request: the entry that it asks for, or the problem of its text. */
    record Requested(@Nullable Suppression entry, @Nullable KeyProblem problem) {}

    /** What identifies an entry within its scope. */
    record Place(SuppressionKey key, @Nullable Channel channel) {
        static Place of(Suppression entry) {
            return new Place(entry.key(), entry.channel());
        }
    }

    /** Who adds entries, where and when. */
    record Added(SuppressionScope scope, UserId by, Instant at) {}

    static RequestedEntries of(List<NewSuppression> requests, KeyedHashes hashes, Added added) {
        List<Requested> all = new ArrayList<>(requests.size());
        for (NewSuppression request : requests) {
            all.add(requested(request, hashes, added));
        }
        return new RequestedEntries(all);
    }

    /** Returns the keys of the requests that have one. */
    Set<SuppressionKey> keys() {
        Set<SuppressionKey> keys = new LinkedHashSet<>();
        for (Requested one : all) {
            if (one.entry != null) {
                keys.add(one.entry.key());
            }
        }
        return keys;
    }

    private static Requested requested(NewSuppression request, KeyedHashes hashes, Added added) {
        try {
            return new Requested(entry(request, request.key(hashes), added), null);
        } catch (UnreadableKeyException unreadable) {
            return new Requested(null, unreadable.problem());
        }
    }

    private static Suppression entry(NewSuppression request, SuppressionKey key, Added added) {
        return new Suppression(
                key,
                added.scope,
                request.reason(),
                request.source(),
                request.note(),
                added.by,
                added.at,
                request.expiresAt(),
                request.channel());
    }
}

package io.leadlist.internal.people;

import io.leadlist.admission.KeyedHashes;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.UserId;
import io.leadlist.internal.admission.EntryNews;
import io.leadlist.storage.Suppressions.Renewal;
import io.leadlist.storage.Suppressions.RequiredRemoval;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The suppression entries with keyed hashes that keep an erased person out. Without a secret, there are none. */
final class KeyedEntries {
    private static final String SOURCE = "erasure";
    private final ErasureCall call;
    private final KeyedHashes hashes;

    KeyedEntries(ErasureCall call) {
        this.call = call;
        this.hashes = call.hashes();
    }

    /**
     * Stores an entry for each key that identifies the person: an objection, for all lists, without an end. An entry
     * that exists stays, and becomes as strong. Returns the entries as they are stored, the earliest first.
     */
    List<Suppression> keepOut(Transaction transaction, PersonTraces person) {
        Set<SuppressionKey> keys = hashed(person.identifying());
        if (keys.isEmpty()) {
            return List.of();
        }
        removeNotes(transaction, hashed(person.plain()));
        Map<SuppressionKey, Suppression> before = new HashMap<>();
        transaction.suppressions().find(SuppressionScope.ORGANIZATION, keys).stream()
                .filter(Suppression::blocksAdds)
                .forEach(entry -> before.put(entry.key(), entry));
        List<Suppression> added = new ArrayList<>();
        List<Renewal> renewals = new ArrayList<>();
        List<Suppression> all = new ArrayList<>();
        for (SuppressionKey key : keys) {
            Suppression stored = before.get(key);
            Suppression entry = stored == null ? entry(key) : stored.renewedBy(SuppressionReason.OBJECTION, null);
            all.add(entry);
            if (stored == null) {
                added.add(entry);
            } else if (!stored.equals(entry)) {
                renewals.add(new Renewal(stored, entry));
            }
        }
        store(transaction, added, renewals);
        tell(transaction, new EntryNews(added, renewals, List.of()));
        requireSearch(transaction, added);
        all.sort(Comparator.comparing(Suppression::addedAt).thenComparing(Suppression::key));
        return all;
    }

    /** Removes the notes of keyed entries about the person, which can name the person, except for those of erasures. */
    private static void removeNotes(Transaction transaction, Set<SuppressionKey> keys) {
        List<Suppression> noted = transaction.erasure().suppressions(keys).stream()
                .filter(entry -> entry.note() != null && !entry.source().equals(SOURCE))
                .toList();
        if (!noted.isEmpty()) {
            transaction.suppressions().delete(noted);
            transaction
                    .suppressions()
                    .insert(noted.stream()
                            .map(entry -> with(entry.key(), entry))
                            .toList());
        }
    }

    /**
     * An add may have read the entries before they are committed: a sweep removes the people that it has brought back.
     */
    private static void requireSearch(Transaction transaction, List<Suppression> added) {
        if (!added.isEmpty()) {
            List<RequiredRemoval> removals = added.stream()
                    .map(entry -> new RequiredRemoval(entry, entry.addedBy(), entry.addedAt()))
                    .toList();
            transaction.suppressions().requireRemoval(removals, 1);
        }
    }

    /**
     * Deletes the plain entries about the person and returns their number. A keyed entry takes the place of an entry
     * about a channel, and of one about a phone, which keeps out others as well.
     */
    long replacePlain(Transaction transaction, PersonTraces person) {
        List<Suppression> plain = transaction.erasure().suppressions(person.plain());
        if (plain.isEmpty()) {
            return 0;
        }
        Set<SuppressionKey> identifying = person.identifying();
        Set<Suppression> keyed = new LinkedHashSet<>();
        for (Suppression entry : plain) {
            if (entry.channel() != null || !identifying.contains(entry.key())) {
                hashes.of(entry.key()).ifPresent(key -> keyed.add(with(key, entry)));
            }
        }
        transaction.suppressions().delete(plain);
        List<Suppression> replacing = absent(transaction, keyed);
        store(transaction, replacing, List.of());
        tell(transaction, new EntryNews(replacing, List.of(), plain));
        return plain.size();
    }

    private void tell(Transaction transaction, EntryNews news) {
        news.tell(call.settings(), transaction, call.caller());
    }

    private static List<Suppression> absent(Transaction transaction, Collection<Suppression> keyed) {
        Set<SuppressionKey> keys = new HashSet<>();
        keyed.forEach(entry -> keys.add(entry.key()));
        List<Suppression> stored =
                keys.isEmpty() ? List.of() : transaction.erasure().suppressions(keys);
        return keyed.stream()
                .filter(entry -> stored.stream().noneMatch(other -> isAtSamePlace(entry, other)))
                .toList();
    }

    private static boolean isAtSamePlace(Suppression one, Suppression other) {
        return one.key().equals(other.key())
                && one.scope().equals(other.scope())
                && Objects.equals(one.channel(), other.channel());
    }

    static void store(Transaction transaction, List<Suppression> added, List<Renewal> renewals) {
        if (!added.isEmpty()) {
            transaction.suppressions().insert(added);
        }
        if (!renewals.isEmpty()) {
            transaction.suppressions().renew(renewals);
        }
    }

    private Set<SuppressionKey> hashed(Set<SuppressionKey> keys) {
        Set<SuppressionKey> hashed = new LinkedHashSet<>();
        keys.forEach(key -> hashes.of(key).ifPresent(hashed::add));
        return hashed;
    }

    private Suppression entry(SuppressionKey key) {
        UserId by = call.caller().user();
        return new Suppression(
                key,
                SuppressionScope.ORGANIZATION,
                SuppressionReason.OBJECTION,
                SOURCE,
                call.why(),
                by,
                call.at(),
                null,
                null);
    }

    /** Returns the entry with a keyed hash, and without the note, which can name the person. */
    private static Suppression with(SuppressionKey key, Suppression entry) {
        return new Suppression(
                key,
                entry.scope(),
                entry.reason(),
                entry.source(),
                null,
                entry.addedBy(),
                entry.addedAt(),
                entry.expiresAt(),
                entry.channel());
    }
}

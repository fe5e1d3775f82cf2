package io.leadlist.internal.people;

import io.leadlist.admission.KeyedHashes;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.internal.admission.EntryNews;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.storage.Merges.Merge;
import io.leadlist.storage.Suppressions.Renewal;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Moves everything about a person, except for present memberships, to the kept one, in one transaction. */
final class MergeRecords {
    private static final PersonProfile NOTHING = PersonProfile.builder().build();
    private final KeyedHashes hashes;
    private final PersonId kept;
    private final PersonId gone;
    private final Instant at;

    MergeRecords(KeyedHashes hashes, PersonId kept, PersonId gone, Instant at) {
        this.hashes = hashes;
        this.kept = kept;
        this.gone = gone;
        this.at = at;
    }

    /**
     * What the kept person has got.
     *
     * @param isNew whether an earlier merge has not done the same
     */
    record Moved(int keys, int formerMemberships, EntryNews entries, boolean isNew) {
        int suppressions() {
            return entries.added().size() + entries.renewed().size();
        }
    }

    Moved merge(Transaction transaction) {
        Map<PersonId, Person> records = transaction.people().find(List.of(kept, gone));
        Person keeping = records.get(kept);
        if (keeping == null || keeping.isDeleted()) {
            throw MergePeople.rejected("into", "The organization has no such person");
        }
        Person going = records.get(gone);
        requireSameKept(transaction);
        PersonProfile added = going == null ? NOTHING : going.profile();
        PersonProfile merged = merged(keeping.profile(), added);
        int keys = 0;
        if (going != null && !added.equals(NOTHING)) {
            transaction.people().replace(List.of(new Person(kept, merged, keeping.createdAt(), at, null)));
            keys = transaction.people().moveKeys(gone, kept);
        }
        boolean isNew = remember(transaction, keeping, going);
        int former = transaction.members().inheritFormer(kept, gone);
        return new Moved(keys, former, suppress(transaction, lostKeys(merged, added)), isNew || former > 0);
    }

    private void requireSameKept(Transaction transaction) {
        Optional<Merge> before = transaction.merges().find(gone);
        if (before.isPresent() && !before.get().kept().equals(kept)) {
            throw MergePeople.rejected("id", "The person was merged into another person");
        }
    }

    /**
     * Empties and deletes the other record, and stores what an undo needs. Returns false if an earlier merge has done
     * so.
     */
    private boolean remember(Transaction transaction, Person keeping, @Nullable Person going) {
        boolean isDone = going != null && going.isDeleted() && going.profile().equals(NOTHING);
        boolean isInLists =
                going == null && !transaction.members().listsOf(List.of(gone)).isEmpty();
        boolean isNew = !isDone && (going != null || isInLists);
        if (isNew) {
            transaction
                    .people()
                    .replace(List.of(new Person(gone, NOTHING, going == null ? at : going.createdAt(), at, at)));
        }
        if ((going != null || isInLists) && transaction.merges().find(gone).isEmpty()) {
            PersonProfile before = going == null || going.isDeleted() ? null : going.profile();
            transaction.merges().insert(new Merge(gone, kept, at, keeping.profile(), before));
        }
        return isNew;
    }

    private static PersonProfile merged(PersonProfile kept, PersonProfile gone) {
        try {
            return MergedProfile.of(kept, gone);
        } catch (IllegalArgumentException tooLong) {
            throw MergePeople.rejected("id", "The two records together are too long");
        }
    }

    /** Returns the keys of entries that cover the other person, and do not cover the merged profile. */
    private Set<SuppressionKey> lostKeys(PersonProfile merged, PersonProfile added) {
        Set<IdentityKey> lost = new LinkedHashSet<>(added.identityKeys());
        lost.removeAll(new LinkedHashSet<>(merged.identityKeys()));
        Set<SuppressionKey> keys = new LinkedHashSet<>();
        keys.add(new SuppressionKey(Kind.PERSON_ID, gone.value()));
        lost.forEach(key -> keys.add(PersonTraces.suppressionKey(key)));
        List.copyOf(keys).forEach(key -> hashes.of(key).ifPresent(keys::add));
        return keys;
    }

    /** The place of an entry, except for its key. */
    private record Place(Object scope, @Nullable Object channel) {
        static Place of(Suppression entry) {
            return new Place(entry.scope(), entry.channel());
        }
    }

    /** Adds entries about the id of the kept person, or makes them as strict as those with these keys. */
    private EntryNews suppress(Transaction transaction, Set<SuppressionKey> keys) {
        SuppressionKey own = new SuppressionKey(Kind.PERSON_ID, kept.value());
        Map<Place, Suppression> stored = new HashMap<>();
        transaction.erasure().suppressions(List.of(own)).forEach(entry -> stored.put(Place.of(entry), entry));
        Map<Place, Suppression> stricter = new LinkedHashMap<>();
        for (Suppression entry : transaction.erasure().suppressions(keys)) {
            if (entry.isInForce(at)) {
                Place place = Place.of(entry);
                Suppression before = stricter.getOrDefault(place, stored.get(place));
                stricter.put(
                        place,
                        before == null ? about(own, entry) : before.renewedBy(entry.reason(), entry.expiresAt()));
            }
        }
        List<Suppression> added = new ArrayList<>();
        List<Renewal> renewals = new ArrayList<>();
        stricter.forEach((place, entry) -> {
            Suppression before = stored.get(place);
            if (before == null) {
                added.add(entry);
            } else if (!before.equals(entry)) {
                renewals.add(new Renewal(before, entry));
            }
        });
        KeyedEntries.store(transaction, added, renewals);
        return new EntryNews(added, renewals, List.of());
    }

    private static Suppression about(SuppressionKey key, Suppression entry) {
        return new Suppression(
                key,
                entry.scope(),
                entry.reason(),
                entry.source(),
                entry.note(),
                entry.addedBy(),
                entry.addedAt(),
                entry.expiresAt(),
                entry.channel());
    }
}

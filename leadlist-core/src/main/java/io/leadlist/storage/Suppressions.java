package io.leadlist.storage;

import io.leadlist.admission.KeyDigest;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Capability: the suppression entries of one organization. At most one entry has the same key, scope and channel.
 *
 * <p>Two transactions can write the same entry at the same time. Then one of them runs again and sees what the other
 * has stored, so that no entry is lost and no reason becomes weaker.
 */
public interface Suppressions {
    /**
     * {@return the entries of a scope with these keys, including expired ones and those about channels, in any order}
     *
     * @param scope where the entries apply
     * @param keys the keys to look up
     */
    List<Suppression> find(SuppressionScope scope, Collection<SuppressionKey> keys);

    /**
     * Stores entries that {@link #find} has not returned in this transaction.
     *
     * @param entries the new entries
     */
    void insert(Collection<Suppression> entries);

    /** The change of an entry. Only the reason and the expiry can differ. */
    record Renewal(Suppression before, Suppression after) {}

    /**
     * Stores the reason and the expiry of entries that {@link #find} has returned in this transaction.
     *
     * @param renewals the entries with their new reason and expiry
     */
    void renew(Collection<Renewal> renewals);

    /**
     * Deletes entries that {@link #find} has returned in this transaction.
     *
     * @param entries the entries to delete
     */
    void delete(Collection<Suppression> entries);

    /**
     * {@return the entries that are in force at an instant, including those about channels, in the order of
     * {@link SuppressionCursor}} The cost does not depend on the position of the page.
     *
     * @param query the scope, kind and channel of the entries
     * @param at the current time; entries that have expired by then are left out
     * @param after the position of the last entry of the previous page; null for the first page
     * @param limit the maximum number of entries, at least 1
     */
    List<Suppression> page(SuppressionQuery query, Instant at, @Nullable SuppressionCursor after, int limit);

    /**
     * {@return the entries that can keep a lead out of a list: those of the organization's scope and of the list's
     * scope, in force at an instant and without a channel, whose keys have one of these {@linkplain KeyDigest digests}}
     * The method takes one statement for any number of digests. Two keys can have the same digest, so the caller
     * compares the keys.
     *
     * @param list the id of the list
     * @param digests the digests of keys of leads
     * @param at the current time; entries that have expired by then are left out
     */
    List<Suppression> withDigests(LeadListId list, Collection<Long> digests, Instant at);

    /**
     * {@return the kinds of the keys of all entries of the organization's scope and of this list's scope} Keys of other
     * kinds need not be looked up.
     *
     * <p>An adapter may read the kinds while it locks the list, so that this method costs nothing. Then the kinds of
     * entries that another transaction adds later can be missing, and those of entries that this transaction has
     * deleted can be present. Entries that were added by an earlier change of the list, or by this transaction, are
     * never missing.
     *
     * @param list the id of the list
     */
    Set<SuppressionKey.Kind> kinds(LeadListId list);

    /**
     * {@return the number of entries, or {@code atMost} if there are more} The cost grows with the number.
     *
     * @param atMost the greatest number to count
     */
    int count(int atMost);

    /**
     * Deletes entries that have expired at an instant, and returns their number.
     *
     * @param at the current time; entries that have expired by then are deleted
     * @param limit the maximum number of entries, at least 1
     * @return the number of deleted entries
     */
    int sweep(Instant at, int limit);

    /**
     * An entry whose covered members must be removed from the lists in its scope.
     *
     * @param by the user who required the removal
     * @param at the instant at which it was required
     */
    record RequiredRemoval(Suppression entry, UserId by, Instant at) {}

    /**
     * Requires this number of searches for each of these stored entries. Each search removes the members that the entry
     * covers. An earlier requirement for the same entry is replaced. Deleting an entry ends its requirement.
     *
     * @param removals the entries, and what they require
     * @param searches the number of searches that the removals require
     */
    void requireRemoval(Collection<RequiredRemoval> removals, int searches);

    /**
     * {@return the removals that require exactly this number of searches, in any order} Only entries that are in force
     * at the instant are included. The cost does not depend on the number of entries.
     *
     * @param searches at least 1
     * @param at the current time
     * @param limit the maximum number of removals, at least 1
     */
    List<RequiredRemoval> requiredRemovals(int searches, Instant at, int limit);

    /**
     * Counts a search: of these entries, those that require exactly this number of searches require one less. Other
     * entries, and those that are no longer stored, stay as they are.
     *
     * @param entries the entries whose removal was searched
     * @param searches the number of searches that the entries require
     */
    void countSearch(Collection<Suppression> entries, int searches);
}

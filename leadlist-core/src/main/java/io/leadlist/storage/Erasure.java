package io.leadlist.storage;

import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.Charge;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Capability: finds and removes what is stored about one person of the organization.
 *
 * <p>The id of an erased person is unknown afterwards. An {@linkplain PersonId#erased erased id} replaces it, so that
 * memberships and their counts stay.
 */
public interface Erasure {
    /**
     * The rows about a person that {@link #eraseRecord} has changed.
     *
     * @param found whether anything referred to the id
     * @param records the number of records; a list can have a member without a record
     * @param keys the number of identity keys
     * @param memberships the number of present memberships
     * @param formerMemberships the number of memberships that have ended
     */
    record ErasedRecord(boolean found, int records, int keys, long memberships, long formerMemberships) {
        /** Nothing referred to the id. */
        public static final ErasedRecord NONE = new ErasedRecord(false, 0, 0, 0, 0);

        /**
         * {@return the rows of both, if two ids stand for one person}
         *
         * @param other the numbers to add
         */
        public ErasedRecord plus(ErasedRecord other) {
            return new ErasedRecord(
                    found || other.found,
                    records + other.records,
                    keys + other.keys,
                    memberships + other.memberships,
                    formerMemberships + other.formerMemberships);
        }
    }

    /**
     * Replaces a person by an erased one: a deleted record with the erased id and an empty profile. Present and former
     * memberships, receipts and resolutions of raw leads refer to the erased id from then on. The identity keys are
     * deleted, and so is what is stored about {@linkplain Merges merges} of the person. Does nothing if no record,
     * membership or receipt refers to the id.
     *
     * @param id the id of the person
     * @param erased an unused erased id
     * @param at the instant of the deletion
     * @return the erased record
     */
    ErasedRecord eraseRecord(PersonId id, PersonId erased, Instant at);

    /**
     * {@return the erased ids that stand for people, in their order}
     *
     * @param after the last id of the previous page; null for the first page
     * @param limit the maximum number of ids, at least 1
     */
    List<PersonId> erasedPeople(@Nullable PersonId after, int limit);

    /** A raw lead and the list that it was imported to. */
    record FoundRawLead(LeadListId list, LeadEntry entry) {}

    /**
     * The raw leads of some lists that are about a person.
     *
     * @param next the last of these lists, after which the next call continues; null if there are no further lists
     */
    record FoundRawLeads(List<FoundRawLead> found, @Nullable LeadListId next) {
        /**
         * Copies the collections, so that later changes of them have no effect.
         *
         * @param found the raw leads with their lists
         * @param next the last of these lists, after which the next call continues
         */
        public FoundRawLeads {
            found = List.copyOf(found);
        }
    }

    /**
     * {@return the raw leads that are about a person, list by list, in an order that the adapter chooses} A raw lead is
     * about the person if {@link #isAbout} returns true.
     *
     * @param person the id of the person; null if only the keys are known
     * @param keys keys of the rules {@code LINKEDIN_URL} and {@code EMAIL}; others are ignored
     * @param after the last list of the previous call; null for the first call
     * @param lists the maximum number of lists to read, at least 1
     */
    FoundRawLeads rawLeads(
            @Nullable PersonId person, Collection<IdentityKey> keys, @Nullable LeadListId after, int lists);

    /**
     * {@return whether a raw lead is about a person: it is resolved to the person, or its URL or one of its addresses
     * is one of the keys}
     *
     * @param entry the entry of a raw lead
     * @param person the id of the person; may be null
     * @param keys the keys of the person
     */
    static boolean isAbout(LeadEntry entry, @Nullable PersonId person, Collection<IdentityKey> keys) {
        boolean isResolved = entry.resolution() instanceof Resolution.Resolved resolved
                && resolved.person().equals(person);
        return isResolved || entry.lead().identityKeys().stream().anyMatch(keys::contains);
    }

    /**
     * Replaces the entries with the same ordinals: their ids, leads and resolutions. The new entries name no person.
     * The list must be locked by this transaction, unless it is deleted.
     *
     * @param list the id of the list
     * @param entries the entries with their new raw leads
     */
    void replaceRawLeads(LeadListId list, Collection<LeadEntry> entries);

    /**
     * An item that was paid for.
     *
     * @param key the key of the charge. For {@link Charge.Item#EMAIL_VALIDATED} it is an address, which stands for the
     *     charges for that address in all lists
     */
    record PaidItem(Charge.Item item, String key) {}

    /**
     * Replaces the keys of charges for these items by a text, and returns the number of charges. The amounts stay.
     *
     * @param items what was paid for, by its key
     * @param replacement a text that no charge has, without a space
     * @return the number of charges whose keys were replaced
     */
    int eraseCharges(Collection<PaidItem> items, String replacement);

    /**
     * {@return stored results in the order of their keys}
     *
     * @param after the last key of the previous page; null for the first page
     * @param limit the maximum number of results, at least 1
     */
    Map<IdempotencyKey, StoredResult> results(@Nullable IdempotencyKey after, int limit);

    /**
     * Replaces the documents of stored results. The fingerprint and the instant of each stay.
     *
     * @param documents the new document of each stored result
     */
    void replaceDocuments(Map<IdempotencyKey, String> documents);

    /**
     * {@return the suppression entries of every scope with these keys, expired ones included, in any order}
     *
     * @param keys the keys of the person
     */
    List<Suppression> suppressions(Collection<SuppressionKey> keys);
}

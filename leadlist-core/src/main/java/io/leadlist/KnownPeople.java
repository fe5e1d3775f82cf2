package io.leadlist;

import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionSecret;
import io.leadlist.call.AdminRequiredException;
import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.StorageException;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.people.ErasePerson;
import io.leadlist.internal.people.MergePeople;
import io.leadlist.internal.people.UndoMerge;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.PersonId;
import io.leadlist.people.ErasureCertificate;
import io.leadlist.people.MergeReport;
import io.leadlist.people.MergeUndoReport;
import java.util.Objects;

/**
 * The people that an organization knows, across all its lists. Thread-safe; one instance serves all organizations.
 *
 * <pre>{@code
 * ErasureCertificate certificate = leadLists.people().erase(admin, personId, "asked by letter of 2026-11-30");
 * }</pre>
 *
 * <p>All methods require an admin. The exceptions in the {@linkplain io.leadlist package description} also apply here.
 */
public final class KnownPeople {
    private final Settings settings;
    private final WriteOptions options;

    KnownPeople(Settings settings, WriteOptions options) {
        this.settings = settings;
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * {@return an instance whose writes use these options in place of the options of this one, see
     * {@link LeadLists#with}} Erasures and merges use only the dry run, and reject expected versions. They need no
     * idempotency key, because a repeated call is safe.
     *
     * @param options the options for writes
     */
    public KnownPeople with(WriteOptions options) {
        return new KnownPeople(settings, options);
    }

    /**
     * Erases a person from everything that the organization stores, and returns the certificate:
     *
     * <ul>
     *   <li>The record and raw leads are emptied. Identity keys and plain suppression entries are deleted.
     *   <li>Each list that has the person as a member gets one change with the source
     *       {@link io.leadlist.list.Change.Source#ERASURE}, which cannot be undone.
     *   <li>Journals, former memberships and the amounts of charges stay, and so do the sizes of earlier versions. In
     *       place of the person, former memberships, receipts and stored results have an id for which
     *       {@link PersonId#isErased} returns true.
     *   <li>With a {@link SuppressionSecret}, entries with keyed hashes keep the person out of all lists.
     * </ul>
     *
     * <p>The call may be repeated: later certificates have zero rows and the same entries. It works in transactions of
     * bounded size. If it fails midway, a repetition completes it. It reads all raw leads and all stored results of the
     * organization, so its cost grows with their number. If a concurrent add stores the person again, the call or the
     * next sweep removes the person from the lists. Without a secret, nothing keeps the person out. The directory,
     * logs, backups and texts of the host are not erased, see <a
     * href="{@docRoot}/docs/data-protection.md">data protection</a>.
     *
     * <p>A dry run counts the rows and stores nothing.
     *
     * @param caller the user who calls
     * @param person the id of the person
     * @param why the reason, 1 to 500 characters. It is stored with the entries, so it must not name the person
     * @return the certificate, which counts what was erased
     * @throws AdminRequiredException if the caller is no admin
     * @throws InvalidRequestException if the id is that of an erased person
     * @throws IllegalArgumentException if the reason is blank, too long or cannot be stored, or the options expect a
     *     version
     * @throws StorageException if the storage fails
     */
    public ErasureCertificate erase(Caller caller, PersonId person, String why) {
        SuppressionKey key = new SuppressionKey(SuppressionKey.Kind.PERSON_ID, person.value());
        return settings.run(
                "erase-person", caller, member -> new ErasePerson(settings).erase(member, key, why, options));
    }

    /**
     * Erases the person that has a key, as {@link #erase(Caller, PersonId, String)} does. If the organization has no
     * such person, it erases raw leads, charges and plain suppression entries with the key. With a
     * {@link SuppressionSecret}, an entry then keeps the key out.
     *
     * @param caller the user who calls
     * @param key a key of the kind {@code PERSON_ID}, {@code EMAIL} or {@code LINKEDIN_URL}; also {@code PHONE} if
     *     {@link LeadLists#identity} uses phones
     * @param why the reason, 1 to 500 characters; it must not name the person
     * @return the certificate, which counts what was erased
     * @throws InvalidRequestException also if the key does not identify a person. An example is
     *     {@code info@example.com} if {@link LeadLists#identity} does not use role addresses
     * @throws IllegalArgumentException also if the key is of another kind
     */
    public ErasureCertificate erase(Caller caller, SuppressionKey key, String why) {
        return settings.run(
                "erase-person", caller, member -> new ErasePerson(settings).erase(member, key, why, options));
    }

    /**
     * Merges a person into another one, and returns the report:
     *
     * <ul>
     *   <li>The kept record gets the values that it lacks, the addresses and phones of both records, and all identity
     *       keys. So adds and imports find the kept person by each key.
     *   <li>Each list that has the other person as a member gets one change with the source
     *       {@link io.leadlist.list.Change.Source#MERGE}. One membership stays, at the earlier position. The kept
     *       person has that position in earlier versions too, and the sizes of these versions stay. The merge is undone
     *       as a whole, by {@link #undoMerge}.
     *   <li>Former memberships in lists that never had the kept person become those of the kept person.
     *   <li>For suppression entries with a key that the merged record lacks, such as the other id, the kept id gets
     *       entries as well. Of several, the stronger reason and the later expiry hold.
     *   <li>The other record becomes empty and deleted. From then on its id stands for the kept person: an add by that
     *       id adds the kept person, and an erasure of one of the two erases both. Receipts, stored results and raw
     *       leads still name that id.
     * </ul>
     *
     * <p>Records change in one transaction, and each list in a transaction of its own. A call changes at most 1,000
     * lists. If it fails midway or lists are left, a repetition continues.
     *
     * <p>A profile has one LinkedIn URL. A second one identifies the kept person only until the kept record is
     * replaced. If one change ended the memberships of both people in a list, no earlier version of that list changes:
     * the other person leaves, and the kept person is added unless it is a member. The undo of an earlier removal can
     * return the other id to such a list; a repetition merges it again.
     *
     * <p>A dry run counts and stores nothing.
     *
     * <p>The record before the merge, the profile of the merged person included, is stored for {@link #undoMerge} until
     * then, or until one of the two is erased.
     *
     * @param caller the user who calls
     * @param keep the person who stays
     * @param gone the person to merge into that one; it may have no record
     * @return the numbers of merged keys, memberships and lists
     * @throws AdminRequiredException if the caller is no admin
     * @throws InvalidRequestException if the organization has no record of the person to keep, if one of the two was
     *     erased, if both are the same, if the other one was merged into a third one, or if the merged record is too
     *     long. The path is {@code into} for the person to keep, and {@code id} for the other one
     * @throws IllegalArgumentException if the options expect a version
     * @throws StorageException if the storage fails
     */
    public MergeReport merge(Caller caller, PersonId keep, PersonId gone) {
        Objects.requireNonNull(keep, "keep");
        Objects.requireNonNull(gone, "gone");
        return settings.run(
                "merge-people", caller, member -> new MergePeople(settings).merge(member, keep, gone, options));
    }

    /**
     * Undoes the merge of a person into another one, and returns the report:
     *
     * <ul>
     *   <li>Both records and their identity keys become those before the merge. A key that both records have belongs to
     *       the kept person.
     *   <li>Each list that the merge has changed gets one change with the source
     *       {@link io.leadlist.list.Change.Source#UNDO}. Both people have their positions again, in earlier versions
     *       too. If a later change of the list has added or removed one of the two, or a suppression entry keeps one of
     *       them out, that list stays as it is; the report counts these lists.
     *   <li>Suppression entries stay, because an undo must not weaken them, and so do former memberships in lists that
     *       no change has merged.
     * </ul>
     *
     * <p>Records change in one transaction, and each list in a transaction of its own. A call changes at most 1,000
     * lists. If it fails midway or lists are left, a repetition continues. A dry run counts and stores nothing.
     *
     * @param caller the user who calls
     * @param gone the person who was merged
     * @return the numbers of restored keys and lists, and of lists that stay as they are
     * @throws AdminRequiredException if the caller is no admin
     * @throws InvalidRequestException if the person was not merged, or if the kept record has changed, was merged or
     *     was erased since. The path is {@code id}
     * @throws IllegalArgumentException if the options expect a version
     * @throws StorageException if the storage fails
     */
    public MergeUndoReport undoMerge(Caller caller, PersonId gone) {
        Objects.requireNonNull(gone, "gone");
        return settings.run("undo-merge", caller, member -> new UndoMerge(settings).undo(member, gone, options));
    }
}

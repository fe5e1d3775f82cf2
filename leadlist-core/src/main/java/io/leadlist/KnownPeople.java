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
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.PersonId;
import io.leadlist.people.ErasureCertificate;
import io.leadlist.people.MergeReport;
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
     * Returns an entry whose writes use these options in place of the options of this instance, see
     * {@link LeadLists#with}. Erasures and merges heed only the dry run: they are idempotent without a key.
     */
    public KnownPeople with(WriteOptions options) {
        return new KnownPeople(settings, options);
    }

    /**
     * Erases a person from everything that the organization stores, and returns the certificate:
     *
     * <ul>
     *   <li>The record, the identity keys, raw leads, and plain suppression entries are deleted or emptied.
     *   <li>Each list that has the person as a member gets one change with the source
     *       {@link io.leadlist.list.Change.Source#ERASURE}, which cannot be undone.
     *   <li>Journals, former memberships and the amounts of charges stay. In place of the person, they and stored
     *       results have an id for which {@link PersonId#isErased} returns true. So sizes of earlier versions stay.
     *   <li>With a {@link SuppressionSecret}, entries with keyed hashes keep the person out of all lists.
     * </ul>
     *
     * <p>The call may be repeated: later certificates have zero rows and the same entries. It works in transactions of
     * bounded size. If it fails midway, a repetition completes it. Its cost grows with the number of raw leads and of
     * stored results of the organization, which it reads. An add at the same time is erased or kept out, or a sweep
     * removes the person from the lists again; without a secret, nothing keeps the person out. The directory, logs,
     * backups and texts of the host are not part of it, see <a
     * href="{@docRoot}/docs/data-protection.md">data protection</a>.
     *
     * <p>A dry run counts the rows and stores nothing.
     *
     * @param why the reason, 1 to 500 characters. It is stored with the entries, so it must not name the person
     * @throws AdminRequiredException if the caller is no admin
     * @throws InvalidRequestException if the id is that of an erased person
     * @throws IllegalArgumentException if the reason is blank, too long or cannot be stored, or the options expect a
     *     version
     * @throws StorageException if the storage fails
     */
    public ErasureCertificate erase(Caller caller, PersonId person, String why) {
        SuppressionKey key = new SuppressionKey(SuppressionKey.Kind.PERSON_ID, person.value());
        return new ErasePerson(settings).erase(caller.member(), key, why, options);
    }

    /**
     * Erases the person that has a key, as {@link #erase(Caller, PersonId, String)} does. If the organization has no
     * such person, raw leads and charges with the key are erased, and an entry keeps the key out.
     *
     * @param key a key of the kind {@code PERSON_ID}, {@code EMAIL} or {@code LINKEDIN_URL}; also {@code PHONE} if
     *     {@link LeadLists#identity} uses phones
     * @throws InvalidRequestException also if the key does not identify a person, such as the address of a role if
     *     {@link LeadLists#identity} does not use those
     * @throws IllegalArgumentException also if the key is of another kind
     */
    public ErasureCertificate erase(Caller caller, SuppressionKey key, String why) {
        return new ErasePerson(settings).erase(caller.member(), key, why, options);
    }

    /**
     * Merges a person into another one, and returns the report:
     *
     * <ul>
     *   <li>The kept record gets the values that it lacks, the addresses and phones of both, and all identity keys. So
     *       adds and imports find the kept person by each of them.
     *   <li>Each list that has the other person as a member gets one change with the source
     *       {@link io.leadlist.list.Change.Source#MERGE}. One membership stays, at the earlier position. The kept
     *       person stands there in earlier versions too, whose sizes stay. The change cannot be undone, because the
     *       records are one since.
     *   <li>Former memberships in lists that never had the kept person become those of the kept person.
     *   <li>Suppression entries about the other person get a counterpart about the kept id. Of two, the stronger reason
     *       and the later expiry hold.
     *   <li>The other record stays empty and deleted, so no list gets its id again. Receipts, stored results and raw
     *       leads still name that id. To erase the person later, erase both ids.
     * </ul>
     *
     * <p>Records change in one transaction, and each list in a transaction of its own. A call changes at most 1,000
     * lists. If it fails midway or lists are left, a repetition continues. A second LinkedIn URL belongs to the kept
     * person until the kept record is replaced, because a profile has only one. If one change ended the memberships of
     * both in a list, the kept person gets a new position there, unless it is a member. The undo of an earlier removal
     * can return the other id to such a list; a repetition merges it again.
     *
     * <p>A dry run counts and stores nothing.
     *
     * @param keep the person who stays
     * @param gone the person to merge into that one
     * @throws AdminRequiredException if the caller is no admin
     * @throws InvalidRequestException if the organization has no record of the person to keep, if one of the two was
     *     erased, if both are the same, or if the merged record is too long. The path is {@code into} for the person to
     *     keep, and {@code id} for the other one
     * @throws IllegalArgumentException if the options expect a version
     * @throws StorageException if the storage fails
     */
    public MergeReport merge(Caller caller, PersonId keep, PersonId gone) {
        Objects.requireNonNull(keep, "keep");
        Objects.requireNonNull(gone, "gone");
        return new MergePeople(settings).merge(caller.member(), keep, gone, options);
    }
}

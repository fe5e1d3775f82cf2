package io.leadlist.call;

import io.leadlist.lead.StorableText;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The options of a write: idempotency key, dry run, expected versions, origin, and how rules apply. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * LeadLists once = leadLists.with(WriteOptions.idempotent(new IdempotencyKey("import of Monday")));
 * }</pre>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a dry run has an idempotency key, because it stores no
 * result. It also does so if {@code stayingOut} is blank, too long or cannot be stored.
 *
 * @param idempotencyKey makes a retry safe: it returns the first result, or throws the first rejection again. The same
 *     key with other content throws {@link ConflictException}
 * @param dryRun whether the write returns its result and stores nothing
 * @param expectedVersions the versions that the list may have; any other version throws {@link StaleVersionException}.
 *     A creation accepts only {@link ExpectedVersions#ANY}, because a new list has no version
 * @param csvFile a text that distinguishes the CSV file of the leads from other files, such as a digest. Empty for
 *     leads that do not come from a file. With a text, the journal records CSV as the origin of added members. The text
 *     is part of the content that an idempotency key protects
 * @param overrides the rules that an add overrides; writes that add no leads ignore them
 * @param stayingOut why removed leads must stay out of the list; writes other than removals ignore it
 * @param removesMembers whether an add of suppression entries also removes the members that they cover; other writes
 *     ignore it
 */
public record WriteOptions(
        Optional<IdempotencyKey> idempotencyKey,
        boolean dryRun,
        ExpectedVersions expectedVersions,
        Optional<String> csvFile,
        Optional<Overrides> overrides,
        Optional<String> stayingOut,
        boolean removesMembers) {
    /** A write without an idempotency key, at any version, which stores its result. */
    public static final WriteOptions DEFAULT = new WriteOptions(Optional.empty(), false, ExpectedVersions.ANY);

    /** A write that returns its result and stores nothing. The ids of new leads in the result are never used again. */
    public static final WriteOptions DRY_RUN = new WriteOptions(Optional.empty(), true, ExpectedVersions.ANY);

    /**
     * Creates options for leads that do not come from a CSV file.
     *
     * @param idempotencyKey the idempotency key; empty for none
     * @param dryRun whether nothing is stored
     * @param expectedVersions the versions at which the list may be
     */
    public WriteOptions(Optional<IdempotencyKey> idempotencyKey, boolean dryRun, ExpectedVersions expectedVersions) {
        this(idempotencyKey, dryRun, expectedVersions, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /**
     * Checks the components.
     *
     * @param idempotencyKey makes a retry safe
     * @param dryRun whether the write returns its result and stores nothing
     * @param expectedVersions the versions that the list may have
     * @param csvFile a text that distinguishes the CSV file of the leads from other files, such as a digest
     * @param overrides the rules that an add overrides
     * @param stayingOut why removed leads must stay out of the list
     * @param removesMembers whether an add of suppression entries also removes the members that they cover
     */
    public WriteOptions {
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        Objects.requireNonNull(expectedVersions, "expectedVersions");
        Objects.requireNonNull(csvFile, "csvFile");
        Objects.requireNonNull(overrides, "overrides");
        stayingOut.ifPresent(why -> StorableText.requireNotBlank("stayingOut", why, Overrides.MAX_REASON));
        if (dryRun && idempotencyKey.isPresent()) {
            throw new IllegalArgumentException("idempotencyKey must be empty for a dry run");
        }
    }

    /**
     * {@return the options of a write that can be retried safely, see {@link IdempotencyKey}}
     *
     * @param id the idempotency key
     */
    public static WriteOptions idempotent(IdempotencyKey id) {
        return new WriteOptions(Optional.of(id), false, ExpectedVersions.ANY);
    }

    /**
     * {@return these options with an expected version}
     *
     * @param version the version of the list
     * @throws IllegalArgumentException if the version is below 1
     */
    public WriteOptions expecting(long version) {
        return expecting(ExpectedVersions.of(version));
    }

    /**
     * {@return these options with other expected versions}
     *
     * @param versions the versions at which the list may be
     */
    public WriteOptions expecting(ExpectedVersions versions) {
        return new WriteOptions(idempotencyKey, dryRun, versions, csvFile, overrides, stayingOut, removesMembers);
    }

    /**
     * {@return these options for a write that stores nothing}
     *
     * @throws IllegalArgumentException if there is an idempotency key
     */
    public WriteOptions asDryRun() {
        return new WriteOptions(idempotencyKey, true, expectedVersions, csvFile, overrides, stayingOut, removesMembers);
    }

    /**
     * {@return these options for leads from a CSV file}
     *
     * @param file a text that distinguishes the file from other files, such as a digest
     */
    public WriteOptions ofCsv(String file) {
        return new WriteOptions(
                idempotencyKey, dryRun, expectedVersions, Optional.of(file), overrides, stayingOut, removesMembers);
    }

    /**
     * {@return these options for an add that overrides rules, see {@link Overrides}}
     *
     * @param rules the rules to override
     * @param why the reason, 1 to 500 characters and not blank; the journal keeps it
     * @throws IllegalArgumentException if there is no rule, or the reason is blank, too long or cannot be stored
     */
    public WriteOptions overriding(Set<Overrides.Rule> rules, String why) {
        return new WriteOptions(
                idempotencyKey,
                dryRun,
                expectedVersions,
                csvFile,
                Optional.of(new Overrides(rules, why)),
                stayingOut,
                removesMembers);
    }

    /**
     * {@return these options for a removal whose leads must stay out of the list} Each removed lead gets an entry in
     * the list's suppression list, with the reason {@code REMOVED}. Undoing the removal lifts these entries.
     *
     * @param why the reason, 1 to 500 characters and not blank; it is the note of the entries
     * @throws IllegalArgumentException if the reason is blank, too long or cannot be stored
     */
    public WriteOptions stayingOut(String why) {
        return new WriteOptions(
                idempotencyKey, dryRun, expectedVersions, csvFile, overrides, Optional.of(why), removesMembers);
    }

    /**
     * {@return these options for an add of suppression entries that also removes the members that they cover from the
     * lists in their scope, see {@link io.leadlist.SuppressionList#add}}
     */
    public WriteOptions removingMembers() {
        return new WriteOptions(idempotencyKey, dryRun, expectedVersions, csvFile, overrides, stayingOut, true);
    }
}

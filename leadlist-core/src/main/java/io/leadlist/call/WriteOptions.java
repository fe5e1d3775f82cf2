package io.leadlist.call;

import java.util.Objects;
import java.util.Optional;

/**
 * The options of a write: idempotency key, dry run, expected versions and origin. Immutable and thread-safe.
 *
 * <pre>{@code
 * LeadLists once = leadLists.with(WriteOptions.idempotent(new IdempotencyKey("import of Monday")));
 * }</pre>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a dry run has an idempotency key, because it stores no
 * result.
 *
 * @param idempotencyKey makes a retry safe: it returns the first result, or throws the first rejection again. The same
 *     key with other content throws {@link ConflictException}
 * @param dryRun whether the write returns its result and stores nothing
 * @param expectedVersions the versions that the list may have; any other version throws {@link StaleVersionException}.
 *     A creation accepts only {@link ExpectedVersions#ANY}, because a new list has no version
 * @param csvFile a text that distinguishes the CSV file of the leads from other files, such as a digest. Empty for
 *     leads that do not come from a file. With a text, the journal records CSV as the origin of added members. The text
 *     is part of the content that an idempotency key protects
 */
public record WriteOptions(
        Optional<IdempotencyKey> idempotencyKey,
        boolean dryRun,
        ExpectedVersions expectedVersions,
        Optional<String> csvFile) {
    /** A write without an idempotency key, at any version, which stores its result. */
    public static final WriteOptions DEFAULT = new WriteOptions(Optional.empty(), false, ExpectedVersions.ANY);

    /** A write that returns its result and stores nothing. The ids of new leads in the result are never used again. */
    public static final WriteOptions DRY_RUN = new WriteOptions(Optional.empty(), true, ExpectedVersions.ANY);

    /** Creates options for leads that do not come from a CSV file. */
    public WriteOptions(Optional<IdempotencyKey> idempotencyKey, boolean dryRun, ExpectedVersions expectedVersions) {
        this(idempotencyKey, dryRun, expectedVersions, Optional.empty());
    }

    public WriteOptions {
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        Objects.requireNonNull(expectedVersions, "expectedVersions");
        Objects.requireNonNull(csvFile, "csvFile");
        if (dryRun && idempotencyKey.isPresent()) {
            throw new IllegalArgumentException("idempotencyKey must be empty for a dry run");
        }
    }

    /** Returns the options of a write that can be retried safely, see {@link IdempotencyKey}. */
    public static WriteOptions idempotent(IdempotencyKey id) {
        return new WriteOptions(Optional.of(id), false, ExpectedVersions.ANY);
    }

    /**
     * Returns these options with an expected version.
     *
     * @throws IllegalArgumentException if the version is below 1
     */
    public WriteOptions expecting(long version) {
        return expecting(ExpectedVersions.of(version));
    }

    /** Returns these options with other expected versions. */
    public WriteOptions expecting(ExpectedVersions versions) {
        return new WriteOptions(idempotencyKey, dryRun, versions, csvFile);
    }

    /**
     * Returns these options for a write that stores nothing.
     *
     * @throws IllegalArgumentException if there is an idempotency key
     */
    public WriteOptions asDryRun() {
        return new WriteOptions(idempotencyKey, true, expectedVersions, csvFile);
    }

    /**
     * Returns these options for leads from a CSV file.
     *
     * @param file a text that distinguishes the file from other files, such as a digest
     */
    public WriteOptions ofCsv(String file) {
        return new WriteOptions(idempotencyKey, dryRun, expectedVersions, Optional.of(file));
    }
}

package io.leadlist.wire.csv;

import io.leadlist.call.ExpectedVersions;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.StorableText;
import io.leadlist.list.LeadList;
import org.jspecify.annotations.Nullable;

/**
 * The options of the writes of one import. The key of each write is the idempotency key of the import with the number
 * of the write. The digest of the file is a part of the content, so another file with this key is rejected at its first
 * write. Only the first write requires the expected versions of the import. Not thread-safe.
 */
final class BatchWrites {
    private static final int ROOM_FOR_NUMBER = 24;
    private static final int VARIANT_LENGTH = 12;

    private final WriteOptions given;
    private String file = "";
    private int number;
    private int written;

    BatchWrites(WriteOptions given) {
        this.given = given;
    }

    boolean isDryRun() {
        return given.dryRun();
    }

    /** Sets the digest of the file, see {@link FileDigest}. */
    void ofFile(String digest) {
        file = digest;
    }

    /** Returns the options of the next write. */
    WriteOptions next() {
        return next("");
    }

    /**
     * Returns the options of the next write.
     *
     * @param variant what the file alone does not determine about the leads of the write. With another variant, a retry
     *     is another write; an empty text if the file determines all
     */
    WriteOptions next(String variant) {
        number++;
        written++;
        WriteOptions options = given.idempotencyKey()
                .map(key -> WriteOptions.idempotent(key(key, variant)))
                .orElse(given.dryRun() ? WriteOptions.DRY_RUN : WriteOptions.DEFAULT);
        WriteOptions next = (written == 1 ? options.expecting(given.expectedVersions()) : options).ofCsv(file);
        return given.overrides()
                .map(some -> next.overriding(some.rules(), some.reason()))
                .orElse(next);
    }

    /** Skips the number of a write that has no leads this time, so that later writes keep their numbers. */
    void skip() {
        number++;
    }

    /** Checks the expected versions if nothing was written; otherwise the first write has checked them. */
    void requireVersion(@Nullable LeadList list) {
        ExpectedVersions expected = given.expectedVersions();
        if (written == 0 && list != null && !expected.accepts(list.version())) {
            throw new StaleVersionException(list.id(), expected, list.version());
        }
    }

    /**
     * Returns the key of one write. If there is no room for the number of the write, the SHA-256 of the key replaces
     * the key.
     */
    private IdempotencyKey key(IdempotencyKey key, String variant) {
        boolean isShort = key.value().length() <= StorableText.MAX_KEY_LENGTH - ROOM_FOR_NUMBER;
        String end = variant.isEmpty() ? "" : "-" + Sha256.hex(variant).substring(0, VARIANT_LENGTH);
        return new IdempotencyKey((isShort ? key.value() : Sha256.hex(key.value())) + "#" + number + end);
    }
}

package io.leadlist.wire.csv;

import io.leadlist.call.ExpectedVersions;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.StorableText;
import io.leadlist.list.LeadList;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The options of the writes of one import. Each write has the idempotency key of the import with the number of its
 * batch. Only the first write expects the versions that the import expects. Not thread-safe.
 */
final class BatchWrites {
    private static final int ROOM_FOR_BATCH = 24;

    private final WriteOptions given;
    private boolean isFirst = true;

    BatchWrites(WriteOptions given) {
        this.given = given;
    }

    boolean isDryRun() {
        return given.dryRun();
    }

    /**
     * Returns the options of the next write.
     *
     * @param part the number of the batch, and which part of it the write adds
     */
    WriteOptions next(String part) {
        WriteOptions options = given.idempotencyKey()
                .map(key -> WriteOptions.idempotent(key(key, part)))
                .orElse(given.dryRun() ? WriteOptions.DRY_RUN : WriteOptions.DEFAULT);
        boolean expects = isFirst;
        isFirst = false;
        WriteOptions next = (expects ? options.expecting(given.expectedVersions()) : options).ofCsv();
        return given.overrides()
                .map(some -> next.overriding(some.rules(), some.reason()))
                .orElse(next);
    }

    /** Requires an expected version of a list to which nothing was written; otherwise the first write has done so. */
    void requireVersion(@Nullable LeadList list) {
        ExpectedVersions expected = given.expectedVersions();
        if (isFirst && list != null && !expected.accepts(list.version())) {
            throw new StaleVersionException(list.id(), expected, list.version());
        }
    }

    /** A key that is too long for the number of the batch is replaced by its SHA-256. */
    private static IdempotencyKey key(IdempotencyKey key, String part) {
        boolean isShort = key.value().length() <= StorableText.MAX_KEY_LENGTH - ROOM_FOR_BATCH;
        return new IdempotencyKey((isShort ? key.value() : sha256(key.value())) + "#" + part);
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

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
 * batch. Only the first write requires the expected versions of the import. Not thread-safe.
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
     * @param part the number of the batch, and a suffix if the batch takes several writes
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

    /** Checks the expected versions if nothing was written; otherwise the first write has checked them. */
    void requireVersion(@Nullable LeadList list) {
        ExpectedVersions expected = given.expectedVersions();
        if (isFirst && list != null && !expected.accepts(list.version())) {
            throw new StaleVersionException(list.id(), expected, list.version());
        }
    }

    /**
     * Returns the key of one write. If there is no room for the number of the batch, the SHA-256 of the key replaces
     * the key.
     */
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

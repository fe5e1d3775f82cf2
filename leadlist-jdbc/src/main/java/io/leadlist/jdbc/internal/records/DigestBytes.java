package io.leadlist.jdbc.internal.records;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts the digests of a record's keys to and from their column: 8 bytes for each digest; null if there is none. */
final class DigestBytes {
    private DigestBytes() {}

    static byte @Nullable [] toSql(Collection<Long> digests) {
        if (digests.isEmpty()) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * digests.size());
        digests.forEach(bytes::putLong);
        return bytes.array();
    }

    static Set<Long> fromSql(byte @Nullable [] column) {
        Set<Long> digests = new LinkedHashSet<>();
        ByteBuffer bytes = ByteBuffer.wrap(column == null ? new byte[0] : column);
        while (bytes.hasRemaining()) {
            digests.add(bytes.getLong());
        }
        return digests;
    }
}

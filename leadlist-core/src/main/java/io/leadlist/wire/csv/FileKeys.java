package io.leadlist.wire.csv;

import io.leadlist.lead.IdentityKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The identity keys of the rows of one file, each with the first row that has it. A key is stored as 96 bits of its
 * SHA-256. So a key of any length takes 16 bytes, or at most 32 bytes with free slots. Not thread-safe.
 *
 * <p>Two keys of a million rows have the same 96 bits with a probability below one in 10<sup>16</sup>.
 */
final class FileKeys {
    /** The table is divided into parts that grow one at a time, so growing needs little additional memory. */
    private static final int PARTS = 64;

    private final Part[] parts = new Part[PARTS];
    private final MessageDigest sha256 = Sha256.digest();

    FileKeys() {
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new Part();
        }
    }

    /** Returns the row of a key; 0 if no row has it. */
    int find(IdentityKey key) {
        ByteBuffer hash = hash(key);
        Part part = part(hash);
        return part.rows[part.slot(hash.getLong(0), hash.getInt(8))];
    }

    /** Stores the row of a key unless an earlier row has it, and returns the row that has it now. */
    int put(IdentityKey key, int row) {
        ByteBuffer hash = hash(key);
        return part(hash).put(hash.getLong(0), hash.getInt(8), row);
    }

    private Part part(ByteBuffer hash) {
        return parts[hash.get(31) & (PARTS - 1)];
    }

    private ByteBuffer hash(IdentityKey key) {
        String text = key.rule().name() + ' ' + key.value();
        return ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A hash table with open addressing. A row of 0 marks a free slot. */
    private static final class Part {
        private long[] high = new long[8];
        private int[] low = new int[8];
        private int[] rows = new int[8];
        private int size;

        /** Returns the slot of a key, or the free slot where it belongs. */
        int slot(long first, int second) {
            int slot = (int) Math.floorMod(first, (long) rows.length);
            while (rows[slot] != 0 && (high[slot] != first || low[slot] != second)) {
                slot = slot + 1 == rows.length ? 0 : slot + 1;
            }
            return slot;
        }

        int put(long first, int second, int row) {
            int slot = slot(first, second);
            if (rows[slot] == 0) {
                high[slot] = first;
                low[slot] = second;
                rows[slot] = row;
                size++;
                if (size * 4L > rows.length * 3L) {
                    grow();
                }
                return row;
            }
            return rows[slot];
        }

        private void grow() {
            long[] formerHigh = high;
            int[] formerLow = low;
            int[] formerRows = rows;
            int length = formerRows.length + formerRows.length / 2;
            high = new long[length];
            low = new int[length];
            rows = new int[length];
            for (int i = 0; i < formerRows.length; i++) {
                if (formerRows[i] != 0) {
                    int slot = slot(formerHigh[i], formerLow[i]);
                    high[slot] = formerHigh[i];
                    low[slot] = formerLow[i];
                    rows[slot] = formerRows[i];
                }
            }
        }
    }
}

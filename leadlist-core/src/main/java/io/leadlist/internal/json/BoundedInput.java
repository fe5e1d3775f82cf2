package io.leadlist.internal.json;

import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of a body, and fails at the first byte beyond the limit; it reads no further. */
final class BoundedInput extends InputStream {
    /** The body has more bytes than allowed. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final InputStream body;
    private long left;

    BoundedInput(InputStream body, long limit) {
        this.body = body;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        if (next >= 0 && left-- <= 0) {
            throw new Exceeded();
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left <= 0) {
            return read();
        }
        int count = body.read(bytes, offset, (int) Math.min(length, left));
        left -= Math.max(count, 0);
        return count;
    }
}

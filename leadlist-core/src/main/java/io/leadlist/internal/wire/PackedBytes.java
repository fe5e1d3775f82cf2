package io.leadlist.internal.wire;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/** The compressed bytes of a body, read in blocks, up to a maximum number. Not thread-safe. */
final class PackedBytes {
    private static final int BLOCK = 8 << 10;

    /** Deflate adds at most 5 bytes to a block of incompressible data, and a member has a header and a trailer. */
    private static final int OVERHEAD_SHIFT = 8;

    private static final long OVERHEAD = 1 << 10;

    private final InputStream in;
    private final long most;
    private final byte[] block = new byte[BLOCK];
    private int start;
    private int end;
    private long read;

    /**
     * Reads at most as many bytes as the packed form of {@code most} bytes can have. Without this bound, an endless
     * stream of empty members would be read forever.
     */
    PackedBytes(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /** Returns whether all bytes have been read. Blocks until a byte arrives or the stream ends. */
    boolean isAtEnd() throws IOException {
        if (start < end) {
            return false;
        }
        start = 0;
        end = Math.max(0, in.read(block, 0, BLOCK));
        read += end;
        if (read - OVERHEAD - (most >> OVERHEAD_SHIFT) > most) {
            throw new PayloadTooLargeException(most);
        }
        return end == 0;
    }

    /** Reads one byte. */
    int next() throws IOException {
        requireMore();
        return block[start++] & 0xFF;
    }

    /** Hands the next block to an inflater. */
    void moveTo(Inflater inflater) throws IOException {
        requireMore();
        inflater.setInput(block, start, end - start);
        start = end;
    }

    /** Takes back the bytes that an inflater has not consumed. */
    void takeBackFrom(Inflater inflater) {
        start = end - inflater.getRemaining();
    }

    private void requireMore() throws IOException {
        if (isAtEnd()) {
            throw malformed("The gzip body ends too early");
        }
    }

    /** Returns the rejection of a body that is not valid gzip. */
    static InvalidRequestException malformed(String message) {
        return new InvalidRequestException(new Violation(Path.ROOT, Violation.Kind.UNREADABLE, message));
    }
}

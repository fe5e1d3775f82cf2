package io.leadlist.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952), all its members. Not thread-safe.
 *
 * <p>The JDK's {@code GZIPInputStream} stops after a member if the next member has not arrived yet or is malformed. The
 * body then looks complete although it is not. This stream reads to the end, and rejects everything malformed.
 */
final class GzipInput extends InputStream {
    private static final int MAGIC_1 = 0x1F;
    private static final int MAGIC_2 = 0x8B;
    private static final int DEFLATE = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    /** Modification time, compression level and operating system. */
    private static final int IGNORED_BYTES = 6;

    private final PackedBytes packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private boolean isInMember;
    private boolean hasMembers;

    /** Unpacks a stream. Reads at most as many bytes as the packed form of {@code most} bytes can have. */
    GzipInput(InputStream packed, long most) {
        this.packed = new PackedBytes(packed, most);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        while (isInMember || startMember()) {
            int read = inflate(bytes, offset, length);
            if (read > 0) {
                checksum.update(bytes, offset, read);
                return read;
            }
            endMember();
        }
        return -1;
    }

    /** Returns the number of unpacked bytes; 0 at the end of the member. */
    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = inflater.inflate(bytes, offset, length);
            while (read == 0 && !inflater.finished()) {
                if (inflater.needsDictionary()) {
                    throw PackedBytes.malformed("The gzip body needs a dictionary");
                }
                packed.moveTo(inflater);
                read = inflater.inflate(bytes, offset, length);
            }
            return read;
        } catch (DataFormatException malformed) {
            throw PackedBytes.malformed("The gzip body is damaged");
        }
    }

    /** Reads the header of the next member; returns false at the end of the stream. */
    private boolean startMember() throws IOException {
        if (hasMembers && packed.isAtEnd()) {
            return false;
        }
        checksum.reset();
        if (headerByte() != MAGIC_1 || headerByte() != MAGIC_2 || headerByte() != DEFLATE) {
            throw PackedBytes.malformed(
                    hasMembers ? "The gzip body is followed by something else" : "The body is not gzip");
        }
        int flags = headerByte();
        skipHeader(flags);
        if ((flags & HEADER_CHECKSUM) != 0) {
            require(number(2) == (checksum.getValue() & 0xFFFF));
        }
        checksum.reset();
        inflater.reset();
        isInMember = true;
        hasMembers = true;
        return true;
    }

    private void skipHeader(int flags) throws IOException {
        require((flags & RESERVED) == 0);
        skip(IGNORED_BYTES);
        if ((flags & EXTRA) != 0) {
            skip(headerByte() | headerByte() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            headerByte();
        }
    }

    private void skipText() throws IOException {
        int next = headerByte();
        while (next != 0) {
            next = headerByte();
        }
    }

    private int headerByte() throws IOException {
        int next = packed.next();
        checksum.update(next);
        return next;
    }

    private void endMember() throws IOException {
        packed.takeBackFrom(inflater);
        require(number(Integer.BYTES) == checksum.getValue());
        require(number(Integer.BYTES) == (inflater.getBytesWritten() & 0xFFFF_FFFFL));
        isInMember = false;
    }

    /** Reads a number whose least significant byte comes first. */
    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) packed.next() << (Byte.SIZE * i);
        }
        return number;
    }

    private static void require(boolean isValid) {
        if (!isValid) {
            throw PackedBytes.malformed("The gzip body is damaged");
        }
    }

    /** Releases the memory of the decompression. */
    @Override
    public void close() {
        inflater.end();
    }
}

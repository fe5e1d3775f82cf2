package io.leadlist.wire.csv;

import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * The characters of a file. Rejects the file at the first byte that cannot be decoded, and at the first byte beyond the
 * limit. Appends {@link #END} to the file, so that a quoted text without a closing quote can be recognized. Not
 * thread-safe.
 */
final class CsvText extends Reader {
    /** The last character. It cannot occur in the file, because no decoder returns an unpaired surrogate. */
    static final char END = '\uDFFF';

    private static final int BUFFER = 16 << 10;

    private final InputStream in;
    private final long limit;
    private final boolean mayChange;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer tail = CharBuffer.wrap("\n" + END);
    private Charset charset;
    private CharsetDecoder decoder;
    private long consumed;
    private long line = 1;
    private char last;
    private boolean onlyAscii = true;
    private boolean ended;
    private boolean flushed;

    /** Reads a stream after its byte order mark. */
    CsvText(InputStream in, Encoding encoding, long limit) throws IOException {
        this.in = in;
        this.limit = limit;
        this.mayChange = encoding.mayChange();
        this.charset = encoding.charset();
        this.decoder = Encoding.strict(charset);
        in.skipNBytes(encoding.mark());
        this.consumed = encoding.mark();
    }

    /** Returns the name of the character set with which the text has been decoded so far. */
    String encoding() {
        return charset.name();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (!chars.hasRemaining() && !flushed) {
            decode();
        }
        int size = Math.min(length, chars.hasRemaining() ? chars.remaining() : tail.remaining());
        if (size == 0) {
            return -1;
        }
        (chars.hasRemaining() ? chars : tail).get(buffer, offset, size);
        return size;
    }

    /** Decodes some bytes, or reads more of them. */
    private void decode() throws IOException {
        int before = bytes.position();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isUnderflow() && ended) {
            decoder.flush(chars);
            flushed = true;
        }
        chars.flip();
        consumed += bytes.position() - before;
        inspect();
        if (result.isError() && !chars.hasRemaining()) {
            rejectOrChange();
        } else if (result.isUnderflow() && !ended) {
            fill();
        }
    }

    /** Called for a byte that cannot be decoded, after the characters before it are read. */
    private void rejectOrChange() {
        if (!mayChange || !onlyAscii || charset.equals(Encoding.WINDOWS_1252)) {
            throw FileRejections.unreadable("The file is not " + charset.name() + " at byte " + consumed + " in line "
                    + line + "; specify its character set");
        }
        charset = Encoding.WINDOWS_1252;
        decoder = Encoding.strict(charset);
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
        if (consumed + bytes.remaining() > limit) {
            throw new PayloadTooLargeException(limit);
        }
    }

    /** Counts the lines, and notes characters beyond ASCII. */
    private void inspect() {
        for (int i = 0; i < chars.limit(); i++) {
            char one = chars.get(i);
            if (one == '\r' || (one == '\n' && last != '\r')) {
                line++;
            }
            onlyAscii &= one <= '\u007F';
            last = one;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

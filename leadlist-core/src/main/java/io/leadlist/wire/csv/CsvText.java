package io.leadlist.wire.csv;

import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * The characters of a file. Rejects the file at the first byte that cannot be decoded, and at the first byte beyond the
 * limit. An unpaired surrogate is read as U+0000, so that it rejects only its row: neither can be stored. Appends a
 * line break and {@link #END} to the file, so that a quoted text without a closing quote can be recognized. Not
 * thread-safe.
 */
final class CsvText extends Reader {
    /**
     * The last character, after {@link #BEFORE_END}. It does not occur alone in the file: there it is the second half
     * of a pair, because an unpaired surrogate is read as U+0000.
     */
    static final char END = '\uDFFF';

    /** The character before the last one. */
    static final char BEFORE_END = '\n';

    /** What is appended to the file. */
    static final String TAIL = "" + BEFORE_END + END;

    private static final char UNPAIRED = '\u0000';

    private static final int BUFFER = 16 << 10;

    private final InputStream in;
    private final long limit;
    private final boolean mayChange;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer tail = CharBuffer.wrap(TAIL);
    private Charset charset;
    private CharsetDecoder decoder;
    private long consumed;
    private long line = 1;
    private char last;
    private boolean onlyAscii = true;
    private boolean ended;
    private boolean flushed;

    /** Reads a file of which the first bytes have been read. */
    static CsvText of(byte[] start, InputStream rest, Encoding encoding, long limit) throws IOException {
        return new CsvText(new SequenceInputStream(new ByteArrayInputStream(start), rest), encoding, limit);
    }

    /** Reads a stream after its byte order mark. */
    private CsvText(InputStream in, Encoding encoding, long limit) throws IOException {
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
            replaceOrReject(result);
        } else if (result.isUnderflow() && !ended) {
            fill();
        }
    }

    /** Called for a byte that cannot be decoded, after the characters before it are read. */
    private void replaceOrReject(CoderResult result) {
        int length = result.isMalformed() ? Encoding.lengthOfSurrogate(charset, bytes, result.length()) : 0;
        if (length == 0) {
            changeOrReject();
            return;
        }
        consumed += length;
        bytes.position(bytes.position() + length);
        chars.clear().put(UNPAIRED).flip();
        onlyAscii = false;
    }

    private void changeOrReject() {
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
            if (Character.isSurrogate(one) && !isPaired(i)) {
                chars.put(i, UNPAIRED); // some decoders, such as those of UTF-32, do not report it
            }
            last = one;
        }
    }

    /** Returns whether a surrogate is half of a pair. Decoders do not return the halves of a pair one by one. */
    private boolean isPaired(int i) {
        return Character.isHighSurrogate(chars.get(i))
                ? i + 1 < chars.limit() && Character.isLowSurrogate(chars.get(i + 1))
                : i > 0 && Character.isHighSurrogate(last);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

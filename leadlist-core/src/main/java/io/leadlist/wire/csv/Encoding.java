package io.leadlist.wire.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The encoding of a file.
 *
 * <ol>
 *   <li>A byte order mark decides.
 *   <li>Otherwise the character set of the options, if they have one.
 *   <li>Otherwise UTF-8, or windows-1252 if the options allow it and the first bytes are not UTF-8.
 * </ol>
 *
 * @param mark the number of bytes of the byte order mark
 * @param mayChange whether the file is read as windows-1252 if its first character beyond ASCII is not UTF-8
 */
record Encoding(Charset charset, int mark, boolean mayChange) {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** A byte order mark. The marks of UTF-32 come first, because one of them starts like a mark of UTF-16. */
    private record Mark(String hex, Charset charset) {}

    private static final List<Mark> MARKS = List.of(
            new Mark("efbbbf", StandardCharsets.UTF_8),
            new Mark("fffe0000", Charset.forName("UTF-32LE")),
            new Mark("0000feff", Charset.forName("UTF-32BE")),
            new Mark("fffe", StandardCharsets.UTF_16LE),
            new Mark("feff", StandardCharsets.UTF_16BE));

    /** Returns the encoding of a file that starts with these bytes. */
    static Encoding of(byte[] first, CsvOptions options) {
        for (Mark mark : MARKS) {
            byte[] bytes = HexFormat.of().parseHex(mark.hex());
            if (first.length >= bytes.length && Arrays.equals(first, 0, bytes.length, bytes, 0, bytes.length)) {
                return new Encoding(mark.charset(), bytes.length, false);
            }
        }
        if (options.charset() != null) {
            return new Encoding(options.charset(), 0, false);
        }
        utf16(first).ifPresent(name -> {
            throw FileRejections.unreadable(
                    "The file looks like " + name + " without a byte order mark; specify its character set");
        });
        boolean isUtf8 = isUtf8(first);
        return options.windows1252() && !isUtf8
                ? new Encoding(WINDOWS_1252, 0, false)
                : new Encoding(StandardCharsets.UTF_8, 0, options.windows1252());
    }

    /** Returns the text of the first bytes, for the detection of the layout. Replaces bytes that cannot be decoded. */
    String preview(byte[] first) {
        return new String(first, mark, first.length - mark, charset);
    }

    /** Returns UTF-16LE or UTF-16BE if about every second byte is zero, as in a text of Latin letters. */
    private static Optional<String> utf16(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0 && i % 2 == 0) {
                even++;
            } else if (bytes[i] == 0) {
                odd++;
            }
        }
        int enough = Math.max(2, bytes.length / 7);
        if (odd >= enough && odd > 8 * even) {
            return Optional.of("UTF-16LE");
        }
        return even >= enough && even > 8 * odd ? Optional.of("UTF-16BE") : Optional.empty();
    }

    /** Returns whether the bytes are UTF-8. The last character may be incomplete. */
    private static boolean isUtf8(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return !strict(StandardCharsets.UTF_8)
                .decode(in, CharBuffer.allocate(bytes.length + 1), false)
                .isError();
    }

    /** Returns a decoder that reports what it cannot decode. */
    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}

package io.leadlist.lead;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Optional;

/** Percent-encoding of text in UTF-8 (RFC 3986, 2.1). */
final class PercentEncoding {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /** Returns the decoded text; empty if a percent sign begins no byte, or if the bytes are not UTF-8. */
    static Optional<String> decode(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        byte[] encoded = text.getBytes(UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            int value = encoded[i];
            if (value == '%') {
                value = i + 2 < encoded.length ? byteOf(encoded[i + 1], encoded[i + 2]) : -1;
                if (value < 0) {
                    return Optional.empty();
                }
                i += 2;
            }
            decoded.put((byte) value);
        }
        return textOf(decoded.flip());
    }

    /** Appends the encoded form of a text, with digits in upper case. */
    static void append(StringBuilder encoded, String text) {
        for (byte value : text.getBytes(UTF_8)) {
            encoded.append('%').append(HEX.toHexDigits(value));
        }
    }

    private static int byteOf(byte high, byte low) {
        boolean isHex = HexFormat.isHexDigit(high) && HexFormat.isHexDigit(low);
        return isHex ? HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low) : -1;
    }

    private static Optional<String> textOf(ByteBuffer bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}

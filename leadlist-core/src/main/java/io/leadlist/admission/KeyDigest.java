package io.leadlist.admission;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The digest of a key, by which a storage finds entries. The text is the name of the kind, a colon and the value. The
 * digest is the first 8 bytes, as a big-endian number, of the SHA-256 of this text in UTF-8. Two keys can have the same
 * digest, so a caller compares the keys of the entries that it finds.
 */
public final class KeyDigest {
    private KeyDigest() {}

    /**
     * {@return the digest of a key}
     *
     * @param key the key
     */
    public static long of(SuppressionKey key) {
        return ByteBuffer.wrap(sha256(key.kind().name() + ":" + key.value())).getLong();
    }

    static byte[] sha256(String text) {
        return hash("SHA-256", text);
    }

    static byte[] md5(String text) {
        return hash("MD5", text);
    }

    private static byte[] hash(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package io.leadlist.admission;

import io.leadlist.admission.SuppressionKey.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The digest of a key, by which a storage finds entries. The text is the name of the kind, a colon and the value. The
 * digest is the first 8 bytes, as a big-endian number, of the SHA-256 of this text in UTF-8, with the code of the kind
 * in its lowest 4 bits. So digests of kinds that no entry has need not be looked up. Two keys of a kind can have the
 * same digest, so a caller compares the keys of the entries that it finds.
 */
public final class KeyDigest {
    private static final long KIND_BITS = 0xF;
    /** The kinds by their codes. The codes are stored, so a new kind is appended and none is moved. */
    private static final List<Kind> KINDS = List.of(
            Kind.EMAIL,
            Kind.DOMAIN,
            Kind.LINKEDIN_URL,
            Kind.PHONE,
            Kind.PERSON_ID,
            Kind.COMPANY_ID,
            Kind.EMAIL_SHA256,
            Kind.EMAIL_MD5,
            Kind.KEYED);

    private KeyDigest() {}

    /**
     * {@return the digest of a key}
     *
     * @param key the key of an entry or of a lead
     */
    public static long of(SuppressionKey key) {
        long start =
                ByteBuffer.wrap(sha256(key.kind().name() + ":" + key.value())).getLong();
        return (start & ~KIND_BITS) | KINDS.indexOf(key.kind());
    }

    /**
     * {@return the kind of the key that has a digest}
     *
     * @param digest a digest that this class made
     * @throws IllegalArgumentException if no key has the digest
     */
    public static Kind kind(long digest) {
        int code = (int) (digest & KIND_BITS);
        if (code >= KINDS.size()) {
            throw new IllegalArgumentException("The digest of a key ends with the code of its kind, not with " + code);
        }
        return KINDS.get(code);
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

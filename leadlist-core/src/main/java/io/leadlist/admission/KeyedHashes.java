package io.leadlist.admission;

import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.call.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the keyed hashes of one organization: HMAC-SHA-256 of a key's value, with the organization's secret. Immutable
 * and thread-safe.
 */
public final class KeyedHashes {
    /** Makes no hashes, for an organization without a secret. */
    public static final KeyedHashes NONE = new KeyedHashes(null);

    private static final String ALGORITHM = "HmacSHA256";
    private final @Nullable SecretKeySpec secret;

    private KeyedHashes(@Nullable SecretKeySpec secret) {
        this.secret = secret;
    }

    /**
     * {@return the keyed hashes of an organization}
     *
     * @param secret the port that returns the secret of the organization
     * @param organization the organization whose secret is used
     * @throws IllegalStateException if the secret has fewer than {@value SuppressionSecret#MIN_BYTES} bytes
     */
    public static KeyedHashes of(SuppressionSecret secret, OrganizationId organization) {
        return secret.of(organization).map(KeyedHashes::with).orElse(NONE);
    }

    private static KeyedHashes with(byte[] secret) {
        if (secret.length < SuppressionSecret.MIN_BYTES) {
            throw new IllegalStateException("The secret of an organization must have at least "
                    + SuppressionSecret.MIN_BYTES + " bytes, but has " + secret.length);
        }
        return new KeyedHashes(new SecretKeySpec(secret, ALGORITHM));
    }

    /** {@return whether there is a secret} */
    public boolean isAvailable() {
        return secret != null;
    }

    /**
     * {@return the keyed hash of a key; empty without a secret, or for a key that is a hash itself}
     *
     * @param key the key to hash
     */
    public Optional<SuppressionKey> of(SuppressionKey key) {
        return secret == null || !key.kind().canBeKeyed()
                ? Optional.empty()
                : Optional.of(new SuppressionKey(Kind.KEYED, key.kind() + ":" + hmac(secret, key.value())));
    }

    private static String hmac(SecretKeySpec secret, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

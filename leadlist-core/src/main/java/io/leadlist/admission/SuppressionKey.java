package io.leadlist.admission;

import io.leadlist.lead.StorableText;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The key of a suppression entry: a kind, and a value in the normal form of the kind. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the value is blank, cannot be stored, or has more than
 * {@value #MAX_LENGTH} characters. It does not check the form of the value: use {@link #parse} for any text.
 */
public record SuppressionKey(Kind kind, String value) implements Comparable<SuppressionKey> {
    /** The maximum number of characters of a value. */
    public static final int MAX_LENGTH = 600;

    private static final Comparator<SuppressionKey> ORDER =
            Comparator.comparing((SuppressionKey key) -> key.kind.name()).thenComparing(SuppressionKey::value);

    /** What a key names, its normal form, and the leads that it covers. */
    public enum Kind {
        /** An e-mail address, as {@link io.leadlist.lead.EmailAddress}. It covers the people who have it. */
        EMAIL,
        /**
         * A domain without {@code www}, in lower case and in its ASCII form. It covers people with an address at it or
         * below it. It also covers companies with a domain or website at it or below it, and the people who work for
         * them.
         */
        DOMAIN,
        /**
         * A LinkedIn URL, as {@link io.leadlist.lead.LinkedInUrl}. It covers the person or the company that has it, and
         * the people who work for the company.
         */
        LINKEDIN_URL,
        /** A phone number with country code (E.164). It covers the people and the companies that have it. */
        PHONE,
        /** The id of a person. */
        PERSON_ID,
        /** The id of a company: a UUID. It covers the company and the people who work for it. */
        COMPANY_ID,
        /** The SHA-256 of an e-mail address: 64 hexadecimal digits. It covers the people who have the address. */
        EMAIL_SHA256,
        /** The MD5 of an e-mail address: 32 hexadecimal digits. It covers the people who have the address. */
        EMAIL_MD5,
        /**
         * The kind and the HMAC-SHA-256 of another key. No one can guess that key without the organization's secret.
         * This key covers what the other key covers. The value is for example {@code EMAIL:} and 64 hexadecimal digits.
         */
        KEYED;

        /** {@return whether a keyed hash can replace keys of this kind} */
        public boolean canBeKeyed() {
            return this != EMAIL_SHA256 && this != EMAIL_MD5 && this != KEYED;
        }
    }

    /**
     * Checks the components.
     *
     * @param kind the kind of the key
     * @param value the key in normal form
     */
    public SuppressionKey {
        Objects.requireNonNull(kind, "kind");
        StorableText.requireNotBlank("value", value, MAX_LENGTH);
    }

    /**
     * Parses a text as a key of a kind. Parsing the value of a key returns an equal key.
     *
     * @param kind the kind of the key
     * @param text the text to read
     * @return the key in normal form
     * @throws UnreadableKeyException if the text is not a key of this kind; its message does not contain the text
     */
    public static SuppressionKey parse(Kind kind, String text) {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        return new SuppressionKey(kind, KeyForms.normalForm(kind, text));
    }

    /** {@return the kind of the key that was hashed; empty if this is not a keyed hash} */
    public Optional<Kind> hashedKind() {
        return kind == Kind.KEYED
                ? Optional.of(Kind.valueOf(value.substring(0, value.indexOf(':'))))
                : Optional.empty();
    }

    /** Compares keys by the name of the kind, then by value. */
    @Override
    public int compareTo(SuppressionKey other) {
        return ORDER.compare(this, other);
    }

    /** Returns the kind, without the value. */
    @Override
    public String toString() {
        return kind + ":…";
    }
}

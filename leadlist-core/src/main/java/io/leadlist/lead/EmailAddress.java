package io.leadlist.lead;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The normal form of an e-mail address: the bare address without differences of letter case. The local part is composed
 * (NFC), has ASCII characters in place of their full-width forms, and is quoted only if necessary. The domain has its
 * ASCII form ({@link DomainName}). Plus tags and dots stay, because only the server of the mailbox knows what they
 * mean. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the value has more than {@value #MAX_LENGTH} characters
 * or cannot be stored. {@link #parse} accepts any text.
 */
public record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254; // RFC 5321, 4.5.3.1.3

    private static final int MAX_TEXT_LENGTH = 4_096;

    // Most addresses are already in normal form. Recognizing them takes a third of the time, which large imports would
    // otherwise spend here.
    private static final int MAX_PLAIN = 64;
    private static final Pattern PLAIN =
            Pattern.compile("[a-z0-9]++(?:\\.[a-z0-9]++)*+@(?:[a-z0-9]++\\.)++[a-z][a-z0-9]++");

    /**
     * Checks the components.
     *
     * @param value the address in normal form
     */
    public EmailAddress {
        StorableText.require("value", value);
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "value must have at most " + MAX_LENGTH + " characters, but has " + value.length());
        }
    }

    /**
     * Parses an address; empty if the text is not one. Parsing a normal form returns the same normal form.
     *
     * <p>Reads an address as people paste it, for example {@code Jane Doe <jane@example.com>},
     * {@code mailto:jane@example.com} or {@code (jane@example.com)} (<a
     * href="{@docRoot}/docs/contract-decisions.md#88">decision 88</a>). Blank ends and final punctuation are ignored. A
     * local part has at most 64 octets in UTF-8, an address {@value #MAX_LENGTH}.
     *
     * @param text the text to read
     * @return the address in normal form, or empty if the text is not one
     */
    public static Optional<EmailAddress> parse(String text) {
        return text.length() <= MAX_PLAIN && PLAIN.matcher(text).matches()
                ? Optional.of(new EmailAddress(text))
                : normalize(text);
    }

    /**
     * {@return the bare address within a text that {@link #parse} reads, as it is written there:
     * {@code Jane@Example.com} of {@code Jane Doe <Jane@Example.com>}} A text without an address is returned without
     * blank ends and final punctuation.
     *
     * @param text the text to read
     */
    public static String bare(String text) {
        return PastedAddress.in(text);
    }

    /** Defines the normal form of any text. */
    static Optional<EmailAddress> normalize(String text) {
        String address = PastedAddress.in(text);
        if (address.length() > MAX_TEXT_LENGTH || !StorableText.isStorable(address)) {
            return Optional.empty();
        }
        int at = address.lastIndexOf('@');
        return at < 1
                ? Optional.empty()
                : LocalPart.normalize(address.substring(0, at)).flatMap(local -> of(local, address.substring(at + 1)));
    }

    private static Optional<EmailAddress> of(String local, String domain) {
        return DomainName.parse(domain)
                .map(name -> local + "@" + name.value())
                .filter(address -> address.getBytes(UTF_8).length <= MAX_LENGTH)
                .map(EmailAddress::new);
    }
}

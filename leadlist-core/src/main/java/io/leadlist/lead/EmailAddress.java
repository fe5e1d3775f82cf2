package io.leadlist.lead;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The normal form of an e-mail address: trimmed, in lower case, the domain in its ASCII (IDNA) form. Plus tags and dots
 * stay, because only the server of the mailbox knows what they mean. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the value has more than {@value #MAX_LENGTH} characters
 * or cannot be stored. {@link #parse} accepts any text.
 */
public record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254; // RFC 5321, 4.5.3.1.3

    private static final int MAX_LOCAL = 64; // RFC 5321, 4.5.3.1.1

    // Words between dots (RFC 5322, 3.2.3), of any script (RFC 6531), without invisible characters.
    private static final String WORD = "[^@\"(),:;<>\\[\\]\\\\.\\p{Z}\\p{C}]++";
    private static final Pattern LOCAL = Pattern.compile(WORD + "(?:\\." + WORD + ")*+");

    // Labels of at most 63 characters (RFC 1035, 2.3.4); the last one is not a number (RFC 3696, 2).
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    // Most addresses are already in normal form. Recognizing them takes a third of the time, which large imports would
    // otherwise spend here.
    private static final Pattern PLAIN =
            Pattern.compile("[a-z0-9]++(?:\\.[a-z0-9]++)*+@(?:[a-z0-9]++\\.)++[a-z][a-z0-9]++");

    public EmailAddress {
        StorableText.require("value", value);
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "value must have at most " + MAX_LENGTH + " characters, but has " + value.length());
        }
    }

    /** Parses an address; empty if the text is not an address. Parsing a normal form returns the same normal form. */
    public static Optional<EmailAddress> parse(String text) {
        return text.length() <= MAX_LOCAL && PLAIN.matcher(text).matches()
                ? Optional.of(new EmailAddress(text))
                : normalize(text);
    }

    /** Defines the normal form of any text. */
    static Optional<EmailAddress> normalize(String text) {
        String trimmed = text.strip();
        int at = trimmed.lastIndexOf('@');
        if (at < 1 || trimmed.length() > MAX_LENGTH || !StorableText.isStorable(trimmed)) {
            return Optional.empty();
        }
        String local = trimmed.substring(0, at).toLowerCase(Locale.ROOT);
        if (local.length() > MAX_LOCAL || !LOCAL.matcher(local).matches()) {
            return Optional.empty();
        }
        return asciiDomain(trimmed.substring(at + 1))
                .map(domain -> local + "@" + domain)
                .filter(address -> address.length() <= MAX_LENGTH)
                .map(EmailAddress::new);
    }

    private static Optional<String> asciiDomain(String domain) {
        try {
            String ascii = IDN.toASCII(domain).toLowerCase(Locale.ROOT);
            return Optional.of(ascii).filter(name -> DOMAIN.matcher(name).matches());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}

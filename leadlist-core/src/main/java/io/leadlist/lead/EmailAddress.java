package io.leadlist.lead;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The normal form of an e-mail address: trimmed, in lower case, the domain in its ASCII (IDNA) form. Plus tags and dots
 * are kept: only the mailbox's own server knows what they mean.
 */
public record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254; // RFC 5321, 4.5.3.1.3

    private static final int MAX_LOCAL = 64; // RFC 5321, 4.5.3.1.1

    private static final int MAX_LABEL = 63; // RFC 1035, 2.3.4

    // Words between dots (RFC 5322, 3.2.3), of any script (RFC 6531); nothing that can not be seen.
    private static final String WORD = "[^@\"(),:;<>\\[\\]\\\\.\\p{Z}\\p{C}]++";
    private static final Pattern LOCAL = Pattern.compile(WORD + "(?:\\." + WORD + ")*+");

    // The last label is a name and no number (RFC 3696, 2).
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    /**
     * @throws IllegalArgumentException if the value is too long for a normal form, or not storable; {@link #parse}
     *     makes one of any text
     */
    public EmailAddress {
        StorableText.require("address", value);
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an address has at most " + MAX_LENGTH + " characters");
        }
    }

    /** Reads an address; empty if the text is none. The law: parsing a normal form gives it back. */
    public static Optional<EmailAddress> parse(String text) {
        return isPlainAddress(text) ? Optional.of(new EmailAddress(text)) : parseAny(text);
    }

    /**
     * Says whether the text is in normal form already, of those of which it can be said at a glance: nearly all there
     * are.
     */
    private static boolean isPlainAddress(String text) {
        int at = text.lastIndexOf('@');
        return at >= 1
                && at <= MAX_LOCAL
                && text.length() <= MAX_LENGTH
                && isPlain(text, at)
                && isPlainDomain(text, at + 1);
    }

    private static Optional<EmailAddress> parseAny(String text) {
        String trimmed = text.strip();
        int at = trimmed.lastIndexOf('@');
        if (at < 1 || trimmed.length() > MAX_LENGTH || !StorableText.isStorable(trimmed)) {
            return Optional.empty();
        }
        String local = trimmed.substring(0, at).toLowerCase(Locale.ROOT);
        return asciiDomain(trimmed.substring(at + 1))
                .filter(domain -> local.length() <= MAX_LOCAL
                        && (isPlain(local, local.length())
                                || LOCAL.matcher(local).matches()))
                .map(domain -> local + "@" + domain)
                .filter(address -> address.length() <= MAX_LENGTH)
                .map(EmailAddress::new);
    }

    /**
     * Says whether {@link #LOCAL} matches what stands before an index, of those texts of which it can be said at a
     * glance: nearly all there are.
     */
    private static boolean isPlain(String text, int end) {
        boolean isInWord = false;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean isOfWord = isLetter(c) || isDigit(c) || c == '-' || c == '_' || c == '+';
            if (!isOfWord && (c != '.' || !isInWord)) {
                return false;
            }
            isInWord = isOfWord;
        }
        return isInWord;
    }

    private static Optional<String> asciiDomain(String domain) {
        if (isPlainDomain(domain, 0)) {
            return Optional.of(domain);
        }
        try {
            String ascii = IDN.toASCII(domain).toLowerCase(Locale.ROOT);
            return Optional.of(ascii).filter(name -> DOMAIN.matcher(name).matches());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    /**
     * Says whether what stands from an index on is a domain in normal form, of those of which it can be said at a
     * glance.
     */
    private static boolean isPlainDomain(String text, int start) {
        int labelStart = start;
        boolean isHyphenBefore = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isEndOfLabel = c == '.' && i > labelStart && i - labelStart <= MAX_LABEL && !isHyphenBefore;
            if (!isEndOfLabel && !isLetter(c) && !isDigit(c) && (c != '-' || i == labelStart)) {
                return false;
            }
            isHyphenBefore = c == '-';
            labelStart = isEndOfLabel ? i + 1 : labelStart;
        }
        int last = text.length() - labelStart;
        return labelStart > start
                && last >= 2
                && last <= MAX_LABEL
                && !isHyphenBefore
                && isLetter(text.charAt(labelStart));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

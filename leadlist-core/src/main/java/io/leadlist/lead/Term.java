package io.leadlist.lead;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word or phrase in the normal form in which searches compare values. Immutable and thread-safe.
 *
 * <p>The normal form is in lower case and compatibility-decomposed, without the accents of Latin, Greek and Cyrillic
 * letters, and with {@code ss} for {@code ß}. Words are separated by one space, in place of spaces, hyphens or
 * underscores: {@code C-Suite}, {@code c_suite} and {@code C Suite} are one term. Marks of other scripts stay, because
 * they form other letters. So do letters that do not decompose, such as {@code ł} and {@code ø}. The term of a term's
 * value is the same term.
 */
public record Term(String value) {
    private static final Pattern MARKS =
            Pattern.compile("[\\u0300-\\u036F\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]+");
    private static final Pattern URL_START = Pattern.compile("^(?:https?://)?(?:www\\.)?");
    private static final Pattern URL_END = Pattern.compile("[?#]");
    private static final Pattern NO_DIGITS = Pattern.compile("\\P{Nd}+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}_]+");

    /** Returns the term of a text; a blank text has the empty term. */
    public static Term of(String text) {
        String lower =
                decompose(text).toLowerCase(Locale.ROOT).replace("ß", "ss").replace('ς', 'σ');
        String decomposed = decompose(lower);
        return new Term(SEPARATORS.matcher(decomposed).replaceAll(" ").strip());
    }

    /**
     * Returns the term of a web address, compared without scheme, {@code www.}, query, fragment and trailing slash:
     * {@code https://www.acme.com/} is {@code acme.com}.
     */
    public static Term ofUrl(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        address = URL_END.split(URL_START.matcher(address).replaceFirst(""), 2)[0];
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        return ofCode(address.substring(0, end));
    }

    /** Returns the term of an id, a code or a host name. Every character counts, except for its case. */
    public static Term ofCode(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return new Term(Normalizer.normalize(lower, Normalizer.Form.NFC).strip());
    }

    /** Returns the term of a phone number: its digits, after a plus if the number begins with one. */
    public static Term ofPhone(String text) {
        String number = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String digits = NO_DIGITS.matcher(number).replaceAll("");
        return of(number.startsWith("+") ? "+" + digits : digits);
    }

    /**
     * Returns whether the term can be a key of an index: not empty, at most {@value StorableText#MAX_KEY_LENGTH}
     * characters.
     */
    public boolean isKey() {
        return !value.isEmpty() && value.length() <= StorableText.MAX_KEY_LENGTH;
    }

    private static String decompose(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }

    @Override
    public String toString() {
        return value;
    }
}

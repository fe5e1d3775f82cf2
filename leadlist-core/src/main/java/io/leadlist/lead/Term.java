package io.leadlist.lead;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word or phrase in normal form, the form in which catalogue values are compared: compatibility-decomposed without
 * the accents of Latin, Greek and Cyrillic letters, in lower case, {@code ß} as {@code ss}, words parted by one space
 * where the source has spaces, hyphens or underscores. {@code C-Suite}, {@code c_suite} and {@code C Suite} are one
 * term. Marks of other scripts make other letters and stay; so do letters that are no other with an accent ({@code ł},
 * {@code ø}). The law: the term of a term's value is the term.
 */
public record Term(String value) {
    private static final Pattern MARKS =
            Pattern.compile("[\\u0300-\\u036F\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]+");
    private static final Pattern URL_START = Pattern.compile("^(?:https?://)?(?:www\\.)?");
    private static final Pattern URL_END = Pattern.compile("[?#]");
    private static final Pattern NO_DIGITS = Pattern.compile("\\P{Nd}+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}_]+");

    /** The term of a text; blank text gives the empty term. */
    public static Term of(String text) {
        String lower =
                decompose(text).toLowerCase(Locale.ROOT).replace("ß", "ss").replace('ς', 'σ');
        String decomposed = decompose(lower);
        return new Term(SEPARATORS.matcher(decomposed).replaceAll(" ").strip());
    }

    /**
     * The term of a web address, compared without scheme, {@code www.}, query, fragment and closing slash:
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

    /** The term of an id, a code or a name of a host, of which every character counts; only its case does not. */
    public static Term ofCode(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return new Term(Normalizer.normalize(lower, Normalizer.Form.NFC).strip());
    }

    /** The term of a phone number: its digits, with a plus where it begins with one. */
    public static Term ofPhone(String text) {
        String number = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String digits = NO_DIGITS.matcher(number).replaceAll("");
        return of(number.startsWith("+") ? "+" + digits : digits);
    }

    /** Says whether it can be a key of an index: not empty, at most {@value StorableText#MAX_KEY_LENGTH} characters. */
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

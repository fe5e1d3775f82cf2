package io.leadlist.lead;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word or phrase in the normal form in which searches compare values. Immutable and thread-safe.
 *
 * <p>The normal form is case-folded and compatibility-decomposed (NFKC_Casefold, then NFKD). It has no accents of
 * Latin, Greek and Cyrillic letters, no characters without width, and no trademark signs. It has {@code ss} for
 * {@code ß}, {@code i} for {@code ı}, and straight quotation marks. Words are separated by one space, in place of
 * spaces, hyphens or underscores: {@code C-Suite}, {@code c_suite} and {@code C Suite} are one term. Marks of other
 * scripts stay, because they form other letters. So do letters that do not decompose, such as {@code ł} and {@code ø}.
 * Of more than 30 marks in a row, only the first 30 count. The term of a term's value is the same term.
 */
public record Term(String value) {
    private static final Pattern MARKS =
            Pattern.compile("[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{IsWhite_Space}\\u2800_]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{IsWhite_Space}\\u2800]+");
    private static final Pattern APOSTROPHES =
            Pattern.compile("[`\\u00B4\\u02B9\\u02BB\\u02BC\\u0374\\u1FBD\\u1FBF\\u1FEF\\u1FFD"
                    + "\\u2018\\u2019\\u201B\\u2032\\uFF07\\uFF40]");
    private static final Pattern TRADEMARKS = Pattern.compile("[®©™℠℗]+");
    private static final Pattern QUOTES = Pattern.compile("[\\u201C-\\u201F\\u2033\\uFF02]");

    /**
     * {@return the term of a text; a blank text has the empty term}
     *
     * @param text the text to read
     */
    public static Term of(String text) {
        if (UnicodeText.isAscii(text)) {
            return new Term(ofAscii(text));
        }
        String plain = withoutAccents(fold(text));
        return new Term(SEPARATORS.matcher(plain).replaceAll(" ").strip());
    }

    /** Most texts are ASCII. Reading them in one pass takes a tenth of the time, which matters for large loads. */
    private static String ofAscii(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '-' || c == '_' || (c >= '\t' && c <= '\r')) {
                if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                    words.append(' ');
                }
            } else {
                words.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c == '`' ? '\'' : c);
            }
        }
        return words.toString().strip();
    }

    /**
     * {@return the term of a web address} A LinkedIn URL is compared in the normal form of {@link LinkedInUrl}. Any
     * other address is compared without scheme, {@code www.}, default port, query, fragment and trailing slash:
     * {@code https://www.acme.com/} is {@code acme.com}.
     *
     * @param text the text to read
     */
    public static Term ofUrl(String text) {
        return new Term(UrlSpelling.of(text));
    }

    /**
     * {@return the term of the domain of a company} Of a web address, only the host counts, without {@code www.}. A
     * text that is not a domain is compared like a code.
     *
     * @param text the text to read
     */
    public static Term ofDomain(String text) {
        return new Term(UrlSpelling.domain(text));
    }

    /**
     * {@return the term of an id or a code} Every character counts, except for its case, its width and characters that
     * have no width.
     *
     * @param text the text to read
     */
    public static Term ofCode(String text) {
        return new Term(strip(UnicodeText.foldCompatible(text)));
    }

    /**
     * {@return the term of a phone number: the {@linkplain E164Number international number} where there is one}
     * Otherwise its digits without the extension. They follow a plus if there is one before the first digit. The
     * letters of {@code 1-800-FLOWERS} are digits, too.
     *
     * @param text the text to read
     */
    public static Term ofPhone(String text) {
        String digits = E164Number.digits(text);
        return new Term(E164Number.parse(text, null)
                .or(() -> E164Number.parse(digits, null))
                .map(E164Number::value)
                .orElse(digits));
    }

    /**
     * {@return a text without differences of case, width and invisible characters, with single spaces, but with its
     * accents and hyphens} Texts with the same spelling have the same {@linkplain #of term}.
     *
     * @param text the text to read
     */
    public static String spelling(String text) {
        return SPACES.matcher(fold(text)).replaceAll(" ").strip();
    }

    /**
     * {@return whether the term can be a key of an index: not empty, at most {@value StorableText#MAX_KEY_LENGTH}
     * characters}
     */
    public boolean isKey() {
        return !value.isEmpty() && value.length() <= StorableText.MAX_KEY_LENGTH;
    }

    /** Strips blank ends. Reads only the ends of a text that has none. */
    static String strip(String text) {
        boolean hasBlankEnd = !text.isEmpty()
                && (UnicodeText.isBlank(text.codePointAt(0))
                        || UnicodeText.isBlank(text.codePointBefore(text.length())));
        return hasBlankEnd ? UnicodeText.stripEnds(text) : text;
    }

    /** Folds letter case and width, drops trademark signs, and gives quotation marks one form. */
    private static String fold(String text) {
        if (UnicodeText.isAscii(text)) {
            return text.toLowerCase(Locale.ROOT).replace('`', '\'');
        }
        String unmarked = TRADEMARKS.matcher(text).replaceAll("");
        return straightQuotes(UnicodeText.foldCompatible(straightQuotes(unmarked)));
    }

    private static String straightQuotes(String text) {
        String straight = APOSTROPHES.matcher(text).replaceAll("'");
        return QUOTES.matcher(straight).replaceAll("\"");
    }

    private static String withoutAccents(String folded) {
        String decomposed = Normalizer.normalize(folded, Normalizer.Form.NFKD);
        // Decomposing makes two marks of some.
        return MarkRuns.bounded(MARKS.matcher(decomposed).replaceAll("")).replace('ı', 'i');
    }

    @Override
    public String toString() {
        return value;
    }
}

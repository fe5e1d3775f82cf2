package io.leadlist.lead;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word or phrase in normal form, the form in which catalogue values are compared: compatibility-decomposed without accents, in
 * lower case, words parted by one space where the source has spaces, hyphens or underscores. {@code C-Suite}, {@code c_suite} and
 * {@code C Suite} are one term. The law: the term of a term's value is the term.
 */
public record Term(String value) {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}_]+");

    /** The term of a text; blank text gives the empty term. */
    public static Term of(String text) {
        String decomposed = decompose(decompose(text).toLowerCase(Locale.ROOT));
        return new Term(SEPARATORS.matcher(decomposed).replaceAll(" ").strip());
    }

    private static String decompose(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }

    @Override
    public String toString() {
        return value;
    }
}

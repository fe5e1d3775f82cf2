package io.leadlist.lead;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The normal form of a phone number: E.164, such as {@code +14155552671}. Everything that compares phone numbers uses
 * it. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the value is not in this form.
 */
public record E164Number(String value) {
    /** The maximum number of characters of a text that is parsed. */
    public static final int MAX_TEXT = 250;

    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{1,14}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EXTENSION =
            Pattern.compile("(?<=\\d[ ).,;-]{0,3})(?:ext(?:ension|n)?|x|#|anexo|int|доб)[.:=]{0,2} ?\\d{1,7} ?#?$");

    public E164Number {
        if (!isForm(value)) {
            throw new IllegalArgumentException("value must be a phone number in E.164 form");
        }
    }

    /**
     * Parses a number in the usual notations: with spaces, punctuation, a trunk prefix in parentheses, {@code tel:} or
     * an apostrophe in front of it, or an extension, which is dropped. Empty if the text cannot be a phone number, or
     * has more than {@value #MAX_TEXT} characters. Parsing a normal form returns the same normal form.
     *
     * @param country the country whose numbers need no prefix, as two letters (ISO 3166-1 alpha-2); null if numbers
     *     must have a prefix
     */
    public static Optional<E164Number> parse(String text, @Nullable String country) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        // Some plans take a trunk prefix off a number that is already in this form.
        return form(visible(text), country)
                .map(form -> FixedPoint.of(form, number -> form(number, null).orElse(number)))
                .map(E164Number::new);
    }

    private static Optional<String> form(String text, @Nullable String country) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number =
                    phones.parse(text, country == null ? null : country.strip().toUpperCase(Locale.ROOT));
            String form = phones.format(number, PhoneNumberFormat.E164);
            return phones.isPossibleNumber(number) && isForm(form) ? Optional.of(form) : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    /** Returns whether a text is in E.164 form. */
    public static boolean isForm(String text) {
        return FORM.matcher(text).matches();
    }

    /** Returns the digits of a text without an extension, after a plus if there is one before the first digit. */
    static String digits(String text) {
        String number = EXTENSION.matcher(visible(text).strip()).replaceFirst("");
        StringBuilder digits = new StringBuilder();
        boolean international = false;
        for (int i = 0; i < number.length(); i += Character.charCount(number.codePointAt(i))) {
            int point = number.codePointAt(i);
            if (Character.isDigit(point)) {
                digits.append((char) ('0' + Character.digit(point, 10)));
            } else if (point == '+' && digits.isEmpty()) {
                international = true;
            }
        }
        return international && !digits.isEmpty() ? "+" + digits : digits.toString();
    }

    private static String visible(String text) {
        return SPACES.matcher(UnicodeText.foldCompatible(text)).replaceAll(" ");
    }
}

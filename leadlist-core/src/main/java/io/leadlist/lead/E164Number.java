package io.leadlist.lead;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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
    private static final Pattern EXTENSION = Pattern.compile("(?<=\\d[ ).,;/-]{0,3})"
            + "(?:ext(?:ension|n)?|x|#|durchwahl|dw|poste|p|anexo|int(?:erno)?|ramal|wewn?|доб)"
            + "[.:=]{0,2} ?\\d{1,7} ?#?$");

    // Spreadsheets write a long number as 14155552671.0 or 1.4155552671E10.
    private static final Pattern DECIMAL = Pattern.compile("(\\+?[0-9]{7,15})\\.0{1,2}");
    private static final Pattern SCIENTIFIC = Pattern.compile("([0-9])[.,]([0-9]{1,14})e\\+?([0-9]{1,2})");

    /** The letters of a number with fewer digits are a part of the number; otherwise they are a note about it. */
    private static final int FULL_NUMBER = 8;

    /** Spreadsheets omit zeros at the end. More of them mean that the number was rounded. */
    private static final int MAX_ZEROS = 1;

    /**
     * Checks the components.
     *
     * @param value the number, with {@code +} and country code
     */
    public E164Number {
        if (!isForm(value)) {
            throw new IllegalArgumentException("value must be a phone number in E.164 form");
        }
    }

    /**
     * Parses a number in the usual notations: with spaces, punctuation, a trunk prefix in parentheses, {@code tel:} or
     * an apostrophe in front of it. It may have letters in place of digits ({@code +1-800-FLOWERS}), and an extension,
     * which is dropped. A number that a spreadsheet wrote as {@code 14155552671.0} or {@code 1.4155552671E10} is read,
     * unless it was rounded. Empty if the text cannot be a phone number, or has more than {@value #MAX_TEXT}
     * characters. Parsing a normal form returns the same normal form.
     *
     * @param text the text to read
     * @param country the country whose numbers need no prefix, as two letters (ISO 3166-1 alpha-2); null if numbers
     *     must have a prefix
     * @return the number in international form, or empty if the text is not one
     */
    public static Optional<E164Number> parse(String text, @Nullable String country) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        // Some numbering plans would remove a trunk prefix from a number that is already in this form.
        return form(withoutNote(withoutExtension(visible(text))), country)
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

    /**
     * {@return whether a text is in E.164 form}
     *
     * @param text the text to read
     */
    public static boolean isForm(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * Returns the digits of a text without an extension. They follow a plus if there is one before the first digit. The
     * letters of a number such as {@code 1-800-FLOWERS} are digits, too.
     */
    static String digits(String text) {
        String number = withoutExtension(visible(text));
        return onlyDigits(number.length() > MAX_TEXT ? number : withoutNote(number));
    }

    /** Returns the digits of a number with words. The letters are digits, or a note about a full number. */
    private static String withoutNote(String number) {
        if (!PhoneNumberUtil.getInstance().isAlphaNumber(number)) {
            return number;
        }
        String digits = onlyDigits(number);
        boolean isFull = digits.length() >= FULL_NUMBER;
        return isFull ? digits : onlyDigits(PhoneNumberUtil.convertAlphaCharactersInNumber(number));
    }

    private static String onlyDigits(String number) {
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

    private static String withoutExtension(String number) {
        return EXTENSION.matcher(number.strip()).replaceFirst("");
    }

    private static String visible(String text) {
        String visible =
                SPACES.matcher(UnicodeText.foldCompatible(text)).replaceAll(" ").strip();
        Matcher decimal = DECIMAL.matcher(visible);
        if (decimal.matches()) {
            return decimal.group(1);
        }
        Matcher scientific = SCIENTIFIC.matcher(visible);
        return scientific.matches() ? unrounded(scientific) : visible;
    }

    /** Returns all digits of a number; an empty text if it has fewer of them than its exponent requires. */
    private static String unrounded(Matcher number) {
        int zeros = Integer.parseInt(number.group(3)) - number.group(2).length();
        return zeros < 0 || zeros > MAX_ZEROS ? "" : number.group(1) + number.group(2) + "0".repeat(zeros);
    }
}

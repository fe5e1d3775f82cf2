package io.leadlist.imports;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number in its normal form (E.164, for instance {@code +14155552671}), and what it is (seed 002). Immutable
 * and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the number is in another form.
 *
 * @param number the normal form
 * @param source where it comes from, if that is known
 */
public record PhoneNumber(
        String number, Type type, @Nullable Source source) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");
    private static final int MAX_TEXT = 250;

    /** What a number leads to. */
    public enum Type {
        /** A mobile phone. */
        MOBILE,
        /** An office. */
        OFFICE,
        /** A phone, nobody knows which. */
        PHONE,
        /** A fixed line. */
        LANDLINE,
        /** A phone over the internet. */
        VOIP,
        /** A person's own line. */
        DIRECT
    }

    /** Where a number comes from; the names are those of the lead-lists API. */
    public enum Source {
        /** The provider's data. */
        AMPLEMARKET,
        /** The organization's customer relationship management. */
        CRM,
        /** The organization's users. */
        USER_UPLOADED
    }

    public PhoneNumber {
        if (!E164.matcher(number).matches()) {
            throw new IllegalArgumentException("number must be in E.164 form");
        }
        Objects.requireNonNull(type, "type");
    }

    /**
     * Reads a number as people write it; empty if it can be none. What it leads to is told by the number's range, as
     * far as that tells it.
     *
     * @param country the country whose numbers need no prefix, as two letters (ISO 3166-1 alpha-2); null if only
     *     numbers with a prefix can be read
     */
    public static Optional<PhoneNumber> parse(String text, @Nullable String country, @Nullable Source source) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber number =
                    phones.parse(text, country == null ? null : country.strip().toUpperCase(Locale.ROOT));
            String normalForm = phones.format(number, PhoneNumberFormat.E164);
            return phones.isPossibleNumber(number) && E164.matcher(normalForm).matches()
                    ? Optional.of(new PhoneNumber(normalForm, type(phones, number), source))
                    : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    private static Type type(PhoneNumberUtil phones, Phonenumber.PhoneNumber number) {
        return switch (phones.getNumberType(number)) {
            case MOBILE -> Type.MOBILE;
            case FIXED_LINE -> Type.LANDLINE;
            case VOIP -> Type.VOIP;
            case PERSONAL_NUMBER -> Type.DIRECT;
            default -> Type.PHONE;
        };
    }
}

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
 * A phone number in normal form (E.164, such as {@code +14155552671}), with its type and source. Immutable and
 * thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the number is not in this form.
 *
 * @param number the normal form
 * @param source the source of the number; null if it is unknown
 */
public record PhoneNumber(
        String number, Type type, @Nullable Source source) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");
    private static final int MAX_TEXT = 250;

    /** The type of a phone number. */
    public enum Type {
        /** A mobile phone. */
        MOBILE,
        /** An office. */
        OFFICE,
        /** A phone of unknown type. */
        PHONE,
        /** A landline. */
        LANDLINE,
        /** A phone over the internet. */
        VOIP,
        /** A person's own line. */
        DIRECT
    }

    /** The source of a phone number, named as in the lead-lists API. */
    public enum Source {
        /** The data of the provider. */
        AMPLEMARKET,
        /** The customer relationship management system (CRM) of the organization. */
        CRM,
        /** The users of the organization. */
        USER_UPLOADED
    }

    public PhoneNumber {
        if (!E164.matcher(number).matches()) {
            throw new IllegalArgumentException("number must be in E.164 form");
        }
        Objects.requireNonNull(type, "type");
    }

    /**
     * Parses a number in the usual notations. Empty if it cannot be a phone number, or has more than 250 characters.
     * The range of the number determines its type where possible; otherwise the type is {@link Type#PHONE}.
     *
     * @param country the country whose numbers need no prefix, as two letters (ISO 3166-1 alpha-2); null if numbers
     *     must have a prefix
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

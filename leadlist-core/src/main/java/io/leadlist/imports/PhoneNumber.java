package io.leadlist.imports;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import io.leadlist.lead.E164Number;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * Checks the components.
     *
     * @param number the normal form
     * @param type the type of the number
     * @param source the source of the number
     */
    public PhoneNumber {
        if (!E164Number.isForm(number)) {
            throw new IllegalArgumentException("number must be in E.164 form");
        }
        Objects.requireNonNull(type, "type");
    }

    /**
     * Parses a number in the notations of {@link E164Number#parse}; empty if it cannot be a phone number. The range of
     * the number determines its type where possible; otherwise the type is {@link Type#PHONE}.
     *
     * @param text the text to read
     * @param country the country whose numbers need no prefix, as two letters (ISO 3166-1 alpha-2); null if numbers
     *     must have a prefix
     * @param source where the number comes from; may be null
     * @return the phone number, or empty if the text is not one
     */
    public static Optional<PhoneNumber> parse(String text, @Nullable String country, @Nullable Source source) {
        return E164Number.parse(text, country).map(number -> new PhoneNumber(number.value(), type(number), source));
    }

    private static Type type(E164Number number) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            return type(phones, phones.parse(number.value(), null));
        } catch (NumberParseException impossible) {
            throw new IllegalStateException("A number in E.164 form must be readable", impossible);
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

package io.leadlist.lead;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The normal form (E.164) of a phone number as an identity key. */
final class PhoneKey {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");
    private static final int MAX_TEXT = 250;

    private PhoneKey() {}

    /**
     * Parses a number; empty if it cannot be a phone number.
     *
     * @param country the country whose numbers need no prefix; ignored unless it has two letters
     */
    static Optional<String> parse(String text, @Nullable String country) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = phones.parse(text, region(country));
            return phones.isPossibleNumber(number)
                    ? Optional.of(phones.format(number, PhoneNumberFormat.E164))
                            .filter(form -> E164.matcher(form).matches())
                    : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    private static @Nullable String region(@Nullable String country) {
        String stripped = country == null ? "" : country.strip();
        return stripped.length() == 2 ? stripped.toUpperCase(Locale.ROOT) : null;
    }
}

package io.leadlist.imports;

import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.LinkedInUrl;
import io.leadlist.lead.StorableText;
import io.leadlist.lead.ValueCell;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value of a raw lead: the original text, and the normal form that it was parsed to. Immutable and thread-safe if the
 * normal form is.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the text is not storable, or has more than
 * {@value #MAX_TEXT} characters.
 */
public record Normalized<T>(String text, T normalForm) {
    /** The maximum number of characters of a text. */
    public static final int MAX_TEXT = 4_096;

    /**
     * Checks the components.
     *
     * @param text the text to read
     * @param normalForm the value in normal form
     */
    public Normalized {
        StorableText.require("text", text);
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "text must have at most " + MAX_TEXT + " characters, but has " + text.length());
        }
        Objects.requireNonNull(normalForm, "normalForm");
    }

    /**
     * Reads a text without {@linkplain StorableText#strip blank ends}; empty if that has no normal form, or more than
     * {@value #MAX_TEXT} characters.
     *
     * @param <T> the type of the result
     * @param text the text to read
     * @param parse returns the normal form of a text, if it has one
     * @return the text with its normal form, or empty if it has none
     */
    public static <T> Optional<Normalized<T>> parse(String text, Function<String, Optional<T>> parse) {
        String stripped = StorableText.strip(text);
        return stripped.length() > MAX_TEXT
                ? Optional.empty()
                : parse.apply(stripped).map(normalForm -> new Normalized<>(stripped, normalForm));
    }

    /**
     * Reads the LinkedIn URL of a person; the text is the URL as written, without blank ends.
     *
     * @param text the text to read
     * @return the URL with its normal form, or empty if it has none
     */
    public static Optional<Normalized<LinkedInUrl>> ofLinkedInUrl(String text) {
        return parse(text, LinkedInUrl::parsePerson);
    }

    /**
     * Reads an e-mail address; the text is the {@linkplain EmailAddress#bare bare address} as written. If the text has
     * several addresses (see {@link ValueCell}), the normal form is that of the first one, and the text is kept
     * unchanged. Empty if a part of the text is not an address.
     *
     * @param text the text to read
     * @return the address with its normal form, or empty if it has none
     */
    public static Optional<Normalized<EmailAddress>> ofEmail(String text) {
        if (StorableText.strip(text).length() > MAX_TEXT) {
            return Optional.empty();
        }
        ValueCell<EmailAddress> cell = ValueCell.ofEmails(text);
        if (!cell.isReadable()) {
            return Optional.empty();
        }
        return cell.values().size() > 1
                ? parse(text, whole -> cell.values().stream().findFirst())
                : parse(EmailAddress.bare(text), EmailAddress::parse);
    }
}

package io.leadlist.lead;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Parser of UUIDs. The library accepts only the form of 36 characters, in upper or lower case. */
public final class CanonicalUuid {
    // UUID.fromString also accepts "1-1-1-1-1", which the contract calls an invalid uuid.
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private CanonicalUuid() {}

    /**
     * Parses a UUID of 36 characters in upper or lower case.
     *
     * @param text the text to read
     * @return the UUID of the text
     * @throws IllegalArgumentException if the text is not such a UUID
     */
    public static UUID parse(String text) {
        if (!FORM.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            throw new IllegalArgumentException("text must be a UUID in the form of 36 characters");
        }
        return UUID.fromString(text);
    }
}

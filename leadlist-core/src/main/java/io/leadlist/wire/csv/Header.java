package io.leadlist.wire.csv;

import java.text.Normalizer;
import java.util.Locale;

/** Headers as they are compared: only letters and digits, without case and compatibility forms. */
final class Header {
    /** No known header is as long. Normalizing a long text takes time that grows with the square of its length. */
    private static final int MAX_LENGTH = 300;

    private Header() {}

    /**
     * Returns the form in which a header is compared, for example {@code email1value} for {@code E-mail 1 - Value}. A
     * long header is compared as it is.
     */
    static String form(String header) {
        if (header.length() > MAX_LENGTH) {
            return header;
        }
        String text = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder form = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(form::appendCodePoint);
        return form.toString();
    }
}

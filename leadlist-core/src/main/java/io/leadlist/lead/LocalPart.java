package io.leadlist.lead;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The normal form of the local part of an e-mail address, the part in front of the {@code @}. */
final class LocalPart {
    private static final int MAX_OCTETS = 64; // RFC 5321, 4.5.3.1.1

    // Longer texts have too many octets in any form, and composing marks takes time that is quadratic in their number.
    private static final int MAX_TEXT_LENGTH = 4 * MAX_OCTETS;

    // Words between dots (RFC 5322, 3.2.3), of any script (RFC 6531).
    private static final String WORD = "[^@\"(),:;<>\\[\\]\\\\.\\x00-\\x20\\x7F]++";
    private static final Pattern WORDS = Pattern.compile(WORD + "(?:\\." + WORD + ")*+");

    // RFC 5321, 4.1.2.
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\\x00-\\x1F\\x7F]|\\\\[\\x20-\\x7E])++)\"");
    private static final Pattern PAIR = Pattern.compile("\\\\(.)");
    private static final Pattern TO_ESCAPE = Pattern.compile("[\"\\\\]");

    private LocalPart() {}

    /**
     * Returns the normal form; empty if the text is not a local part, or has more than {@value #MAX_OCTETS} octets in
     * UTF-8. It is composed (NFC), without differences of letter case, without full-width forms of ASCII characters,
     * and without quotes if it can be.
     */
    static Optional<String> normalize(String text) {
        if (text.length() > MAX_TEXT_LENGTH) {
            return Optional.empty();
        }
        String narrow = PastedUrl.narrow(text);
        Matcher quoted = QUOTED.matcher(narrow);
        boolean isQuoted = quoted.matches();
        String content = isQuoted ? PAIR.matcher(quoted.group(1)).replaceAll("$1") : narrow;
        String folded = UnicodeText.foldCase(content);
        boolean isWords = WORDS.matcher(folded).matches() && !hasLostEnd(folded);
        return Optional.of(isWords || !isQuoted ? folded : quoted(folded))
                .filter(local -> isWords || isQuoted)
                .filter(local -> !UnicodeText.hasInvisible(local))
                .filter(local -> local.getBytes(UTF_8).length <= MAX_OCTETS);
    }

    /** Returns whether a blank start or a sign at an end would be lost when the normal form is parsed. */
    private static boolean hasLostEnd(String local) {
        return UnicodeText.isBlank(local.codePointAt(0)) || PastedSigns.isAround(local);
    }

    private static String quoted(String content) {
        return '"' + TO_ESCAPE.matcher(content).replaceAll("\\\\$0") + '"';
    }
}

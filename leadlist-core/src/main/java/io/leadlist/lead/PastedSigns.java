package io.leadlist.lead;

/**
 * The signs that people and programs put around a value, and that get pasted with it: quotation marks of all languages,
 * bullets, dashes.
 */
final class PastedSigns {
    private static final String QUOTES = "\"'`\u00B4\u02B9\u02BA\u02BB\u02BC\u02BD\u02EE";

    // Middle dots, the signs of Hebrew abbreviations, and other forms of the dot and the hyphen.
    private static final String SIGNS_OF_DOMAINS = "\u00B7\u30FB\u05F3\u05F4\u3002\uFF0E\uFF61\uFF0D";

    private PastedSigns() {}

    /** Returns whether a character is a quotation mark, or punctuation beyond ASCII. */
    static boolean isSign(int point) {
        return QUOTES.indexOf(point) >= 0 || isPunctuation(point);
    }

    /** Returns whether a text has punctuation beyond ASCII that no domain has. */
    static boolean isIn(String domain) {
        return !UnicodeText.isAscii(domain)
                && domain.codePoints().anyMatch(point -> isPunctuation(point) && SIGNS_OF_DOMAINS.indexOf(point) < 0);
    }

    /** Returns whether punctuation beyond ASCII begins or ends a text, or a quotation mark of ASCII begins it. */
    static boolean isAround(String text) {
        return isSign(text.codePointAt(0)) || isPunctuation(text.codePointBefore(text.length()));
    }

    /** Returns whether an ellipsis ends a text: a program has cut it. */
    static boolean isCut(String text) {
        return text.endsWith("\u2026") || text.endsWith("..");
    }

    private static boolean isPunctuation(int point) {
        return point >= 0x80
                && switch (Character.getType(point)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> point == 0xB4;
                };
    }
}

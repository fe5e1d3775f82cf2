package io.leadlist.lead;

/** The quotation marks and brackets that people and programs put around a value. */
final class Quotes {
    private static final String OTHERS = "\"'`\u00B4\u2032\u2033\u201A\u201E\uFF02\uFF07";

    private Quotes() {}

    /** Returns whether a character is a quotation mark of any language, or stands for one. */
    static boolean isQuote(int point) {
        return OTHERS.indexOf(point) >= 0
                || switch (Character.getType(point)) {
                    case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
                    case Character.START_PUNCTUATION, Character.END_PUNCTUATION -> point >= 0x80;
                    default -> false;
                };
    }

    /** Returns whether a text has a quotation mark beyond ASCII. */
    static boolean isIn(String text) {
        return text.codePoints().anyMatch(point -> point >= 0x80 && isQuote(point));
    }
}

package io.leadlist.lead;

/**
 * Bounds the marks in a row. Normalizing sorts the marks of a letter, and the time for this grows with the square of
 * their number: a text of 60,000 marks takes seconds. No language has more than a few of them.
 */
final class MarkRuns {
    /** The maximum number of marks in a row, as in the Stream-Safe Text Format (UAX 15). */
    static final int MAX = 30;

    private static final int FIRST_MARK = 0x300;
    private static final int SOFT_HYPHEN = 0xAD;

    private MarkRuns() {}

    /**
     * Returns the text without the marks that follow {@value #MAX} marks in a row. Characters without width do not end
     * a row and do not count, because normalizing removes them.
     */
    static String bounded(String text) {
        if (text.length() <= MAX) {
            return text;
        }
        StringBuilder bounded = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (isMark(point)) {
                marks++;
            } else if (!isIgnorable(point)) {
                marks = 0;
            }
            if (marks <= MAX || isIgnorable(point)) {
                bounded.appendCodePoint(point);
            }
        }
        return bounded.length() == text.length() ? text : bounded.toString();
    }

    /** Returns whether a character is a mark, or becomes one: the half-width sound marks of Japanese are letters. */
    private static boolean isMark(int point) {
        return point >= FIRST_MARK && (UnicodeText.isMark(point) || point == 0xFF9E || point == 0xFF9F);
    }

    private static boolean isIgnorable(int point) {
        return (point >= FIRST_MARK || point == SOFT_HYPHEN) && UnicodeText.isIgnorable(point);
    }
}

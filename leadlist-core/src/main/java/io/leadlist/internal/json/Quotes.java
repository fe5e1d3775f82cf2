package io.leadlist.internal.json;

import io.leadlist.lead.StorableText;

/** Texts of a body as a message can repeat them: cut to 255 characters, and such that every database can hold them. */
public final class Quotes {
    private static final int MAX_QUOTED = 255;

    private Quotes() {}

    /** Returns the text as a message can repeat it. */
    public static String quotable(String text) {
        String cut = text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "…" : text;
        if (StorableText.isStorable(cut)) {
            return cut;
        }
        StringBuilder storable = new StringBuilder();
        cut.codePoints().map(point -> isBad(point) ? 0xFFFD : point).forEach(storable::appendCodePoint);
        return storable.toString();
    }

    private static boolean isBad(int point) {
        return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}

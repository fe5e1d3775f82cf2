package io.leadlist.wire.csv;

import io.leadlist.lead.StorableText;
import java.util.Locale;
import java.util.Set;

/** The texts of cells. */
final class CellText {
    /** What other systems and spreadsheets write into an empty cell, in lower case. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "n/a", "#n/a", "-", "--", "\u2013", "\u2014", "(none)", "undefined", "nan", "#ref!", "#value!", "#name?");

    /** Compared with case, because Null is also a family name. */
    private static final Set<String> NULLS = Set.of("null", "NULL");

    private CellText() {}

    /** Returns the text without the spaces and invisible characters around it. */
    static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** Returns whether a text only says that there is no value. */
    static boolean isPlaceholder(String text) {
        return text.length() <= 9 && (NULLS.contains(text) || PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT)));
    }

    private static boolean isBlank(int point) {
        boolean isPrintableAscii = point > ' ' && point < 0x7F;
        return !isPrintableAscii && StorableText.isBlank(Character.toString(point));
    }
}

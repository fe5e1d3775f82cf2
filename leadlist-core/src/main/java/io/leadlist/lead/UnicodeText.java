package io.leadlist.lead;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ICUInputTooLongException;
import java.util.Locale;
import java.util.Optional;

/**
 * What Unicode says about a text: blank characters, composition, letter case, and domains in other scripts. Only this
 * class uses ICU4J. It reads ASCII text without ICU4J, so a host with only ASCII data never loads it.
 */
final class UnicodeText {
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int DOTTED_CAPITAL_I = 0x0130;

    /**
     * Longer texts are not converted: a domain has at most 253 characters, and normalizing rarely makes a name shorter.
     */
    private static final int MAX_DOMAIN_TEXT = 1_000;

    private UnicodeText() {}

    /** Loaded with the first domain that is not in ASCII. */
    private static final class International {
        // Joiners are checked, because a joiner between letters that do not need one is an invisible
        // mistake. The direction of letters is not checked, because it does not change the name.
        static final IDNA UTS46 =
                IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES | IDNA.CHECK_CONTEXTJ);

        static Optional<String> toAscii(String name) {
            StringBuilder ascii = new StringBuilder(name.length() + 16);
            IDNA.Info found = new IDNA.Info();
            try {
                UTS46.nameToASCII(name, ascii, found);
            } catch (ICUInputTooLongException tooLong) {
                return Optional.empty(); // Normalizing can turn one character into eighteen.
            }
            // Registered names can have hyphens as third and fourth character.
            boolean isUsable = found.getErrors().stream().allMatch(error -> error == IDNA.Error.HYPHEN_3_4);
            return isUsable ? Optional.of(ascii.toString()) : Optional.empty();
        }
    }

    /** Returns whether all characters are ASCII. */
    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether the text has no visible character: only spaces, characters without width, and marks without a
     * letter to stand on. An empty text is blank.
     */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isBlank(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the text without the blank characters at both ends. A mark stays with its letter, and a variation
     * selector or a tag with its emoji.
     */
    static String stripEnds(String text) {
        int length = text.length();
        if (length > 0 && isPrintableAscii(text.charAt(0)) && isPrintableAscii(text.charAt(length - 1))) {
            return text;
        }
        int start = 0;
        while (start < length && isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start, endOfVisible(text, start));
    }

    private static int endOfVisible(String text, int start) {
        int end = text.length();
        while (end > start && isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return end == start ? start : endOfMarks(text, end);
    }

    /** Returns the end of the marks that stay with the character in front of a position. */
    private static int endOfMarks(String text, int start) {
        int base = text.codePointBefore(start);
        int end = start;
        int i = start;
        while (i < text.length() && !isSpace(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            end = belongsTo(base, point) ? i : end;
        }
        return end;
    }

    /**
     * Returns the text in Normalization Form C: letters with their marks are one character where there is one. The time
     * grows with the square of the marks in a row. Callers bound their number.
     */
    static String compose(String text) {
        return isAscii(text) ? text : Normalizer2.getNFCInstance().normalize(text);
    }

    /**
     * Returns the text composed (NFC) and without differences of letter case. The folding is simple: it maps one
     * character to one, so that {@code ß} and {@code ss} stay different, and both forms of sigma become one. For its
     * time, see {@link #compose}.
     */
    static String foldCase(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String composed = compose(text);
        StringBuilder folded = new StringBuilder(composed.length());
        composed.codePoints().forEach(point -> appendFolded(folded, point));
        return composed.contentEquals(folded) ? composed : compose(folded.toString());
    }

    /**
     * Returns the NFKC_Casefold form: composed, without differences of compatibility (such as width) and of letter
     * case, and without default ignorable characters. {@code ß} becomes {@code ss}. Of more than {@value MarkRuns#MAX}
     * marks in a row, the others are dropped, so that the time is linear.
     */
    static String foldCompatible(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        // One mark can become two of them.
        return MarkRuns.bounded(Normalizer2.getNFKCCasefoldInstance().normalize(MarkRuns.bounded(text)));
    }

    /** Returns whether a character shows nothing by itself: a space, a character without width, or a mark. */
    static boolean isBlank(int point) {
        if (point < 0x80) {
            return Character.isWhitespace(point);
        }
        return isSpace(point) || isIgnorable(point) || isMark(point) || point == BRAILLE_BLANK;
    }

    /**
     * Returns a domain in ASCII and lower case, by UTS #46 without its transitional mappings; empty if a name in
     * another script has no such form. A name in ASCII is not checked.
     */
    static Optional<String> toAsciiDomain(String name) {
        if (isAscii(name)) {
            return Optional.of(name.toLowerCase(Locale.ROOT));
        } else if (name.length() > MAX_DOMAIN_TEXT) {
            return Optional.empty();
        }
        return International.toAscii(name);
    }

    /** Returns whether the text contains an invisible character other than U+0020 and marks. */
    static boolean hasInvisible(String text) {
        return !isAscii(text)
                && text.codePoints()
                        .anyMatch(point ->
                                isSpaceOrControl(point) || (point >= 0x80 && isBlank(point) && !isMark(point)));
    }

    /** Returns whether a character beyond ASCII is a space, a control character or a format character. */
    static boolean isSpaceOrControl(int point) {
        return point >= 0x80
                && switch (UCharacter.getType(point)) {
                    case UCharacterCategory.SPACE_SEPARATOR,
                            UCharacterCategory.LINE_SEPARATOR,
                            UCharacterCategory.PARAGRAPH_SEPARATOR,
                            UCharacterCategory.CONTROL,
                            UCharacterCategory.FORMAT -> true;
                    default -> false;
                };
    }

    private static boolean isPrintableAscii(char c) {
        return c > ' ' && c < 0x7F;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || UCharacter.hasBinaryProperty(point, UProperty.WHITE_SPACE);
    }

    /** Format characters that are signs in front of digits are visible. */
    static boolean isIgnorable(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || (UCharacter.getType(point) == UCharacterCategory.FORMAT
                        && !UCharacter.hasBinaryProperty(point, UProperty.PREPENDED_CONCATENATION_MARK));
    }

    static boolean isMark(int point) {
        int type = UCharacter.getType(point);
        return type == UCharacterCategory.NON_SPACING_MARK
                || type == UCharacterCategory.ENCLOSING_MARK
                || type == UCharacterCategory.COMBINING_SPACING_MARK;
    }

    private static boolean belongsTo(int base, int point) {
        return isIgnorable(point) ? isEmoji(base) && (isVariation(point) || isTag(point)) : isMark(point);
    }

    private static boolean isEmoji(int point) {
        return point >= 0x80 && UCharacter.hasBinaryProperty(point, UProperty.EXTENDED_PICTOGRAPHIC);
    }

    private static boolean isVariation(int point) {
        return point == 0xFE0E || point == 0xFE0F;
    }

    private static boolean isTag(int point) {
        return point >= 0xE0020 && point <= 0xE007F;
    }

    private static void appendFolded(StringBuilder folded, int point) {
        if (point == DOTTED_CAPITAL_I) {
            folded.append("i\u0307"); // Simple folding does not change this letter.
        } else {
            folded.appendCodePoint(UCharacter.foldCase(point, true));
        }
    }
}

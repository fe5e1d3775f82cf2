package io.leadlist.wire.csv;

import io.leadlist.lead.StorableText;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps spreadsheets from running a text as a formula. */
final class FormulaGuard {
    /**
     * Spreadsheets run a text as a formula if it starts with one of these, or with a full-width or small form of one.
     */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b";

    /** After each separator that some spreadsheets accept instead of the comma. */
    private static final Pattern PIECES = Pattern.compile("(?<=[;\t])");

    private static final Pattern PHONES = Pattern.compile("\\+?[0-9][0-9 ()./-]*+(?:; \\+?[0-9][0-9 ()./-]*+)*+");

    private static final Set<Integer> UNSEEN =
            Set.of((int) Character.FORMAT, (int) Character.NON_SPACING_MARK, (int) Character.ENCLOSING_MARK, (int)
                    Character.CONTROL);

    private FormulaGuard() {}

    /**
     * Returns a text that no spreadsheet runs as a formula, not even after dividing it at another separator. A piece
     * that already starts with apostrophes gets another one if it would be a formula without them, so that
     * {@link #original} restores every text.
     */
    static String harmless(String text) {
        return eachPiece(text, piece -> isGuardedFormula(piece) ? "'" + piece : piece);
    }

    /** Reverses {@link #harmless}: returns the text without the added apostrophes. */
    static String original(String text) {
        return text.indexOf('\'') < 0
                ? text
                : eachPiece(
                        text, piece -> piece.startsWith("'") && isGuardedFormula(piece) ? piece.substring(1) : piece);
    }

    /** Returns whether a cell has only phone numbers, which are harmless even if a spreadsheet computes them. */
    static boolean isPhones(String text) {
        return PHONES.matcher(text).matches();
    }

    private static String eachPiece(String text, UnaryOperator<String> change) {
        return Stream.of(PIECES.split(text, -1)).map(change).collect(Collectors.joining());
    }

    /** Returns whether a piece is a formula behind any number of apostrophes. */
    private static boolean isGuardedFormula(String piece) {
        int start = 0;
        while (start < piece.length() && piece.charAt(start) == '\'') {
            start++;
        }
        return isFormula(piece.substring(start));
    }

    private static boolean isUnseen(int point) {
        return StorableText.isBlank(Character.toString(point))
                || Character.isISOControl(point)
                || UNSEEN.contains(Character.getType(point));
    }

    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            String character = Character.toString(point);
            if (FORMULA.contains(character)) {
                return true;
            } else if (!isUnseen(point)) {
                return false;
            }
            at += character.length();
        }
        return false;
    }
}

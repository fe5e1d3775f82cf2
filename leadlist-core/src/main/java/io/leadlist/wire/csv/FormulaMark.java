package io.leadlist.wire.csv;

/** The apostrophe that {@link FormulaGuard} puts before a formula. */
final class FormulaMark {
    private FormulaMark() {}

    /** Returns the text that the guard has made harmless; the same text if it has none of the guard's apostrophes. */
    static String removed(String cell) {
        if (cell.indexOf('\'') < 0) {
            return cell;
        }
        String bare = cell.replaceAll("(?<=^|[;\t])'", "");
        return FormulaGuard.harmless(bare).equals(cell) ? bare : cell;
    }
}

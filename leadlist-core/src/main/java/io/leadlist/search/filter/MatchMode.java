package io.leadlist.search.filter;

/**
 * How free text is compared. Texts are compared in normal form, so that case, accents and spelling variants of a letter
 * do not matter.
 *
 * <table>
 *   <caption>Texts that {@code sales engineer} finds</caption>
 *   <tr><th>text</th><th>SMART</th><th>WORD</th><th>STRICT</th></tr>
 *   <tr><td>{@code Sales Engineer}</td><td>yes</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>{@code Senior Engineer, Sales}</td><td>yes</td><td>yes</td><td>no</td></tr>
 *   <tr><td>{@code Sales Engineering}</td><td>yes</td><td>no</td><td>no</td></tr>
 *   <tr><td>{@code Engineer}</td><td>no</td><td>no</td><td>no</td></tr>
 * </table>
 */
public enum MatchMode {
    /**
     * The text contains all words, or all words of a {@linkplain RelatedTerms related} text, in any order and any word
     * form. The default of the grammar.
     */
    SMART,
    /** The text contains all words, in any order. */
    WORD,
    /** The whole texts are equal. */
    STRICT
}

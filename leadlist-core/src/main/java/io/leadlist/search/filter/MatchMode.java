package io.leadlist.search.filter;

/**
 * How free text is compared, always in normal form, so that case, accents and ways of writing the same letter do not
 * count.
 *
 * <table>
 *   <caption>What is found by {@code sales engineer}</caption>
 *   <tr><th>text</th><th>SMART</th><th>WORD</th><th>STRICT</th></tr>
 *   <tr><td>{@code Sales Engineer}</td><td>yes</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>{@code Senior Engineer, Sales}</td><td>yes</td><td>yes</td><td>no</td></tr>
 *   <tr><td>{@code Sales Engineering}</td><td>yes</td><td>no</td><td>no</td></tr>
 *   <tr><td>{@code Engineer}</td><td>no</td><td>no</td><td>no</td></tr>
 * </table>
 */
public enum MatchMode {
    /**
     * All words appear in the text, in any order and any form; or so do those of a {@linkplain RelatedTerms related}
     * text. The default of the grammar.
     */
    SMART,
    /** All words appear in the text, in any order. */
    WORD,
    /** The whole text is the same. */
    STRICT
}

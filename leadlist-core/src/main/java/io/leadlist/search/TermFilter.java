package io.leadlist.search;

import io.leadlist.lead.Term;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The plain envelope of the grammar: exact values, compared as {@linkplain Term terms}. Immutable and thread-safe.
 *
 * <p>With the terms <i>T</i> of an entry, it matches when all of these hold; an empty part holds always:
 *
 * <ol>
 *   <li>{@code anyInclude}: at least one of them is in <i>T</i>;
 *   <li>{@code anyExclude}: none of them is in <i>T</i>;
 *   <li>{@code allInclude}: each of them is in <i>T</i>;
 *   <li>{@code allExclude}: not each of them is in <i>T</i>.
 * </ol>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a term is empty: it would ask for nothing.
 */
public record TermFilter(Set<Term> anyInclude, Set<Term> anyExclude, Set<Term> allInclude, Set<Term> allExclude) {
    /** No restriction. */
    public static final TermFilter NONE = new TermFilter(Set.of(), Set.of(), Set.of(), Set.of());

    public TermFilter {
        anyInclude = ordered(anyInclude);
        anyExclude = ordered(anyExclude);
        allInclude = ordered(allInclude);
        allExclude = ordered(allExclude);
    }

    /** Entries with at least one of these values. */
    public static TermFilter anyOf(String... values) {
        Set<Term> terms = new LinkedHashSet<>();
        Arrays.stream(values).map(Term::of).forEach(terms::add);
        return new TermFilter(terms, Set.of(), Set.of(), Set.of());
    }

    /** Says whether nothing is asked for. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Says whether an entry with these terms matches. */
    public boolean matches(Set<Term> terms) {
        return (anyInclude.isEmpty() || !Collections.disjoint(anyInclude, terms))
                && Collections.disjoint(anyExclude, terms)
                && terms.containsAll(allInclude)
                && (allExclude.isEmpty() || !terms.containsAll(allExclude));
    }

    private static Set<Term> ordered(Set<Term> terms) {
        if (terms.stream().anyMatch(term -> term.value().isEmpty())) {
            throw new IllegalArgumentException("a term must hold a letter or a digit");
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(terms));
    }
}

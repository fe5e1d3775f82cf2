package io.leadlist.list;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facets by which the members of a list are counted, and how many values of each are returned. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * FacetQuery.top(5).by(MemberFacet.SENIORITY, MemberFacet.COUNTRY)
 * }</pre>
 *
 * @param facets the facets; empty for all facets of the list's type
 * @param top the maximum number of values of each facet, 1 to {@value #MAX_TOP}
 * @param version the version of the list whose members are counted; null for the present one
 */
public record FacetQuery(
        Set<MemberFacet> facets, int top, @Nullable Long version) {
    /** The maximum number of values of a facet. */
    public static final int MAX_TOP = 100;

    /** The ten most frequent values of each facet, for the present members. */
    public static final FacetQuery DEFAULT = top(10);

    /**
     * Creates a query.
     *
     * @param facets the facets; empty for all facets of the list's type
     * @param top the maximum number of values of each facet
     * @param version the version of the list whose members are counted
     * @throws IllegalArgumentException if {@code top} is out of range
     */
    public FacetQuery {
        if (top < 1 || top > MAX_TOP) {
            throw new IllegalArgumentException("top must be between 1 and " + MAX_TOP + ", but is " + top);
        }
        EnumSet<MemberFacet> ordered = EnumSet.noneOf(MemberFacet.class);
        ordered.addAll(facets);
        facets = Collections.unmodifiableSet(ordered);
    }

    /**
     * {@return a query for all facets and the present members}
     *
     * @param top the maximum number of values of each facet, 1 to {@value #MAX_TOP}
     * @throws IllegalArgumentException if {@code top} is out of range
     */
    public static FacetQuery top(int top) {
        return new FacetQuery(Set.of(), top, null);
    }

    /**
     * {@return this query for these facets}
     *
     * @param others the facets to count by, in place of the present ones
     */
    public FacetQuery by(MemberFacet... others) {
        return by(Set.copyOf(Arrays.asList(others)));
    }

    /**
     * {@return this query for these facets; for all facets of the list's type if there are none}
     *
     * @param others the facets to count by, in place of the present ones
     */
    public FacetQuery by(Set<MemberFacet> others) {
        return new FacetQuery(others, top, version);
    }

    /**
     * {@return this query for the members that the list had at a version}
     *
     * @param earlier a version of the list
     */
    public FacetQuery asOf(long earlier) {
        return new FacetQuery(facets, top, earlier);
    }
}

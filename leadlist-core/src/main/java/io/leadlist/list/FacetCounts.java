package io.leadlist.list;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.CompanyId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a list's members by the values of facets. The members are those of a version; their values are those
 * that the organization's records have now. Immutable and thread-safe.
 *
 * @param list the id of the list
 * @param version the version of the list whose members are counted
 * @param members the number of members at that version
 * @param counted the number of counted members: all members, or the first {@value #MAX_COUNTED} of a longer list
 * @param facets the facets in the order of {@link MemberFacet}
 */
public record FacetCounts(LeadListId list, long version, long members, int counted, List<Facet> facets) {
    /** The maximum number of members that are counted, which bounds the cost of a call. */
    public static final int MAX_COUNTED = 50_000;

    /**
     * Checks the components, and copies collections.
     *
     * @param list the id of the list
     * @param version the version of the list whose members are counted
     * @param members the number of members at that version
     * @param counted the number of counted members
     * @param facets the facets in the order of {@link MemberFacet}
     */
    public FacetCounts {
        Objects.requireNonNull(list, "list");
        facets = List.copyOf(facets);
    }

    /** {@return whether all members are counted} */
    public boolean isComplete() {
        return counted == members;
    }

    /**
     * The most frequent values of a facet.
     *
     * @param values the values, the most frequent first; values of the same frequency are in the order of their texts
     * @param distinct the number of different values, those included that are not among {@code values}
     * @param without the number of counted members that have no value, or no record
     */
    public record Facet(MemberFacet facet, List<Value> values, int distinct, int without) {
        /**
         * Checks the components, and copies collections.
         *
         * @param facet the facet that was counted
         * @param values the values, the most frequent first
         * @param distinct the number of different values, those included that are not among {@code values}
         * @param without the number of counted members that have no value, or no record
         */
        public Facet {
            Objects.requireNonNull(facet, "facet");
            values = List.copyOf(values);
        }
    }

    /**
     * A value and the number of members that have it.
     *
     * <p>Values that are the same {@linkplain io.leadlist.lead.Term term} are one value, in the spelling of the first
     * member that has it. Only the first 100 characters count.
     *
     * @param value the value. An employer that has an id has the name of the organization's record of it, or the id if
     *     there is no name
     * @param company the id of the employer; null if it has none, and for the values of other facets
     * @param count the number of members, at least 1
     */
    public record Value(String value, @Nullable CompanyId company, int count) {
        /**
         * Checks the components.
         *
         * @param value the value, in the spelling to show
         * @param company the id of the employer
         * @param count the number of members, at least 1
         */
        public Value {
            Objects.requireNonNull(value, "value");
        }
    }
}

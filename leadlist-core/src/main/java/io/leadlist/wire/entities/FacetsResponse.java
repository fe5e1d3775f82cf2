package io.leadlist.wire.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadlist.list.FacetCounts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of a list by the values of facets, with the names of {@link FacetCounts}. */
record FacetsResponse(long version, long members, int counted, List<Facet> facets) {
    record Facet(String facet, List<Value> values, int distinct, int without) {
        static Facet of(FacetCounts.Facet facet) {
            return new Facet(
                    StatisticsParameters.wireName(facet.facet()),
                    facet.values().stream().map(Value::of).toList(),
                    facet.distinct(),
                    facet.without());
        }
    }

    /** A value; {@code companyId} is omitted for any value but an employer that has an id. */
    record Value(
            String value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String companyId,

            int count) {
        static Value of(FacetCounts.Value value) {
            return new Value(
                    value.value(),
                    value.company() == null ? null : value.company().value(),
                    value.count());
        }
    }

    static FacetsResponse of(FacetCounts counts) {
        return new FacetsResponse(
                counts.version(),
                counts.members(),
                counts.counted(),
                counts.facets().stream().map(Facet::of).toList());
    }
}

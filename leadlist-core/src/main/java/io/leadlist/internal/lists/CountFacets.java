package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.FacetCounts;
import io.leadlist.list.FacetQuery;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberFacet;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the members of a list by the values of their records. */
public final class CountFacets {
    private final FindLists findLists;

    /** Creates the use case. */
    public CountFacets(Settings settings) {
        this.findLists = new FindLists(settings);
    }

    /** Returns the counts, at a constant number of statements. */
    public FacetCounts count(Caller.Member caller, LeadListId id, FacetQuery query) {
        Objects.requireNonNull(query, "query");
        return findLists.read(caller, id, (transaction, list) -> {
            FacetQuery applicable = query.by(applicable(list.type(), query.facets()));
            LeadList asOf = asOf(transaction, list, query.version());
            FacetCounts counts = transaction.members().facets(asOf, applicable, FacetCounts.MAX_COUNTED);
            Set<CompanyId> employers = employers(counts);
            return employers.isEmpty()
                    ? counts
                    : named(counts, transaction.companies().find(employers));
        });
    }

    private static Set<MemberFacet> applicable(LeadType type, Set<MemberFacet> requested) {
        List<Violation> violations = requested.stream()
                .filter(facet -> !facet.appliesTo(type))
                .map(facet -> new Violation(Path.of("facets"), Violation.Kind.CONTRADICTION, message(facet, type)))
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
        return requested.isEmpty() ? MemberFacet.of(type) : requested;
    }

    private static String message(MemberFacet facet, LeadType type) {
        return "The members of a %s list have no %s"
                .formatted(type.name().toLowerCase(Locale.ROOT), facet.name().toLowerCase(Locale.ROOT));
    }

    private static LeadList asOf(Transaction transaction, LeadList list, @Nullable Long version) {
        if (version == null) {
            return list;
        }
        RequestedVersion.requireVersion("version", version, list.version());
        return transaction.journal().find(list.id(), List.of(version)).stream()
                .findFirst()
                .map(change -> list.asOf(change, list.details()))
                .orElseThrow(() -> new LeadListNotFoundException(list.id()));
    }

    private static Set<CompanyId> employers(FacetCounts counts) {
        return counts.facets().stream()
                .flatMap(facet -> facet.values().stream())
                .map(FacetCounts.Value::company)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Returns the counts with the names of the employers. */
    private static FacetCounts named(FacetCounts counts, Map<CompanyId, Company> employers) {
        List<FacetCounts.Facet> facets = counts.facets().stream()
                .map(facet -> new FacetCounts.Facet(
                        facet.facet(),
                        facet.values().stream()
                                .map(value -> named(value, employers))
                                .toList(),
                        facet.distinct(),
                        facet.without()))
                .toList();
        return new FacetCounts(counts.list(), counts.version(), counts.members(), counts.counted(), facets);
    }

    private static FacetCounts.Value named(FacetCounts.Value value, Map<CompanyId, Company> employers) {
        Company employer = value.company() == null ? null : employers.get(value.company());
        String name = employer == null ? null : employer.profile().name();
        return name == null || name.isBlank() ? value : new FacetCounts.Value(name, value.company(), value.count());
    }
}

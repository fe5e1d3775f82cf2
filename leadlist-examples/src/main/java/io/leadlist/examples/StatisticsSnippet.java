package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.ImportFunnel;
import io.leadlist.list.FacetCounts;
import io.leadlist.list.FacetQuery;
import io.leadlist.list.ListSize;
import io.leadlist.list.MemberFacet;
import java.io.PrintStream;

/** Prints the numbers of a list: who its members are, how it grew, and how far its raw leads have come. */
final class StatisticsSnippet {
    private StatisticsSnippet() {}

    static void run(LeadLists leadLists, Caller caller, LeadListId list, PrintStream out) {
        // tag::facets[]
        FacetQuery query = FacetQuery.top(3).by(MemberFacet.SENIORITY, MemberFacet.COUNTRY);
        FacetCounts counts = leadLists.facets(caller, list, query);
        for (FacetCounts.Facet facet : counts.facets()) {
            facet.values().forEach(value -> out.println(value.value() + ": " + value.count()));
            out.println("others: " + (facet.distinct() - facet.values().size()) + " values");
            out.println("without a value: " + facet.without());
        }
        // end::facets[]

        // tag::growth[]
        for (ListSize size : leadLists.history().growth(caller, list, 50)) {
            out.println(size.at() + ": " + size.members());
        }
        // end::growth[]

        // tag::funnel[]
        ImportFunnel funnel = leadLists.imports().funnel(caller, list);
        out.println(funnel.people() + " people of " + funnel.accepted() + " leads");
        out.println(funnel.discovered() + " of them are new to the organization");
        out.println(funnel.people(EmailVerdict.DELIVERABLE) + " have a deliverable address");
        // end::funnel[]
    }
}

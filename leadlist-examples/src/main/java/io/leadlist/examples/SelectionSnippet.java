package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.MatchMode;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.search.filter.TextFilter;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.Selection;
import io.leadlist.selection.SelectionReceipt;
import java.io.PrintStream;
import java.util.List;

/** Resolves a bulk selection for review before its people are added. The README shows the lines between the tags. */
final class SelectionSnippet {
    private SelectionSnippet() {}

    static void run(LeadLists leadLists, Caller caller, PrintStream out) {
        LeadList list =
                leadLists.create(caller, NewLeadList.ofPeople("Engineers")).list();
        // tag::selection[]
        SearchFilters filters = SearchFilters.builder()
                .companyLocation("Germany", "France")
                .employees(50, 5_000)
                .with(SearchField.CONTACT_CURRENT_TITLE, TextFilter.anyOf(MatchMode.SMART, "systems engineers"))
                .build();
        BulkSelection bulk = Selection.bulk(filters, 10).withStartIndex(5);

        SelectionReceipt receipt = leadLists.resolve(caller, bulk); // whom it chooses now; nobody is added
        PersonId notHer = receipt.chosenIds().get(3);
        receipt = leadLists.resolve(caller, bulk.withExcludedIds(List.of(notHer)));

        AddReport preview = leadLists.addProspects(caller, list.id(), receipt, WriteOptions.DRY_RUN);
        AddReport report = leadLists.addProspects(caller, list.id(), receipt); // these people, whatever moved since
        // end::selection[]
        out.println(filters);
        preview.outcomes().forEach(out::println);
        out.println("The preview came true: " + preview.outcomes().equals(report.outcomes()) + "; " + report.counts());
        out.println("Search " + receipt.fingerprint() + ", drift: "
                + receipt.drift().isDetected());
    }
}

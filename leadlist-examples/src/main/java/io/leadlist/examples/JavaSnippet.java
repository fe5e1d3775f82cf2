package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.Selection;
import java.io.PrintStream;
import java.util.List;

/** Does in-process what the JSON conversation does over HTTP. The README shows the lines between the tags. */
final class JavaSnippet {
    private JavaSnippet() {}

    static void run(LeadLists leadLists, PrintStream out) {
        // tag::call[]
        Caller caller = Caller.of("user_xyz789", "org_acme");
        LeadList list = leadLists
                .create(caller, NewLeadList.ofPeople("Directors and up"))
                .list();

        SearchFilters filters = SearchFilters.builder()
                .employees(50, 500)
                .seniority("director", "vp")
                .build();
        AddReport bulk = leadLists.addProspects(caller, list.id(), Selection.bulk(filters, 5));

        PersonProfile sam =
                PersonProfile.named("Sam", "Sample").emails("SAM3@example.com").build();
        AddReport data = leadLists.addProspects(caller, list.id(), List.of(Prospect.of(sam), Prospect.of(sam)));

        bulk.outcomes().forEach(out::println); // one outcome per input, in input order
        data.outcomes().forEach(out::println); // recognised by e-mail; the second is a duplicate
        out.println(data.list().memberCount() + " members, " + data.counts());
        leadLists.findPopulated(caller, list.id()).members().forEach(out::println); // read page by page
        // end::call[]
    }
}

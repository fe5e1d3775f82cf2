package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionReport;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.call.Overrides;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** Keeps the people of a customer out of all lists, and lets one of them in nevertheless. */
final class SuppressionSnippet {
    private SuppressionSnippet() {}

    static void run(LeadLists leadLists, PrintStream out) {
        Caller.Member admin = Caller.of("admin", "org_suppressing").asAdmin();
        // tag::suppress[]
        SuppressionReport report = leadLists
                .suppressions()
                .with(WriteOptions.DEFAULT.removingMembers())
                .add(
                        admin,
                        SuppressionScope.ORGANIZATION,
                        List.of(NewSuppression.of(Kind.DOMAIN, "https://www.example.com", SuppressionReason.CUSTOMER)));
        // end::suppress[]
        out.println(report);
        var list = leadLists.create(admin, NewLeadList.ofPeople("Suppressed")).list();
        List<Prospect> people = List.of(Prospect.of(
                PersonProfile.named("Jane", "Doe").emails("jane@example.com").build()));
        out.println(leadLists.addProspects(admin, list.id(), people).outcomes());
        // tag::override[]
        LeadLists overriding =
                leadLists.with(WriteOptions.DEFAULT.overriding(Set.of(Overrides.Rule.SUPPRESSED), "she asked for it"));
        // end::override[]
        out.println(overriding.addProspects(admin, list.id(), people).outcomes());
    }
}

package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.admission.ReusePeriod;
import io.leadlist.admission.ReuseRules;
import io.leadlist.call.Caller;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.ReusePolicy;
import io.leadlist.storage.Storage;
import java.io.PrintStream;
import java.util.List;

/** Adds a person to two lists, the second of which has to wait for the person. */
final class ReuseSnippet {
    private ReuseSnippet() {}

    static void run(Storage storage, PrintStream out) {
        // tag::reuse[]
        ReuseRules rules = ReuseRules.NONE.coolingDown(ReusePeriod.days(30)).perCompany(3);
        LeadLists obeying =
                LeadLists.over(storage).reuse(ReusePolicy.always(rules)).build();
        // end::reuse[]
        Caller.Member caller = Caller.of("user", "org_reusing");
        List<Prospect> people = List.of(Prospect.of(
                PersonProfile.named("Jane", "Doe").emails("jane@example.com").build()));
        for (String name : List.of("First", "Second")) {
            var list = obeying.create(caller, NewLeadList.ofPeople(name)).list();
            out.println(obeying.addProspects(caller, list.id(), people).outcomes());
        }
    }
}

package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import io.leadlist.people.MergeReport;
import io.leadlist.people.MergeUndoReport;
import io.leadlist.selection.Selection;
import io.leadlist.storage.Storage;
import java.io.PrintStream;
import java.util.List;

/** Merges two records of one person, adds the person by the merged id, and undoes the merge. */
final class MergingSnippet {
    private MergingSnippet() {}

    static void run(Storage storage, PrintStream out) {
        LeadLists leadLists = LeadLists.over(storage).build();
        Caller.Member admin = Caller.of("user", "org_merging").asAdmin();
        PersonId jane = new PersonId("jane");
        PersonId duplicate = new PersonId("jane-2");
        var list = leadLists.create(admin, NewLeadList.ofPeople("A list")).list();
        var other =
                leadLists.create(admin, NewLeadList.ofPeople("Another list")).list();
        leadLists.addProspects(
                admin, list.id(), List.of(person(duplicate, "jane@old.example"), person(jane, "jane@new.example")));

        // tag::merge[]
        MergeReport preview = leadLists.people().with(WriteOptions.DRY_RUN).merge(admin, jane, duplicate);
        MergeReport merged = leadLists.people().merge(admin, jane, duplicate);
        out.println(merged.lists() == preview.lists()); // the number of lists that have changed
        leadLists.addProspects(admin, other.id(), Selection.manual(List.of(duplicate))); // adds Jane

        MergeUndoReport undone = leadLists.people().undoMerge(admin, duplicate);
        out.println(undone.conflicts()); // lists that have changed for one of the two, and stay as they are
        // end::merge[]
    }

    private static Prospect person(PersonId id, String address) {
        return Prospect.of(
                id, PersonProfile.named("Jane", "Doe").emails(address).build());
    }
}

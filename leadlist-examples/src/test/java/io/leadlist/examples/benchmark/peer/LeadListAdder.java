package io.leadlist.examples.benchmark.peer;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.examples.benchmark.harness.Contestant;
import io.leadlist.examples.benchmark.harness.People;
import io.leadlist.lead.PersonId;
import io.leadlist.selection.Selection;
import java.util.List;
import java.util.UUID;

/**
 * The library: it locks the list, checks the caller's permission and each id, and adds the members. It also counts
 * them, writes the journal, and returns an outcome for each id.
 */
public final class LeadListAdder implements Adder {
    /** The caller. */
    public static final Caller CALLER = Caller.of("benchmark", People.ORGANIZATION);

    private final LeadLists leadLists;

    /** Creates an adder with a library. */
    public LeadListAdder(LeadLists leadLists) {
        this.leadLists = leadLists;
    }

    @Override
    public String name() {
        return Contestant.LEADLIST;
    }

    @Override
    public long add(UUID list, long version, List<String> ids) {
        return leadLists
                .addProspects(
                        CALLER,
                        new LeadListId(list),
                        Selection.manual(ids.stream().map(PersonId::new).toList()))
                .addedCount();
    }
}

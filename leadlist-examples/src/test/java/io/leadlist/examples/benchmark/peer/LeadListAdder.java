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
 * The library: locks the list, checks access and that each id is known, links, counts, keeps the journal, and says what
 * became of each id.
 */
public final class LeadListAdder implements Adder {
    /** Who calls. */
    public static final Caller CALLER = Caller.of("benchmark", People.ORGANIZATION);

    private final LeadLists leadLists;

    /** With a library that is built. */
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

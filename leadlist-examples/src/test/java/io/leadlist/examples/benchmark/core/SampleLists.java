package io.leadlist.examples.benchmark.core;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryStorage;

/** Empty lists and their owner. */
final class SampleLists {
    static final Caller CALLER = Caller.of("user_xyz789", "org_acme");

    private SampleLists() {}

    static LeadList people() {
        return created(NewLeadList.ofPeople("Directors and up"));
    }

    static LeadList companies() {
        return created(NewLeadList.ofCompanies("Software"));
    }

    private static LeadList created(NewLeadList list) {
        return LeadLists.over(new MemoryStorage()).build().create(CALLER, list).list();
    }
}

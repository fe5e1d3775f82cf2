package io.leadlist;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListRule;
import java.util.Objects;

/** Use case: a list is read. */
final class FindingList {
    private final Settings settings;

    FindingList(Settings settings) {
        this.settings = settings;
    }

    LeadList find(Caller.Member caller, LeadListId id) {
        Objects.requireNonNull(id, "list");
        LeadList list = settings.storage()
                .read(caller.organization(), transaction -> transaction.lists().find(id))
                .orElseThrow(() -> new LeadListNotFoundException(id));
        ListRule.check(settings.rulesOfReading(), new ListRule.Facts(list, caller, list.type(), settings.now()));
        return list;
    }

    PopulatedLeadList findPopulated(Caller.Member caller, LeadListId id) {
        return new PopulatedLeadList(settings.storage(), find(caller, id));
    }

    PopulatedLeadList findPopulated(Caller.Member caller, LeadList asOf) {
        LeadList now = find(caller, asOf.id());
        if (!now.organization().equals(asOf.organization())) {
            throw new LeadListNotFoundException(asOf.id());
        }
        return new PopulatedLeadList(settings.storage(), asOf);
    }
}

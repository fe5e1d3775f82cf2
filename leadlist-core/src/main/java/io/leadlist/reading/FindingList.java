package io.leadlist.reading;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListRule;
import io.leadlist.settings.Settings;
import java.util.Objects;

/** Use case: a list is read. */
public final class FindingList {
    private final Settings settings;

    /** Works with these settings. */
    public FindingList(Settings settings) {
        this.settings = settings;
    }

    /** The list as it is, if the caller may read it. */
    public LeadList find(Caller.Member caller, LeadListId id) {
        Objects.requireNonNull(id, "list");
        LeadList list = settings.storage()
                .read(caller.organization(), transaction -> transaction.lists().find(id))
                .orElseThrow(() -> new LeadListNotFoundException(id));
        ListRule.check(settings.rulesOfReading(), new ListRule.Facts(list, caller, list.type(), settings.now()));
        return list;
    }

    /** The list as it is, with its members. */
    public PopulatedLeadList findPopulated(Caller.Member caller, LeadListId id) {
        return new PopulatedLeadList(settings.storage(), find(caller, id));
    }

    /** The list as it was, with the members that it had then. */
    public PopulatedLeadList findPopulated(Caller.Member caller, LeadList asOf) {
        LeadList now = find(caller, asOf.id());
        if (!now.organization().equals(asOf.organization())) {
            throw new LeadListNotFoundException(asOf.id());
        }
        return new PopulatedLeadList(settings.storage(), asOf);
    }
}

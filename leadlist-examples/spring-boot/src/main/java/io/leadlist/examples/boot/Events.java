package io.leadlist.examples.boot;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.list.NewLeadList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores rows of the host and lead lists in one transaction. The README shows the marked lines. */
// tag::boot[]
@Service
public class Events {
    private final LeadLists leadLists; // a bean of the starter
    private final EventRepository events;

    public Events(LeadLists leadLists, EventRepository events) {
        this.leadLists = leadLists;
        this.events = events;
    }

    // tag::plan[]
    @Transactional // the event and the list are stored together, or neither is
    public LeadListId plan(Caller caller, String name) {
        LeadListId guests =
                leadLists.create(caller, NewLeadList.ofPeople(name)).list().id();
        events.save(new Event(name, guests.toString())); // your JPA repository
        return guests;
    }
    // end::plan[]
}
// end::boot[]

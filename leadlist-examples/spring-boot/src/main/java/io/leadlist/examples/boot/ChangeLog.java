package io.leadlist.examples.boot;

import io.leadlist.observation.LeadListsEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Listens to changes of lists. A page shows the marked lines. */
@Component
class ChangeLog {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    // tag::event[]
    @EventListener
    void changed(LeadListsEvent.ListChanged change) {
        lines.add(change.change() + ": " + change.added() + " added, " + change.removed() + " removed");
    }
    // end::event[]

    List<String> lines() {
        return lines;
    }
}

package io.leadlist.examples.boot;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.selection.Selection;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A controller of the host. The starter parses the ids, and answers exceptions of the library with problem details. The
 * header stands for the host's own way of signing in.
 */
@RestController
@RequestMapping("/lists")
public class ListController {
    private final LeadLists leadLists;

    public ListController(LeadLists leadLists) {
        this.leadLists = leadLists;
    }

    /** What the host says about a list. */
    public record ListView(LeadListId id, String name, long members) {
        static ListView of(LeadList list) {
            return new ListView(list.id(), list.name(), list.memberCount());
        }
    }

    @PostMapping
    public ListView create(@RequestHeader("User") String user, @RequestParam("name") String name) {
        return ListView.of(
                leadLists.create(caller(user), NewLeadList.ofPeople(name)).list());
    }

    @GetMapping("/{id}")
    public ListView find(@RequestHeader("User") String user, @PathVariable("id") LeadListId id) {
        return ListView.of(leadLists.find(caller(user), id));
    }

    @PostMapping("/{id}/people")
    public ListView add(
            @RequestHeader("User") String user,
            @PathVariable("id") LeadListId id,
            @RequestParam("ids") List<PersonId> ids) {
        return ListView.of(
                leadLists.addProspects(caller(user), id, Selection.manual(ids)).list());
    }

    private static Caller caller(String user) {
        return Caller.of(user, "acme");
    }
}

package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.list.AddReport;
import io.leadlist.selection.Selection;
import io.leadlist.wire.entities.request.AddProspectsRequest;
import io.leadlist.wire.entities.request.NewListRequest;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * A controller of a host: Spring binds the library's request records with its Jackson, which finds the library's
 * module, and validates their constraints. The starter parses the ids, and answers rejections with problem details.
 */
@RestController
@RequestMapping("/own/lists")
class OwnController {
    private final LeadLists leadLists;
    private final Supplier<Caller> caller;

    /** Works on these lists; {@code caller} is who has signed in. */
    OwnController(LeadLists leadLists, Supplier<Caller> caller) {
        this.leadLists = leadLists;
        this.caller = caller;
    }

    /** What the host says of a list. */
    record ListView(String id, String name, long members) {
        static ListView of(AddReport report) {
            return new ListView(
                    report.list().id().toString(),
                    report.list().name(),
                    report.list().memberCount());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ListView create(@Valid @RequestBody NewListRequest request) {
        return ListView.of(leadLists.create(caller.get(), request.toNewLeadList()));
    }

    @PostMapping("/{id}/people")
    ListView addPeople(@PathVariable("id") LeadListId list, @Valid @RequestBody AddProspectsRequest request) {
        Optional<Selection> selection = request.toSelection();
        return ListView.of(
                selection.isPresent()
                        ? leadLists.addProspects(caller.get(), list, selection.get())
                        : leadLists.addProspects(caller.get(), list, request.toProspects()));
    }
}

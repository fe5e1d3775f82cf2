package io.leadlist.examples.csv;

import io.leadlist.LeadLists;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.reading.LeadListsPage;
import io.leadlist.reading.ListCursor;
import java.util.List;
import java.util.Optional;

/** The list to which a file is added: the last changed list with its name and type, or a new one. */
final class ListOfName {
    private static final int PAGE = 1_000;

    private final LeadLists leadLists;
    private final LeadList list;
    private final boolean isNew;

    private ListOfName(LeadLists leadLists, LeadList list, boolean isNew) {
        this.leadLists = leadLists;
        this.list = list;
        this.isNew = isNew;
    }

    static ListOfName of(LeadLists leadLists, ImportArguments arguments) {
        return known(leadLists, arguments)
                .map(list -> new ListOfName(leadLists, list, false))
                .orElseGet(() -> created(leadLists, arguments));
    }

    private static Optional<LeadList> known(LeadLists leadLists, ImportArguments arguments) {
        ListCursor after = null;
        do {
            LeadListsPage page = leadLists.findAll(ImportFile.CALLER, after, PAGE);
            Optional<LeadList> found = page.lists().stream()
                    .filter(list -> list.name().equals(arguments.list()) && list.type() == arguments.type())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            after = page.next().orElse(null);
        } while (after != null);
        return Optional.empty();
    }

    private static ListOfName created(LeadLists leadLists, ImportArguments arguments) {
        NewLeadList list = new NewLeadList(arguments.list(), arguments.type(), null, null, List.of());
        return new ListOfName(
                leadLists, leadLists.create(ImportFile.CALLER, list).list(), true);
    }

    LeadList list() {
        return list;
    }

    /** Deletes a list that was created for a dry run. */
    void deleteIfNew() {
        if (isNew) {
            leadLists.delete(ImportFile.CALLER, list.id());
        }
    }
}

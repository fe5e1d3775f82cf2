package io.leadlist;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change.Source;
import io.leadlist.list.Outcome;
import io.leadlist.list.UnknownIds;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.ManualSelection;
import io.leadlist.selection.SearchWindow;
import io.leadlist.selection.SelectedPerson;
import io.leadlist.selection.Selection;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Use case: people are added by a selection, by hand or by replaying a search. */
final class AddingSelection {
    private static final Path INCLUDED_IDS = Path.of("selection", "includedIds");
    private static final Path WINDOW = Path.of("selection");
    private final Settings settings;
    private final GrowingList growingList;
    private final AddingById<PersonId, Person> addingById;
    private final SearchWindow searchWindow;
    private final Copying<PersonId, Person> copying;

    AddingSelection(Settings settings) {
        this.settings = settings;
        this.growingList = new GrowingList(settings, LeadType.PERSON);
        this.addingById = new AddingById<>(settings, LeadType.PERSON, LookingUp.people(settings));
        this.searchWindow = new SearchWindow(settings.directory());
        this.copying = new Copying<>(settings.copyPolicy(), UnknownIds.REPORT);
    }

    AddReport add(Caller.Member caller, LeadListId list, Selection selection, WriteOptions options) {
        if (selection instanceof ManualSelection manual) {
            List<PersonId> ids = manual.includedIds();
            settings.limits().check(LeadType.PERSON, ids.size(), INCLUDED_IDS);
            Write write = Write.of(caller, Source.MANUAL_SELECTION, options, list, manual);
            return addingById.add(write, list, ids, INCLUDED_IDS);
        }
        return addBulk(
                Write.of(caller, Source.BULK_SELECTION, options, list, selection), list, (BulkSelection) selection);
    }

    private AddReport addBulk(Write write, LeadListId list, BulkSelection selection) {
        return growingList.enter(write, list).orElseGet(() -> {
            List<SelectedPerson> window = searchWindow.resolve(selection);
            return growingList.add(write, list, transaction -> candidates(transaction, window));
        });
    }

    private List<Candidate> candidates(Transaction transaction, List<SelectedPerson> window) {
        Map<PersonId, Person> chosen = new LinkedHashMap<>();
        List<PersonId> ids = new ArrayList<>();
        for (SelectedPerson selected : window) {
            if (!selected.excluded()) {
                ids.add(selected.person().id());
                chosen.putIfAbsent(selected.person().id(), selected.person());
            }
        }
        if (chosen.isEmpty()) {
            return merged(window, List.of());
        }
        Known<PersonId, Person> known = new Known<>(transaction.people().standing(chosen.keySet()), chosen);
        copying.copy(transaction.people(), known);
        return merged(window, copying.judge(ids, known, WINDOW));
    }

    private static List<Candidate> merged(List<SelectedPerson> window, List<Candidate> chosen) {
        Iterator<Candidate> next = chosen.iterator();
        return window.stream()
                .map(selected -> selected.excluded()
                        ? new Candidate(selected.person().id(), Outcome.EXCLUDED, null, null)
                        : next.next())
                .toList();
    }
}

package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.write.Candidate;
import io.leadlist.internal.write.Distinct;
import io.leadlist.internal.write.GrowingList;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change.Source;
import io.leadlist.list.Outcome;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.list.UnknownIds;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.ManualSelection;
import io.leadlist.selection.ResolvedWindow;
import io.leadlist.selection.SelectedPerson;
import io.leadlist.selection.Selection;
import io.leadlist.selection.SelectionReceipt;
import io.leadlist.storage.Transaction;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Use case: people are added by a selection: by hand, by replaying a search, or as one was resolved before. */
public final class AddSelection {
    private static final Path INCLUDED_IDS = Path.of("selection", "includedIds");
    private static final Path WINDOW = Path.of("selection");
    private final Settings settings;
    private final GrowingList growingList;
    private final LookupById<PersonId, Person, AddReport> chosenByHand;
    private final LookupById<PersonId, Person, AddReport> chosenBefore;
    private final ResolveSelection resolvingSelection;
    private final RecordCopier<PersonId, Person> copying;

    /** Works with these settings. */
    public AddSelection(Settings settings, ResolveSelection resolvingSelection) {
        this.settings = settings;
        this.growingList = new GrowingList(settings, LeadType.PERSON);
        RecordLookup<PersonId, Person> people = RecordLookup.people(settings);
        this.chosenByHand = LookupById.adding(settings, growingList, people, settings.unknownIdsWhenAdding());
        this.chosenBefore = LookupById.adding(settings, growingList, people, UnknownIds.REPORT);
        this.resolvingSelection = resolvingSelection;
        this.copying = new RecordCopier<>(settings.copyPolicy(), UnknownIds.REPORT);
    }

    /** Adds whom the selection chooses. */
    public AddReport add(Caller.Member caller, LeadListId list, Selection selection, WriteOptions options) {
        if (selection instanceof ManualSelection manual) {
            return addManual(
                    Write.of(caller, Source.MANUAL_SELECTION, options, () -> SelectionContent.of(list, manual)),
                    list,
                    manual);
        }
        Write write = Write.of(caller, Source.BULK_SELECTION, options, () -> SelectionContent.of(list, selection));
        return selection instanceof SelectionReceipt receipt
                ? addReceipt(write.withReceipt(RecordedReceipt.of(receipt)), list, receipt)
                : addBulk(write, list, (BulkSelection) selection);
    }

    private AddReport addManual(Write write, LeadListId list, ManualSelection selection) {
        List<PersonId> ids = selection.includedIds();
        settings.limits(write.caller().organization()).check(LeadType.PERSON, ids.size(), INCLUDED_IDS);
        return chosenByHand.change(
                write,
                list,
                ids,
                INCLUDED_IDS,
                (transaction, locked, candidates) -> growingList.link(transaction, write, locked, candidates));
    }

    private AddReport addReceipt(Write write, LeadListId list, SelectionReceipt receipt) {
        return chosenBefore.change(
                write,
                list,
                receipt.chosenIds(),
                WINDOW,
                (transaction, locked, chosen) ->
                        growingList.link(transaction, write, locked, withExcluded(receipt.entries(), chosen)));
    }

    private AddReport addBulk(Write write, LeadListId list, BulkSelection selection) {
        return growingList.enter(write, list).orElseGet(() -> {
            ResolvedWindow window = resolvingSelection.resolve(selection);
            Map<PersonId, Person> records = new LinkedHashMap<>();
            for (SelectedPerson selected : window.people()) {
                if (!selected.excluded()) {
                    records.put(selected.person().id(), selected.person());
                }
            }
            SelectionReceipt receipt = SelectionReceipt.of(selection, window, settings.now());
            return growingList.add(
                    write.withReceipt(RecordedReceipt.of(receipt)),
                    list,
                    transaction -> candidates(transaction, window.entries(), records));
        });
    }

    private List<Candidate> candidates(
            Transaction transaction, List<SelectionReceipt.Entry> window, Map<PersonId, Person> records) {
        if (records.isEmpty()) {
            return withExcluded(window, List.of());
        }
        LookupResult<PersonId, Person> known =
                new LookupResult<>(transaction.people().standing(records.keySet()), records);
        copying.copy(transaction.people(), known);
        Distinct<PersonId> ids = Distinct.of(List.copyOf(records.keySet()));
        return withExcluded(window, copying.judge(ids, known, WINDOW));
    }

    /** Every person of the window is an input, the excluded ones too. */
    private static List<Candidate> withExcluded(List<SelectionReceipt.Entry> window, List<Candidate> chosen) {
        Iterator<Candidate> next = chosen.iterator();
        return window.stream()
                .map(entry -> entry.excluded() ? Candidate.of(entry.id(), Outcome.EXCLUDED, null, null) : next.next())
                .toList();
    }
}

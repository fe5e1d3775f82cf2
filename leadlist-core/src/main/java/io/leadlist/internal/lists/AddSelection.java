package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.admission.Admission;
import io.leadlist.internal.admission.ReuseLookup;
import io.leadlist.internal.write.Attempt;
import io.leadlist.internal.write.Attempt.NeedsDirectory;
import io.leadlist.internal.write.Candidate;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.MemberAppender;
import io.leadlist.internal.write.MergedPeople;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change.Source;
import io.leadlist.list.Permission;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.list.UnknownIds;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.ManualSelection;
import io.leadlist.selection.ResolvedWindow;
import io.leadlist.selection.Selection;
import io.leadlist.selection.SelectionReceipt;
import io.leadlist.storage.Transaction;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds people to a list by a selection: by id, by replaying a search, or by the receipt of a resolved search. */
public final class AddSelection {
    private static final Path INCLUDED_IDS = Path.of("selection", "includedIds");
    private static final Path WINDOW = Path.of("selection");
    private final Settings settings;
    private final ResolveSelection resolveSelection;
    private final ListTransaction<AddReport> lists;
    private final MemberAppender appender;
    private final ReuseLookup reuse;
    private final RecordCopier<PersonId, Person> ofIds;
    private final RecordCopier<PersonId, Person> ofWindow;

    /** Creates the use case. */
    public AddSelection(Settings settings) {
        this.settings = settings;
        this.resolveSelection = new ResolveSelection(settings);
        this.lists = new ListTransaction<>(settings, ResultType.ADDED);
        this.appender = new MemberAppender(settings);
        this.reuse = new ReuseLookup(settings);
        RecordLookup<PersonId, Person> people = RecordLookup.people(settings);
        this.ofIds = new RecordCopier<>(settings, people, settings.unknownIdsWhenAdding(), INCLUDED_IDS);
        this.ofWindow = new RecordCopier<>(settings, people, UnknownIds.REPORT, WINDOW);
    }

    /** Adds the people that the selection chooses. */
    public AddReport add(Caller.Member caller, LeadListId list, Selection selection, WriteOptions options) {
        Source source = selection instanceof ManualSelection ? Source.MANUAL_SELECTION : Source.BULK_SELECTION;
        Write write = Write.of(caller, source, options, () -> SelectionContent.of(list, selection))
                .withLeads(LeadType.PERSON);
        if (selection instanceof ManualSelection manual) {
            return addIds(write, list, manual.includedIds());
        } else if (selection instanceof SelectionReceipt receipt) {
            return addReceipt(write.withReceipt(RecordedReceipt.of(receipt)), list, receipt);
        }
        return addWindow(write, list, (BulkSelection) selection);
    }

    private AddReport addIds(Write write, LeadListId list, List<PersonId> ids) {
        settings.limits(write.caller().organization()).check(LeadType.PERSON, ids.size(), INCLUDED_IDS);
        Write ruled =
                write.under(reuse.find(write.caller().organization(), list, transaction -> withKept(transaction, ids)));
        return new LookupTransaction<>(lists, Permission.ADD, ofIds)
                .execute(
                        ruled,
                        list,
                        ids,
                        (transaction, locked, chosen) -> appender.append(transaction, ruled, locked, chosen));
    }

    private AddReport addReceipt(Write write, LeadListId list, SelectionReceipt receipt) {
        Write ruled = write.under(reuse.find(
                write.caller().organization(), list, transaction -> withKept(transaction, receipt.chosenIds())));
        return new LookupTransaction<>(lists, Permission.ADD, ofWindow)
                .execute(
                        ruled,
                        list,
                        receipt.chosenIds(),
                        (transaction, locked, chosen) -> appender.append(
                                        transaction, ruled, locked, withExcluded(receipt.entries(), chosen))
                                .withUnusedExclusions(receipt.unusedExclusions()));
    }

    /**
     * The first attempt changes nothing. It saves the search for a list that is closed to the caller, and for a retry.
     */
    private AddReport addWindow(Write write, LeadListId list, BulkSelection selection) {
        Attempt<AddReport, BulkSelection> attempt = lists.<BulkSelection>tentative()
                .execute(write, list, Permission.ADD, (transaction, locked) -> new NeedsDirectory<>(selection));
        if (attempt instanceof NeedsDirectory<AddReport, BulkSelection> needsDirectory) {
            ResolvedWindow window = resolveSelection.resolve(needsDirectory.query());
            SelectionReceipt receipt = SelectionReceipt.of(selection, window, settings.now());
            Write withReceipt = write.withReceipt(RecordedReceipt.of(receipt))
                    .about(window.chosen().keySet())
                    .under(reuse.find(
                            write.caller().organization(),
                            list,
                            transaction -> withKept(transaction, window.chosen().keySet())));
            return lists.execute(
                    withReceipt,
                    list,
                    Permission.ADD,
                    (transaction, locked) -> appender.append(
                                    transaction,
                                    withReceipt,
                                    locked,
                                    withExcluded(
                                            receipt.entries(),
                                            copy(
                                                    new Admission(settings, transaction, withReceipt, locked),
                                                    window.chosen())))
                            .withUnusedExclusions(receipt.unusedExclusions()));
        }
        return attempt.result().orElseThrow();
    }

    private List<Candidate> copy(Admission add, Map<PersonId, Person> chosen) {
        LookupResult<PersonId, Person> own =
                ofWindow.lookup().findInOrganization(add.transaction(), List.copyOf(chosen.keySet()));
        return ofWindow.copy(add, own.withOffered(chosen));
    }

    /** Inserts the excluded people of the window at their positions, because they are inputs as well. */
    private static List<Candidate> withExcluded(List<SelectionReceipt.Entry> window, List<Candidate> chosen) {
        Iterator<Candidate> next = chosen.iterator();
        return window.stream()
                .map(entry -> entry.excluded() ? Candidate.excluded(entry.id()) : next.next())
                .toList();
    }

    /** Returns these people, and the people that they were merged into. */
    private static Set<PersonId> withKept(Transaction transaction, Collection<PersonId> ids) {
        Set<PersonId> all = new LinkedHashSet<>(ids);
        all.addAll(MergedPeople.keptFor(transaction, all).values());
        return all;
    }
}

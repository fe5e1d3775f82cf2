package io.leadlist.internal.people;

import io.leadlist.imports.LeadEntry;
import io.leadlist.lead.PersonId;
import io.leadlist.observation.LeadListsEvent.PersonErased;
import io.leadlist.people.ErasedPart;
import io.leadlist.storage.Erasure.ErasedRecord;
import io.leadlist.storage.Erasure.PaidItem;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.Set;

/** Erases one person once, see {@link ErasePerson}. */
final class ErasureRound {
    private final ErasureCall call;
    private final ErasureTally tally;
    private final KeyedEntries entries;
    private final PersonId erased;

    ErasureRound(ErasureCall call, ErasureTally tally) {
        this.call = call;
        this.tally = tally;
        this.entries = new KeyedEntries(call);
        this.erased = PersonId.erased(call.settings().ids().get());
    }

    void run(PersonTraces person) {
        tally.keptOutBy(call.step(transaction -> entries.keepOut(transaction, person)));
        eraseValues(person);
        Erased last = call.step(transaction -> eraseRecord(transaction, person));
        ErasedRecord record = last.record();
        tally.count(record);
        tally.count(ErasedPart.SUPPRESSIONS, last.plainEntries());
        if (!call.dryRun()) {
            eraseValues(person); // Again, because a write may have stored a result or a raw lead since.
        }
        if (record.found()) {
            tally.erasedAs(erased);
        } else if (!call.dryRun()) {
            // An earlier call may have been interrupted after it had erased the record.
            new SweepErasures(call.settings()).sweep(call.caller().organization());
        }
        if (!call.dryRun() && record.memberships() > 0) {
            LeaveLists leaving = new LeaveLists(
                    call.settings(), call.caller().organization(), call.caller().user());
            tally.listsLeft(leaving.leave(List.of(erased), ErasePerson.MAX_LISTS));
        }
    }

    private void eraseValues(PersonTraces person) {
        List<LeadEntry> rawLeads = new EraseRawLeads(call).erase(person);
        tally.count(ErasedPart.RAW_LEADS, rawLeads.size());
        Set<PaidItem> items = person.paidItems(rawLeads);
        if (!items.isEmpty()) {
            tally.count(
                    ErasedPart.CHARGES,
                    call.step(transaction -> transaction.erasure().eraseCharges(items, erased.value())));
        }
        if (person.id() != null) {
            tally.count(ErasedPart.STORED_RESULTS, new EraseResults(call).erase(person.id(), erased));
        }
    }

    private record Erased(ErasedRecord record, long plainEntries) {}

    private PersonErased erased(PersonId person) {
        return new PersonErased(
                call.caller().organization(), person, erased, call.caller().user(), call.at());
    }

    private Erased eraseRecord(Transaction transaction, PersonTraces person) {
        ErasedRecord record = person.id() == null
                ? ErasedRecord.NONE
                : transaction.erasure().eraseRecord(person.id(), erased, call.at());
        PersonId id = person.id();
        if (record.found() && id != null) {
            call.settings().listeners().tell(transaction, () -> erased(id));
        }
        return new Erased(record, entries.replacePlain(transaction, person));
    }
}

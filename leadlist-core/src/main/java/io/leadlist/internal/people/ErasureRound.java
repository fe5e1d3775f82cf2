package io.leadlist.internal.people;

import io.leadlist.imports.LeadEntry;
import io.leadlist.lead.PersonId;
import io.leadlist.observation.LeadListsEvent.PersonErased;
import io.leadlist.people.ErasedPart;
import io.leadlist.storage.Erasure.ErasedRecord;
import io.leadlist.storage.Erasure.PaidItem;
import io.leadlist.storage.Transaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Erases one person once, see {@link ErasePerson}. */
final class ErasureRound {
    private final ErasureCall call;
    private final ErasureTally tally;
    private final KeyedEntries entries;
    private final Map<PersonId, PersonId> erasedIds = new LinkedHashMap<>();

    ErasureRound(ErasureCall call, ErasureTally tally) {
        this.call = call;
        this.tally = tally;
        this.entries = new KeyedEntries(call);
    }

    void run(PersonTraces person) {
        person.ids()
                .forEach(id ->
                        erasedIds.put(id, PersonId.erased(call.settings().ids().get())));
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
            tally.erasedAs(erasedIds.values().iterator().next());
        } else if (!call.dryRun()) {
            // An earlier call may have been interrupted after it had erased the record.
            new SweepErasures(call.settings()).sweep(call.caller().organization());
        }
        if (!call.dryRun() && record.memberships() > 0) {
            LeaveLists leaving = new LeaveLists(
                    call.settings(), call.caller().organization(), call.caller().user());
            tally.listsLeft(leaving.leave(erasedIds.values(), ErasePerson.MAX_LISTS));
        }
    }

    private void eraseValues(PersonTraces person) {
        List<LeadEntry> rawLeads = new EraseRawLeads(call).erase(person);
        tally.count(ErasedPart.RAW_LEADS, rawLeads.size());
        Set<PaidItem> items = person.paidItems(rawLeads);
        if (!items.isEmpty()) {
            tally.count(
                    ErasedPart.CHARGES,
                    call.step(transaction -> transaction.erasure().eraseCharges(items, replacement())));
        }
        if (!erasedIds.isEmpty()) {
            tally.count(ErasedPart.STORED_RESULTS, new EraseResults(call).erase(erasedIds));
        }
    }

    /** Returns a text that names no person and is the key of no charge. */
    private String replacement() {
        return PersonId.erased(call.settings().ids().get()).value();
    }

    private record Erased(ErasedRecord record, long plainEntries) {}

    private PersonErased erased(PersonId person, PersonId erased) {
        return new PersonErased(
                call.caller().organization(), person, erased, call.caller().user(), call.at());
    }

    private Erased eraseRecord(Transaction transaction, PersonTraces person) {
        ErasedRecord record = ErasedRecord.NONE;
        for (Map.Entry<PersonId, PersonId> id : erasedIds.entrySet()) {
            ErasedRecord one = transaction.erasure().eraseRecord(id.getKey(), id.getValue(), call.at());
            if (one.found()) {
                call.settings().listeners().tell(transaction, () -> erased(id.getKey(), id.getValue()));
            }
            record = record.plus(one);
        }
        return new Erased(record, entries.replacePlain(transaction, person));
    }
}

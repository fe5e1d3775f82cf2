package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.Path;
import io.leadlist.internal.write.MergedPeople;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.ManualSelection;
import io.leadlist.selection.Selection;
import io.leadlist.selection.SelectionReceipt;
import io.leadlist.storage.People.Match;
import io.leadlist.storage.Transaction;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Resolves a selection to people without adding them. No transaction is open while the directory is queried. */
public final class FindSelected {
    private static final Path INCLUDED_IDS = Path.of("selection", "includedIds");
    private final Settings settings;
    private final ResolveSelection resolveSelection;
    private final RecordLookup<PersonId, Person> people;

    /** Creates the use case. */
    public FindSelected(Settings settings) {
        this.settings = settings;
        this.resolveSelection = new ResolveSelection(settings);
        this.people = RecordLookup.people(settings);
    }

    /** Returns the chosen people, each once, with their records. */
    public List<PopulatedMember> find(Caller.Member caller, Selection selection) {
        if (selection instanceof BulkSelection bulk) {
            Map<PersonId, Person> window = resolveSelection.resolve(bulk).chosen();
            return find(caller, window.keySet(), absent -> window);
        } else if (selection instanceof SelectionReceipt receipt) {
            return find(caller, receipt.chosenIds(), people::findInDirectory);
        }
        List<PersonId> ids = ((ManualSelection) selection).includedIds();
        settings.limits(caller.organization()).check(LeadType.PERSON, ids.size(), INCLUDED_IDS);
        return find(caller, ids, people::findInDirectory);
    }

    /** Returns the people of the organization that have these keys. */
    public Map<IdentityKey, PersonId> known(Caller.Member caller, Collection<IdentityKey> keys) {
        Set<IdentityKey> distinct = Set.copyOf(keys);
        if (distinct.isEmpty()) {
            return Map.of();
        }
        Map<IdentityKey, Match> matches = settings.storage()
                .read(caller.organization(), transaction -> ProspectMatcher.matches(transaction, distinct));
        return matches.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().id()));
    }

    private List<PopulatedMember> find(
            Caller.Member caller, Collection<PersonId> chosen, Function<Set<PersonId>, Map<PersonId, Person>> others) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        Own found = settings.storage().read(caller.organization(), transaction -> own(transaction, chosen));
        Set<PersonId> ids = found.ids();
        Map<PersonId, Person> own = found.records();
        Set<PersonId> absent = new LinkedHashSet<>(ids);
        absent.removeAll(own.keySet());
        Map<PersonId, Person> offered = absent.isEmpty() ? Map.of() : others.apply(absent);
        return ids.stream()
                .map(id -> new PopulatedMember(id, own.containsKey(id) ? own.get(id) : offered.get(id)))
                .toList();
    }

    /** The chosen people, and the records that the organization has of them. */
    private record Own(Set<PersonId> ids, Map<PersonId, Person> records) {}

    /** Finds the organization's records. The kept person takes the place of one who was merged. */
    private static Own own(Transaction transaction, Collection<PersonId> chosen) {
        Set<PersonId> ids = new LinkedHashSet<>(chosen);
        Map<PersonId, Person> records = transaction.people().find(ids);
        Set<PersonId> deleted = records.values().stream()
                .filter(Person::isDeleted)
                .map(Person::id)
                .collect(Collectors.toSet());
        Map<PersonId, PersonId> kept = MergedPeople.keptFor(transaction, deleted);
        return kept.isEmpty()
                ? new Own(ids, records)
                : own(
                        transaction,
                        ids.stream().map(id -> kept.getOrDefault(id, id)).toList());
    }
}

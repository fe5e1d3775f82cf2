package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.lists.ProspectMatcher.Identified;
import io.leadlist.internal.lists.ProspectMatcher.Incoming;
import io.leadlist.internal.write.Candidate;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.internal.write.GrowingList;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change.Source;
import io.leadlist.list.CopyPolicy;
import io.leadlist.storage.Records.Standing;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Use case: people are added by data. */
public final class AddProspects {
    private static final Path PROSPECTS = Path.of("prospects");
    private final Settings settings;
    private final GrowingList growingList;

    /** Works with these settings. */
    public AddProspects(Settings settings) {
        this.settings = settings;
        this.growingList = new GrowingList(settings, LeadType.PERSON);
    }

    /** Adds them. */
    public AddReport add(Caller.Member caller, LeadListId list, List<Prospect> prospects, WriteOptions options) {
        if (prospects.isEmpty()) {
            throw new InvalidRequestException(
                    new Violation(PROSPECTS, Violation.Kind.OUT_OF_RANGE, "Array must contain at least 1 element(s)"));
        }
        settings.limits(caller.organization()).check(LeadType.PERSON, prospects.size(), PROSPECTS);
        Write write = Write.of(
                caller,
                Source.DIRECT_DATA,
                options,
                () -> Fingerprint.of("add-prospects", list).addEach("prospects", prospects, ProspectContent::add));
        List<Prospect> inputs = List.copyOf(prospects);
        return growingList.add(write, list, transaction -> candidates(transaction, inputs));
    }

    private List<Candidate> candidates(Transaction transaction, List<Prospect> prospects) {
        List<Identified> identified = ProspectMatcher.identify(
                transaction,
                settings.ids(),
                prospects.stream().map(Incoming::of).toList());
        copy(transaction, identified);
        return identified.stream()
                .map(one -> one.candidate(settings.copyPolicy()))
                .toList();
    }

    private void copy(Transaction transaction, List<Identified> identified) {
        Map<PersonId, Person> fresh = new LinkedHashMap<>();
        Map<PersonId, Person> absent = new LinkedHashMap<>();
        Map<PersonId, Person> present = new LinkedHashMap<>();
        Instant now = settings.now();
        for (Identified one : identified) {
            Person person = new Person(one.id(), one.incoming().profile(), now, now, null);
            if (one.standing() == Standing.PRESENT) {
                present.putIfAbsent(one.id(), person);
            } else if (one.standing() == null && !fresh.containsKey(one.id()) && !absent.containsKey(one.id())) {
                (one.incoming().id() == null ? fresh : absent).put(one.id(), person);
            }
        }
        if (settings.copyPolicy() != CopyPolicy.FAIL_IF_ABSENT) {
            // The new ones first: a later input with an id may share a key with one of them, which keeps it.
            ifAny(fresh, transaction.people()::insertNew);
            ifAny(absent, transaction.people()::insertAbsent);
        }
        if (settings.copyPolicy() == CopyPolicy.REFRESH) {
            ifAny(present, transaction.people()::replace);
        }
    }

    private static void ifAny(Map<PersonId, Person> people, Consumer<Collection<Person>> storing) {
        if (!people.isEmpty()) {
            storing.accept(people.values());
        }
    }
}

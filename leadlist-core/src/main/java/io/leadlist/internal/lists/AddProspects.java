package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.admission.Admission;
import io.leadlist.internal.admission.AdmissionRules;
import io.leadlist.internal.admission.ReuseLookup;
import io.leadlist.internal.lists.ProspectMatcher.Identified;
import io.leadlist.internal.lists.ProspectMatcher.Incoming;
import io.leadlist.internal.write.Candidate;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.MemberAppender;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change.Source;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.InputWarning;
import io.leadlist.list.Permission;
import io.leadlist.storage.Records.Standing;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Adds people to a list by data. */
public final class AddProspects {
    private static final Path PROSPECTS = Path.of("prospects");
    private final Settings settings;
    private final ListTransaction<AddReport> lists;
    private final MemberAppender appender;
    private final ReuseLookup reuse;

    /** Creates the use case. */
    public AddProspects(Settings settings) {
        this.settings = settings;
        this.lists = new ListTransaction<>(settings, ResultType.ADDED);
        this.appender = new MemberAppender(settings);
        this.reuse = new ReuseLookup(settings);
    }

    /** Adds the people. */
    public AddReport add(Caller.Member caller, LeadListId list, List<Prospect> prospects, WriteOptions options) {
        List<Prospect> inputs = List.copyOf(prospects);
        if (inputs.isEmpty()) {
            throw new InvalidRequestException(
                    new Violation(PROSPECTS, Violation.Kind.OUT_OF_RANGE, "Array must contain at least 1 element(s)"));
        }
        settings.limits(caller.organization()).check(LeadType.PERSON, inputs.size(), PROSPECTS);
        Write write = Write.of(caller, Source.DIRECT_DATA, options, () -> content(list, inputs))
                .withLeads(LeadType.PERSON)
                .under(reuse.find(caller.organization(), list, transaction -> known(transaction, inputs)));
        List<List<InputWarning>> warnings = warnings(inputs); // before the list is locked
        return lists.execute(write, list, Permission.ADD, (transaction, locked) -> {
            List<Identified> people = identify(transaction, inputs);
            List<Candidate> candidates = admit(new Admission(settings, transaction, write, locked), people);
            copyRecords(transaction, admitted(people, candidates));
            return warned(appender.append(transaction, write, locked, candidates), warnings);
        });
    }

    /** Returns the people of the organization who may be meant. */
    private Set<PersonId> known(Transaction transaction, List<Prospect> inputs) {
        return ProspectMatcher.known(
                transaction,
                inputs.stream()
                        .map(input -> Incoming.of(input, settings.identity()))
                        .toList());
    }

    private static Fingerprint content(LeadListId list, List<Prospect> inputs) {
        return Fingerprint.of("add-prospects", list).addEach("prospects", inputs, ProspectContent::add);
    }

    private List<List<InputWarning>> warnings(List<Prospect> inputs) {
        return inputs.stream()
                .map(input -> InputWarning.of(input.profile(), settings.identity()))
                .toList();
    }

    private static AddReport warned(AddReport report, List<List<InputWarning>> warnings) {
        return new AddReport(
                report.list(),
                report.outcomes().stream()
                        .map(outcome -> outcome.withWarnings(warnings.get(outcome.index())))
                        .toList());
    }

    private List<Identified> identify(Transaction transaction, List<Prospect> inputs) {
        return ProspectMatcher.identify(
                transaction,
                settings,
                inputs.stream()
                        .map(input -> Incoming.of(input, settings.identity()))
                        .toList());
    }

    /**
     * Copies the records as the copy policy requires. The first of several inputs for one person counts, among those
     * with data: the profile of an input that must be known has only keys.
     */
    private void copyRecords(Transaction transaction, List<Identified> people) {
        Map<PersonId, Person> fresh = new LinkedHashMap<>(); // new people with generated ids
        Map<PersonId, Person> absent = new LinkedHashMap<>(); // people with ids that have no record
        Map<PersonId, Person> present = new LinkedHashMap<>(); // people that have a record
        Instant now = settings.now();
        List<Identified> withData =
                people.stream().filter(one -> !one.incoming().mustBeKnown()).toList();
        for (Identified one : withData) {
            Person person = new Person(one.id(), one.incoming().profile(), now, now, null);
            if (one.standing() == Standing.PRESENT) {
                present.putIfAbsent(one.id(), person);
            } else if (one.standing() == null && !fresh.containsKey(one.id()) && !absent.containsKey(one.id())) {
                (one.incoming().id() == null ? fresh : absent).put(one.id(), person);
            }
        }
        if (settings.copyPolicy() != CopyPolicy.NONE) {
            // New people first: a later input with an id may share a key with a new person, and the first one gets the
            // key.
            ifAny(fresh, unknown -> transaction.people().insertNew(unknown, settings.identity()));
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

    /** Returns the candidates; a person that a rule keeps out is not to be appended. */
    private List<Candidate> admit(Admission add, List<Identified> people) {
        List<Candidate> candidates =
                people.stream().map(one -> one.candidate(settings.copyPolicy())).toList();
        return AdmissionRules.apply(add, candidates, Identified.records(people));
    }

    /** Returns the people to append, so that no other record is copied. */
    private static List<Identified> admitted(List<Identified> people, List<Candidate> candidates) {
        return IntStream.range(0, people.size())
                .filter(index -> candidates.get(index).isToAppend())
                .mapToObj(people::get)
                .toList();
    }
}

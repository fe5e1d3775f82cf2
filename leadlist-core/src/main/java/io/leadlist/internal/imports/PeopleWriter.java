package io.leadlist.internal.imports;

import io.leadlist.call.Caller;
import io.leadlist.imports.Resolution;
import io.leadlist.internal.admission.Admission;
import io.leadlist.internal.admission.AdmissionRules;
import io.leadlist.internal.admission.ReuseLookup;
import io.leadlist.internal.imports.ProcessBatch.Claimed;
import io.leadlist.internal.lists.ProspectMatcher;
import io.leadlist.internal.lists.ProspectMatcher.Identified;
import io.leadlist.internal.lists.ProspectMatcher.Incoming;
import io.leadlist.internal.write.Candidate;
import io.leadlist.internal.write.MemberAppender;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.Change.Source;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.LeadList;
import io.leadlist.list.Outcome;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Adds the people of resolved leads to the list of their import.
 *
 * <ol>
 *   <li>Identify the people among the organization's records, and copy the new ones.
 *   <li>Append the people to the list, count them and write the journal.
 *   <li>Store the resolution of each lead.
 * </ol>
 */
final class PeopleWriter {
    private static final Set<Outcome> NOT_APPENDED = Set.of(
            Outcome.NOT_FOUND,
            Outcome.SUPPRESSED,
            Outcome.REMOVED_BEFORE,
            Outcome.COOLING_DOWN,
            Outcome.COMPANY_CAP,
            Outcome.OVER_LIMIT);
    private final Settings settings;
    private final MemberAppender appender;
    private final ReuseLookup reuse;

    PeopleWriter(Settings settings) {
        this.settings = settings;
        this.appender = MemberAppender.filling(settings);
        this.reuse = new ReuseLookup(settings);
    }

    /** Returns the write that adds the people, under the rules about reuse. */
    Write write(Claimed claimed, List<LeadResolution> done) {
        Caller.Member by = new Caller.Member(claimed.leadImport().by(), claimed.organization(), false);
        return Write.of(by, Source.IMPORT)
                .under(reuse.find(
                        claimed.organization(),
                        claimed.batch().list(),
                        transaction -> ProspectMatcher.known(
                                transaction,
                                known(done).stream().map(this::incoming).toList())));
    }

    /** Stores the resolutions and returns the people that are members now. */
    Map<LeadResolution, Identified> store(
            Transaction transaction, Write write, LeadList list, List<LeadResolution> done) {
        Map<LeadResolution, Identified> people = identify(transaction, done);
        List<Candidate> candidates = admit(new Admission(settings, transaction, write, list), people);
        copy(transaction, admitted(people.values(), candidates));
        List<AddOutcome> outcomes = ofEqualLeads(
                appender.append(transaction, write, list, candidates).outcomes());
        Map<Integer, Resolution> resolutions = resolutions(done, people, outcomes);
        if (!resolutions.isEmpty()) {
            transaction.entries().resolve(list.id(), resolutions);
        }
        return members(people, outcomes);
    }

    /** Returns the candidates; a person that a rule keeps out is not to be appended. */
    private List<Candidate> admit(Admission add, Map<LeadResolution, Identified> people) {
        List<Candidate> candidates = people.values().stream()
                .map(one -> one.candidate(settings.copyPolicy()))
                .toList();
        return AdmissionRules.apply(add, candidates, found(people));
    }

    /** Returns the found people with all their phone numbers, although a copied record has only the revealed ones. */
    private Map<PersonId, Person> found(Map<LeadResolution, Identified> people) {
        Map<PersonId, Person> found = new HashMap<>();
        people.forEach((lead, one) -> {
            PersonProfile profile = one.incoming().profile();
            Set<String> phones = new LinkedHashSet<>(profile.phones());
            phones.addAll(Objects.requireNonNull(lead.person()).profile().phones());
            found.putIfAbsent(one.id(), Person.of(one.id(), profile.withPhones(List.copyOf(phones))));
        });
        return found;
    }

    private static List<Identified> admitted(Collection<Identified> people, List<Candidate> candidates) {
        Iterator<Candidate> candidate = candidates.iterator();
        return people.stream().filter(one -> candidate.next().isToAppend()).toList();
    }

    /** Returns the outcomes, with that of the first lead for an equal lead if a rule keeps their person out. */
    private static List<AddOutcome> ofEqualLeads(List<AddOutcome> outcomes) {
        Map<LeadId, AddOutcome> keptOut = new HashMap<>();
        outcomes.stream()
                .filter(outcome -> outcome.because() != null)
                .forEach(outcome -> keptOut.putIfAbsent(outcome.id(), outcome));
        return outcomes.stream()
                .map(outcome -> keptOut.getOrDefault(outcome.id(), outcome))
                .toList();
    }

    /** Identifies the leads for which a person was found, in the order of the leads. */
    private Map<LeadResolution, Identified> identify(Transaction transaction, List<LeadResolution> leads) {
        List<LeadResolution> known = known(leads);
        List<Identified> identified = ProspectMatcher.identify(
                transaction, settings, known.stream().map(this::incoming).toList());
        Map<LeadResolution, Identified> people = new LinkedHashMap<>();
        for (int i = 0; i < known.size(); i++) {
            people.put(known.get(i), identified.get(i));
        }
        return people;
    }

    private static List<LeadResolution> known(List<LeadResolution> leads) {
        return leads.stream()
                .filter(lead -> lead.person() != null && !lead.isKeptOut())
                .toList();
    }

    /** Returns the input for a lead's person. A copied record has the revealed phone numbers and no others. */
    private Incoming incoming(LeadResolution lead) {
        Person person = Objects.requireNonNull(lead.person());
        IdentityPolicy identity = settings.identity();
        Set<IdentityKey> keys = new LinkedHashSet<>(lead.lead().identityKeys(identity));
        keys.add(IdentityKey.of(person.id()));
        keys.addAll(identity.keysOf(person.profile()));
        List<String> phones =
                lead.phones().stream().map(phone -> phone.number()).toList();
        return new Incoming(List.copyOf(keys), person.id(), person.profile().withPhones(phones));
    }

    private void copy(Transaction transaction, List<Identified> people) {
        if (settings.copyPolicy() == CopyPolicy.NONE) {
            return;
        }
        Instant now = settings.now();
        List<Person> fresh = new ArrayList<>();
        for (Identified one : people) {
            if (one.isNew()) {
                fresh.add(new Person(one.id(), one.incoming().profile(), now, now, null));
            }
        }
        if (!fresh.isEmpty()) {
            transaction.people().insertNew(fresh, settings.identity());
        }
    }

    /** Returns the people that are members now. Only they are charged for. */
    private static Map<LeadResolution, Identified> members(
            Map<LeadResolution, Identified> people, List<AddOutcome> outcomes) {
        Map<LeadResolution, Identified> members = new LinkedHashMap<>();
        Iterator<AddOutcome> outcome = outcomes.iterator();
        people.forEach((resolution, person) -> {
            if (!NOT_APPENDED.contains(outcome.next().outcome())) {
                members.put(resolution, person);
            }
        });
        return members;
    }

    private static Map<Integer, Resolution> resolutions(
            List<LeadResolution> done, Map<LeadResolution, Identified> people, List<AddOutcome> outcomes) {
        Map<LeadResolution, AddOutcome> byResolution = new HashMap<>();
        people.keySet().forEach(lead -> byResolution.put(lead, outcomes.get(byResolution.size())));
        Map<Integer, Resolution> resolutions = new LinkedHashMap<>();
        for (LeadResolution lead : done) {
            resolutions.put(lead.entry().ordinal(), lead.resolution(byResolution.get(lead)));
        }
        return resolutions;
    }
}

package io.leadlist.internal.imports;

import io.leadlist.call.Caller;
import io.leadlist.imports.Charge;
import io.leadlist.imports.Credits;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.Resolution;
import io.leadlist.internal.imports.ProcessBatch.Claimed;
import io.leadlist.internal.imports.ProcessBatch.PutBack;
import io.leadlist.internal.lists.ProspectMatcher;
import io.leadlist.internal.lists.ProspectMatcher.Identified;
import io.leadlist.internal.lists.ProspectMatcher.Incoming;
import io.leadlist.internal.write.Candidate;
import io.leadlist.internal.write.MemberAppender;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.Person;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.Change.Source;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.LeadList;
import io.leadlist.list.Outcome;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the ports have answered for a batch is stored, in one transaction.
 *
 * <ol>
 *   <li>Lock the list. Close the batch, or put it back if leads are to be tried again; if the claim holds no longer,
 *       store nothing.
 *   <li>Identify the people as they are known now, and copy those who are new.
 *   <li>Link them, count, journal.
 *   <li>Store what became of each lead, charge for it, and release what it did not cost.
 * </ol>
 */
final class ResolutionWriter {
    private static final Set<Outcome> NOT_LINKED = Set.of(Outcome.NOT_FOUND, Outcome.OVER_LIMIT);
    private final Settings settings;
    private final MemberAppender linking;

    ResolutionWriter(Settings settings) {
        this.settings = settings;
        this.linking = MemberAppender.filling(settings);
    }

    /** Stores the answers; false, and nothing is stored, if the batch belongs to the worker no longer. */
    boolean store(Claimed claimed, List<LeadResolution> done, PutBack putBack) {
        Batch batch = claimed.batch();
        Batch rest = rest(batch, putBack, quote(claimed.leadImport(), putBack.inquiries()));
        return settings.storage().write(claimed.organization(), transaction -> {
            Optional<LeadList> list = transaction.lists().lock(batch.list());
            boolean holds = list.isPresent()
                    && (rest.leads() == 0
                            ? transaction.batches().close(batch)
                            : transaction.batches().putBack(batch, rest));
            if (holds) {
                store(
                        transaction,
                        claimed,
                        list.orElseThrow(),
                        done,
                        batch.reserved().minus(rest.reserved()));
            }
            return holds;
        });
    }

    private static Batch rest(Batch batch, PutBack putBack, Credits reserved) {
        return new Batch(
                batch.list(),
                batch.first(),
                batch.last(),
                putBack.inquiries().size(),
                putBack.attempts(),
                batch.takeovers(),
                putBack.readyAt(),
                null,
                reserved);
    }

    private static Credits quote(LeadImport leadImport, List<LeadResolution> inquiries) {
        return leadImport
                .prices()
                .quote(inquiries.stream().map(LeadResolution::lead).toList(), leadImport.options());
    }

    private void store(
            Transaction transaction, Claimed claimed, LeadList list, List<LeadResolution> done, Credits reserved) {
        Instant now = settings.now();
        Map<LeadResolution, Identified> people = identify(transaction, done);
        copy(transaction, people, now);
        Caller.Member by = new Caller.Member(claimed.leadImport().by(), claimed.organization(), false);
        Write write = Write.of(by, Source.IMPORT);
        List<Candidate> candidates = people.values().stream()
                .map(one -> one.candidate(settings.copyPolicy()))
                .toList();
        List<AddOutcome> outcomes =
                linking.link(transaction, write, list, now, candidates).outcomes();
        Map<Integer, Resolution> resolutions = resolutions(done, people, outcomes);
        if (!resolutions.isEmpty()) {
            transaction.entries().resolve(list.id(), resolutions);
        }
        charge(transaction, claimed, linked(people, outcomes), reserved, now);
    }

    /** Who the leads are, those of whom it is known, in the order of the leads. */
    private Map<LeadResolution, Identified> identify(Transaction transaction, List<LeadResolution> inquiries) {
        List<LeadResolution> known =
                inquiries.stream().filter(inquiry -> inquiry.person() != null).toList();
        List<Identified> identified = ProspectMatcher.identify(
                transaction,
                settings.ids(),
                known.stream().map(ResolutionWriter::incoming).toList());
        Map<LeadResolution, Identified> people = new LinkedHashMap<>();
        for (int i = 0; i < known.size(); i++) {
            people.put(known.get(i), identified.get(i));
        }
        return people;
    }

    /** A copy has the phone numbers that were revealed, and no others. */
    private static Incoming incoming(LeadResolution inquiry) {
        Person person = Objects.requireNonNull(inquiry.person());
        Set<IdentityKey> keys = new LinkedHashSet<>(inquiry.lead().identityKeys());
        keys.add(IdentityKey.of(person.id()));
        keys.addAll(person.profile().identityKeys());
        List<String> phones =
                inquiry.phones().stream().map(phone -> phone.number()).toList();
        return new Incoming(List.copyOf(keys), person.id(), person.profile().withPhones(phones));
    }

    private void copy(Transaction transaction, Map<LeadResolution, Identified> people, Instant now) {
        if (settings.copyPolicy() == CopyPolicy.FAIL_IF_ABSENT) {
            return;
        }
        List<Person> fresh = new ArrayList<>();
        for (Identified one : people.values()) {
            if (one.isNew()) {
                fresh.add(new Person(one.id(), one.incoming().profile(), now, now, null));
            }
        }
        if (!fresh.isEmpty()) {
            transaction.people().insertNew(fresh);
        }
    }

    /** Who was not linked, though it is known who it is, costs nothing. */
    private static Map<LeadResolution, Identified> linked(
            Map<LeadResolution, Identified> people, List<AddOutcome> outcomes) {
        Map<LeadResolution, Identified> linked = new LinkedHashMap<>();
        Iterator<AddOutcome> outcome = outcomes.iterator();
        people.forEach((inquiry, person) -> {
            if (!NOT_LINKED.contains(outcome.next().outcome())) {
                linked.put(inquiry, person);
            }
        });
        return linked;
    }

    private static Map<Integer, Resolution> resolutions(
            List<LeadResolution> done, Map<LeadResolution, Identified> people, List<AddOutcome> outcomes) {
        Map<LeadResolution, AddOutcome> byInquiry = new HashMap<>();
        people.keySet().forEach(inquiry -> byInquiry.put(inquiry, outcomes.get(byInquiry.size())));
        Map<Integer, Resolution> resolutions = new LinkedHashMap<>();
        for (LeadResolution inquiry : done) {
            resolutions.put(inquiry.entry().ordinal(), inquiry.resolution(byInquiry.get(inquiry)));
        }
        return resolutions;
    }

    private static void charge(
            Transaction transaction,
            Claimed claimed,
            Map<LeadResolution, Identified> people,
            Credits reserved,
            Instant now) {
        Set<Charge> charges = new Billing(claimed.leadImport()).charges(people);
        Set<Charge> entered = charges.isEmpty()
                ? Set.of()
                : transaction.accounts().charge(claimed.batch().list(), charges, now);
        Credits charged = entered.stream().map(Charge::amount).reduce(Credits.NONE, Credits::plus);
        if (!reserved.equals(Credits.NONE)) {
            transaction.accounts().settle(reserved, charged);
        }
    }
}

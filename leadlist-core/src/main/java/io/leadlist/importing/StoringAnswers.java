package io.leadlist.importing;

import io.leadlist.adding.Identifying;
import io.leadlist.adding.Identifying.Identified;
import io.leadlist.adding.Identifying.Incoming;
import io.leadlist.call.Caller;
import io.leadlist.call.WriteOptions;
import io.leadlist.importing.WorkingBatch.Claimed;
import io.leadlist.importing.WorkingBatch.PutBack;
import io.leadlist.intake.Charge;
import io.leadlist.intake.Credits;
import io.leadlist.intake.LeadImport;
import io.leadlist.intake.Resolution;
import io.leadlist.intake.inquiry.Inquiry;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.Person;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.Change.Source;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.LeadList;
import io.leadlist.list.Outcome;
import io.leadlist.settings.Settings;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Transaction;
import io.leadlist.write.Candidate;
import io.leadlist.write.Linking;
import io.leadlist.write.Write;
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
 *   <li>Lock the list. Close the batch, or put it back if leads are to be tried again; if the claim holds no longer, store nothing.
 *   <li>Identify the people as they are known now, and copy those who are new.
 *   <li>Link them, count, journal.
 *   <li>Store what became of each lead, charge for it, and release what it did not cost.
 * </ol>
 */
final class StoringAnswers {
    private static final Set<Outcome> NOT_LINKED = Set.of(Outcome.NOT_FOUND, Outcome.OVER_LIMIT);
    private final Settings settings;
    private final Linking linking;

    StoringAnswers(Settings settings) {
        this.settings = settings;
        this.linking = Linking.filling(settings);
    }

    /** Stores the answers; false, and nothing is stored, if the batch belongs to the worker no longer. */
    boolean store(Claimed claimed, List<Inquiry> done, PutBack putBack) {
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

    private static Credits quote(LeadImport leadImport, List<Inquiry> inquiries) {
        return leadImport.prices().quote(inquiries.stream().map(Inquiry::lead).toList(), leadImport.options());
    }

    private void store(Transaction transaction, Claimed claimed, LeadList list, List<Inquiry> done, Credits reserved) {
        Instant now = settings.now();
        Map<Inquiry, Identified> people = identify(transaction, done);
        copy(transaction, people, now);
        Caller.Member by = new Caller.Member(claimed.leadImport().by(), claimed.organization(), false);
        Write write = Write.of(by, Source.IMPORT, WriteOptions.DEFAULT);
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
    private Map<Inquiry, Identified> identify(Transaction transaction, List<Inquiry> inquiries) {
        List<Inquiry> known =
                inquiries.stream().filter(inquiry -> inquiry.person() != null).toList();
        List<Identified> identified = Identifying.identify(
                transaction,
                settings.ids(),
                known.stream().map(StoringAnswers::incoming).toList());
        Map<Inquiry, Identified> people = new LinkedHashMap<>();
        for (int i = 0; i < known.size(); i++) {
            people.put(known.get(i), identified.get(i));
        }
        return people;
    }

    /** A copy has the phone numbers that were revealed, and no others. */
    private static Incoming incoming(Inquiry inquiry) {
        Person person = Objects.requireNonNull(inquiry.person());
        Set<IdentityKey> keys = new LinkedHashSet<>(inquiry.lead().identityKeys());
        keys.add(IdentityKey.of(person.id()));
        keys.addAll(person.profile().identityKeys());
        List<String> phones =
                inquiry.phones().stream().map(phone -> phone.number()).toList();
        return new Incoming(List.copyOf(keys), person.id(), person.profile().withPhones(phones));
    }

    private void copy(Transaction transaction, Map<Inquiry, Identified> people, Instant now) {
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
    private static Map<Inquiry, Identified> linked(Map<Inquiry, Identified> people, List<AddOutcome> outcomes) {
        Map<Inquiry, Identified> linked = new LinkedHashMap<>();
        Iterator<AddOutcome> outcome = outcomes.iterator();
        people.forEach((inquiry, person) -> {
            if (!NOT_LINKED.contains(outcome.next().outcome())) {
                linked.put(inquiry, person);
            }
        });
        return linked;
    }

    private static Map<Integer, Resolution> resolutions(
            List<Inquiry> done, Map<Inquiry, Identified> people, List<AddOutcome> outcomes) {
        Map<Inquiry, AddOutcome> byInquiry = new HashMap<>();
        people.keySet().forEach(inquiry -> byInquiry.put(inquiry, outcomes.get(byInquiry.size())));
        Map<Integer, Resolution> resolutions = new LinkedHashMap<>();
        for (Inquiry inquiry : done) {
            resolutions.put(inquiry.entry().ordinal(), inquiry.resolution(byInquiry.get(inquiry)));
        }
        return resolutions;
    }

    private static void charge(
            Transaction transaction, Claimed claimed, Map<Inquiry, Identified> people, Credits reserved, Instant now) {
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

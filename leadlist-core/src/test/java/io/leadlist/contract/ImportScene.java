package io.leadlist.contract;

import io.leadlist.ImportWorker;
import io.leadlist.LeadImports;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.FoundPerson;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.ImportProgress;
import io.leadlist.imports.ImportWorkerRun;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.PersonFinder;
import io.leadlist.imports.PhoneNumber;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Users;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.memory.MemoryEmailVerifier;
import io.leadlist.memory.MemoryPhoneRevealer;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An organization that imports, a finder that knows people, and a worker; over any storage. */
public final class ImportScene {
    /** The owner's address. */
    public static final String OWNER = "admin@example.com";

    /** All services of an import. */
    public static final ImportOptions EVERYTHING = new ImportOptions(true, true, true);

    private final AtomicLong ids = new AtomicLong();
    final Storage storage;
    final Caller.Member caller;
    final MovingClock clock = new MovingClock(Samples.NOW);
    final Map<String, Person> outside = new ConcurrentHashMap<>();
    final List<List<RawLead>> queried = new CopyOnWriteArrayList<>();
    final List<ImportProgress> progress = new CopyOnWriteArrayList<>();
    final MemoryEmailVerifier verifier = new MemoryEmailVerifier();
    final MemoryPhoneRevealer revealer = new MemoryPhoneRevealer();

    /** Runs when the finder is queried, before it returns. */
    Runnable whenQueried = () -> {};

    final LeadLists leadLists;
    final LeadImports imports;
    final ImportWorker worker;

    /** Creates a scene over a storage, with enough credits. */
    public ImportScene(Storage storage) {
        this(storage, Samples.aCaller(), ImportLimits.DEFAULT, Credits.of(1_000_000, 1_000_000));
    }

    ImportScene(Storage storage, Caller.Member caller, ImportLimits limits, Credits credits) {
        this.storage = storage;
        this.caller = caller;
        leadLists = LeadLists.over(storage)
                .clock(clock)
                .users(new OneUser())
                .importLimits(limits)
                .ids(() -> new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + ids.incrementAndGet()))
                .build();
        imports = leadLists.imports();
        worker = worker(this::find);
        imports.grant(caller.organization(), "first", credits);
    }

    ImportWorker worker(PersonFinder finder) {
        return leadLists
                .importWorker()
                .finder(finder)
                .verifier(verifier)
                .revealer(revealer)
                .listener(progress::add)
                .build();
    }

    /** Knows the owner as the only user of the caller's organization. */
    private final class OneUser implements Users {
        @Override
        public Optional<UserId> find(OrganizationId organization, String email) {
            return organization.equals(caller.organization()) && email.equals(OWNER)
                    ? Optional.of(new UserId("owner"))
                    : Optional.empty();
        }

        @Override
        public Optional<String> emailOf(OrganizationId organization, UserId user) {
            return organization.equals(caller.organization()) && user.value().equals("owner")
                    ? Optional.of(OWNER)
                    : Optional.empty();
        }
    }

    Map<RawLead, FoundPerson> find(OrganizationId organization, Collection<RawLead> leads) {
        queried.add(List.copyOf(leads));
        whenQueried.run();
        Map<RawLead, FoundPerson> found = new HashMap<>();
        for (RawLead lead : leads) {
            Person person = outside.get(key(lead));
            if (person != null) {
                found.put(lead, new FoundPerson(person, null));
            }
        }
        return found;
    }

    private static String key(RawLead lead) {
        if (lead.linkedinUrl() != null) {
            return lead.linkedinUrl().normalForm().value();
        }
        return lead.email() != null ? lead.email().normalForm().value() : lead.title() + " at " + lead.companyName();
    }

    /**
     * Makes the finder know people 0 to count - 1 by LinkedIn URL, address and title. Each has two numbers and a
     * deliverable address.
     */
    public ImportScene knowing(int count) {
        for (int i = 0; i < count; i++) {
            Person person = person(i);
            outside.put("linkedin.com/in/person" + i, person);
            outside.put("person" + i + "@example.com", person);
            outside.put("Title " + i + " at Acme", person);
            verifier.put("person" + i + "@example.com", EmailVerdict.DELIVERABLE);
            revealer.put(person.id(), phone(2 * i), phone(2 * i + 1));
        }
        return this;
    }

    static Person person(int number) {
        return Person.of(
                new PersonId("person-" + number),
                PersonProfile.named("Person", "Number " + number)
                        .jobTitle("Title " + number)
                        .linkedinUrl("https://www.linkedin.com/in/person" + number)
                        .emails("person" + number + "@example.com")
                        .phones("+1 415 555 0000")
                        .build());
    }

    static PhoneNumber phone(int number) {
        return new PhoneNumber("+1415" + (1_000_000 + number), PhoneNumber.Type.MOBILE, PhoneNumber.Source.AMPLEMARKET);
    }

    /** Returns leads by LinkedIn URL. */
    public static List<RawLead> leads(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> RawLead.ofLinkedIn("https://linkedin.com/in/Person" + i + "/"))
                .toList();
    }

    /**
     * Returns leads of all kinds. The finder knows 0 to 3 by different keys, two leads are equal, one is unknown, and
     * one has only a title.
     */
    public static List<RawLead> mixedLeads() {
        return List.of(
                RawLead.ofLinkedIn("linkedin.com/in/person0"),
                RawLead.ofLinkedIn("https://de.linkedin.com/in/person1?trk=x"),
                RawLead.ofLinkedIn("linkedin.com/in/PERSON0"),
                RawLead.ofLinkedIn("linkedin.com/in/stranger"),
                RawLead.ofLinkedIn("linkedin.com/in/person2").withData(Map.of("row", 5)),
                RawLead.ofLinkedIn("linkedin.com/pub/person3"));
    }

    NewLeadImport anImport(List<RawLead> leads) {
        return NewLeadImport.of(InputKind.LINKEDIN, OWNER, leads).named("Imported");
    }

    /** Creates a list whose leads wait. */
    public LeadListId queued(List<RawLead> leads, ImportOptions options) {
        return imports.create(caller, anImport(leads).with(options))
                .list()
                .list()
                .id();
    }

    /** Creates a list whose leads wait, with an idempotency key. */
    public LeadListId queuedOnce(String operation, List<RawLead> leads) {
        WriteOptions once = WriteOptions.idempotent(new IdempotencyKey(operation));
        return imports.with(once)
                .create(caller, anImport(leads).with(EVERYTHING))
                .list()
                .list()
                .id();
    }

    /** Adds more leads to a list. */
    public void queuedInto(LeadListId list, List<RawLead> leads) {
        imports.addLeads(caller, list, null, leads);
    }

    /** Returns all lists of the organization. */
    public List<LeadListId> lists() {
        return imports.findAll(caller, PageRequest.first(1_000)).lists().stream()
                .map(one -> one.list().id())
                .toList();
    }

    LeadListId queued(List<RawLead> leads) {
        return queued(leads, ImportOptions.DEFAULT);
    }

    /** Processes all batches that can be claimed now. */
    public ImportWorkerRun work() {
        return worker.work(caller.organization(), Duration.ofHours(1));
    }

    /** Processes all batches that can be claimed now, with a finder that fails. */
    public ImportWorkerRun workWithoutFinder() {
        return worker((organization, leads) -> {
                    throw new IllegalStateException("planted");
                })
                .work(caller.organization(), Duration.ofHours(1));
    }

    /** Cancels the import of a list. */
    public void cancel(LeadListId list) {
        imports.cancel(caller, list);
    }

    /** Returns all organizations with work. */
    public List<OrganizationId> organizationsWithWork() {
        return worker.organizationsWithWork(1_000_000);
    }

    /** Processes all batches, however long they wait. */
    public void workToTheEnd() {
        for (int i = 0; i < 4; i++) {
            work();
            letLeasesExpire();
        }
    }

    /** Moves the clock by more than any lease. */
    public void letLeasesExpire() {
        clock.move(Duration.ofMinutes(11));
    }

    /**
     * Returns everything that an import has stored: its state, entries, members in order, people, and the charged and
     * available credits. Equal for equal histories in any two organizations.
     */
    public List<Object> everything(LeadListId list) {
        List<LeadEntry> entries = entries(list);
        List<PersonId> people = members(list).stream().map(PersonId.class::cast).toList();
        return storage.read(
                caller.organization(),
                transaction -> List.of(
                        imports.find(caller, list).status(),
                        entries,
                        people,
                        new TreeMap<>(transaction.people().find(people).entrySet().stream()
                                .collect(Collectors.toMap(
                                        one -> one.getKey().value(),
                                        one -> one.getValue().profile()))),
                        transaction.accounts().charged(),
                        transaction.accounts().balance(),
                        transaction.lists().find(list).orElseThrow().memberCount()));
    }

    /** Returns the entries of a list. */
    public List<LeadEntry> entries(LeadListId list) {
        return storage.read(
                caller.organization(),
                transaction -> new ArrayList<>(transaction.entries().page(list, PageRequest.first(100_000))));
    }

    /** Returns the members of a list, up to a limit, because the pages of a faulty storage may never end. */
    public List<LeadId> members(LeadListId list) {
        return leadLists.findPopulated(caller, list).memberIds().limit(10_000).toList();
    }

    <T> T stored(Function<Transaction, T> read) {
        return storage.read(caller.organization(), read);
    }

    /** Returns the balance of the organization. */
    public CreditBalance balance() {
        return imports.balance(caller);
    }

    /** Returns the granted credits. */
    public Credits granted() {
        return storage.read(
                caller.organization(), transaction -> transaction.accounts().granted());
    }

    /** Returns the charged credits. */
    public Credits charged() {
        return storage.read(
                caller.organization(), transaction -> transaction.accounts().charged());
    }
}

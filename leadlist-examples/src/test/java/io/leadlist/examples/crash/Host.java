package io.leadlist.examples.crash;

import io.leadlist.ImportWorker;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListException;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import io.leadlist.call.UserId;
import io.leadlist.imports.Credits;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.ImportProgress;
import io.leadlist.imports.ImportWorkerPolicy;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Users;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.ChangeId;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.Selection;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The host application of the campaign, which is the same in every process. It has one organization, a directory of
 * {@value #KNOWN} people, and the library call for each kind of operation.
 */
final class Host {
    static final int KNOWN = 800;
    static final Caller.Member CALLER = Caller.of("owner", "killed");
    private static final SearchFilters VPS =
            SearchFilters.builder().seniority("vp").build();
    private static final ImportOptions EVERYTHING = new ImportOptions(true, true, true);
    private static final ImportWorkerPolicy POLICY =
            new ImportWorkerPolicy(Duration.ofSeconds(30), 3, Duration.ofMillis(100));
    private final LeadLists leadLists;

    Host(DataSource dataSource, Clock clock) {
        leadLists = LeadLists.over(JdbcStorage.over(dataSource))
                .directory(new MemoryDirectory(1_000)
                        .putPeople(
                                IntStream.range(0, KNOWN).mapToObj(Host::person).toList()))
                .users(new OneOwner())
                .clock(clock)
                .build();
    }

    LeadLists leadLists() {
        return leadLists;
    }

    /** Returns an import worker that verifies e-mail addresses and reveals the phone numbers of the records. */
    ImportWorker worker(Consumer<? super ImportProgress> listener) {
        return leadLists
                .importWorker()
                .verifier(Host::verify)
                .policy(POLICY)
                .listener(listener)
                .build();
    }

    /**
     * Makes the call of an operation and returns its result; a rejection is a result too.
     *
     * @throws StorageException if the database fails
     */
    Result result(Operation operation) {
        try {
            return Result.of(report(operation));
        } catch (StorageException failure) {
            throw failure;
        } catch (LeadListException rejection) {
            return Result.of(rejection.getClass().getSimpleName());
        }
    }

    private Object report(Operation operation) {
        LeadLists once = leadLists.with(operation.once());
        return switch (operation.kind()) {
            case CREATE -> once.create(CALLER, NewLeadList.ofPeople(operation.id()));
            case ADD_DATA -> once.addProspects(CALLER, operation.listId(), prospects(operation));
            case ADD_IDS -> once.addProspects(CALLER, operation.listId(), Selection.manual(ids(operation)));
            case ADD_BULK ->
                once.addProspects(
                        CALLER,
                        operation.listId(),
                        Selection.bulk(VPS, operation.count()).withStartIndex(operation.from()));
            case REMOVE -> once.remove(CALLER, operation.listId(), ids(operation));
            case UNDO -> once.undo(CALLER, new ChangeId(operation.listId(), operation.from()), OnConflict.LEAVE);
            case RENAME -> once.update(CALLER, operation.listId(), ListUpdate.NOTHING.withName(operation.id()));
            case REPLACE -> once.update(CALLER, operation.listId(), ListUpdate.NOTHING.withPeople(ids(operation)));
            case IMPORT -> once.imports().create(CALLER, newImport(operation));
            case ADD_LEADS -> once.imports().addLeads(CALLER, operation.listId(), InputKind.EMAIL, leads(operation));
            case GRANT -> grant(operation);
        };
    }

    /** Returns a constant: the library's result says whether the grant is new, so a retry would have another one. */
    private String grant(Operation operation) {
        leadLists.imports().grant(CALLER.organization(), operation.id(), credits(operation));
        return "granted";
    }

    static Credits credits(Operation grant) {
        return Credits.of(grant.count(), grant.count());
    }

    private static NewLeadImport newImport(Operation operation) {
        return NewLeadImport.of(InputKind.EMAIL, "owner@example.com", leads(operation))
                .named(operation.id())
                .with(EVERYTHING);
    }

    private static List<RawLead> leads(Operation operation) {
        return numbers(operation)
                .mapToObj(i -> RawLead.ofEmail("person" + i + "@example.com"))
                .toList();
    }

    private static List<PersonId> ids(Operation operation) {
        return numbers(operation).mapToObj(Host::id).toList();
    }

    private static List<Prospect> prospects(Operation operation) {
        return numbers(operation)
                .mapToObj(i -> Prospect.of(PersonProfile.named("Direct", "Number " + i)
                        .emails("direct" + i + "@example.com")
                        .linkedinUrl("https://www.linkedin.com/in/direct" + i)
                        .build()))
                .toList();
    }

    private static IntStream numbers(Operation operation) {
        return IntStream.range(operation.from(), operation.from() + operation.count());
    }

    private static PersonId id(int number) {
        return new PersonId("person-" + number);
    }

    private static Person person(int number) {
        return Person.of(
                id(number),
                PersonProfile.named("Person", "Number " + number)
                        .emails("person" + number + "@example.com")
                        .phones("+1415555" + (1_000 + number))
                        .seniority(number % 2 == 0 ? "vp" : "director")
                        .build());
    }

    private static Map<EmailAddress, EmailVerdict> verify(
            OrganizationId organization, Collection<EmailAddress> addresses) {
        Map<EmailAddress, EmailVerdict> verdicts = new HashMap<>();
        addresses.forEach(address -> verdicts.put(address, EmailVerdict.DELIVERABLE));
        return verdicts;
    }

    /** Resolves every e-mail address to the caller. */
    private static final class OneOwner implements Users {
        @Override
        public Optional<UserId> find(OrganizationId organization, String email) {
            return Optional.of(CALLER.user());
        }

        @Override
        public Optional<String> emailOf(OrganizationId organization, UserId user) {
            return Optional.of("owner@example.com");
        }
    }
}

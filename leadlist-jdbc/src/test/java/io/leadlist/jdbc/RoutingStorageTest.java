package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import io.leadlist.call.WriteOptions;
import io.leadlist.contract.ImportScene;
import io.leadlist.contract.MovingClock;
import io.leadlist.imports.Credits;
import io.leadlist.imports.ImportOptions;
import io.leadlist.list.NewLeadList;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Organizations are kept in the database of their route, and a failure affects only the organizations of its database.
 */
class RoutingStorageTest {
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    private static final Due DUE = Due.at(NOW);

    private final RoutedDatabases databases = new RoutedDatabases(Database.H2);
    private final RoutingStorage storage = databases.storage();
    private final Map<String, StorageException> reported = new TreeMap<>();

    @AfterEach
    void close() {
        databases.close();
    }

    @Test
    void an_organization_is_in_the_database_that_the_route_returns_and_in_no_other() {
        for (String database : RoutedDatabases.NAMES) {
            OrganizationId organization = organizationIn(database);
            LeadListId list = aList(organization);
            for (String any : RoutedDatabases.NAMES) {
                assertThat(isIn(databases.storage(any), organization, list)).isEqualTo(any.equals(database));
            }
            assertThat(isIn(storage, organization, list)).isTrue();
        }
    }

    @Test
    void organizations_with_work_of_all_databases_are_in_the_order_of_their_waiting_time() {
        OrganizationId third = organizationWithWork("a", 7);
        OrganizationId first = organizationWithWork("b", 9);
        OrganizationId fourth = organizationWithWork("b", 6);
        OrganizationId second = organizationWithWork("c", 8);

        assertThat(storage.organizationsWithWork(DUE, 100)).containsExactly(first, second, third, fourth);
        assertThat(storage.organizationsWithWork(DUE, 3)).containsExactly(first, second, third);
        assertThat(storage.organizationsWithWork(DUE, 1)).containsExactly(first);
    }

    @Test
    void an_organization_waits_since_its_earliest_batch_was_ready() {
        OrganizationId first = organizationWithWork("a", 1, 9);
        OrganizationId second = organizationWithWork("b", 5, 5);

        assertThat(storage.organizationsWithWork(DUE, 100)).containsExactly(first, second);
    }

    @Test
    void a_database_that_is_down_does_not_hide_the_work_of_others_and_is_reported() {
        OrganizationId second = organizationWithWork("a", 2);
        OrganizationId first = organizationWithWork("c", 3);

        assertThat(reporting(withDown("b")).organizationsWithWork(DUE, 100)).containsExactly(first, second);
        assertThat(reported).containsOnlyKeys("b");
    }

    @Test
    void a_database_that_is_down_stops_only_calls_for_its_own_organizations() {
        Storage down = withDown("b");
        OrganizationId reachable = organizationIn("a");
        OrganizationId unreachable = organizationIn("b");
        LeadListId list = aList(reachable);

        assertThat(isIn(down, reachable, list)).isTrue();
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> down.read(
                        unreachable, transaction -> transaction.lists().find(list)));
    }

    @Test
    void if_every_database_is_down_the_search_for_work_fails() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> reporting(withDown("a", "b", "c")).organizationsWithWork(DUE, 100))
                .satisfies(failure ->
                        assertThat(failure.getSuppressed()).hasSize(2).hasOnlyElementsOfType(StorageException.class));
        assertThat(reported).isEmpty();
    }

    @Test
    void rows_that_a_move_left_behind_do_not_count_as_work_and_hide_none() {
        List<OrganizationId> moved = IntStream.range(0, 5)
                .mapToObj(i -> organizationWithWork("a", 90 + i))
                .toList();
        OrganizationId stayed = organizationWithWork("a", 1);
        moved.forEach(organization -> databases.assign(organization, "b"));

        assertThat(storage.organizationsWithWork(DUE, 1)).containsExactly(stayed);
        assertThat(storage.organizationsWithWork(DUE, 100)).containsExactly(stayed);
    }

    @Test
    void a_route_that_returns_null_or_an_unknown_name_fails_the_call_and_names_both() {
        OrganizationId lost = new OrganizationId("org-lost");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> aList(routing(organization -> null), lost))
                .withMessage("The route found no database for organization \"org-lost\"")
                .satisfies(failure -> assertThat(failure.isRetryable()).isFalse())
                .havingCause()
                .isInstanceOf(NoSuchElementException.class)
                .withMessage("the route returned null, but the databases are [a, b, c]");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> aList(routing(organization -> "d"), lost))
                .withMessage("The route found no database for organization \"org-lost\"")
                .havingCause()
                .withMessage("the route returned \"d\", but the databases are [a, b, c]");
    }

    @Test
    void an_exception_of_the_route_is_the_cause_of_the_failure() {
        IllegalStateException thrown = new IllegalStateException("the catalog is down");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> aList(
                        routing(organization -> {
                            throw thrown;
                        }),
                        new OrganizationId("any")))
                .withCause(thrown);
    }

    @Test
    void a_storage_exception_of_the_route_is_thrown_unchanged() {
        StorageException thrown = new StorageException("the catalog is busy", true, new IllegalStateException());
        RoutingStorage failing = routing(organization -> {
            throw thrown;
        });
        RoutedDatabases.NAMES.forEach(database -> organizationWithWork(database, 1));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> aList(failing, new OrganizationId("any")))
                .isSameAs(thrown);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> failing.organizationsWithWork(DUE, 100))
                .isSameAs(thrown);
    }

    @Test
    void an_organization_whose_route_fails_does_not_hide_the_work_of_others() {
        OrganizationId lost = organizationWithWork("a", 9);
        OrganizationId found = organizationWithWork("a", 1);
        RoutingStorage partial = reporting(
                routing(organization -> organization.equals(lost) ? null : databases.databaseOf(organization)));

        assertThat(partial.organizationsWithWork(DUE, 1)).containsExactly(found);
        assertThat(reported)
                .containsOnlyKeys("a")
                .allSatisfy((name, failure) -> assertThat(failure).hasMessageContaining(lost.value()));
    }

    @Test
    void a_worker_finishes_the_imports_of_all_databases() {
        Map<ImportScene, LeadListId> queued = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            ImportScene scene = new ImportScene(storage).knowing(10);
            queued.put(scene, scene.queued(ImportScene.leads(0, 10), ImportOptions.DEFAULT));
        }
        ImportScene any = queued.keySet().iterator().next();
        assertThat(any.organizationsWithWork()).hasSize(6);

        queued.keySet().forEach(ImportScene::work);

        assertThat(any.organizationsWithWork()).isEmpty();
        queued.forEach((scene, list) -> assertThat(scene.members(list)).hasSize(10));
    }

    @Test
    void a_sweep_purges_the_expired_results_of_an_organization_in_its_database() {
        IdempotencyKey key = new IdempotencyKey("once");
        MovingClock clock = new MovingClock(NOW);
        LeadLists leadLists = LeadLists.over(storage).clock(clock).build();
        for (String database : RoutedDatabases.NAMES) {
            OrganizationId organization = organizationIn(database);
            leadLists
                    .with(WriteOptions.idempotent(key))
                    .create(Caller.of("user", organization.value()), NewLeadList.ofPeople("People"));
            assertThat(isStored(databases.storage(database), organization, key)).isTrue();
            clock.move(Duration.ofDays(100));

            assertThat(leadLists.housekeeping().sweep(organization).results()).isEqualTo(1);
            assertThat(isStored(databases.storage(database), organization, key)).isFalse();
        }
    }

    @Test
    void there_must_be_a_database_and_an_organization() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcStorage.routing(Map.of(), organization -> "a"))
                .withMessage("databases must not be empty");
        assertThatNullPointerException()
                .isThrownBy(() -> storage.read(null, transaction -> true))
                .withMessage("organization");
    }

    private OrganizationId organizationIn(String database) {
        return databases.assign(new OrganizationId("org-" + UUID.randomUUID()), database);
    }

    /** Returns a new organization with batches that have been ready for these numbers of minutes. */
    private OrganizationId organizationWithWork(String database, int... minutes) {
        OrganizationId organization = organizationIn(database);
        List<Batch> batches = IntStream.range(0, minutes.length)
                .mapToObj(i -> aBatch(i, NOW.minus(Duration.ofMinutes(minutes[i]))))
                .toList();
        storage.write(organization, transaction -> {
            transaction.batches().append(batches);
            return true;
        });
        return organization;
    }

    private static Batch aBatch(int ordinal, Instant readyAt) {
        LeadListId list = new LeadListId(new UUID(1, 1));
        return new Batch(list, ordinal, ordinal, 1, 0, 0, readyAt, null, Credits.of(1, 2));
    }

    private LeadListId aList(OrganizationId organization) {
        return aList(storage, organization);
    }

    private static LeadListId aList(Storage storage, OrganizationId organization) {
        return LeadLists.over(storage)
                .build()
                .create(Caller.of("user", organization.value()), NewLeadList.ofPeople("People"))
                .list()
                .id();
    }

    private static boolean isIn(Storage storage, OrganizationId organization, LeadListId list) {
        return storage.read(
                organization, transaction -> transaction.lists().find(list).isPresent());
    }

    private static boolean isStored(Storage storage, OrganizationId organization, IdempotencyKey key) {
        return storage.read(
                organization,
                transaction -> transaction.storedResults().find(key).isPresent());
    }

    private RoutingStorage routing(Function<OrganizationId, String> route) {
        return JdbcStorage.routing(databases.dataSources(), route);
    }

    /** Returns the storage as it is while some databases cannot be reached. */
    private RoutingStorage withDown(String... names) {
        Map<String, DataSource> dataSources = new HashMap<>(databases.dataSources());
        for (String name : names) {
            JdbcDataSource missing = new JdbcDataSource();
            missing.setURL("jdbc:h2:mem:missing;IFEXISTS=TRUE");
            dataSources.put(name, missing);
        }
        return JdbcStorage.routing(dataSources, databases::databaseOf);
    }

    private RoutingStorage reporting(RoutingStorage storage) {
        return storage.onFailure(reported::put);
    }
}

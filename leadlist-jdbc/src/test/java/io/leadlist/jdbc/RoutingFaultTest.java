package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import io.leadlist.call.OrganizationId;
import io.leadlist.contract.StorageContractSuite;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The contract fails on a routing storage that runs transactions of some organizations in another database. */
class RoutingFaultTest {
    private static final RoutedDatabases DATABASES = new RoutedDatabases(Database.H2);
    private static Storage underTest = DATABASES.storage();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LeadLists", "Reading", "History", "LeadImports"})
    void reading_one_organization_elsewhere_is_caught(String contract) {
        Events tests = run(contract, new MisroutedReads(DATABASES.storage(), elsewhere()));

        assertThat(tests.failed().count()).isPositive();
        assertThat(tests.succeeded().count())
                .as("other organizations are read in their databases")
                .isPositive();
    }

    @Test
    void the_routing_storage_without_a_fault_fulfills_the_contracts() {
        Events tests = run("Reading", DATABASES.storage());

        assertThat(tests.started().count()).isPositive();
        assertThat(tests.failed().list()).isEmpty();
    }

    /** Returns a storage whose route sends the organizations of one database to another. */
    private static Storage elsewhere() {
        return JdbcStorage.routing(DATABASES.dataSources(), organization -> {
            String database = DATABASES.databaseOf(organization);
            return database.equals("a") ? "b" : database;
        });
    }

    private static Events run(String contract, Storage storage) {
        underTest = storage;
        Class<?> nested = Arrays.stream(StorageContractSuite.class.getDeclaredClasses())
                .filter(suite -> suite.getSimpleName().equals(contract))
                .findFirst()
                .orElseThrow();
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectNestedClass(List.of(Suite.class), nested))
                .execute()
                .testEvents();
    }

    static class Suite extends StorageContractSuite {
        Suite() {
            super(() -> underTest);
        }
    }

    /** A routing storage that writes where it should, and reads elsewhere. */
    private record MisroutedReads(Storage sound, Storage elsewhere) implements Storage {
        @Override
        public <T> T write(OrganizationId organization, Function<Transaction, T> work) {
            return sound.write(organization, work);
        }

        @Override
        public <T> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
            return sound.dryRun(organization, work);
        }

        @Override
        public <T> T read(OrganizationId organization, Function<Transaction, T> work) {
            return elsewhere.read(organization, work);
        }

        @Override
        public List<OrganizationId> organizationsWithWork(Due due, int limit) {
            return sound.organizationsWithWork(due, limit);
        }
    }
}

package io.leadlist.examples;

import io.leadlist.ImportWorker;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.jdbc.RoutingStorage;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** A storage in two databases, and a worker for both. A page shows the marked lines. */
final class RoutingSnippet {
    private RoutingSnippet() {}

    static RoutingStorage storage(DataSource europe, DataSource america, Function<OrganizationId, String> regionOf) {
        // tag::routing[]
        Map<String, DataSource> databases = Map.of("europe", europe, "america", america);
        databases.values().forEach(JdbcSchema::migrate);
        RoutingStorage storage = JdbcStorage.routing(databases, regionOf);
        // end::routing[]
        return storage;
    }

    static void work(ImportWorker worker, BiConsumer<OrganizationId, StorageException> failures) {
        // tag::workers[]
        for (OrganizationId organization : worker.organizationsWithWork(100)) {
            try {
                worker.work(organization, Duration.ofSeconds(30));
            } catch (StorageException failure) { // continue with the other organizations
                failures.accept(organization, failure);
            }
        }
        // end::workers[]
    }
}

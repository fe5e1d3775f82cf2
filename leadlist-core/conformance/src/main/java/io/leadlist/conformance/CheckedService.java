package io.leadlist.conformance;

import io.leadlist.ImportWorker;
import io.leadlist.LeadLists;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.imports.Credits;
import io.leadlist.imports.ListUrls;
import io.leadlist.list.ReusePolicy;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryUsers;
import io.leadlist.search.Directory;
import io.leadlist.storage.Storage;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.routing.Routes;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * This library as a service for the vectors: with their records, their owners, and credits for the organizations that
 * need them.
 */
public final class CheckedService {
    private static final OrganizationId ACME = new OrganizationId("org_acme");
    private static final OrganizationId INITECH = new OrganizationId("org_initech");

    private CheckedService() {}

    /**
     * {@return a service over a storage, which may hold data}
     *
     * @param storage the storage to check
     * @param errors receives failures that the service hides from its callers
     */
    public static Target over(Storage storage, Consumer<? super Throwable> errors) {
        return over(
                storage,
                new MemoryDirectory().putCompanies(VectorRecords.companies()).putPeople(VectorRecords.people()),
                errors);
    }

    /**
     * {@return a service over a storage and a directory that holds the records}
     *
     * @param storage the storage to check
     * @param directory the directory that searches read
     * @param errors receives failures that the service hides from its callers
     */
    public static Target over(Storage storage, Directory directory, Consumer<? super Throwable> errors) {
        MemoryUsers users = new MemoryUsers()
                .put(ACME, new UserId("user_admin"), "admin@example.com")
                .put(ACME, new UserId("user_member"), "member@example.com")
                .put(INITECH, new UserId("user_poor"), "poor@example.com");
        LeadLists leadLists = LeadLists.over(storage)
                .directory(directory)
                .users(users)
                .icpCatalog(VectorIcps.catalog())
                .reuse(ReusePolicy.ofIcp())
                .listUrls(ListUrls.at("http://localhost:8080"))
                .build();
        leadLists.imports().grant(ACME, "vectors", Credits.of(1_000_000, 1_000_000));
        ImportWorker worker = leadLists.importWorker().build();
        // The directory of a database does not count the results of a search, so that totals would be missing.
        Directory counting =
                new MemoryDirectory().putCompanies(VectorRecords.companies()).putPeople(VectorRecords.people());
        Routes routes = Routes.over(leadLists, counting, WireOptions.DEFAULT.withErrorListener(errors));
        return InProcess.over(routes, () -> worker.work(ACME, Duration.ofMinutes(1)));
    }
}

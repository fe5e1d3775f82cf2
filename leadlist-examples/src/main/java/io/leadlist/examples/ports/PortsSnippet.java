package io.leadlist.examples.ports;

import io.leadlist.ImportWorker;
import io.leadlist.LeadLists;
import io.leadlist.call.OrganizationId;
import io.leadlist.imports.PersonFinder;
import io.leadlist.list.ReusePolicy;
import io.leadlist.storage.Storage;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** Builds the library with the ports of a host. A page shows the marked lines. */
final class PortsSnippet {
    private PortsSnippet() {}

    static LeadLists build(
            Storage storage,
            DataSource dataSource,
            EntityManagerFactory entityManagers,
            Function<OrganizationId, PlanLimits.Plan> planOf) {
        // tag::ports[]
        LeadLists leadLists = LeadLists.over(storage)
                .users(new JpaUsers(entityManagers))
                .limits(new PlanLimits(planOf, Clock.systemUTC()))
                .icpCatalog(new TableIcpCatalog(dataSource))
                .reuse(ReusePolicy.ofIcp()) // the rules of a list's profile hold
                .build();
        // end::ports[]
        return leadLists;
    }

    static ImportWorker worker(LeadLists leadLists, Map<String, String> configuration) {
        // tag::finder[]
        PersonFinder finder = new HttpPersonFinder(ProviderSettings.from(configuration)); // provider.endpoint and .key
        ImportWorker worker = leadLists.importWorker().finder(finder).build();
        // end::finder[]
        return worker;
    }
}

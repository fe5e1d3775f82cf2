package io.leadlist.examples.boot;

import io.leadlist.LeadLists;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.imports.PriceList;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.memory.MemoryUsers;
import io.leadlist.wire.entities.EntitiesEndpoints;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;

/** A host application: the library over Spring Boot's data source. */
@SpringBootApplication
class HostApplication {
    @Bean
    @DependsOnDatabaseInitialization // after the host's own migrations
    JdbcDirectory directory(DataSource dataSource) {
        LeadListTables.migrate(dataSource);
        return JdbcDirectory.over(dataSource);
    }

    @Bean
    LeadLists leadLists(DataSource dataSource, JdbcDirectory directory) {
        MemoryUsers users = new MemoryUsers();
        users.put(new OrganizationId("acme"), new UserId("ann"), "ann@example.com");
        return LeadLists.over(JdbcStorage.over(dataSource))
                .directory(directory)
                .users(users)
                .prices(PriceList.FREE)
                .build();
    }

    @Bean
    EntitiesEndpoints endpoints(LeadLists leadLists) {
        return EntitiesEndpoints.over(leadLists);
    }
}

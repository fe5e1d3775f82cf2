package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.JdbcStorage;
import javax.sql.DataSource;

/** Builds the library from a host's data source. The README shows the lines between the tags. */
final class JavaSetup {
    private JavaSetup() {}

    static LeadLists leadLists(DataSource dataSource) {
        // tag::setup[]
        JdbcSchema.migrate(dataSource); // or point your own Flyway at the scripts in the jar
        LeadLists leadLists = LeadLists.over(JdbcStorage.over(dataSource))
                .directory(JdbcDirectory.over(dataSource)) // or your data provider
                .build();
        // end::setup[]
        return leadLists;
    }
}

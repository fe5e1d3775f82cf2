package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.JdbcStorage;
import javax.sql.DataSource;

/** Sets up the library over a data source. The README shows the marked lines. */
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

/** Lead lists in a relational database: storage and directory over a {@code DataSource}, on PostgreSQL and H2. */
@SuppressWarnings({"opens", "requires-automatic"})
module io.leadlist.jdbc {
    requires transitive io.leadlist.core;
    requires transitive java.sql;

    // Jdbi is an automatic module, so what it needs at run time is not resolved for it.
    requires com.github.f4b6a3.tsid;
    requires io.leangen.geantyref;
    requires org.jdbi.v3.core;
    requires static transitive org.jspecify;
    requires tools.jackson.databind;

    exports io.leadlist.jdbc;

    // For the records of stored documents.
    opens io.leadlist.jdbc.internal.document to
            tools.jackson.databind;

    // For hosts whose Flyway runs the scripts, and for administrators of Citus.
    opens io.leadlist.jdbc.schema.citus;
    opens io.leadlist.jdbc.schema.h2;
    opens io.leadlist.jdbc.schema.postgresql;
}

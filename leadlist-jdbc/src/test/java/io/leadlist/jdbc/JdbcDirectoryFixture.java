package io.leadlist.jdbc;

import io.leadlist.contract.DirectoryContents;
import io.leadlist.contract.DirectoryFixture;
import io.leadlist.search.facet.Facets;
import java.util.Collection;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A JDBC directory. Each record is put twice: the second put must replace the first one's facets. */
final class JdbcDirectoryFixture {
    private JdbcDirectoryFixture() {}

    /** Returns a fixture that creates a database for each directory. */
    static DirectoryFixture on(Database database) {
        return on(() -> {
            DataSource dataSource = database.empty();
            JdbcSchema.migrate(dataSource);
            return dataSource;
        });
    }

    /** Returns a fixture that takes a database with tables and without directory entries for each directory. */
    static DirectoryFixture on(Supplier<DataSource> databases) {
        return puts -> {
            JdbcDirectory directory = JdbcDirectory.over(databases.get());
            for (DirectoryContents contents : puts) {
                directory = filled(directory, contents);
            }
            return directory;
        };
    }

    private static JdbcDirectory filled(JdbcDirectory directory, DirectoryContents contents) {
        Facets ofCompanies = otherFacets(contents.companies().values());
        Facets ofPeople = otherFacets(contents.people().values());
        return directory
                .withClock(contents.clock())
                .withRelatedTerms(contents.relatedTerms())
                .putCompanies(contents.companyRecords(), company -> ofCompanies)
                .putPeople(contents.personRecords(), person -> ofPeople)
                .putCompanies(contents.companyRecords(), contents.companies()::get)
                .putPeople(contents.personRecords(), contents.people()::get);
    }

    private static Facets otherFacets(Collection<Facets> facets) {
        return facets.stream().skip(1).findFirst().orElse(Facets.NONE);
    }
}

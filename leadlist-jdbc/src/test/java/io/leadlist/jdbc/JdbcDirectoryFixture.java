package io.leadlist.jdbc;

import io.leadlist.contract.DirectoryContents;
import io.leadlist.contract.DirectoryFixture;
import io.leadlist.search.facet.Facets;
import java.util.Collection;
import javax.sql.DataSource;

/**
 * A JDBC directory on an empty database. Each record is put twice: the second put must replace the first one's facets.
 */
final class JdbcDirectoryFixture {
    private JdbcDirectoryFixture() {}

    static DirectoryFixture on(Database database) {
        return puts -> {
            DataSource dataSource = database.empty();
            JdbcSchema.migrate(dataSource);
            JdbcDirectory directory = JdbcDirectory.over(dataSource);
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

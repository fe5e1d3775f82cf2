package io.leadlist.jdbc;

import io.leadlist.contract.DirectoryContents;
import io.leadlist.contract.DirectoryFixture;
import io.leadlist.search.facet.Facets;
import java.util.List;
import javax.sql.DataSource;

/** A JDBC directory on an empty database, which was put in twice: at first with other facets, which must be gone. */
final class JdbcDirectoryFixture {
    private JdbcDirectoryFixture() {}

    static DirectoryFixture on(Database database) {
        return contents -> {
            DataSource dataSource = database.empty();
            JdbcSchema.migrate(dataSource);
            return filled(JdbcDirectory.over(dataSource), contents);
        };
    }

    private static JdbcDirectory filled(JdbcDirectory directory, DirectoryContents contents) {
        List<Facets> ofCompanies = List.copyOf(contents.companies().values());
        List<Facets> ofPeople = List.copyOf(contents.people().values());
        return directory
                .withClock(contents.clock())
                .withRelatedTerms(contents.relatedTerms())
                .putCompanies(contents.companyRecords(), company -> ofCompanies.get(1))
                .putPeople(contents.personRecords(), person -> ofPeople.get(1))
                .putCompanies(contents.companyRecords(), contents.companies()::get)
                .putPeople(contents.personRecords(), contents.people()::get);
    }
}

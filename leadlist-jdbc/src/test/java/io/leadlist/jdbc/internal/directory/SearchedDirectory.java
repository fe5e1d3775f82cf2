package io.leadlist.jdbc.internal.directory;

import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.ExplainedStatements;
import io.leadlist.jdbc.H2Plan;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.SearchFilters;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * A directory that counts the rows that its searches read. It has ten people for each company.
 *
 * <p>The entry in the middle has {@link #FEW} in every field, all others have {@link #MOST}, and none has
 * {@link #NONE}. Texts have a second word that is the same in all entries, and a third one that is unique.
 */
final class SearchedDirectory {
    static final String NONE = "nowhere";
    static final String FEW = "seldom";
    static final String MOST = "usual";
    private static final int EMPLOYEES = 10;
    private static final String AUTOVACUUM_OFF = """
            DO $$ DECLARE name text; BEGIN
                FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
                    EXECUTE format('ALTER TABLE %I SET (autovacuum_enabled = off)', name);
                END LOOP;
            END $$""";
    private final int people;
    private final ExplainedStatements explained;
    private final JdbcDirectory directory;

    SearchedDirectory(Database database, int people, boolean isAnalyzed) {
        this.people = people;
        DataSource dataSource = database.empty();
        this.explained = new ExplainedStatements(database, dataSource, H2Plan::rows);
        this.directory = JdbcDirectory.over(explained.dataSource());
        JdbcSchema.migrate(dataSource);
        keepStatistics(database, dataSource);
        JdbcDirectory.over(dataSource)
                .putCompanies(
                        IntStream.range(0, people / EMPLOYEES)
                                .mapToObj(this::company)
                                .toList(),
                        this::moreOf)
                .putPeople(IntStream.range(0, people).mapToObj(this::person).toList(), this::moreOf);
        if (isAnalyzed) {
            execute(dataSource, "ANALYZE");
        }
    }

    int people() {
        return people;
    }

    /** Returns the number of rows that the search of one page reads. */
    long rowsOf(LeadType type, SearchFilters filters, SearchPageRequest page) {
        return explained.rowsOf(() -> {
            if (type == LeadType.PERSON) {
                directory.searchPeople(filters, page);
            } else {
                directory.searchCompanies(filters, page);
            }
        });
    }

    /** Returns the plans of the last search. */
    String plans() {
        return explained.plans();
    }

    /** Returns the number that encodes a value in numeric fields. */
    static Band number(String value) {
        return Band.of(value.length());
    }

    private Company company(int number) {
        String value = value(number, people / EMPLOYEES);
        return Company.of(
                companyId(number),
                CompanyProfile.named(value + " company n" + number)
                        .industry(value + " industry n" + number)
                        .city(value)
                        .description(value + " description n" + number)
                        .build());
    }

    private Facets moreOf(Company company) {
        String value = value((int) UUID.fromString(company.id().value()).getLeastSignificantBits(), people / EMPLOYEES);
        return Facets.builder()
                .number(SearchField.ACCOUNT_EMPLOYEE_SIZE, number(value))
                .location(value.length(), value.length())
                .build();
    }

    private Person person(int number) {
        String value = value(number, people);
        return Person.of(
                new PersonId("" + number),
                PersonProfile.named(value, "name n" + number)
                        .jobTitle(value + " title n" + number)
                        .city(value)
                        .departments(value, "n" + number)
                        .skills(value + " skill n" + number)
                        .companyId(companyId(number / EMPLOYEES).value())
                        .build());
    }

    private Facets moreOf(Person person) {
        String value = value(Integer.parseInt(person.id().value()), people);
        return Facets.builder()
                .number(SearchField.CONTACT_FOLLOWERS, number(value))
                .keywords(SearchField.CONTACT_KEYWORD, "SUMMARY", value + " summary")
                .build();
    }

    private static String value(int number, int entries) {
        return number == entries / 2 ? FEW : MOST;
    }

    private static CompanyId companyId(int number) {
        return new CompanyId(new UUID(0, number));
    }

    /** Keeps PostgreSQL from collecting statistics on its own, which it does some time after a load. */
    static void keepStatistics(Database database, DataSource dataSource) {
        if (database == Database.POSTGRESQL) {
            execute(dataSource, AUTOVACUUM_OFF);
        }
    }

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

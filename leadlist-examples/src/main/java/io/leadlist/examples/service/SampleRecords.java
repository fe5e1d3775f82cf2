package io.leadlist.examples.service;

import io.leadlist.examples.directory.SampleDirectory;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Puts the sample records into the directory. Each step is a short transaction, so that other calls need not wait. A
 * step skips the records that are in the directory, so that an interrupted load continues. The last person comes last,
 * and marks a complete load.
 */
final class SampleRecords {
    /** The number of made-up people who are put first: enough for the sample lists and the first searches. */
    private static final int FIRST = 300;

    /** The number of records of one step. Larger steps make the file of an embedded database larger. */
    private static final int STEP = 100;

    private final JdbcDirectory directory;
    private final DataSource dataSource;
    private final BooleanSupplier isStopping;

    SampleRecords(JdbcDirectory directory, DataSource dataSource, BooleanSupplier isStopping) {
        this.directory = directory;
        this.dataSource = dataSource;
        this.isStopping = isStopping;
    }

    /** Whether the directory holds all records. */
    boolean isComplete() {
        return SampleDirectory.isIn(directory);
    }

    /** Puts the companies and the first people, and returns these people. */
    List<Person> putFirst() {
        List<Person> people = SampleDirectory.firstPeople(FIRST);
        inSteps(SampleDirectory.companies(), this::putCompanies);
        inSteps(people, this::putPeople);
        return people;
    }

    /** Puts all other people. */
    void putRest() {
        inSteps(SampleDirectory.people(), this::putPeople);
        if (!isStopping.getAsBoolean()) {
            analyze();
        }
    }

    private void putCompanies(List<Company> companies) {
        Set<CompanyId> known = directory
                .findCompanies(companies.stream().map(Company::id).toList())
                .keySet();
        directory.putCompanies(
                companies.stream().filter(one -> !known.contains(one.id())).toList());
    }

    private void putPeople(List<Person> people) {
        Set<PersonId> known =
                directory.findPeople(people.stream().map(Person::id).toList()).keySet();
        directory.putPeople(
                people.stream().filter(one -> !known.contains(one.id())).toList());
    }

    private <R> void inSteps(List<R> records, Consumer<List<R>> put) {
        for (int from = 0; from < records.size() && !isStopping.getAsBoolean(); from += STEP) {
            put.accept(records.subList(from, Math.min(records.size(), from + STEP)));
        }
    }

    /** Updates the statistics of the database's query planner, which are out of date after a large load. */
    private void analyze() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        } catch (SQLException failure) {
            throw new IllegalStateException("The statistics could not be updated", failure);
        }
    }
}

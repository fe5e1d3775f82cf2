package io.leadlist.jdbc.internal.document;

import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads people and companies from rows, both of an organization's records and of the directory. */
public final class RecordColumns {
    /** The columns of a person in a table {@code r}. A company has no times. */
    public static final String ALL = "r.id, r.profile, r.created_at, r.updated_at, r.deleted_at";

    private RecordColumns() {}

    /** Returns the person of a row with {@link #ALL} columns. */
    public static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getString("id")),
                Documents.read(row.getString("profile"), PersonProfile.class),
                Instants.fromSqlOrNull(row, "created_at"),
                Instants.fromSqlOrNull(row, "updated_at"),
                Instants.fromSqlOrNull(row, "deleted_at"));
    }

    /** Returns the company of a row with the columns {@code id} and {@code profile}. */
    public static Company company(ResultSet row) throws SQLException {
        return new Company(
                CompanyId.parse(row.getString("id")), Documents.read(row.getString("profile"), CompanyProfile.class));
    }
}

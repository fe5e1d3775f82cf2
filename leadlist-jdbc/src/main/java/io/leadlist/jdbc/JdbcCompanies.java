package io.leadlist.jdbc;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Stores companies in the table {@code lead_company}. */
final class JdbcCompanies extends JdbcRecords<CompanyId, Company> {
    JdbcCompanies(Statements statements) {
        super(statements, "lead_company");
    }

    @Override
    Row row(Company company) {
        return new Row(company.id().value(), Documents.write(company.profile()), null, null, null);
    }

    @Override
    Company record(ResultSet row) throws SQLException {
        return new Company(id(row.getString("id")), Documents.read(row.getString("profile"), CompanyProfile.class));
    }

    @Override
    CompanyId id(String text) {
        return CompanyId.parse(text);
    }
}

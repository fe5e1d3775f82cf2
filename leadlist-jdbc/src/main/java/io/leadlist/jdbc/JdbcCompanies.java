package io.leadlist.jdbc;

import io.leadlist.admission.KeyedHashes;
import io.leadlist.admission.LeadKeys;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.LeadType;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Stores companies in the table {@code lead_record}. */
final class JdbcCompanies extends JdbcRecords<CompanyId, Company> {
    JdbcCompanies(Statements statements, LeadNumbers leads) {
        super(statements, leads, LeadType.COMPANY);
    }

    @Override
    Row row(Company company) {
        return new Row(
                leads().next(),
                company.id().value(),
                Documents.write(company.profile()),
                null,
                LeadKeys.of(company, KeyedHashes.NONE).digests(),
                null,
                null,
                null);
    }

    @Override
    Company record(ResultSet row) throws SQLException {
        return company(row);
    }

    /** Returns the company of a row. */
    static Company company(ResultSet row) throws SQLException {
        return new Company(
                CompanyId.parse(row.getString("id")), Documents.read(row.getString("profile"), CompanyProfile.class));
    }

    @Override
    CompanyId id(String text) {
        return CompanyId.parse(text);
    }
}

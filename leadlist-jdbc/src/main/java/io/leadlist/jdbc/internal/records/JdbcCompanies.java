package io.leadlist.jdbc.internal.records;

import io.leadlist.admission.KeyedHashes;
import io.leadlist.admission.LeadKeys;
import io.leadlist.jdbc.internal.document.Documents;
import io.leadlist.jdbc.internal.document.RecordColumns;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadType;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Stores companies in the table {@code lead_record}. */
public final class JdbcCompanies extends JdbcRecords<CompanyId, Company> {
    /** Creates the port for one transaction, which shares its lead numbers. */
    public JdbcCompanies(Statements statements, LeadNumbers leads) {
        super(statements, leads, LeadType.COMPANY);
    }

    @Override
    Row row(Company company) {
        return new Row(
                leads().next(),
                company.id().value(),
                Documents.write(company.profile()),
                null,
                CompanyDomains.ofCompany(company.profile()),
                LeadKeys.of(company, KeyedHashes.NONE).digests(),
                null,
                null,
                null);
    }

    @Override
    Company record(ResultSet row) throws SQLException {
        return RecordColumns.company(row);
    }

    @Override
    CompanyId id(String text) {
        return CompanyId.parse(text);
    }
}

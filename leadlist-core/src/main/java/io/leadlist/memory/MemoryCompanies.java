package io.leadlist.memory;

import io.leadlist.admission.KeyedHashes;
import io.leadlist.admission.LeadKeys;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import java.util.Map;

/** Stores the companies of one organization. */
final class MemoryCompanies extends MemoryRecords<CompanyId, Company> {
    MemoryCompanies(Map<CompanyId, Company> companies, Undo undo) {
        super(companies, undo);
    }

    @Override
    LeadKeys keysOf(Company company) {
        return LeadKeys.of(company, KeyedHashes.NONE);
    }
}

package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.internal.write.GrowingList;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change.Source;
import java.util.List;

/** Use case: companies are added by id. */
public final class AddCompanies {
    private static final Path IDS = Path.of("companyIds");
    private final Settings settings;
    private final GrowingList growingList;
    private final LookupById<CompanyId, Company, AddReport> byId;

    /** Works with these settings. */
    public AddCompanies(Settings settings) {
        this.settings = settings;
        this.growingList = new GrowingList(settings, LeadType.COMPANY);
        this.byId = LookupById.adding(
                settings, growingList, RecordLookup.companies(settings), settings.unknownIdsWhenAdding());
    }

    /** Adds them. */
    public AddReport add(Caller.Member caller, LeadListId list, List<CompanyId> companies, WriteOptions options) {
        if (companies.isEmpty()) {
            throw new InvalidRequestException(
                    new Violation(IDS, Violation.Kind.OUT_OF_RANGE, "At least one company ID is required"));
        }
        settings.limits(caller.organization()).check(LeadType.COMPANY, companies.size(), IDS);
        Write write = Write.of(
                caller,
                Source.COMPANY_IDS,
                options,
                () -> Fingerprint.of("add-companies", list).addIds("companies", companies));
        return byId.change(
                write,
                list,
                List.copyOf(companies),
                IDS,
                (transaction, locked, candidates) -> growingList.link(transaction, write, locked, candidates));
    }
}

package io.leadlist.adding;

import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change.Source;
import io.leadlist.settings.Settings;
import io.leadlist.write.GrowingList;
import io.leadlist.write.Write;
import java.util.List;

/** Use case: companies are added by id. */
public final class AddingCompanies {
    private static final Path IDS = Path.of("companyIds");
    private final Settings settings;
    private final GrowingList growingList;
    private final ById<CompanyId, Company, AddReport> byId;

    /** Works with these settings. */
    public AddingCompanies(Settings settings) {
        this.settings = settings;
        this.growingList = new GrowingList(settings, LeadType.COMPANY);
        this.byId = ById.adding(settings, growingList, LookingUp.companies(settings), settings.unknownIdsWhenAdding());
    }

    /** Adds them. */
    public AddReport add(Caller.Member caller, LeadListId list, List<CompanyId> companies, WriteOptions options) {
        if (companies.isEmpty()) {
            throw new InvalidRequestException(
                    new Violation(IDS, Violation.Kind.OUT_OF_RANGE, "At least one company ID is required"));
        }
        settings.limits(caller.organization()).check(LeadType.COMPANY, companies.size(), IDS);
        Write write = Write.of(caller, Source.COMPANY_IDS, options, list, companies);
        return byId.change(
                write,
                list,
                List.copyOf(companies),
                IDS,
                (transaction, locked, candidates) -> growingList.link(transaction, write, locked, candidates));
    }
}

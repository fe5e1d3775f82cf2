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
import io.leadlist.write.Write;
import java.util.List;
import java.util.function.UnaryOperator;

/** Use case: companies are added by id. */
public final class AddingCompanies {
    private static final Path IDS = Path.of("companyIds");
    private final Settings settings;
    private final AddingById<CompanyId, Company> addingById;

    /** Works with these settings. */
    public AddingCompanies(Settings settings) {
        this.settings = settings;
        this.addingById = new AddingById<>(
                settings, LeadType.COMPANY, LookingUp.companies(settings), settings.unknownIdsWhenAdding());
    }

    /** Adds them. */
    public AddReport add(Caller.Member caller, LeadListId list, List<CompanyId> companies, WriteOptions options) {
        if (companies.isEmpty()) {
            throw new InvalidRequestException(
                    new Violation(IDS, Violation.Kind.OUT_OF_RANGE, "At least one company ID is required"));
        }
        settings.limits().check(LeadType.COMPANY, companies.size(), IDS);
        Write write = Write.of(caller, Source.COMPANY_IDS, options, list, companies);
        return addingById.add(write, list, List.copyOf(companies), IDS, UnaryOperator.identity());
    }
}

package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.admission.ReuseLookup;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.MemberAppender;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change.Source;
import io.leadlist.list.Permission;
import java.util.List;

/** Adds companies to a list by id. */
public final class AddCompanies {
    private static final Path IDS = Path.of("companyIds");
    private final Settings settings;
    private final MemberAppender appender;
    private final ReuseLookup reuse;
    private final LookupTransaction<CompanyId, Company, AddReport> lists;

    /** Creates the use case. */
    public AddCompanies(Settings settings) {
        this.settings = settings;
        this.appender = new MemberAppender(settings);
        this.reuse = new ReuseLookup(settings);
        this.lists = new LookupTransaction<>(
                new ListTransaction<>(settings, ResultType.ADDED),
                Permission.ADD,
                new RecordCopier<>(settings, RecordLookup.companies(settings), settings.unknownIdsWhenAdding(), IDS));
    }

    /** Adds the companies. */
    public AddReport add(Caller.Member caller, LeadListId list, List<CompanyId> companies, WriteOptions options) {
        List<CompanyId> ids = List.copyOf(companies);
        if (ids.isEmpty()) {
            throw new InvalidRequestException(
                    new Violation(IDS, Violation.Kind.OUT_OF_RANGE, "At least one company ID is required"));
        }
        settings.limits(caller.organization()).check(LeadType.COMPANY, ids.size(), IDS);
        Write write = Write.of(
                        caller,
                        Source.COMPANY_IDS,
                        options,
                        () -> Fingerprint.of("add-companies", list).addIds("companies", ids))
                .withLeads(LeadType.COMPANY)
                .under(reuse.find(caller.organization(), list, transaction -> ids));
        return lists.execute(
                write,
                list,
                ids,
                (transaction, locked, candidates) -> appender.append(transaction, write, locked, candidates));
    }
}

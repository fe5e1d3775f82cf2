package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.admission.Admission;
import io.leadlist.internal.admission.ReuseLookup;
import io.leadlist.internal.write.Candidate;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.MemberAppender;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddReport;
import io.leadlist.list.Campaign;
import io.leadlist.list.IcpId;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.Sharing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Creates a list, with its first members if the call names any. The caller becomes its owner. */
public final class CreateList {
    private final Settings settings;
    private final ListTransaction<AddReport> lists;
    private final MemberAppender appender;
    private final ReuseLookup reuse;
    private final RecordCopier<PersonId, Person> people;
    private final RecordCopier<CompanyId, Company> companies;

    /** Creates the use case. */
    public CreateList(Settings settings) {
        this.settings = settings;
        this.lists = new ListTransaction<>(settings, ResultType.ADDED);
        this.appender = new MemberAppender(settings);
        this.reuse = new ReuseLookup(settings);
        this.people = new RecordCopier<>(
                settings, RecordLookup.people(settings), settings.unknownIdsAtCreation(), path(LeadType.PERSON));
        this.companies = new RecordCopier<>(
                settings, RecordLookup.companies(settings), settings.unknownIdsAtCreation(), path(LeadType.COMPANY));
    }

    /** Creates the list and adds its first members. */
    public AddReport create(Caller.Member caller, NewLeadList list, WriteOptions options) {
        Write write = Write.ofCreation(caller, options, () -> content(list));
        Optional<AddReport> stored = lists.findResult(write);
        if (stored.isPresent()) {
            return stored.get();
        }
        check(caller.organization(), list);
        return list.type() == LeadType.PERSON
                ? create(write, list, people, ids(list, PersonId.class))
                : create(write, list, companies, ids(list, CompanyId.class));
    }

    private void check(OrganizationId organization, NewLeadList list) {
        settings.limits(organization).check(list.type(), list.memberIds().size(), path(list.type()));
        if (list.icpId() != null && !settings.icpCatalog().contains(organization, list.icpId())) {
            throw new InvalidRequestException(
                    new Violation(Path.of("icpId"), Violation.Kind.UNKNOWN_VALUE, "Unknown ICP"));
        }
    }

    private <I extends LeadId, R extends LeadRecord> AddReport create(
            Write write, NewLeadList list, RecordCopier<I, R> copier, List<I> ids) {
        LookupResult<I, R> found = copier.lookup().find(write.caller().organization(), ids);
        LeadList empty = emptyList(write, list);
        Write ruled = ids.isEmpty() ? write : write.under(reuse.of(empty, ids));
        return lists.create(ruled, transaction -> {
            List<Candidate> candidates = copier.copy(new Admission(settings, transaction, ruled, empty), found);
            return appender.create(transaction, ruled, empty, candidates);
        });
    }

    private LeadList emptyList(Write write, NewLeadList list) {
        Instant now = settings.now();
        return new LeadList(
                new LeadListId(settings.ids().get()),
                write.caller().organization(),
                list.name(),
                list.type(),
                list.icpId(),
                list.campaign(),
                Sharing.with(write.caller().user()),
                0,
                1,
                now,
                now);
    }

    private static Path path(LeadType type) {
        return Path.of(type == LeadType.PERSON ? "personIds" : "companyIds");
    }

    private static <I> List<I> ids(NewLeadList list, Class<I> type) {
        return list.memberIds().stream().map(type::cast).toList();
    }

    private static Fingerprint content(NewLeadList list) {
        IcpId icp = list.icpId();
        Campaign campaign = list.campaign();
        return Fingerprint.of("create-list")
                .add("name", list.name())
                .add("type", list.type())
                .add("icp", icp == null ? null : icp.uuid())
                .add("start", campaign == null ? null : campaign.start())
                .add("end", campaign == null ? null : campaign.end())
                .addIds("members", list.memberIds());
    }
}

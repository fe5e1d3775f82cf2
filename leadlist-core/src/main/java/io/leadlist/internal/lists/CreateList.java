package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.write.Candidates;
import io.leadlist.internal.write.Distinct;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.internal.write.IdempotentWrites;
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
import io.leadlist.list.Change.Source;
import io.leadlist.list.IcpId;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.Sharing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Use case: a list is created, with its first members if some are given; the creator gets access. */
public final class CreateList {
    private final Settings settings;
    private final MemberAppender linking;
    private final IdempotentWrites<AddReport> repeating;
    private final RecordLookup<PersonId, Person> people;
    private final RecordLookup<CompanyId, Company> companies;

    /** Works with these settings. */
    public CreateList(Settings settings) {
        this.settings = settings;
        this.linking = new MemberAppender(settings);
        this.repeating = new IdempotentWrites<>(settings, ResultType.ADDED);
        this.people = RecordLookup.people(settings);
        this.companies = RecordLookup.companies(settings);
    }

    /** Creates the list, and adds its first members. */
    public AddReport create(Caller.Member caller, NewLeadList list, WriteOptions options) {
        if (options.expectedVersion().isPresent()) {
            throw new IllegalArgumentException("a new list has no version to expect");
        }
        Write write = Write.of(caller, Source.CREATION, options, () -> content(list));
        return repeating.before(write).orElseGet(() -> create(write, list));
    }

    private AddReport create(Write write, NewLeadList list) {
        settings.limits(write.caller().organization())
                .check(list.type(), list.memberIds().size(), where(list));
        if (list.icpId() != null
                && !settings.icpCatalog().contains(write.caller().organization(), list.icpId())) {
            throw new InvalidRequestException(
                    new Violation(Path.of("icpId"), Violation.Kind.UNKNOWN_VALUE, "Unknown ICP"));
        }
        return list.type() == LeadType.PERSON
                ? create(write, list, people, ids(list, PersonId.class))
                : create(write, list, companies, ids(list, CompanyId.class));
    }

    private <I extends LeadId, R extends LeadRecord> AddReport create(
            Write write, NewLeadList list, RecordLookup<I, R> lookingUp, List<I> inputs) {
        Distinct<I> ids = Distinct.of(inputs);
        LookupResult<I, R> own = inputs.isEmpty()
                ? LookupResult.nothing()
                : settings.storage()
                        .read(
                                write.caller().organization(),
                                transaction -> lookingUp.inOrganization(transaction, ids.values()));
        Collection<I> unanswered = lookingUp.unanswered(ids.values(), own);
        LookupResult<I, R> known = unanswered.isEmpty() ? own : lookingUp.withDirectory(own, unanswered);
        return store(write, list, lookingUp, ids, known);
    }

    private <I extends LeadId, R extends LeadRecord> AddReport store(
            Write write, NewLeadList list, RecordLookup<I, R> lookingUp, Distinct<I> ids, LookupResult<I, R> known) {
        RecordCopier<I, R> copying = new RecordCopier<>(settings.copyPolicy(), settings.unknownIdsAtCreation());
        return repeating.carryOut(
                write,
                () -> write.inTransaction(
                        settings.storage(),
                        transaction -> repeating.before(transaction, write).orElseGet(() -> {
                            Candidates candidates = copying.judge(ids, known, where(list));
                            copying.copy(lookingUp.own(transaction), known);
                            AddReport report = linking.create(transaction, write, newList(write, list), candidates);
                            return repeating.store(transaction, write, report);
                        })));
    }

    private LeadList newList(Write write, NewLeadList list) {
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

    private static Path where(NewLeadList list) {
        return Path.of(list.type() == LeadType.PERSON ? "personIds" : "companyIds");
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

package io.leadlist.internal.results;

import io.leadlist.admission.Because;
import io.leadlist.admission.Channel;
import io.leadlist.admission.CompanyKey;
import io.leadlist.admission.CoveredMembers;
import io.leadlist.admission.KeyProblem;
import io.leadlist.admission.LiftOutcome;
import io.leadlist.admission.LiftOutcome.Lifted;
import io.leadlist.admission.LiftReport;
import io.leadlist.admission.MemberRemoval;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionOutcome;
import io.leadlist.admission.SuppressionOutcome.Stored;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionReport;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.AdminRequiredException;
import io.leadlist.call.ConflictException;
import io.leadlist.call.ExpectedVersions;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.ImportClosedException;
import io.leadlist.call.InsufficientCreditsException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LastOwnerException;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.LimitReachedException.Limited;
import io.leadlist.call.NoOrganizationException;
import io.leadlist.call.NotSignedInException;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.NotUndoableException.Reason;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Path;
import io.leadlist.call.Role;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.UserId;
import io.leadlist.call.Violation;
import io.leadlist.call.WrongListTypeException;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.RejectedLead;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.Campaign;
import io.leadlist.list.ChangeId;
import io.leadlist.list.Grant;
import io.leadlist.list.IcpId;
import io.leadlist.list.InputWarning;
import io.leadlist.list.LeadList;
import io.leadlist.list.Outcome;
import io.leadlist.list.RemoveOutcome;
import io.leadlist.list.RemoveReport;
import io.leadlist.list.Sharing;
import io.leadlist.list.UndoReport;
import io.leadlist.list.UpdateReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Constant sample results and rejections, with every field filled and every constant used. */
final class ResultSamples {
    static final OrganizationId ORGANIZATION = new OrganizationId("org");
    static final LeadListId LIST = new LeadListId(new UUID(1, 2));
    static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");

    private ResultSamples() {}

    static LeadList list(LeadType type) {
        return new LeadList(
                LIST,
                ORGANIZATION,
                "Ann's \"VPs\"",
                type,
                new IcpId(new UUID(3, 4)),
                Campaign.of(NOW.plusMillis(1), NOW.plusMillis(2)),
                new Sharing(
                        List.of(
                                new Grant(new UserId("ann"), Role.OWNER),
                                new Grant(new UserId("bob"), Role.EDITOR),
                                new Grant(new UserId("cid"), Role.VIEWER)),
                        true,
                        true),
                7,
                1_000_000_000_000L,
                NOW,
                NOW.plusSeconds(1));
    }

    static List<AddReport> added() {
        List<AddOutcome> outcomes = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            for (IdentityRule rule : IdentityRule.values()) {
                int index = outcomes.size();
                outcomes.add(new AddOutcome(index, new PersonId("p" + index), outcome, rule, "reason " + index));
            }
        }
        List<InputWarning> warnings =
                all(InputWarning.Reason.values(), reason -> new InputWarning(Path.of("emails", 1), reason));
        outcomes.add(new AddOutcome(outcomes.size(), new PersonId("warned"), Outcome.ADDED, null, null, warnings));
        for (Because facts : because()) {
            outcomes.add(new AddOutcome(outcomes.size(), new PersonId("kept out"), Outcome.SUPPRESSED, null, "a rule")
                    .because(facts));
        }
        return List.of(
                new AddReport(list(LeadType.PERSON), outcomes, List.of(new PersonId("p8"), new PersonId("p9"))),
                new AddReport(
                        list(LeadType.COMPANY),
                        List.of(new AddOutcome(0, companyId(), Outcome.NOT_FOUND, null, null))));
    }

    private static List<Because> because() {
        return List.of(
                new Because.Suppressed(Kind.EMAIL, SuppressionScope.of(LIST), SuppressionReason.OPT_OUT, NOW),
                new Because.Suppressed(Kind.DOMAIN, SuppressionScope.ORGANIZATION, SuppressionReason.CUSTOMER, NOW),
                new Because.RemovedBefore(6, NOW, new UserId("ann")),
                new Because.CoolingDown(NOW, LIST, NOW.plusSeconds(1)),
                new Because.CoolingDown(NOW, null, NOW.plusSeconds(1)),
                new Because.CompanyCapped(new CompanyKey("acme.com"), 3, 2));
    }

    static List<SuppressionReport> suppressed() {
        Stored stored = new Stored(SuppressionReason.OPT_OUT, "api", NOW, NOW.plusSeconds(1));
        List<SuppressionOutcome> outcomes = new ArrayList<>(
                all(SuppressionOutcome.Result.values(), result -> new SuppressionOutcome(0, result, null, stored)));
        outcomes.addAll(all(
                KeyProblem.values(),
                problem -> new SuppressionOutcome(1, SuppressionOutcome.Result.INVALID, problem, null)));
        return List.of(new SuppressionReport(outcomes, new CoveredMembers(5, 2), new MemberRemoval(7, 3, true)));
    }

    static List<LiftReport> lifted() {
        Lifted lifted =
                new Lifted(SuppressionReason.OTHER, "api", new UserId("ann"), NOW, NOW.plusSeconds(1), Channel.EMAIL);
        return List.of(new LiftReport(
                new UserId("bob"),
                NOW,
                "a mistake",
                all(LiftOutcome.Result.values(), result -> new LiftOutcome(1, result, List.of(lifted)))));
    }

    static List<ImportReport> imported() {
        RejectedLead rejected = new RejectedLead(
                2, List.of(new Violation(Path.of("email"), Violation.Kind.MALFORMED, "Invalid email")));
        return all(InputKind.values(), kind -> new ImportReport(importedList(kind), 3, 4, List.of(rejected)));
    }

    static List<ImportedList> canceled() {
        return all(InputKind.values(), ResultSamples::importedList);
    }

    static List<RemoveReport> removed() {
        List<RemoveOutcome> outcomes = new ArrayList<>();
        for (RemoveOutcome.Result result : RemoveOutcome.Result.values()) {
            outcomes.add(new RemoveOutcome(outcomes.size(), new PersonId("p" + outcomes.size()), result));
        }
        return List.of(new RemoveReport(list(LeadType.PERSON), outcomes));
    }

    static List<UpdateReport> updated() {
        AddReport added = added().get(0);
        return List.of(new UpdateReport(added.list(), added.outcomes(), 5));
    }

    static List<UndoReport> undone() {
        return List.of(new UndoReport(
                list(LeadType.PERSON), new ChangeId(LIST, 6), 1, 2, true, List.of(new PersonId("p1")), 3, true));
    }

    static List<LeadList> lists() {
        return all(LeadType.values(), ResultSamples::list);
    }

    /** Returns all rejections of one form. */
    static List<LeadListException> rejections(String form) {
        return rejections().stream()
                .filter(rejection -> RejectionForms.of(rejection).name().equals(form))
                .toList();
    }

    static List<LeadListException> rejections() {
        List<LeadListException> rejections = new ArrayList<>(List.of(
                new NotSignedInException(),
                new NoOrganizationException(),
                new AdminRequiredException(),
                new LeadListNotFoundException(LIST),
                new InvalidRequestException(all(
                        Violation.Kind.values(),
                        kind -> new Violation(Path.of("prospects", 3, "name"), kind, "Required \"so\""))),
                new ConflictException(new IdempotencyKey("twice")),
                new InsufficientCreditsException(new BigDecimal("10.50"), new BigDecimal("3")),
                new ImportClosedException(LIST, true),
                new StaleVersionException(LIST, ExpectedVersions.of(3), 1L << 40),
                new StaleVersionException(LIST, ExpectedVersions.oneOf(List.of(3L, 2L)), 4),
                new StaleVersionException(LIST, ExpectedVersions.noneOf(List.of(4L)), 4),
                new StaleVersionException(LIST, ExpectedVersions.NO_LIST, 4),
                new LastOwnerException(LIST, new UserId("ann"))));
        rejections.addAll(all(Role.values(), role -> new ForbiddenException(LIST, role)));
        rejections.addAll(all(LeadType.values(), type -> new WrongListTypeException(LIST, type)));
        rejections.addAll(all(Limited.values(), limited -> new LimitReachedException(limited, 8, LIST)));
        List<LeadId> conflicts = List.of(new PersonId("p1"), companyId());
        rejections.addAll(all(Reason.values(), reason -> new NotUndoableException(LIST, 4, reason, conflicts)));
        return rejections;
    }

    private static CompanyId companyId() {
        return new CompanyId(new UUID(5, 6));
    }

    private static ImportedList importedList(InputKind kind) {
        LeadImport leadImport = new LeadImport(
                LIST,
                kind,
                new ImportOptions(true, true, true),
                new PriceList(
                        new BigDecimal("0.50"), new BigDecimal("1"), new BigDecimal("2.25"), new BigDecimal("7.5"), 3),
                new UserId("ann"),
                10_000,
                9_000,
                true,
                NOW.plusMillis(3));
        return new ImportedList(list(LeadType.PERSON), leadImport);
    }

    private static <T, R> List<R> all(T[] constants, Function<T, R> sample) {
        return Arrays.stream(constants).map(sample).toList();
    }
}

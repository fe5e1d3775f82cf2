package io.leadlist.jdbc;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.Campaign;
import io.leadlist.list.IcpId;
import io.leadlist.list.LeadList;
import io.leadlist.list.Outcome;
import io.leadlist.list.Sharing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The stored form of an {@link AddReport}; an outcome's index is its place. */
record ReportDocument(ListDocument list, List<OutcomeDocument> outcomes) {
    static String write(AddReport report) {
        return Documents.write(new ReportDocument(
                ListDocument.of(report.list()),
                report.outcomes().stream().map(OutcomeDocument::of).toList()));
    }

    static AddReport read(OrganizationId organization, String document) {
        ReportDocument read = Documents.read(document, ReportDocument.class);
        LeadType type = read.list().type();
        return new AddReport(
                read.list().list(organization),
                IntStream.range(0, read.outcomes().size())
                        .mapToObj(index -> read.outcomes().get(index).outcome(index, type))
                        .toList());
    }

    record OutcomeDocument(
            String id,
            Outcome outcome,
            @Nullable IdentityRule matchedBy,
            @Nullable String reason) {
        static OutcomeDocument of(AddOutcome outcome) {
            return new OutcomeDocument(outcome.id().value(), outcome.outcome(), outcome.matchedBy(), outcome.reason());
        }

        AddOutcome outcome(int index, LeadType type) {
            return new AddOutcome(index, LeadId.of(type, id), outcome, matchedBy, reason);
        }
    }

    record ListDocument(
            UUID id,
            String name,
            LeadType type,
            @Nullable UUID icpId,
            @Nullable Campaign campaign,
            List<String> userIds,
            boolean shared,
            boolean visible,
            long memberCount,
            long version,
            Instant createdAt,
            Instant updatedAt) {
        static ListDocument of(LeadList list) {
            return new ListDocument(
                    list.id().uuid(),
                    list.name(),
                    list.type(),
                    list.icpId() == null ? null : list.icpId().uuid(),
                    list.campaign(),
                    list.userIds().stream().map(UserId::value).toList(),
                    list.sharing().shared(),
                    list.sharing().visible(),
                    list.memberCount(),
                    list.version(),
                    list.createdAt(),
                    list.updatedAt());
        }

        LeadList list(OrganizationId organization) {
            return new LeadList(
                    new LeadListId(id),
                    organization,
                    name,
                    type,
                    icpId == null ? null : new IcpId(icpId),
                    campaign,
                    new Sharing(userIds.stream().map(UserId::new).toList(), shared, visible),
                    memberCount,
                    version,
                    createdAt,
                    updatedAt);
        }
    }
}

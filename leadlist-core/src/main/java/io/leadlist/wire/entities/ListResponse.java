package io.leadlist.wire.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.internal.json.Elements;
import io.leadlist.internal.wire.OutcomesBody;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.Campaign;
import io.leadlist.list.IcpId;
import io.leadlist.list.LeadList;
import io.leadlist.list.Outcome;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.reading.PopulatedMember;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list in a response. Its dates and its ICP are null if it has none (<a
 * href="{@docRoot}/docs/contract-decisions.md#61">decision 61</a>). The ids and the records of the members are read
 * while they are written.
 *
 * @param persons the records of a list of people; omitted if null
 * @param companies the records of a list of companies; omitted if null
 * @param outcomes the outcomes of the request, if it prefers them; omitted if null
 */
record ListResponse(
        LeadListId id,
        @Nullable IcpId icpId,
        String name,
        LeadType type,
        @Nullable Instant startDate,
        @Nullable Instant endDate,
        Elements<LeadId> personIds,
        Elements<LeadId> companyIds,
        List<UserId> userIds,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Elements<Object> persons,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Elements<Object> companies,
        @JsonUnwrapped @Nullable OutcomesBody outcomes) {

    /** A member without a record. */
    private record IdOnly(LeadId id) {}

    /** Returns a list that was just created, with the ids of its first members in the order of the request. */
    static ListResponse created(AddReport report) {
        return of(
                report.list(),
                Elements.of(() -> report.outcomes().stream()
                        .filter(one -> one.outcome() == Outcome.ADDED)
                        .map(AddOutcome::id)),
                null);
    }

    /** Returns a list with the ids of its members, but without their records. */
    static ListResponse withIds(LeadList list, Supplier<Stream<LeadId>> memberIds) {
        return of(list, Elements.of(memberIds), null);
    }

    /** Returns a list with the ids and the records of its members. */
    static ListResponse withMembers(PopulatedLeadList populated) {
        return of(populated.list(), Elements.of(populated::memberIds), members(populated::members));
    }

    /** Returns this list with the outcomes of the request; null for none. */
    ListResponse with(@Nullable OutcomesBody others) {
        return new ListResponse(
                id,
                icpId,
                name,
                type,
                startDate,
                endDate,
                personIds,
                companyIds,
                userIds,
                createdAt,
                updatedAt,
                persons,
                companies,
                others);
    }

    /** Returns the records of members; a member without a record is an object that has only its id. */
    static Elements<Object> members(Supplier<Stream<PopulatedMember>> members) {
        return Elements.of(() -> members.get().map(ListResponse::member));
    }

    private static Object member(PopulatedMember member) {
        return member.record() == null ? new IdOnly(member.id()) : member.record();
    }

    private static ListResponse of(LeadList list, Elements<LeadId> ids, @Nullable Elements<Object> members) {
        Campaign campaign = list.campaign();
        boolean people = list.type() == LeadType.PERSON;
        return new ListResponse(
                list.id(),
                list.icpId(),
                list.name(),
                list.type(),
                campaign == null ? null : campaign.start(),
                campaign == null ? null : campaign.end(),
                people ? ids : Elements.none(),
                people ? Elements.none() : ids,
                list.userIds(),
                list.createdAt(),
                list.updatedAt(),
                people ? members : null,
                people ? null : members,
                null);
    }
}

package io.leadlist.wire.entities;

import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddReport;
import io.leadlist.list.Campaign;
import io.leadlist.list.LeadList;
import io.leadlist.list.Outcome;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.wire.json.JsonWriter;
import io.leadlist.wire.json.WireDates;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A list in an answer (seeds 000 and 004; spec/1, section 2). Without campaign or ICP their members are null (reading
 * 61).
 */
final class ListJson {
    private ListJson() {}

    /** A list that was just created: the ids of its first members, in the order in which they were given. */
    static void writeCreated(JsonWriter json, AddReport report) {
        json.object(() -> write(
                json,
                report.list(),
                () -> report.outcomes().stream()
                        .filter(one -> one.outcome() == Outcome.ADDED)
                        .map(one -> one.id())));
    }

    /** A list with its members, read as they are written: first the ids, then the records. */
    static void writePopulated(JsonWriter json, PopulatedLeadList populated) {
        boolean people = populated.list().type() == LeadType.PERSON;
        json.object(() -> {
            write(json, populated.list(), populated::memberIds);
            json.array(people ? "persons" : "companies", () -> {
                try (Stream<PopulatedMember> members = populated.members()) {
                    writeMembers(json, members);
                }
            });
        });
    }

    /** Members as the elements of an array; one without a record is an object with its id alone. */
    static void writeMembers(JsonWriter json, Stream<PopulatedMember> members) {
        members.forEachOrdered(member -> json.object(() -> writeMember(json, member)));
    }

    /** The members of a list in an answer: all but the records. */
    static void write(JsonWriter json, LeadList list, Supplier<Stream<LeadId>> members) {
        Campaign campaign = list.campaign();
        json.text("id", list.id().toString());
        json.textOrNull("icpId", Objects.toString(list.icpId(), null));
        json.text("name", list.name());
        json.text("type", LeadTypeJson.name(list.type()));
        json.textOrNull("startDate", campaign == null ? null : WireDates.format(campaign.start()));
        json.textOrNull("endDate", campaign == null ? null : WireDates.format(campaign.end()));
        writeIds(json, "personIds", list.type() == LeadType.PERSON ? members : Stream::empty);
        writeIds(json, "companyIds", list.type() == LeadType.COMPANY ? members : Stream::empty);
        json.array("userIds", () -> list.userIds().forEach(user -> json.text(user.value())));
        json.text("createdAt", WireDates.format(list.createdAt()));
        json.text("updatedAt", WireDates.format(list.updatedAt()));
    }

    private static void writeIds(JsonWriter json, String name, Supplier<Stream<LeadId>> ids) {
        json.array(name, () -> {
            try (Stream<LeadId> members = ids.get()) {
                members.forEachOrdered(id -> json.text(id.value()));
            }
        });
    }

    private static void writeMember(JsonWriter json, PopulatedMember member) {
        json.text("id", member.id().value());
        member.person().ifPresent(person -> PersonJson.write(json, person));
        member.company().ifPresent(company -> CompanyJson.write(json, company.profile()));
    }
}

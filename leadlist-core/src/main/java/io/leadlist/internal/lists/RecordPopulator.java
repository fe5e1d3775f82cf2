package io.leadlist.internal.lists;

import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.storage.Member;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.Map;

/** Adds records to members. */
final class RecordPopulator {
    private RecordPopulator() {}

    static List<PopulatedMember> withoutRecords(List<Member> members) {
        return populated(members, Map.of());
    }

    static List<PopulatedMember> withRecords(Transaction transaction, LeadType type, List<Member> members) {
        return members.isEmpty() ? List.of() : populated(members, records(transaction, type, members));
    }

    private static Map<? extends LeadId, ? extends LeadRecord> records(
            Transaction transaction, LeadType type, List<Member> members) {
        return switch (type) {
            case PERSON ->
                transaction
                        .people()
                        .find(members.stream()
                                .map(Member::id)
                                .map(PersonId.class::cast)
                                .toList());
            case COMPANY ->
                transaction
                        .companies()
                        .find(members.stream()
                                .map(Member::id)
                                .map(CompanyId.class::cast)
                                .toList());
        };
    }

    private static List<PopulatedMember> populated(
            List<Member> members, Map<? extends LeadId, ? extends LeadRecord> records) {
        return members.stream()
                .map(member -> new PopulatedMember(member.id(), records.get(member.id())))
                .toList();
    }
}

package io.leadlist.reading;

import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Member;
import io.leadlist.storage.Member.Place;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A list with its members as of the list's version, in the order in which they were added. Thread-safe.
 *
 * <p>Members are read a page of {@value #PAGE} at a time, the first when a stream is made and the others as it is consumed, each in a transaction of its own; so a list of millions is
 * read in constant memory, and a stream holds nothing open. Who was added later is not seen. Every call gives a fresh stream. Both
 * fail with {@link io.leadlist.call.StorageException} if the storage does.
 */
public final class PopulatedLeadList {
    private static final int PAGE = 1_000;
    private final Storage storage;
    private final LeadList list;

    PopulatedLeadList(Storage storage, LeadList list) {
        this.storage = storage;
        this.list = list;
    }

    /** The list itself. */
    public LeadList list() {
        return list;
    }

    /** The members' ids. */
    public Stream<LeadId> memberIds() {
        return pages((transaction, ids) -> Map.of()).map(PopulatedMember::id);
    }

    /** The members with their records; none is left out, a member without a record has none. */
    public Stream<PopulatedMember> members() {
        return pages(this::records);
    }

    private Stream<PopulatedMember> pages(BiFunction<Transaction, List<LeadId>, Map<?, ? extends LeadRecord>> records) {
        return Stream.iterate(page(Place.START, records), Page::hasMembers, page -> page.next(this, records))
                .flatMap(page -> page.members().stream());
    }

    private Page page(Place after, BiFunction<Transaction, List<LeadId>, Map<?, ? extends LeadRecord>> records) {
        return storage.read(list.organization(), transaction -> {
            List<Member> members = transaction.members().page(list, after, PAGE);
            Map<?, ? extends LeadRecord> known =
                    records.apply(transaction, members.stream().map(Member::id).toList());
            Place last =
                    members.isEmpty() ? after : members.get(members.size() - 1).place();
            return new Page(
                    members.stream()
                            .map(member -> new PopulatedMember(member.id(), known.get(member.id())))
                            .toList(),
                    last);
        });
    }

    private Map<?, ? extends LeadRecord> records(Transaction transaction, List<LeadId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return list.type() == LeadType.PERSON
                ? transaction
                        .people()
                        .find(ids.stream().map(PersonId.class::cast).toList())
                : transaction
                        .companies()
                        .find(ids.stream().map(CompanyId.class::cast).toList());
    }

    private record Page(List<PopulatedMember> members, Place last) {
        boolean hasMembers() {
            return !members.isEmpty();
        }

        Page next(
                PopulatedLeadList source, BiFunction<Transaction, List<LeadId>, Map<?, ? extends LeadRecord>> records) {
            return members.size() < PAGE ? new Page(List.of(), last) : source.page(last, records);
        }
    }
}

package io.leadlist.internal.lists;

import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.lead.LeadId;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.search.Directory;
import io.leadlist.storage.Member;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reads the members of a list from the storage, each page in a transaction of its own. */
final class StoredLeadList implements PopulatedLeadList {
    private static final int PAGE = 1_000;
    private final Storage storage;
    private final CompanyNames companyNames;
    private final LeadList list;

    StoredLeadList(Storage storage, Directory directory, LeadList list) {
        this.storage = storage;
        this.companyNames = new CompanyNames(storage, directory);
        this.list = list;
    }

    @Override
    public LeadList list() {
        return list;
    }

    @Override
    public Stream<LeadId> memberIds() {
        return pages((transaction, members) -> RecordPopulator.withoutRecords(members))
                .flatMap(page -> page.members().stream().map(PopulatedMember::id));
    }

    @Override
    public Stream<PopulatedMember> members() {
        return populated().flatMap(page -> page.members().stream());
    }

    @Override
    public Stream<PopulatedMember> membersOfNamedCompanies() {
        return populated().flatMap(page -> companyNames.among(list.organization(), page.members()).stream());
    }

    private Stream<Page> populated() {
        return pages((transaction, members) -> RecordPopulator.withRecords(transaction, list.type(), members));
    }

    private Stream<Page> pages(BiFunction<Transaction, List<Member>, List<PopulatedMember>> populate) {
        return Stream.iterate(
                page(MemberPosition.START, populate),
                page -> !page.members().isEmpty(),
                page -> page.isLast() ? Page.END : page(page.last(), populate));
    }

    private Page page(MemberPosition after, BiFunction<Transaction, List<Member>, List<PopulatedMember>> populate) {
        return storage.read(list.organization(), transaction -> {
            List<Member> members = transaction.members().page(list, after, PAGE);
            // Looked up after the page was read: if the list was deleted in the meantime, some members may be missing.
            if (transaction.lists().find(list.id()).isEmpty()) {
                throw new LeadListNotFoundException(list.id());
            }
            MemberPosition last =
                    members.isEmpty() ? after : members.get(members.size() - 1).position();
            return new Page(populate.apply(transaction, members), last);
        });
    }

    private record Page(List<PopulatedMember> members, MemberPosition last) {
        static final Page END = new Page(List.of(), MemberPosition.START);

        boolean isLast() {
            return members.size() < PAGE;
        }
    }
}

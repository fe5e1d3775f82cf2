package io.leadlist.reading;

import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.lead.LeadId;
import io.leadlist.list.LeadList;
import io.leadlist.list.Place;
import io.leadlist.search.Directory;
import io.leadlist.storage.Member;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A list with its members as of the list's version, in the order in which they were added. Thread-safe.
 *
 * <p>Members are read a page of {@value #PAGE} at a time, the first when a stream is made and the others as it is consumed, each in a transaction of its own; so a list of millions is
 * read in constant memory, and a stream holds nothing open. Who was added later is not seen, who was removed later is. Every call gives a fresh stream. All
 * fail with {@link io.leadlist.call.StorageException} if the storage does, and with {@link LeadListNotFoundException} if the list is deleted meanwhile: no member is lost in silence.
 */
public final class PopulatedLeadList {
    private static final int PAGE = 1_000;
    private final Storage storage;
    private final NamedCompanies namedCompanies;
    private final LeadList list;

    PopulatedLeadList(Storage storage, Directory directory, LeadList list) {
        this.storage = storage;
        this.namedCompanies = new NamedCompanies(storage, directory);
        this.list = list;
    }

    /** The list itself. */
    public LeadList list() {
        return list;
    }

    /** The members' ids. */
    public Stream<LeadId> memberIds() {
        return pages((transaction, members) -> Populating.withoutRecords(members))
                .flatMap(page -> page.members().stream().map(PopulatedMember::id));
    }

    /** The members with their records; none is left out, a member without a record has none. */
    public Stream<PopulatedMember> members() {
        return populated().flatMap(page -> page.members().stream());
    }

    /**
     * The same without the leads whose company has no name, or none that is known: that of the organization's record of the company, else of the directory's (reading 37). Of a list of companies, those
     * that have a name.
     */
    public Stream<PopulatedMember> membersOfNamedCompanies() {
        return populated().flatMap(page -> namedCompanies.among(list.organization(), page.members()).stream());
    }

    private Stream<Page> populated() {
        return pages((transaction, members) -> Populating.withRecords(transaction, list.type(), members));
    }

    private Stream<Page> pages(BiFunction<Transaction, List<Member>, List<PopulatedMember>> populating) {
        return Stream.iterate(
                page(Place.START, populating),
                page -> !page.members().isEmpty(),
                page -> page.isLast() ? Page.END : page(page.last(), populating));
    }

    private Page page(Place after, BiFunction<Transaction, List<Member>, List<PopulatedMember>> populating) {
        return storage.read(list.organization(), transaction -> {
            List<Member> members = transaction.members().page(list, after, PAGE);
            // Asked after the page was read: of a list that is deleted meanwhile some members may be gone.
            if (transaction.lists().find(list.id()).isEmpty()) {
                throw new LeadListNotFoundException(list.id());
            }
            Place last =
                    members.isEmpty() ? after : members.get(members.size() - 1).place();
            return new Page(populating.apply(transaction, members), last);
        });
    }

    private record Page(List<PopulatedMember> members, Place last) {
        static final Page END = new Page(List.of(), Place.START);

        boolean isLast() {
            return members.size() < PAGE;
        }
    }
}

package io.leadlist.internal.lists;

import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.internal.admission.AdmissionRules;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.LeadId;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.storage.Member;
import io.leadlist.storage.Members.MemberRecord;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the members of a list from the storage, each page in a transaction of its own. */
final class StoredLeadList implements PopulatedLeadList {
    private static final int PAGE = 1_000;
    private final Settings settings;
    private final Storage storage;
    private final CompanyNames companyNames;
    private final LeadList list;

    StoredLeadList(Settings settings, LeadList list) {
        this.settings = settings;
        this.storage = settings.storage();
        this.companyNames = new CompanyNames(storage, settings.directory());
        this.list = list;
    }

    @Override
    public LeadList list() {
        return list;
    }

    @Override
    public Stream<LeadId> memberIds() {
        return pages(this::members, Member::position)
                .flatMap(page -> page.members().stream().map(Member::id));
    }

    @Override
    public Stream<PopulatedMember> members() {
        return populated().flatMap(List::stream);
    }

    @Override
    public Stream<PopulatedMember> membersNotSuppressed() {
        return pages(this::judged, judged -> judged.member().member().position())
                .flatMap(page -> page.members().stream())
                .filter(judged -> !judged.isSuppressed())
                .map(judged -> populated(judged.member()));
    }

    /** A member, and whether a suppression entry covers it. */
    private record Judged(MemberRecord member, boolean isSuppressed) {}

    private List<Judged> judged(Transaction transaction, MemberPosition after) {
        List<MemberRecord> page = records(transaction, after);
        List<LeadId> ids = page.stream().map(member -> member.member().id()).toList();
        Set<LeadId> suppressed =
                ids.isEmpty() ? Set.of() : Set.copyOf(AdmissionRules.suppressed(settings, transaction, list, ids));
        return page.stream()
                .map(member ->
                        new Judged(member, suppressed.contains(member.member().id())))
                .toList();
    }

    @Override
    public Stream<PopulatedMember> membersOfNamedCompanies() {
        return populated().flatMap(members -> companyNames.among(list.organization(), members).stream());
    }

    /** Returns a member as readers see it. */
    static PopulatedMember populated(MemberRecord member) {
        return new PopulatedMember(member.member().id(), member.record());
    }

    private Stream<List<PopulatedMember>> populated() {
        return pages(this::records, member -> member.member().position())
                .map(page ->
                        page.members().stream().map(StoredLeadList::populated).toList());
    }

    private List<Member> members(Transaction transaction, MemberPosition after) {
        return transaction.members().page(list, after, PAGE);
    }

    private List<MemberRecord> records(Transaction transaction, MemberPosition after) {
        return transaction.members().recordPage(list, after, PAGE);
    }

    /** Returns all pages, each read in a transaction of its own when the stream reaches it. */
    private <M> Stream<Page<M>> pages(
            BiFunction<Transaction, MemberPosition, List<M>> reader, Function<M, MemberPosition> position) {
        return Stream.iterate(
                page(MemberPosition.START, reader),
                page -> !page.members().isEmpty(),
                page -> page.isLast() ? Page.end() : page(position.apply(page.last()), reader));
    }

    private <M> Page<M> page(MemberPosition after, BiFunction<Transaction, MemberPosition, List<M>> reader) {
        return storage.read(list.organization(), transaction -> {
            List<M> members = reader.apply(transaction, after);
            // Looked up after the page was read: if the list was deleted in the meantime, some members may be missing.
            if (transaction.lists().find(list.id()).isEmpty()) {
                throw new LeadListNotFoundException(list.id());
            }
            return new Page<>(members);
        });
    }

    private record Page<M>(List<M> members) {
        static <M> Page<M> end() {
            return new Page<>(List.of());
        }

        boolean isLast() {
            return members.size() < PAGE;
        }

        M last() {
            return members.get(members.size() - 1);
        }
    }
}

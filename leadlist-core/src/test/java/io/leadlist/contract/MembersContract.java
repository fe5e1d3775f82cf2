package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.PageRequest;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.storage.Member;
import io.leadlist.storage.Members.MemberRecord;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Members}. */
public abstract class MembersContract extends MembershipScene {
    /** Tests the adapter of this fixture. */
    protected MembersContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void appending_returns_the_leads_that_are_new() {
        assertThat(add(2, "a", "b")).containsExactlyInAnyOrderElementsOf(Samples.people("a", "b"));
        assertThat(add(3, "b", "c", "a", "d")).containsExactlyInAnyOrderElementsOf(Samples.people("c", "d"));
        assertThat(add(4, "a", "d")).isEmpty();
        assertThat(members(4)).isEqualTo(Samples.people("a", "b", "c", "d"));
    }

    @Test
    void members_are_in_the_order_in_which_they_were_appended() {
        add(2, "z", "m", "a");
        add(3, "y", "a", "b", "k");
        assertThat(members(3)).isEqualTo(Samples.people("z", "m", "a", "y", "b", "k"));
        assertThat(positions(3))
                .containsExactly(
                        position(2, 0), position(2, 1), position(2, 2), position(3, 0), position(3, 2), position(3, 3));
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        List<String> all =
                IntStream.range(0, 25).mapToObj(i -> "p" + (i * 7) % 25).toList();
        add(2, all.subList(0, 10).toArray(String[]::new));
        add(3, all.subList(10, 11).toArray(String[]::new));
        add(4, all.subList(11, 25).toArray(String[]::new));
        for (int limit = 1; limit <= 26; limit++) {
            List<LeadId> read = new ArrayList<>();
            MemberPosition after = MemberPosition.START;
            List<Member> page = page(4, after, limit);
            while (!page.isEmpty()) {
                assertThat(page).hasSizeLessThanOrEqualTo(limit);
                page.forEach(member -> read.add(member.id()));
                assertThat(read).as("a page was read twice").hasSizeLessThanOrEqualTo(all.size());
                after = page.get(page.size() - 1).position();
                page = page(4, after, limit);
            }
            assertThat(read).isEqualTo(all.stream().map(PersonId::new).toList());
        }
    }

    @Test
    void members_of_later_versions_are_not_returned() {
        add(2, "a");
        add(3, "b");
        add(4, "c");
        assertThat(members(1)).isEmpty();
        assertThat(members(2)).isEqualTo(Samples.people("a"));
        assertThat(members(3)).isEqualTo(Samples.people("a", "b"));
    }

    @Test
    void similar_ids_are_different_members_and_are_read_unchanged() {
        assertThat(add(2, Samples.ODD_TEXTS.toArray(String[]::new))).hasSize(Samples.ODD_TEXTS.size());
        assertThat(add(3, Samples.ODD_TEXTS.toArray(String[]::new))).isEmpty();
        assertThat(members(3).stream().map(LeadId::value)).containsExactlyElementsOf(Samples.ODD_TEXTS);
    }

    @Test
    void members_are_distinguished_from_other_leads() {
        add(2, "a", "b");
        assertThat(setIn(transaction -> transaction.members().among(list.id(), Samples.people("b", "x", "A"))))
                .isEqualTo(Set.copyOf(Samples.people("b")));
    }

    @Test
    void companies_are_appended_like_people() {
        LeadList companies = aStoredList(LeadType.COMPANY);
        List<CompanyId> ids = List.of(Samples.aCompanyId(2), Samples.aCompanyId(1));
        assertThat(setIn(transaction -> transaction.members().add(companies.id(), 2, ids)))
                .hasSize(2);
        assertThat(listIn(transaction -> transaction.members().page(companies.atVersion(2), MemberPosition.START, 10)))
                .extracting(Member::id)
                .containsExactlyElementsOf(ids);
    }

    @Test
    void a_page_of_records_has_the_records_of_people() {
        Person stored = Samples.aPerson("stored", "stored@example.com");
        Person deleted = new Person(
                new PersonId("deleted"),
                Samples.aPerson("x", "x@example.com").profile(),
                Samples.NOW,
                Samples.NOW,
                Samples.NOW);
        run(transaction -> transaction.people().insertAbsent(List.of(stored, deleted)));
        add(2, "without", "stored", "deleted");
        assertThat(listIn(transaction -> transaction.members().recordPage(list.atVersion(2), MemberPosition.START, 10)))
                .containsExactly(
                        new MemberRecord(new Member(id("without"), position(2, 0)), null),
                        new MemberRecord(new Member(id("stored"), position(2, 1)), stored),
                        new MemberRecord(new Member(id("deleted"), position(2, 2)), deleted));
    }

    @Test
    void a_record_that_is_stored_after_its_member_belongs_to_the_member() {
        add(2, "inserted", "new", "replaced", "none");
        Person inserted = Samples.aPerson("inserted", "inserted@example.com");
        Person fresh = Samples.aPerson("new", "new@example.com");
        Person replaced = Samples.aPerson("replaced", "replaced@example.com");
        run(transaction -> {
            assertThat(transaction.people().standing(List.of(inserted.id(), fresh.id(), replaced.id())))
                    .isEmpty();
            assertThat(transaction.people().matches(List.of(IdentityKey.of(inserted.id()))))
                    .isEmpty();
            transaction.people().insertAbsent(List.of(inserted));
            transaction.people().insertNew(List.of(fresh), IdentityPolicy.DEFAULT);
            transaction.people().replace(List.of(replaced));
        });
        assertThat(listIn(transaction -> transaction.members().recordPage(list.atVersion(2), MemberPosition.START, 10)))
                .extracting(MemberRecord::record)
                .containsExactly(inserted, fresh, replaced, null);
        assertThat(add(3, "inserted", "new", "replaced", "none")).isEmpty();
        run(transaction -> assertThat(transaction.people().matches(List.of(IdentityKey.of(fresh.id()))))
                .hasSize(1));
    }

    @Test
    void a_page_of_records_has_the_records_of_companies() {
        LeadList companies = aStoredList(LeadType.COMPANY);
        List<CompanyId> ids = List.of(Samples.aCompanyId(2), Samples.aCompanyId(1));
        run(transaction -> {
            transaction.companies().insertAbsent(List.of(Samples.aCompany(1)));
            transaction.members().add(companies.id(), 2, ids);
        });
        assertThat(listIn(transaction ->
                        transaction.members().recordPage(companies.atVersion(2), MemberPosition.START, 10)))
                .extracting(MemberRecord::record)
                .containsExactly(null, Samples.aCompany(1));
    }

    @Test
    void other_lists_and_organizations_have_their_own_members() {
        add(2, "a");
        LeadList second = aStoredList(LeadType.PERSON);
        assertThat(setIn(transaction -> transaction.members().add(second.id(), 2, Samples.people("a"))))
                .hasSize(1);
        run(otherOrganization, transaction -> {
            transaction.lists().insert(Samples.aList(otherOrganization, list.id(), LeadType.PERSON));
            assertThat(transaction.members().among(list.id(), Samples.people("a")))
                    .isEmpty();
            assertThat(transaction.members().add(list.id(), 2, Samples.people("a", "q")))
                    .hasSize(2);
        });
        assertThat(members(2)).isEqualTo(Samples.people("a"));
        List<Member> otherMembers = storage.read(
                otherOrganization,
                transaction -> transaction.members().page(list.atVersion(9), MemberPosition.START, 10));
        assertThat(otherMembers).extracting(Member::id).containsExactlyElementsOf(Samples.people("a", "q"));
    }

    @Test
    void ten_thousand_leads_are_appended_in_one_call() {
        String[] many = IntStream.range(0, 10_000).mapToObj(i -> "many" + i).toArray(String[]::new);
        assertThat(add(2, many)).hasSize(10_000);
        assertThat(add(3, many)).isEmpty();
    }

    @Test
    void members_that_no_import_added_are_paged_in_both_directions() {
        add(2, Change.Source.IMPORT, "i1", "i2");
        add(3, Change.Source.DIRECT_DATA, "z", "i1", "a");
        add(4, Change.Source.IMPORT, "i3");
        add(5, Change.Source.MANUAL_SELECTION, "m", "b");
        add(6, "without a change");
        List<Member> expected =
                listIn(transaction -> transaction.members().page(list.atVersion(6), MemberPosition.START, 100)).stream()
                        .filter(member -> !member.id().value().startsWith("i"))
                        .toList();
        assertThat(expected)
                .extracting(Member::id)
                .containsExactlyElementsOf(Samples.people("z", "a", "m", "b", "without a change"));
        for (int limit = 1; limit <= 6; limit++) {
            assertThat(notImported(PageRequest.first(limit))).isEqualTo(expected.subList(0, Math.min(5, limit)));
            for (int at = 0; at < 5; at++) {
                MemberPosition position = expected.get(at).position();
                assertThat(notImported(PageRequest.after(position, limit)))
                        .isEqualTo(expected.subList(at + 1, Math.min(5, at + 1 + limit)));
                assertThat(notImported(PageRequest.before(position, limit)))
                        .isEqualTo(expected.subList(Math.max(0, at - limit), at));
            }
        }
        assertThat(notImported(PageRequest.before(position(4, 0), 9))).isEqualTo(expected.subList(0, 2));
        assertThat(notImported(PageRequest.after(position(4, 0), 9))).isEqualTo(expected.subList(2, 5));
    }

    @Test
    void imports_into_other_lists_and_organizations_do_not_matter() {
        add(2, Change.Source.DIRECT_DATA, "a");
        LeadList second = aStoredList(LeadType.PERSON);
        run(transaction -> append(transaction, second, 2, Change.Source.IMPORT));
        run(otherOrganization, transaction -> {
            append(transaction, list, 2, Change.Source.IMPORT);
            transaction.members().add(list.id(), 2, Samples.people("other"));
            assertThat(transaction.members().notImported(list, PageRequest.first(9)))
                    .isEmpty();
        });
        assertThat(notImported(PageRequest.first(9)))
                .extracting(Member::id)
                .containsExactlyElementsOf(Samples.people("a"));
    }

    @Test
    void a_member_that_returned_counts_as_imported_if_its_position_is_of_an_import() {
        add(2, Change.Source.IMPORT, "i1", "i2");
        add(3, Change.Source.DIRECT_DATA, "a", "b", "c");
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction.members().remove(list.id(), 4, Samples.people("i1", "a", "c"));
            append(transaction, list, 4, Change.Source.REMOVAL);
        });
        assertThat(notImported(PageRequest.first(9)))
                .extracting(Member::id)
                .containsExactlyElementsOf(Samples.people("b"));
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction.members().restoreRemovedBy(list.id(), 5, 4);
            append(transaction, list, 5, Change.Source.UNDO);
        });
        assertThat(notImported(PageRequest.first(9)))
                .extracting(Member::id)
                .containsExactlyElementsOf(Samples.people("a", "b", "c"));
    }

    private void add(long version, Change.Source source, String... ids) {
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction.members().add(list.id(), version, Samples.people(ids));
            append(transaction, list, version, source);
        });
    }

    private static void append(Transaction transaction, LeadList to, long version, Change.Source source) {
        transaction.journal().append(Samples.aChange(to.id(), version, "user", source, 1, version));
    }

    private List<Member> notImported(PageRequest<MemberPosition> pageRequest) {
        return listIn(transaction -> transaction.members().notImported(list, pageRequest));
    }
}

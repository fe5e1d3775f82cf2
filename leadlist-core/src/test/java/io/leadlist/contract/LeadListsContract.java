package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.LeadLists;
import io.leadlist.LeadListsBuilder;
import io.leadlist.call.Caller;
import io.leadlist.call.ConflictException;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.call.WrongListTypeException;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.IcpId;
import io.leadlist.list.LeadList;
import io.leadlist.list.Limits;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.Outcome;
import io.leadlist.list.UnknownIds;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.search.Directory;
import io.leadlist.search.SearchPage;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.Selection;
import io.leadlist.storage.Storage;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of the entry, over any storage. */
public abstract class LeadListsContract {
    private static final SearchFilters VPS =
            SearchFilters.builder().seniority("vp").build();
    private final Storage storage;
    private final Caller.Member caller = Samples.aCaller();
    private final MemoryDirectory directory = new MemoryDirectory(7)
            .putCompanies(IntStream.range(0, 5).mapToObj(Samples::aCompany).toList())
            .putPeople(IntStream.range(0, 30).mapToObj(LeadListsContract::aVp).toList());
    private final LeadLists leadLists;
    private final LeadListId people;
    private final LeadListId companies;

    /** Tests the adapter of this fixture. */
    protected LeadListsContract(StorageFixture fixture) {
        storage = fixture.storage();
        leadLists = setUp().build();
        people = leadLists.create(caller, NewLeadList.ofPeople("People")).list().id();
        companies = leadLists
                .create(caller, NewLeadList.ofCompanies("Companies"))
                .list()
                .id();
    }

    @Test
    void a_new_list_is_found_as_it_was_returned_and_its_creator_has_access() {
        AddReport report = leadLists.create(
                caller,
                NewLeadList.ofPeople("New")
                        .withCampaign(Samples.NOW, Samples.NOW)
                        .withPeople(Samples.people("b", "a", "b", "vp-1")));
        assertThat(report.list()).isEqualTo(leadLists.find(caller, report.list().id()));
        assertThat(report.list().userIds()).containsExactly(caller.user());
        assertThat(report.list().version()).isEqualTo(1);
        assertThat(report.list().memberCount()).isEqualTo(3);
        assertThat(outcomes(report))
                .containsExactly(Outcome.ADDED, Outcome.ADDED, Outcome.DUPLICATE_IN_REQUEST, Outcome.ADDED);
        assertThat(members(report.list().id())).containsExactly("b", "a", "vp-1");
        assertThat(leadLists.findPopulated(caller, report.list().id()).members().map(PopulatedMember::record))
                .containsExactly(null, null, aVp(1));
    }

    @Test
    void direct_data_is_matched_by_id_then_linkedin_url_then_email() {
        Prospect first = prospect("p1", "https://www.linkedin.com/in/one", "one@example.com");
        add(first);
        assertThat(only(add(prospect("p1", null))))
                .isEqualTo(new AddOutcome(0, new PersonId("p1"), Outcome.ALREADY_MEMBER, IdentityRule.ID, null));
        assertThat(only(add(prospect(null, "http://de.linkedin.com/in/ONE/?trk=x", "other@example.com"))))
                .isEqualTo(
                        new AddOutcome(0, new PersonId("p1"), Outcome.ALREADY_MEMBER, IdentityRule.LINKEDIN_URL, null));
        assertThat(only(add(prospect(null, "https://www.linkedin.com/in/other", "ONE@EXAMPLE.COM "))))
                .isEqualTo(new AddOutcome(0, new PersonId("p1"), Outcome.ALREADY_MEMBER, IdentityRule.EMAIL, null));
        add(prospect("p2", null, "two@example.com"));
        assertThat(only(add(prospect(null, "https://www.linkedin.com/in/one", "two@example.com")))
                        .id())
                .isEqualTo(new PersonId("p1"));
    }

    @Test
    void direct_data_with_an_id_is_matched_by_the_id_alone() {
        add(prospect("p1", null, "one@example.com"));
        AddOutcome outcome = only(add(prospect("p2", null, "one@example.com")));
        assertThat(outcome).isEqualTo(new AddOutcome(0, new PersonId("p2"), Outcome.ADDED, null, null));
        assertThat(only(add(prospect(null, null, "one@example.com"))).id()).isEqualTo(new PersonId("p1"));
    }

    @Test
    void equal_people_in_one_call_become_one_person() {
        AddReport report = add(
                prospect(null, "https://www.linkedin.com/in/one", "one@example.com"),
                prospect(null, null, "one@example.com", "two@example.com"),
                prospect(null, null, "two@example.com"),
                prospect(null, null),
                prospect(null, null));
        assertThat(outcomes(report))
                .containsExactly(
                        Outcome.ADDED, Outcome.DUPLICATE_IN_REQUEST, Outcome.ADDED, Outcome.ADDED, Outcome.ADDED);
        assertThat(report.outcomes().get(1).matchedBy()).isEqualTo(IdentityRule.EMAIL);
        assertThat(report.outcomes().get(1).reason()).isEqualTo("the same as input 0");
    }

    @Test
    void an_input_with_an_id_does_not_take_a_key_from_an_earlier_input_without_one() {
        AddReport report = add(
                prospect(null, null, "one@example.com"), prospect("p2", null, "one@example.com", "two@example.com"));
        assertThat(outcomes(report)).containsExactly(Outcome.ADDED, Outcome.ADDED);
        AddReport later = add(prospect(null, null, "one@example.com"), prospect(null, null, "two@example.com"));
        assertThat(later.outcomes().get(0).id())
                .isEqualTo(report.outcomes().get(0).id());
        assertThat(later.outcomes().get(1).id()).isEqualTo(new PersonId("p2"));
    }

    @Test
    void a_person_that_must_be_known_is_added_by_a_key_and_never_created() {
        add(prospect("p1", "https://www.linkedin.com/in/one", "one@example.com"));
        LeadListId other =
                leadLists.create(caller, NewLeadList.ofPeople("Other")).list().id();
        AddReport report = leadLists.addProspects(
                caller,
                other,
                List.of(
                        known(null, "ONE@example.com"),
                        known(null, "new@example.com"),
                        known(null, "one@example.com")));
        assertThat(outcomes(report)).containsExactly(Outcome.ADDED, Outcome.NOT_FOUND, Outcome.DUPLICATE_IN_REQUEST);
        assertThat(report.outcomes().get(0).matchedBy()).isEqualTo(IdentityRule.EMAIL);
        assertThat(report.outcomes().get(1).reason())
                .isEqualTo(
                        "the organization knows no person with these keys, and a new person needs a first and a last name");
        assertThat(members(other)).containsExactly("p1");
        assertThat(outcomes(add(known(null, "new@example.com")))).containsExactly(Outcome.NOT_FOUND);
    }

    @Test
    void a_person_that_must_be_known_can_be_an_earlier_new_input_and_is_not_a_later_one() {
        AddReport report = add(
                known(null, "one@example.com"),
                prospect(null, null, "one@example.com"),
                known(null, "one@example.com"),
                known("https://www.linkedin.com/in/two"));
        assertThat(outcomes(report))
                .containsExactly(Outcome.NOT_FOUND, Outcome.ADDED, Outcome.DUPLICATE_IN_REQUEST, Outcome.NOT_FOUND);
    }

    @Test
    void the_profile_of_a_person_that_must_be_known_is_not_stored() {
        add(prospect("p1", "https://www.linkedin.com/in/one", "one@example.com"));
        Person before = record("p1");
        LeadLists refreshing = setUp().copyPolicy(CopyPolicy.REFRESH).build();
        AddReport report =
                refreshing.addProspects(caller, people, List.of(known(null, "one@example.com", "two@example.com")));
        assertThat(outcomes(report)).containsExactly(Outcome.ALREADY_MEMBER);
        assertThat(record("p1")).isEqualTo(before);
        assertThat(outcomes(add(known(null, "two@example.com")))).containsExactly(Outcome.NOT_FOUND);
    }

    @Test
    void a_retry_of_people_that_must_be_known_has_its_own_content() {
        WriteOptions once = WriteOptions.idempotent(new IdempotencyKey("known"));
        List<Prospect> content = List.of(known(null, "one@example.com"));
        AddReport first = leadLists.with(once).addProspects(caller, people, content);
        add(prospect("p1", null, "one@example.com"));
        assertThat(leadLists.with(once).addProspects(caller, people, content)).isEqualTo(first);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> leadLists
                        .with(once)
                        .addProspects(caller, people, List.of(prospect(null, null, "one@example.com"))));
    }

    @Test
    void a_manual_selection_copies_from_the_directory_and_reports_unknown_ids() {
        AddReport report = leadLists.addProspects(
                caller, people, Selection.manual(Samples.people("vp-3", "unknown", "vp-3", "vp-1")));
        assertThat(outcomes(report))
                .containsExactly(Outcome.ADDED, Outcome.NOT_FOUND, Outcome.DUPLICATE_IN_REQUEST, Outcome.ADDED);
        assertThat(leadLists.findPopulated(caller, people).members().map(PopulatedMember::record))
                .containsExactly(aVp(3), aVp(1));
        assertThat(report.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(4);
    }

    @Test
    void a_bulk_selection_adds_the_window_without_the_excluded_people() {
        AddReport report = leadLists.addProspects(
                caller,
                people,
                Selection.bulk(VPS, 4).withStartIndex(10).withExcludedIds(Samples.people("vp-11", "vp-1")));
        assertThat(outcomes(report)).containsExactly(Outcome.ADDED, Outcome.EXCLUDED, Outcome.ADDED, Outcome.ADDED);
        assertThat(members(people)).containsExactly("vp-10", "vp-12", "vp-13");
        AddReport filled = leadLists.addProspects(
                caller,
                people,
                Selection.bulk(VPS, 4)
                        .withStartIndex(10)
                        .withExcludedIds(Samples.people("vp-11"))
                        .withRefill(Refill.FILL));
        assertThat(members(people)).containsExactly("vp-10", "vp-12", "vp-13", "vp-14");
        assertThat(filled.addedCount()).isEqualTo(1);
        assertThat(leadLists
                        .addProspects(caller, people, Selection.bulk(VPS, 100).withStartIndex(29))
                        .outcomes())
                .hasSize(1);
        assertThat(leadLists
                        .addProspects(caller, people, Selection.bulk(VPS, 100).withStartIndex(30))
                        .outcomes())
                .isEmpty();
    }

    @Test
    void companies_are_copied_from_the_directory_and_added_once() {
        AddReport report = leadLists.addCompanies(
                caller,
                companies,
                List.of(Samples.aCompanyId(2), Samples.aCompanyId(77), Samples.aCompanyId(2), Samples.aCompanyId(0)));
        assertThat(outcomes(report))
                .containsExactly(Outcome.ADDED, Outcome.NOT_FOUND, Outcome.DUPLICATE_IN_REQUEST, Outcome.ADDED);
        assertThat(leadLists.findPopulated(caller, companies).members().map(PopulatedMember::record))
                .containsExactly(Samples.aCompany(2), Samples.aCompany(0));
    }

    @Test
    void a_call_that_adds_no_members_changes_nothing() {
        add(prospect("p1", null));
        LeadList before = leadLists.find(caller, people);
        AddReport report = add(prospect("p1", null));
        assertThat(report.list()).isEqualTo(before).isEqualTo(leadLists.find(caller, people));
        assertThat(journal()).hasSize((int) before.version());
    }

    @Test
    void deleted_people_are_not_found() {
        directory.putPeople(List.of(
                new Person(new PersonId("gone"), PersonProfile.named("a", "b").build(), null, null, Samples.NOW)));
        assertThat(only(leadLists.addProspects(caller, people, Selection.manual(Samples.people("gone")))))
                .isEqualTo(new AddOutcome(0, new PersonId("gone"), Outcome.NOT_FOUND, null, "the record is deleted"));
    }

    @Test
    void own_records_change_only_with_the_refresh_policy() {
        add(Prospect.of(new PersonId("vp-1"), PersonProfile.named("My", "Own").build()));
        LeadListId other =
                leadLists.create(caller, NewLeadList.ofPeople("Other")).list().id();
        leadLists.addProspects(caller, other, Selection.manual(Samples.people("vp-1")));
        leadLists.addProspects(caller, other, Selection.bulk(VPS, 3));
        add(Prospect.of(
                new PersonId("vp-1"), PersonProfile.named("Another", "One").build()));
        assertThat(record("vp-1").profile().firstName()).isEqualTo("My");
        LeadLists refreshing = setUp().copyPolicy(CopyPolicy.REFRESH).build();
        refreshing.addProspects(caller, other, Selection.manual(Samples.people("vp-1")));
        assertThat(record("vp-1").profile()).isEqualTo(aVp(1).profile());
        refreshing.addProspects(
                caller,
                other,
                List.of(Prospect.of(
                        new PersonId("vp-1"), PersonProfile.named("New", "Est").build())));
        assertThat(record("vp-1").profile().firstName()).isEqualTo("New");
    }

    @Test
    void without_copying_only_people_with_an_own_record_are_added() {
        add(prospect("vp-1", null));
        LeadLists strict = setUp().copyPolicy(CopyPolicy.NONE).build();
        LeadListId other =
                leadLists.create(caller, NewLeadList.ofPeople("Other")).list().id();
        assertThat(outcomes(strict.addProspects(caller, other, Selection.manual(Samples.people("vp-1", "vp-2")))))
                .containsExactly(Outcome.ADDED, Outcome.NOT_FOUND);
        assertThat(outcomes(strict.addProspects(caller, other, List.of(prospect("q", null)))))
                .containsExactly(Outcome.NOT_FOUND);
    }

    @Test
    void unknown_ids_are_added_reported_or_rejected_as_configured() {
        var ids = Selection.manual(Samples.people("vp-1", "x", "y"));
        LeadLists refusing = setUp().unknownIdsWhenAdding(UnknownIds.REJECT).build();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> refusing.addProspects(caller, people, ids))
                .withMessage("selection.includedIds[1]: Unknown id; selection.includedIds[2]: Unknown id");
        assertThat(members(people)).isEmpty();
        LeadLists withUnknownIds = setUp().unknownIdsWhenAdding(UnknownIds.ADD).build();
        assertThat(withUnknownIds.addProspects(caller, people, ids).addedCount())
                .isEqualTo(3);
        LeadLists reporting = setUp().unknownIdsAtCreation(UnknownIds.REPORT).build();
        assertThat(outcomes(
                        reporting.create(caller, NewLeadList.ofPeople("n").withPeople(Samples.people("z", "vp-1")))))
                .containsExactly(Outcome.NOT_FOUND, Outcome.ADDED);
    }

    @Test
    void only_users_of_the_list_and_admins_may_read_and_add() {
        Caller.Member outsider = new Caller.Member(new UserId("outsider"), caller.organization(), false);
        assertRejected(ForbiddenException.class, outsider, people);
        assertThat(leadLists.find(outsider.asAdmin(), people).id()).isEqualTo(people);
        assertThat(leadLists
                        .addProspects(outsider.asAdmin(), people, List.of(prospect("p", null)))
                        .addedCount())
                .isEqualTo(1);
        assertThat(setUp().openReading().build().find(outsider, people).id()).isEqualTo(people);
    }

    @Test
    void a_list_of_another_organization_is_not_found_like_an_unknown_one() {
        Caller.Member elsewhere =
                new Caller.Member(caller.user(), new OrganizationId("org-" + UUID.randomUUID()), true);
        assertRejected(LeadListNotFoundException.class, elsewhere, people);
        assertRejected(LeadListNotFoundException.class, caller, new LeadListId(UUID.randomUUID()));
    }

    @Test
    void leads_of_one_type_cannot_be_added_to_a_list_of_the_other() {
        assertThatExceptionOfType(WrongListTypeException.class)
                .isThrownBy(() -> leadLists.addCompanies(caller, people, List.of(Samples.aCompanyId(1))));
        assertThatExceptionOfType(WrongListTypeException.class)
                .isThrownBy(() -> leadLists.addProspects(caller, companies, List.of(prospect("p", null))));
        assertThatExceptionOfType(WrongListTypeException.class)
                .isThrownBy(() -> leadLists.addProspects(caller, companies, Selection.bulk(VPS, 1)));
        assertThat(leadLists.find(caller, people).version()).isEqualTo(1);
        assertThat(leadLists.find(caller, companies).version()).isEqualTo(1);
    }

    @Test
    void more_inputs_than_allowed_are_rejected_with_the_limit() {
        LeadLists limited = setUp().limits(Limits.ofCall(2, 1)).build();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> limited.addProspects(caller, people, Selection.manual(Samples.people("a", "b", "c"))))
                .withMessage("selection.includedIds: Array must contain at most 2 element(s)");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        limited.addCompanies(caller, companies, List.of(Samples.aCompanyId(1), Samples.aCompanyId(2))))
                .withMessage("companyIds: Array must contain at most 1 element(s)");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> limited.addProspects(caller, people, List.<Prospect>of()));
    }

    @Test
    void the_order_of_excluded_ids_does_not_matter_for_a_retry() {
        WriteOptions once = WriteOptions.idempotent(new IdempotencyKey("excluding"));
        List<PersonId> excluded = Samples.people("vp-1", "vp-2", "vp-3", "vp-4", "vp-5");
        List<PersonId> reversed = Samples.people("vp-5", "vp-4", "vp-3", "vp-2", "vp-1");
        Selection first = Selection.bulk(VPS, 9).withExcludedIds(excluded);
        Selection second = Selection.bulk(VPS, 9).withExcludedIds(reversed);
        assertThat(second).isEqualTo(first);
        AddReport report = leadLists.with(once).addProspects(caller, people, first);
        assertThat(leadLists.with(once).addProspects(caller, people, second)).isEqualTo(report);
    }

    @Test
    void a_retry_gets_the_first_result_even_if_it_would_be_rejected_now() {
        IcpId icp = new IcpId(new UUID(1, 2));
        Set<IcpId> known = new HashSet<>(Set.of(icp));
        LeadLists withIcps =
                setUp().icpCatalog((organization, id) -> known.contains(id)).build();
        WriteOptions once = WriteOptions.idempotent(new IdempotencyKey("with-icp"));
        NewLeadList list = NewLeadList.ofPeople("People").withIcp(icp);
        AddReport report = withIcps.with(once).create(caller, list);
        known.clear();
        assertThat(withIcps.with(once).create(caller, list)).isEqualTo(report);
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> withIcps.create(caller, list));
    }

    @Test
    void a_directory_that_returns_other_records_than_requested_throws() {
        Directory lying = new Directory() {
            @Override
            public int pageSize() {
                return 1;
            }

            @Override
            public SearchPage<Person> searchPeople(SearchFilters filters, SearchPageRequest page) {
                return new SearchPage<>(List.of(), OptionalLong.empty());
            }

            @Override
            public Map<PersonId, Person> findPeople(Collection<PersonId> ids) {
                return Map.of(new PersonId("a"), aVp(1));
            }
        };
        LeadLists over = LeadLists.over(storage).directory(lying).build();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> over.addProspects(caller, people, Selection.manual(Samples.people("a"))))
                .withMessage("the directory returned a record with another id than the requested one");
        assertThat(leadLists.find(caller, people).memberCount()).isZero();
    }

    @Test
    void a_retry_gets_the_first_result_and_other_content_is_rejected() {
        WriteOptions once = WriteOptions.idempotent(new IdempotencyKey("once"));
        List<Prospect> content = List.of(prospect(null, null, "a@example.com"), prospect("b", null));
        AddReport first = leadLists.with(once).addProspects(caller, people, content);
        add(prospect("later", null));
        assertThat(leadLists.with(once).addProspects(caller, people, content)).isEqualTo(first);
        assertThat(members(people)).hasSize(3);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> leadLists.with(once).addProspects(caller, people, content.subList(0, 1)));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> leadLists.with(once).create(caller, NewLeadList.ofPeople("n")));
        Caller.Member colleague = new Caller.Member(new UserId("colleague"), caller.organization(), true);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> leadLists.with(once).addProspects(colleague, people, content));
        WriteOptions create = WriteOptions.idempotent(new IdempotencyKey("create"));
        assertThat(leadLists.with(create).create(caller, NewLeadList.ofPeople("n")))
                .isEqualTo(leadLists.with(create).create(caller, NewLeadList.ofPeople("n")));
        WriteOptions bulk = WriteOptions.idempotent(new IdempotencyKey("bulk"));
        AddReport selected = leadLists.with(bulk).addProspects(caller, people, Selection.bulk(VPS, 2));
        directory.putPeople(List.of(aVp(100)));
        assertThat(leadLists.with(bulk).addProspects(caller, people, Selection.bulk(VPS, 2)))
                .isEqualTo(selected);
    }

    @Test
    void a_list_with_an_ended_campaign_accepts_no_members_if_so_configured() {
        LeadListId past = leadLists
                .create(
                        caller,
                        NewLeadList.ofPeople("Past")
                                .withCampaign(Samples.NOW.minusSeconds(9), Samples.NOW.minusSeconds(5)))
                .list()
                .id();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        setUp().closedAfterCampaign().build().addProspects(caller, past, List.of(prospect("p", null))));
        assertThat(leadLists
                        .addProspects(caller, past, List.of(prospect("p", null)))
                        .addedCount())
                .isEqualTo(1);
    }

    private LeadListsBuilder setUp() {
        return LeadLists.over(storage).directory(directory);
    }

    private AddReport add(Prospect... prospects) {
        return leadLists.addProspects(caller, people, List.of(prospects));
    }

    private <E extends LeadListException> void assertRejected(Class<E> rejection, Caller.Member by, LeadListId list) {
        LeadList before = leadLists.find(caller, people);
        assertThatExceptionOfType(rejection).isThrownBy(() -> leadLists.find(by, list));
        assertThatExceptionOfType(rejection).isThrownBy(() -> leadLists.findPopulated(by, list));
        assertThatExceptionOfType(rejection)
                .isThrownBy(() -> leadLists.addProspects(by, list, List.of(prospect("p", null))));
        assertThatExceptionOfType(rejection)
                .isThrownBy(() -> leadLists.addProspects(by, list, Selection.manual(Samples.people("vp-1"))));
        assertThatExceptionOfType(rejection).isThrownBy(() -> leadLists.addProspects(by, list, Selection.bulk(VPS, 1)));
        assertThatExceptionOfType(rejection)
                .isThrownBy(() -> leadLists.addCompanies(by, list, List.of(Samples.aCompanyId(1))));
        assertThat(leadLists.find(caller, people)).isEqualTo(before);
    }

    private List<String> members(LeadListId list) {
        return leadLists
                .findPopulated(caller, list)
                .memberIds()
                .map(id -> id.value())
                .toList();
    }

    private List<Change> journal() {
        return storage.read(
                caller.organization(), transaction -> transaction.journal().since(people, 0, 100));
    }

    private Person record(String id) {
        return storage.read(
                        caller.organization(),
                        transaction -> transaction.people().find(Samples.people(id)))
                .get(new PersonId(id));
    }

    private static List<Outcome> outcomes(AddReport report) {
        return report.outcomes().stream().map(AddOutcome::outcome).toList();
    }

    private static AddOutcome only(AddReport report) {
        assertThat(report.outcomes()).hasSize(1);
        return report.outcomes().get(0);
    }

    private static Prospect prospect(String id, String linkedinUrl, String... emails) {
        PersonProfile profile = PersonProfile.named("First", "Last")
                .linkedinUrl(linkedinUrl)
                .emails(emails)
                .build();
        return new Prospect(id == null ? null : new PersonId(id), profile);
    }

    private static Prospect known(String linkedinUrl, String... emails) {
        return Prospect.onlyIfKnown(
                PersonProfile.builder().linkedinUrl(linkedinUrl).emails(emails).build());
    }

    private static Person aVp(int number) {
        return Person.of(
                new PersonId("vp-" + number),
                PersonProfile.named("Vp", "Number " + number).seniority("VP").build());
    }
}

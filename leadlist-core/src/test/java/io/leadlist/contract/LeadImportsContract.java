package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.LeadImports;
import io.leadlist.call.Caller;
import io.leadlist.call.ConflictException;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.ImportClosedException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.call.Violation;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.Credits;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.ImportFunnel;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportStatus;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.ImportedListsPage;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.LeadPosition;
import io.leadlist.imports.LeadRow;
import io.leadlist.imports.LeadRows;
import io.leadlist.imports.LeadsPage;
import io.leadlist.imports.ListedLead;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.RejectedLead;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of the entry for imports, without the work of import workers, over any storage. */
public abstract class LeadImportsContract {
    private static final Credits PLENTY = Credits.of(1_000_000, 1_000_000);
    private final StorageFixture fixture;
    private final ImportScene scene;

    /** Tests the adapter of this fixture. */
    protected LeadImportsContract(StorageFixture fixture) {
        this.fixture = fixture;
        scene = new ImportScene(fixture.storage());
    }

    @Test
    void leads_are_stored_in_order_with_ordinals_from_1() {
        List<RawLead> leads = ImportScene.mixedLeads();
        LeadListId list = scene.queued(leads);

        assertThat(scene.entries(list)).extracting(LeadEntry::lead).isEqualTo(leads);
        assertThat(scene.entries(list)).extracting(LeadEntry::ordinal).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void the_list_belongs_to_the_owner_and_the_caller_has_access() {
        ImportedList list = scene.imports
                .create(scene.caller, scene.anImport(List.of()).shownInOverviews())
                .list();

        assertThat(list.list().sharing().owner()).isEqualTo(new UserId("owner"));
        assertThat(list.list().userIds()).containsExactly(new UserId("owner"), scene.caller.user());
        assertThat(list.list().sharing().visible()).isTrue();
        assertThat(scene.imports.ownerEmail(list)).contains(ImportScene.OWNER);
        assertThat(scene.imports.find(scene.caller, list.list().id())).isEqualTo(list);
    }

    @Test
    void an_import_without_leads_is_complete() {
        assertThat(scene.imports.find(scene.caller, scene.queued(List.of())).status())
                .isEqualTo(ImportStatus.COMPLETED);
    }

    @Test
    void users_without_a_role_have_access_only_to_shared_lists() {
        Caller.Member outsider = new Caller.Member(new UserId("outsider"), scene.caller.organization(), false);
        LeadListId closed = scene.queued(List.of());
        LeadListId shared = scene.imports
                .create(scene.caller, scene.anImport(List.of()).sharedWithEveryone())
                .list()
                .list()
                .id();

        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> scene.imports.find(outsider, closed));
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> scene.imports.cancel(outsider, closed));
        assertThat(scene.imports.find(outsider, shared).list().id()).isEqualTo(shared);
        assertThat(scene.leadLists.find(outsider, shared).id()).isEqualTo(shared);
        assertThat(ids(scene.imports.findAll(outsider, PageRequest.first(10)))).containsExactly(shared);
        assertThat(ids(scene.imports.findAll(outsider.asAdmin(), PageRequest.first(10))))
                .containsExactly(shared, closed);
    }

    @Test
    void all_violations_are_reported_at_once() {
        List<RawLead> leads = List.of(
                RawLead.ofEmail("a@example.com"), ImportScene.leads(0, 1).get(0), RawLead.ofTitle("CEO", "Acme", null));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> scene.imports.create(
                        scene.caller, NewLeadImport.of(InputKind.LINKEDIN, "null@example.com", leads)))
                .satisfies(rejected -> assertThat(rejected.violations())
                        .extracting(Violation::toString)
                        .containsExactly(
                                "owner: 'null@example.com' is not a valid owner",
                                "leads[0].linkedin_url: Missing field from request: leads[0].linkedin_url",
                                "leads[2].linkedin_url: Missing field from request: leads[2].linkedin_url"));
    }

    @Test
    void the_good_rows_of_a_source_are_stored_and_a_retry_reports_the_same_bad_ones() {
        LeadRows rows = LeadRows.read(List.of(
                LeadRow.ofEmail("a@example.com"),
                LeadRow.ofEmail("no address"),
                LeadRow.ofLinkedIn("https://www.linkedin.com/in/b"),
                LeadRow.ofEmail("N/A"),
                LeadRow.ofEmail("c@example.com")));
        LeadImports once = scene.imports.with(WriteOptions.idempotent(new IdempotencyKey("rows")));
        NewLeadImport request = NewLeadImport.ofRows(InputKind.EMAIL, ImportScene.OWNER, rows);
        ImportReport created = once.create(scene.caller, request);
        LeadListId list = created.list().list().id();

        assertThat(created.rejected()).extracting(RejectedLead::index).containsExactly(1, 2, 3);
        assertThat(created.accepted()
                        + created.beyondLimit()
                        + created.rejected().size())
                .isEqualTo(rows.size());
        assertThat(once.create(scene.caller, request)).isEqualTo(created);
        LeadImports again = scene.imports.with(WriteOptions.idempotent(new IdempotencyKey("more rows")));
        ImportReport added = again.addLeads(scene.caller, list, InputKind.LINKEDIN, rows);
        assertThat(added.rejected()).extracting(RejectedLead::index).containsExactly(0, 1, 3, 4);
        assertThat(again.addLeads(scene.caller, list, InputKind.LINKEDIN, rows)).isEqualTo(added);
        assertThat(scene.entries(list)).extracting(LeadEntry::ordinal).containsExactly(1, 2, 3);
        assertThat(scene.entries(list))
                .extracting(LeadEntry::lead)
                .containsExactly(
                        RawLead.ofEmail("a@example.com"),
                        RawLead.ofEmail("c@example.com"),
                        RawLead.ofLinkedIn("https://www.linkedin.com/in/b"));
    }

    @Test
    void an_addition_of_only_invalid_rows_stores_nothing() {
        LeadListId people = scene.leadLists
                .create(scene.caller, NewLeadList.ofPeople("Plain"))
                .list()
                .id();
        LeadRows bad = LeadRows.read(List.of(LeadRow.ofEmail("-"), LeadRow.ofEmail("x")));
        ImportReport report = scene.imports.addLeads(scene.caller, people, InputKind.EMAIL, bad);

        assertThat(report.rejected()).hasSize(2);
        assertThat(report.list()).isEqualTo(scene.imports.find(scene.caller, people));
        assertThat(scene.imports.find(scene.caller, people).kind()).isEmpty();
    }

    @Test
    void leads_are_added_up_to_the_limit_and_the_rest_is_reported() {
        ImportScene small = new ImportScene(fixture.storage(), Samples.aCaller(), new ImportLimits(4, 5), PLENTY);
        LeadListId list = small.queued(ImportScene.leads(0, 3));

        ImportReport report = small.imports.addLeads(small.caller, list, null, ImportScene.leads(3, 4));

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.beyondLimit()).isEqualTo(2);
        assertThat(small.entries(list)).extracting(LeadEntry::lead).isEqualTo(ImportScene.leads(0, 5));
        assertThat(small.balance().reserved().email()).isEqualByComparingTo("12.5");
        assertThatExceptionOfType(LimitReachedException.class)
                .isThrownBy(() -> small.imports.addLeads(small.caller, list, null, ImportScene.leads(0, 1)));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> small.imports.addLeads(small.caller, list, null, ImportScene.leads(0, 5)))
                .withMessageContaining("Number of leads exceeds 4 limit.");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> small.imports.addLeads(small.caller, list, null, List.of()));
    }

    @Test
    void a_completed_import_accepts_more_leads() {
        LeadListId list = scene.queued(ImportScene.leads(0, 1));
        scene.work();

        scene.imports.addLeads(scene.caller, list, InputKind.EMAIL, List.of(RawLead.ofEmail("a@example.com")));

        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.PROCESSING);
        scene.work();
        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(scene.members(list)).hasSize(2);
    }

    @Test
    void a_canceled_import_stays_canceled_and_accepts_no_more_leads() {
        LeadListId list = scene.queued(ImportScene.leads(0, 3));

        ImportedList canceled = scene.imports.cancel(scene.caller, list);

        assertThat(canceled.status()).isEqualTo(ImportStatus.CANCELED);
        assertThat(canceled.leadImport().canceledAt()).isEqualTo(Samples.NOW);
        assertThat(canceled.leadImport().done()).isZero();
        assertThat(scene.imports.find(scene.caller, list)).isEqualTo(canceled);
        assertThat(scene.imports.cancel(scene.caller, list)).isEqualTo(canceled);
        assertThat(scene.balance().available()).isEqualTo(PLENTY);
        assertThatExceptionOfType(ImportClosedException.class)
                .isThrownBy(() -> scene.imports.addLeads(scene.caller, list, null, ImportScene.leads(0, 1)))
                .satisfies(closed -> assertThat(closed.isCanceled()).isTrue());
        assertThat(scene.organizationsWithWork()).doesNotContain(scene.caller.organization());
    }

    @Test
    void a_list_is_updated_only_with_a_new_version() {
        LeadListId list = scene.queued(ImportScene.leads(0, 2));
        LeadList created = scene.leadLists.find(scene.caller, list);

        scene.clock.move(Duration.ofMinutes(1));
        scene.queuedInto(list, ImportScene.leads(2, 2));
        assertThat(scene.leadLists.find(scene.caller, list)).isEqualTo(created);

        scene.workWithoutFinder();
        assertThat(scene.leadLists.find(scene.caller, list)).isEqualTo(created);

        scene.clock.move(Duration.ofMinutes(1));
        assertThat(scene.imports.cancel(scene.caller, list).list()).isEqualTo(created);
        assertThat(scene.leadLists.find(scene.caller, list)).isEqualTo(created);
    }

    @Test
    void a_completed_import_cannot_be_canceled() {
        LeadListId list = scene.queued(ImportScene.leads(0, 1));
        scene.work();

        assertThatExceptionOfType(ImportClosedException.class)
                .isThrownBy(() -> scene.imports.cancel(scene.caller, list))
                .satisfies(closed -> assertThat(closed.isCanceled()).isFalse());
    }

    @Test
    void a_list_without_an_import_is_complete_and_accepts_leads_of_a_given_kind() {
        LeadListId list = scene.leadLists
                .create(scene.caller, NewLeadList.ofPeople("Otherwise").withPeople(Samples.people("a", "b")))
                .list()
                .id();

        assertThat(scene.imports.find(scene.caller, list).kind()).isEmpty();
        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.COMPLETED);
        assertThatExceptionOfType(ImportClosedException.class)
                .isThrownBy(() -> scene.imports.cancel(scene.caller, list));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> scene.imports.addLeads(scene.caller, list, null, ImportScene.leads(0, 1)))
                .withMessageContaining("Missing field from request: type");

        scene.imports.addLeads(scene.caller, list, InputKind.LINKEDIN, ImportScene.leads(0, 1));
        scene.work();

        assertThat(scene.imports.find(scene.caller, list).kind()).isEmpty();
        assertThat(scene.members(list)).hasSize(3);
        assertThat(scene.imports
                        .findLeads(scene.caller, list, PageRequest.first(10))
                        .leads())
                .extracting(lead -> String.valueOf(lead.person()))
                .containsExactly(scene.members(list).get(2).value(), "a", "b");
    }

    @Test
    void lists_of_companies_and_of_other_organizations_are_not_found() {
        LeadListId companies = scene.leadLists
                .create(scene.caller, NewLeadList.ofCompanies("Companies"))
                .list()
                .id();
        LeadListId others = new ImportScene(fixture.storage()).queued(List.of());
        for (LeadListId id : List.of(companies, others)) {
            assertThatExceptionOfType(LeadListNotFoundException.class)
                    .isThrownBy(() -> scene.imports.find(scene.caller, id));
            assertThatExceptionOfType(LeadListNotFoundException.class)
                    .isThrownBy(() -> scene.imports.findLeads(scene.caller, id, PageRequest.first(1)));
            assertThatExceptionOfType(LeadListNotFoundException.class)
                    .isThrownBy(() -> scene.imports.cancel(scene.caller, id));
            assertThatExceptionOfType(LeadListNotFoundException.class)
                    .isThrownBy(() ->
                            scene.imports.addLeads(scene.caller, id, InputKind.LINKEDIN, ImportScene.leads(0, 1)));
        }
        assertThat(scene.imports.findAll(scene.caller, PageRequest.first(10)).lists())
                .isEmpty();
    }

    @Test
    void the_funnel_shows_how_far_the_leads_have_come() {
        scene.knowing(4);
        LeadListId first = scene.queued(ImportScene.mixedLeads(), ImportScene.EVERYTHING);
        assertThat(scene.imports.funnel(scene.caller, first))
                .isEqualTo(new ImportFunnel(6, 6, 0, 0, 0, 0, 0, 0, Map.of()));

        scene.work();
        assertThat(scene.imports.funnel(scene.caller, first))
                .isEqualTo(new ImportFunnel(6, 0, 0, 0, 1, 0, 5, 5, Map.of(EmailVerdict.DELIVERABLE, 4)));

        LeadListId second = scene.queued(ImportScene.leads(0, 3));
        scene.work();
        assertThat(scene.imports.funnel(scene.caller, second))
                .isEqualTo(new ImportFunnel(3, 0, 0, 0, 0, 3, 0, 3, Map.of(EmailVerdict.DELIVERABLE, 3)));
    }

    @Test
    void a_list_without_raw_leads_has_an_empty_funnel_and_a_list_of_companies_none() {
        LeadListId people = scene.leadLists
                .create(scene.caller, NewLeadList.ofPeople("P"))
                .list()
                .id();
        LeadListId companies = scene.leadLists
                .create(scene.caller, NewLeadList.ofCompanies("C"))
                .list()
                .id();
        Caller.Member outsider = new Caller.Member(new UserId("outsider"), scene.caller.organization(), false);

        assertThat(scene.imports.funnel(scene.caller, people)).isEqualTo(ImportFunnel.EMPTY);
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> scene.imports.funnel(outsider, people));
        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> scene.imports.funnel(scene.caller, companies));
    }

    @Test
    void a_retried_import_gets_the_first_result() {
        WriteOptions once = WriteOptions.idempotent(new IdempotencyKey("once"));
        NewLeadImport leads = scene.anImport(ImportScene.leads(0, 2));
        ImportReport first = scene.imports.with(once).create(scene.caller, leads);
        scene.work();

        assertThat(scene.imports.with(once).create(scene.caller, leads)).isEqualTo(first);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> scene.imports.with(once).create(scene.caller, leads.named("Other")));
        assertThat(scene.lists()).hasSize(1);
        WriteOptions twice = WriteOptions.idempotent(new IdempotencyKey("twice"));
        LeadListId list = first.list().list().id();
        ImportReport more = scene.imports.with(twice).addLeads(scene.caller, list, null, ImportScene.leads(2, 2));
        assertThat(scene.imports.with(twice).addLeads(scene.caller, list, null, ImportScene.leads(2, 2)))
                .isEqualTo(more);
        assertThat(scene.entries(list)).hasSize(4);
    }

    @Test
    void a_dry_run_returns_the_result_and_stores_nothing() {
        ImportReport report =
                scene.imports.with(WriteOptions.DRY_RUN).create(scene.caller, scene.anImport(ImportScene.leads(0, 2)));

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(scene.lists()).isEmpty();
        assertThat(scene.balance().available()).isEqualTo(PLENTY);
    }

    @Test
    void leads_are_paged_in_both_directions() {
        LeadListId list = scene.queued(ImportScene.leads(0, 7));
        scene.leadLists.addProspects(
                scene.caller,
                list,
                IntStream.range(0, 6)
                        .mapToObj(i -> Prospect.of(PersonProfile.named("Later", "" + i)
                                .emails("later" + i + "@example.com")
                                .build()))
                        .toList());
        scene.work();
        List<ListedLead> all = scene.imports
                .findLeads(scene.caller, list, PageRequest.first(1_000))
                .leads();
        assertThat(all).hasSize(13);
        assertThat(all.get(12).known().firstName()).isEqualTo("Later");
        assertThat(all).extracting(ListedLead::id).doesNotHaveDuplicates();
        for (int size : List.of(1, 2, 3, 5, 13, 14)) {
            assertThat(forwards(list, size)).isEqualTo(all);
            assertThat(backwards(list, size)).isEqualTo(all);
        }
    }

    @Test
    void lists_are_paged_in_both_directions_the_newest_first() {
        List<LeadListId> newestFirst = new ArrayList<>();
        IntStream.range(0, 7).forEach(i -> newestFirst.add(0, scene.queued(List.of())));
        scene.leadLists.create(scene.caller, NewLeadList.ofCompanies("Companies"));

        ImportedListsPage first = scene.imports.findAll(scene.caller, PageRequest.first(3));
        ImportedListsPage second = scene.imports.findAll(scene.caller, PageRequest.after(newestFirst.get(2), 3));
        ImportedListsPage third = scene.imports.findAll(scene.caller, PageRequest.after(newestFirst.get(5), 3));
        ImportedListsPage back = scene.imports.findAll(scene.caller, PageRequest.before(newestFirst.get(6), 3));

        assertThat(ids(first)).isEqualTo(newestFirst.subList(0, 3));
        assertThat(ids(second)).isEqualTo(newestFirst.subList(3, 6));
        assertThat(ids(third)).isEqualTo(newestFirst.subList(6, 7));
        assertThat(ids(back)).isEqualTo(newestFirst.subList(3, 6));
        assertThat(List.of(first.hasBefore(), first.hasAfter())).containsExactly(false, true);
        assertThat(List.of(second.hasBefore(), second.hasAfter())).containsExactly(true, true);
        assertThat(List.of(third.hasBefore(), third.hasAfter())).containsExactly(true, false);
        assertThat(List.of(back.hasBefore(), back.hasAfter())).containsExactly(true, true);
    }

    private List<ListedLead> forwards(LeadListId list, int size) {
        List<ListedLead> all = new ArrayList<>();
        LeadsPage page = scene.imports.findLeads(scene.caller, list, PageRequest.first(size));
        assertThat(page.hasBefore()).isFalse();
        all.addAll(page.leads());
        while (page.hasAfter()) {
            page = scene.imports.findLeads(scene.caller, list, PageRequest.after(last(page), size));
            assertThat(page.hasBefore()).isTrue();
            all.addAll(page.leads());
            assertThat(all).as("pages come to an end").hasSizeLessThanOrEqualTo(13);
        }
        return all;
    }

    private List<ListedLead> backwards(LeadListId list, int size) {
        LeadsPage page = scene.imports.findLeads(scene.caller, list, PageRequest.first(1_000));
        List<ListedLead> all = new ArrayList<>(List.of(page.leads().get(12)));
        page = scene.imports.findLeads(
                scene.caller, list, PageRequest.before(page.leads().get(12).position(), size));
        for (; ; ) {
            List<ListedLead> leads = new ArrayList<>(page.leads());
            Collections.reverse(leads);
            all.addAll(leads);
            assertThat(all).as("pages come to an end").hasSizeLessThanOrEqualTo(13);
            assertThat(page.hasAfter()).isTrue();
            if (!page.hasBefore()) {
                Collections.reverse(all);
                return all;
            }
            page = scene.imports.findLeads(
                    scene.caller, list, PageRequest.before(page.leads().get(0).position(), size));
        }
    }

    private static LeadPosition last(LeadsPage page) {
        return page.leads().get(page.leads().size() - 1).position();
    }

    private static List<LeadListId> ids(ImportedListsPage page) {
        return page.lists().stream().map(one -> one.list().id()).toList();
    }
}

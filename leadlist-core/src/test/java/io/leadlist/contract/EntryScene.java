package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.LeadListsBuilder;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.PriceList;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.Grant;
import io.leadlist.list.LeadList;
import io.leadlist.list.Limits;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.Sharing;
import io.leadlist.list.UnknownIds;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.Selection;
import io.leadlist.storage.Storage;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An organization with users in all roles, a directory, and an entry over any storage. Its clock and limits can be
 * changed.
 */
final class EntryScene {
    /** A search that finds d-0 to d-29. */
    static final SearchFilters VPS = SearchFilters.builder().seniority("vp").build();

    final Storage storage;
    final OrganizationId organization = Samples.anOrganization();
    final Caller.Member owner = user("owner");
    final Caller.Member second = user("second");
    final Caller.Member editor = user("editor");
    final Caller.Member viewer = user("viewer");
    final Caller.Member outsider = user("outsider");
    final Caller.Member admin = user("admin").asAdmin();
    final Caller.Member elsewhere = new Caller.Member(owner.user(), Samples.anOrganization(), false);
    final MovingClock clock = new MovingClock(Samples.NOW);
    final MemoryDirectory directory = new MemoryDirectory(7)
            .putCompanies(IntStream.range(0, 10).mapToObj(Samples::aCompany).toList())
            .putPeople(IntStream.range(0, 30).mapToObj(EntryScene::aVp).toList());
    volatile Limits limits = Limits.DEFAULT;
    final LeadLists leadLists;

    EntryScene(StorageFixture fixture) {
        storage = fixture.storage();
        leadLists = setUp().build();
    }

    /** Returns a builder over the same storage, with which unknown ids become members and imports are free. */
    LeadListsBuilder setUp() {
        return LeadLists.over(storage)
                .directory(directory)
                .clock(clock)
                .limits(organization -> limits)
                .unknownIdsWhenAdding(UnknownIds.ADD)
                .prices(PriceList.FREE)
                .users(new NamedUsers());
    }

    Caller.Member user(String name) {
        return new Caller.Member(new UserId(name), organization, false);
    }

    static WriteOptions once(String operation) {
        return WriteOptions.idempotent(new IdempotencyKey(operation));
    }

    /** Creates a list of these people that belongs to the owner. */
    LeadListId people(String... ids) {
        return leadLists
                .create(owner, NewLeadList.ofPeople("People").withPeople(Samples.people(ids)))
                .list()
                .id();
    }

    /** Creates a list of these companies that belongs to the owner. */
    LeadListId companies(int... numbers) {
        return leadLists
                .create(owner, NewLeadList.ofCompanies("Companies").withCompanies(companyIds(numbers)))
                .list()
                .id();
    }

    static List<CompanyId> companyIds(int... numbers) {
        return IntStream.of(numbers).mapToObj(Samples::aCompanyId).toList();
    }

    /** Creates an empty list with a user for each role. */
    LeadListId aListOfAll(LeadType type, boolean shared) {
        Sharing sharing = new Sharing(
                List.of(
                        new Grant(owner.user(), Role.OWNER),
                        new Grant(second.user(), Role.OWNER),
                        new Grant(editor.user(), Role.EDITOR),
                        new Grant(viewer.user(), Role.VIEWER)),
                shared,
                true);
        return aList(type, sharing);
    }

    /** Creates an empty list with these users. */
    LeadListId aList(LeadType type, Sharing sharing) {
        LeadListId id = new LeadListId(UUID.randomUUID());
        LeadList list =
                new LeadList(id, organization, "Of all", type, null, null, sharing, 0, 1, Samples.NOW, Samples.NOW);
        storage.write(organization, transaction -> {
            transaction.lists().insert(list);
            transaction.journal().append(Change.of(list, owner.user(), Source.CREATION, null));
            return true;
        });
        return id;
    }

    /** Makes the editor an editor of this list, and returns that caller. */
    Caller.Member editorOf(LeadListId list) {
        assertThat(leadLists
                        .access()
                        .share(owner, list, editor.user(), Role.EDITOR)
                        .sharing()
                        .userIds())
                .contains(editor.user());
        return editor;
    }

    AddReport add(LeadListId list, String... ids) {
        return leadLists.addProspects(owner, list, Selection.manual(Samples.people(ids)));
    }

    void remove(LeadListId list, String... ids) {
        leadLists.remove(owner, list, Samples.people(ids));
    }

    LeadList find(LeadListId list) {
        return leadLists.find(admin, list);
    }

    List<String> members(LeadListId list) {
        return members(find(list));
    }

    /** Returns the members as of a version, up to a limit: the pages of a faulty storage may never end. */
    List<String> members(LeadList asOf) {
        return leadLists
                .findPopulated(admin, asOf)
                .memberIds()
                .limit(20_000)
                .map(LeadId::value)
                .toList();
    }

    /** Returns the members of a list as of a version. */
    List<String> membersAsOf(LeadListId list, long version) {
        return members(leadLists.history().asOf(admin, list, version));
    }

    List<Change> journal(LeadListId list) {
        return leadLists.history().changes(admin, list, 0, 1_000);
    }

    Change lastChange(LeadListId list) {
        List<Change> journal = journal(list);
        return journal.get(journal.size() - 1);
    }

    /** Returns everything that can be read of a list. */
    List<Object> everything(LeadListId list) {
        return List.of(
                find(list),
                members(list),
                journal(list),
                leadLists.findPopulated(admin, list).members().limit(20_000).toList());
    }

    /** Returns the number of the organization's records of these people. */
    int recordsOf(String... ids) {
        List<PersonId> people = Samples.people(ids);
        return storage.read(
                organization, transaction -> transaction.people().find(people).size());
    }

    private static Person aVp(int number) {
        return Person.of(
                new PersonId("d-" + number),
                PersonProfile.named("Vp", "Number " + number).seniority("VP").build());
    }
}

package io.leadlist.privacy;

import io.leadlist.ImportWorker;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.Credits;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.list.Limits;
import io.leadlist.list.Limits.WhenFull;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryEmailVerifier;
import io.leadlist.memory.MemoryUsers;
import io.leadlist.observation.Completion;
import io.leadlist.observation.LeadListsEvent;
import io.leadlist.observation.Operation;
import io.leadlist.selection.Selection;
import io.leadlist.storage.Storage;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.entities.EntitiesEndpoints;
import io.leadlist.wire.entities.PeopleEndpoints;
import io.leadlist.wire.entities.SearchEndpoints;
import io.leadlist.wire.leadlists.ExclusionEndpoints;
import io.leadlist.wire.leadlists.LeadListsEndpoints;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An organization in a storage, with marks in its lists, people, companies, imports and users. */
public final class MarkedScene {
    /** A user of the organization, whose id contains a mark. */
    public static final UserId USER = new UserId("user-" + Marks.TEXT);

    /** The organization. Its id contains no mark, because messages may contain it. */
    public final OrganizationId organization = new OrganizationId("org-" + UUID.randomUUID());

    /** The caller of all calls. */
    public final Caller.Member caller = new Caller.Member(USER, organization, false);

    private final MemoryDirectory directory = new MemoryDirectory();
    private final MemoryUsers users = new MemoryUsers();
    private final List<Operation> observed = Collections.synchronizedList(new ArrayList<>());
    private final List<Completion> completions = Collections.synchronizedList(new ArrayList<>());
    private final List<LeadListsEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final LeadLists leadLists;

    /** Creates a scene in a storage. */
    public MarkedScene(Storage storage) {
        directory.putPeople(List.of(Marks.person(1), Marks.person(2), Marks.person(3)));
        directory.putCompanies(List.of(Marks.company(1), Marks.company(2)));
        users.put(organization, USER, Marks.EMAIL);
        leadLists = over(storage);
        leadLists.imports().grant(organization, Marks.TEXT, Credits.of(100_000, 100_000));
    }

    /** Returns the library over a storage that has the same records. */
    public LeadLists over(Storage storage) {
        return LeadLists.over(storage)
                .directory(directory)
                .users(users)
                .limits(Limits.DEFAULT.withMembers(8, WhenFull.REJECT))
                .observer(operation -> {
                    observed.add(operation);
                    return completions::add;
                })
                .listener(events::add)
                .build();
    }

    /** Returns all objects with public methods: the entry, its parts, an import worker and the endpoints. */
    public List<Object> parts(Storage storage) {
        LeadLists entry = over(storage);
        List<Object> parts = new ArrayList<>(entryParts(storage));
        parts.addAll(List.of(
                EntitiesEndpoints.over(entry),
                SearchEndpoints.over(directory),
                LeadListsEndpoints.over(entry.imports()),
                ExclusionEndpoints.over(entry.suppressions()),
                PeopleEndpoints.over(entry.people(), WireOptions.DEFAULT)));
        return parts;
    }

    /** Returns the entry, its parts and an import worker. */
    List<Object> entryParts(Storage storage) {
        LeadLists entry = over(storage);
        ImportWorker worker = entry.importWorker().verifier(verifier()).build();
        return List.of(
                entry,
                entry.imports(),
                entry.access(),
                entry.history(),
                entry.housekeeping(),
                entry.suppressions(),
                entry.people(),
                worker);
    }

    /** Returns the operations that observers have seen, in their order. */
    List<Operation> observed() {
        return observed;
    }

    /** Returns everything that observers have seen, as a text. */
    String observedText() {
        return observed + "\n" + completions;
    }

    /** Returns the events that listeners were told. */
    List<LeadListsEvent> events() {
        return events;
    }

    /** Returns the entry and its parts that write, bound to options for their writes. */
    public List<Object> bound(Storage storage, WriteOptions options) {
        LeadLists entry = over(storage).with(options);
        return List.of(entry, entry.access(), entry.imports(), entry.suppressions());
    }

    private static MemoryEmailVerifier verifier() {
        MemoryEmailVerifier verifier = new MemoryEmailVerifier();
        verifier.put("1" + Marks.EMAIL, EmailVerdict.DELIVERABLE);
        return verifier;
    }

    LeadLists leadLists() {
        return leadLists;
    }

    /** Creates a list of two people, one added by data and one by id; it has three changes. */
    public LeadListId people() {
        LeadListId list = leadLists
                .create(caller, NewLeadList.ofPeople("list " + Marks.TEXT))
                .list()
                .id();
        leadLists.addProspects(caller, list, List.of(Marks.prospect(7)));
        leadLists.addProspects(caller, list, Selection.manual(List.of(Marks.personId(1))));
        return list;
    }

    /** Creates a list of one company. */
    public LeadListId companies() {
        return leadLists
                .create(
                        caller,
                        NewLeadList.ofCompanies("list " + Marks.TEXT).withCompanies(List.of(Marks.companyId(1))))
                .list()
                .id();
    }

    /** Creates and deletes a list. */
    public LeadListId deleted() {
        LeadListId list = companies();
        leadLists.delete(caller, list);
        return list;
    }

    /** Creates a list that another user owns and the caller may only read. */
    public LeadListId shown() {
        LeadListId list = companies();
        UserId other = new UserId("other-" + Marks.TEXT);
        leadLists.access().transfer(caller, list, other);
        leadLists.access().share(new Caller.Member(other, organization, false), list, USER, Role.VIEWER);
        return list;
    }

    /** Creates a list with waiting raw leads. */
    public LeadListId imported() {
        return leadLists.imports().create(caller, anImport()).list().id();
    }

    /** Returns an import with raw leads for a new list. */
    public static NewLeadImport anImport() {
        return NewLeadImport.of(InputKind.EMAIL, Marks.EMAIL, rawLeads())
                .named("list " + Marks.TEXT)
                .with(new ImportOptions(true, true, true));
    }

    /** Returns raw leads, the first of which has a mark in every field. */
    public static List<RawLead> rawLeads() {
        RawLead data = RawLead.ofTitle(Marks.TEXT, Marks.TEXT, Marks.TEXT + ".example")
                .withData(Map.of(Marks.TEXT, Marks.TEXT));
        return List.of(
                new RawLead(
                        RawLead.ofLinkedIn(Marks.URL + "1").linkedinUrl(),
                        RawLead.ofEmail("1" + Marks.EMAIL).email(),
                        data.title(),
                        data.companyName(),
                        data.companyDomain(),
                        data.data()),
                RawLead.ofEmail("9" + Marks.EMAIL));
    }
}

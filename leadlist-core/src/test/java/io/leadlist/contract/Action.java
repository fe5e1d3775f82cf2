package io.leadlist.contract;

import io.leadlist.LeadLists;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.ChangeId;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.OnConflict;
import io.leadlist.list.Permission;
import io.leadlist.reading.ChangeCursor;
import io.leadlist.selection.Selection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A method of the entry that names a list.
 *
 * @param permission the permission that the access table requires for it
 * @param type the type of list that the method needs
 * @param contents the number of different contents that a call can have for one list
 */
record Action(String name, Permission permission, LeadType type, int contents, Function<Call, Object> method) {

    /** A call of a method: its caller, list, options and content. */
    record Call(LeadLists leadLists, Caller by, LeadListId list, WriteOptions options, int content) {
        String text() {
            return "p" + (10 + content);
        }

        List<PersonId> people() {
            return Samples.people(text(), "d-1", text());
        }
    }

    static final List<Action> READS = List.of(
            read("find", call -> call.leadLists().find(call.by(), call.list())),
            read(
                    "find populated",
                    call -> call.leadLists()
                            .findPopulated(call.by(), call.list())
                            .members()
                            .toList()),
            read("find members", call -> call.leadLists().findMembers(call.by(), call.list(), null, 10)),
            read(
                    "find members among",
                    call -> call.leadLists().findMembersAmong(call.by(), call.list(), Samples.people("p0", "x"))),
            read(
                    "find members among no leads",
                    call -> call.leadLists().findMembersAmong(call.by(), call.list(), List.of())),
            read("changes", call -> call.leadLists().history().changes(call.by(), call.list(), 0, 10)),
            read(
                    "changes since",
                    call -> call.leadLists().history().changesSince(call.by(), ChangeCursor.since(call.list(), 0), 10)),
            read(
                    "history of a member",
                    call -> call.leadLists().history().ofMember(call.by(), call.list(), new PersonId("p0"))),
            read("receipt", call -> call.leadLists().history().receipt(call.by(), new ChangeId(call.list(), 2))),
            read(
                    "find suppressions",
                    call -> call.leadLists()
                            .suppressions()
                            .findAll(call.by(), SuppressionQuery.of(SuppressionScope.of(call.list())), null, 10)),
            read(
                    "suppressions of a lead",
                    call -> call.leadLists()
                            .suppressions()
                            .of(call.by(), SuppressionScope.of(call.list()), new PersonId("p0"))),
            read("as of", call -> call.leadLists().history().asOf(call.by(), call.list(), 1)),
            read("find import", call -> call.leadLists().imports().find(call.by(), call.list())),
            read(
                    "find leads",
                    call -> call.leadLists().imports().findLeads(call.by(), call.list(), PageRequest.first(10))));

    static final List<Action> WRITES = List.of(
            of(
                    "add data",
                    Permission.ADD,
                    2,
                    call -> call.leadLists()
                            .with(call.options())
                            .addProspects(call.by(), call.list(), prospects(call.text()))),
            of(
                    "add by hand",
                    Permission.ADD,
                    2,
                    call -> call.leadLists()
                            .with(call.options())
                            .addProspects(call.by(), call.list(), Selection.manual(call.people()))),
            of(
                    "add in bulk",
                    Permission.ADD,
                    2,
                    call -> call.leadLists()
                            .with(call.options())
                            .addProspects(call.by(), call.list(), Selection.bulk(EntryScene.VPS, 4 + call.content()))),
            of(
                    "add a receipt",
                    Permission.ADD,
                    1,
                    call -> call.leadLists()
                            .with(call.options())
                            .addProspects(
                                    call.by(),
                                    call.list(),
                                    call.leadLists().resolve(call.by(), Selection.bulk(EntryScene.VPS, 3)))),
            ofCompanies(
                    "add companies",
                    Permission.ADD,
                    call -> call.leadLists()
                            .with(call.options())
                            .addCompanies(call.by(), call.list(), EntryScene.companyIds(7, 8 + call.content(), 7))),
            of(
                    "add raw leads",
                    Permission.ADD,
                    2,
                    call -> call.leadLists()
                            .imports()
                            .with(call.options())
                            .addLeads(
                                    call.by(), call.list(), InputKind.LINKEDIN, ImportScene.leads(call.content(), 2))),
            of(
                    "remove",
                    Permission.REMOVE,
                    2,
                    call -> call.leadLists()
                            .with(call.options())
                            .remove(call.by(), call.list(), Samples.people("p" + call.content(), "x"))),
            ofCompanies(
                    "remove companies",
                    Permission.REMOVE,
                    call -> call.leadLists()
                            .with(call.options())
                            .remove(call.by(), call.list(), EntryScene.companyIds(call.content()))),
            of(
                    "clear",
                    Permission.REMOVE,
                    1,
                    call -> call.leadLists().with(call.options()).clear(call.by(), call.list())),
            of("rename", Permission.UPDATE, 2, call -> update(call, ListUpdate.NOTHING.withName(call.text()))),
            of("re-date", Permission.UPDATE, 2, call -> {
                var end = Samples.NOW.plusSeconds(call.content());
                return update(call, ListUpdate.NOTHING.withCampaign(Samples.NOW, end));
            }),
            of("replace", Permission.UPDATE, 2, call -> update(call, ListUpdate.NOTHING.withPeople(call.people()))),
            of(
                    "replace by no members",
                    Permission.UPDATE,
                    1,
                    call -> update(call, ListUpdate.NOTHING.withPeople(List.of()))),
            ofCompanies(
                    "replace companies",
                    Permission.UPDATE,
                    call -> update(
                            call, ListUpdate.NOTHING.withCompanies(EntryScene.companyIds(1, 4 + call.content())))),
            of(
                    "undo",
                    Permission.UNDO,
                    2,
                    call -> call.leadLists()
                            .with(call.options())
                            .undo(
                                    call.by(),
                                    new ChangeId(call.list(), 2),
                                    call.content() == 0 ? OnConflict.REJECT : OnConflict.LEAVE)),
            of(
                    "cancel",
                    Permission.CANCEL_IMPORT,
                    1,
                    call -> call.leadLists().imports().with(call.options()).cancel(call.by(), call.list())),
            of(
                    "suppress",
                    Permission.SUPPRESS,
                    2,
                    call -> call.leadLists()
                            .with(call.options())
                            .suppressions()
                            .add(
                                    call.by(),
                                    SuppressionScope.of(call.list()),
                                    List.of(NewSuppression.of(Kind.PERSON_ID, call.text(), SuppressionReason.OPT_OUT)))
                            .outcomes()),
            of(
                    "lift suppressions",
                    Permission.LIFT_SUPPRESSION,
                    2,
                    call -> call.leadLists()
                            .with(call.options())
                            .suppressions()
                            .remove(
                                    call.by(),
                                    SuppressionScope.of(call.list()),
                                    List.of(new SuppressionKey(Kind.PERSON_ID, call.text())),
                                    "asked to")),
            of(
                    "share",
                    Permission.SHARE,
                    3,
                    call -> call.leadLists()
                            .with(call.options())
                            .access()
                            .share(
                                    call.by(),
                                    call.list(),
                                    new UserId(call.content() == 2 ? "newer" : "new"),
                                    call.content() == 0 ? Role.VIEWER : Role.OWNER)),
            of(
                    "revoke",
                    Permission.SHARE,
                    2,
                    call -> call.leadLists()
                            .with(call.options())
                            .access()
                            .revoke(call.by(), call.list(), new UserId(call.content() == 0 ? "editor" : "viewer"))),
            of(
                    "transfer",
                    Permission.SHARE,
                    2,
                    call -> call.leadLists()
                            .with(call.options())
                            .access()
                            .transfer(call.by(), call.list(), new UserId("new" + call.content()))),
            of(
                    "delete",
                    Permission.DELETE,
                    1,
                    call -> call.leadLists().with(call.options()).delete(call.by(), call.list())));

    static Stream<Action> all() {
        return Stream.concat(READS.stream(), WRITES.stream());
    }

    static Stream<Action> reads() {
        return READS.stream();
    }

    static Stream<Action> writes() {
        return WRITES.stream();
    }

    private static Action read(String name, Function<Call, Object> method) {
        return new Action(name, Permission.READ, LeadType.PERSON, 1, method);
    }

    private static Action of(String name, Permission permission, int contents, Function<Call, Object> method) {
        return new Action(name, permission, LeadType.PERSON, contents, method);
    }

    private static Action ofCompanies(String name, Permission permission, Function<Call, Object> method) {
        return new Action(name, permission, LeadType.COMPANY, 2, method);
    }

    private static Object update(Call call, ListUpdate update) {
        return call.leadLists().with(call.options()).update(call.by(), call.list(), update);
    }

    private static List<Prospect> prospects(String id) {
        return List.of(Prospect.of(
                new PersonId(id),
                PersonProfile.named("A", id).emails(id + "@example.com").build()));
    }

    /**
     * Creates a list for the method: version 1 is empty, version 2 has three members, and raw leads wait if it needs
     * them.
     */
    LeadListId prepare(EntryScene scene, boolean shared) {
        LeadListId list = scene.aListOfAll(type, shared);
        if (type == LeadType.PERSON) {
            scene.add(list, "p0", "p1", "p2");
        } else {
            scene.leadLists.addCompanies(scene.owner, list, EntryScene.companyIds(0, 1, 2));
        }
        if (permission == Permission.CANCEL_IMPORT) {
            scene.leadLists.imports().addLeads(scene.owner, list, InputKind.LINKEDIN, ImportScene.leads(5, 1));
        }
        return list;
    }

    Object with(EntryScene scene, Caller by, LeadListId list, WriteOptions options) {
        return method.apply(new Call(scene.leadLists, by, list, options, 0));
    }

    Object with(EntryScene scene, Caller by, LeadListId list) {
        return with(scene, by, list, WriteOptions.DEFAULT);
    }

    boolean deletes() {
        return permission == Permission.DELETE;
    }

    @Override
    public String toString() {
        return name;
    }
}

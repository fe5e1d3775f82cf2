package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListException;
import io.leadlist.call.PageRequest;
import io.leadlist.call.Role;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.list.RemoveReport;
import io.leadlist.list.UndoReport;
import io.leadlist.list.UpdateReport;
import io.leadlist.reading.ChangeCursor;
import io.leadlist.reading.ChangesPage;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.Selection;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The story of one list, from its creation to its end. The list is shared, loses members, is overwritten by mistake,
 * and gets everything back.
 */
final class ListLife {
    private static final Caller.Member ANN = Caller.of("ann", "org_life");
    private static final Caller.Member BEN = Caller.of("ben", "org_life");
    private final LeadLists leadLists;
    private final PrintStream out;

    private ListLife(LeadLists leadLists, PrintStream out) {
        this.leadLists = leadLists;
        this.out = out;
    }

    static void run(LeadLists leadLists, PrintStream out) {
        new ListLife(leadLists, out).play();
    }

    private void play() {
        LeadList list = leadLists.create(ANN, NewLeadList.ofPeople("Directors")).list();
        print(1, "Ann creates the list");
        SearchFilters directors = SearchFilters.builder().seniority("director").build();
        AddReport added = leadLists.addProspects(ANN, list.id(), Selection.bulk(directors, 6));
        print(added.list().version(), "Ann adds " + added.addedCount() + " directors by a search");
        // tag::share[]
        list = leadLists.access().share(ANN, list.id(), BEN.user(), Role.EDITOR);
        // end::share[]
        print(list.version(), "Ann shares it with Ben as an editor");
        rejected(
                "Ben shares it with others",
                () -> leadLists.access().share(BEN, added.list().id(), ANN.user(), Role.VIEWER));

        List<LeadId> members = members(list);
        List<LeadId> leaving = List.of(members.get(1), members.get(3), new PersonId("stranger"));
        // tag::retry[]
        WriteOptions retry = WriteOptions.idempotent(new IdempotencyKey("remove 1 from " + list.id()));
        RemoveReport removed = leadLists.with(retry).remove(BEN, list.id(), leaving);
        // end::retry[]
        print(
                removed.list().version(),
                "Ben removes " + removed.outcomes().size() + ", " + removed.removedCount() + " of them were members");
        RemoveReport again = leadLists.with(retry).remove(BEN, list.id(), leaving);
        print("Ben's client retries with the same idempotency key and gets the same result: " + again.equals(removed));

        story(removed.list(), added.list());
    }

    private void story(LeadList good, LeadList full) {
        List<PersonId> one = List.of((PersonId) members(good).get(0));
        LeadList old = full;
        rejected(
                "Ann replaces the members of version " + old.version(),
                () -> leadLists
                        .with(WriteOptions.DEFAULT.expecting(old.version()))
                        .update(ANN, old.id(), ListUpdate.NOTHING.withPeople(one)));
        // tag::life[]
        ListUpdate mistake = ListUpdate.NOTHING.withName("Just one").withPeople(one);
        UpdateReport preview = leadLists.with(WriteOptions.DRY_RUN).update(ANN, good.id(), mistake);
        UpdateReport updated =
                leadLists.with(WriteOptions.DEFAULT.expecting(good.version())).update(ANN, good.id(), mistake);

        // tag::undo[]
        Change last = leadLists
                .history()
                .changes(ANN, good.id(), good.version(), 100)
                .get(0); // who, when, how, and how many members came and left
        UndoReport undone = leadLists.undo(ANN, last.id(), OnConflict.REJECT);
        // end::undo[]
        // end::life[]
        print(
                updated.list().version(),
                "Ann overwrites it by mistake, with another name and one member; " + preview.removedCount()
                        + " leave, as the dry run said: " + preview.outcomes().equals(updated.outcomes()));
        print(
                undone.list().version(),
                "Ann undoes that: " + undone.returnedCount() + " return to their positions, the name is "
                        + undone.list().name());
        require("the list is as it was", members(undone.list()).equals(members(good)));
        rejected("Ann undoes it again", () -> leadLists.undo(ANN, last.id(), OnConflict.LEAVE));
        history(undone.list(), full);
        end(undone.list());
    }

    private void history(LeadList list, LeadList full) {
        LeadId leaver = members(full).get(1);
        leadLists
                .history()
                .ofMember(ANN, list.id(), leaver)
                .forEach(stay -> print("The second of them came by change "
                        + stay.began().version() + " (" + stay.began().source() + ", "
                        + stay.began().by() + ")"
                        + (stay.ended() == null
                                ? " and is a member"
                                : " and left by change " + stay.ended().version() + " ("
                                        + stay.ended().by() + ")")));
        LeadList then = leadLists.history().asOf(BEN, list.id(), full.version());
        print("As of version " + then.version() + " the list has " + then.memberCount() + " members: "
                + members(then).equals(members(full)));
        require(
                "a copy that follows the changes has the same members",
                followed(list).equals(Set.copyOf(members(list))));
        print("It is a member of "
                + leadLists
                        .findHolding(ANN, members(list).get(0), PageRequest.first(10))
                        .size() + " list of Ann's organization");
    }

    /** Returns the members that another system has if it applies each change's additions and removals, page by page. */
    private Set<LeadId> followed(LeadList list) {
        Set<LeadId> copy = new LinkedHashSet<>();
        // tag::feed[]
        ChangeCursor cursor = ChangeCursor.since(list.id(), 0); // store it, and continue from it tomorrow
        ChangesPage page;
        do {
            page = leadLists.history().changesSince(BEN, cursor, 100);
            page.changes().forEach(one -> {
                copy.removeAll(Set.copyOf(one.removed()));
                copy.addAll(one.added());
            });
            cursor = page.next();
        } while (page.hasMore());
        // end::feed[]
        return copy;
    }

    private void end(LeadList list) {
        rejected("Ben deletes it", () -> leadLists.delete(BEN, list.id()));
        LeadList handed = leadLists.access().transfer(ANN, list.id(), BEN.user());
        print(
                handed.version(),
                "Ann hands the list over to Ben: " + handed.sharing().grants());
        leadLists.delete(BEN, list.id());
        print("Ben deletes it; the records stay");
        rejected("Ann reads it", () -> leadLists.find(ANN, list.id()));
        print("The host sweeps: "
                + leadLists.housekeeping().sweep(ANN.organization()).results()
                + " stored results had reached their retention");
    }

    private List<LeadId> members(LeadList list) {
        return leadLists.findPopulated(ANN, list).memberIds().toList();
    }

    private void rejected(String attempt, Runnable call) {
        try {
            call.run();
        } catch (LeadListException rejection) {
            print(attempt + ": rejected, " + rejection.getMessage());
            return;
        }
        throw new IllegalStateException(attempt + " was not rejected");
    }

    private void require(String expectation, boolean isMet) {
        if (!isMet) {
            throw new IllegalStateException("not met: " + expectation);
        }
        print("So " + expectation);
    }

    private void print(long version, String event) {
        out.printf("version %d  %s%n", version, event);
    }

    private void print(String event) {
        out.println("           " + event);
    }
}

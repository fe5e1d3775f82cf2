package io.leadlist.jdbc;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Users;
import io.leadlist.lead.LeadId;
import io.leadlist.list.Change;
import io.leadlist.list.ChangeId;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.selection.Selection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Makes calls of several kinds, records their results, and compares a copy of the database with them. */
final class AcknowledgedCalls {
    private static final int ALL = 1_000;
    private static final int LISTS = 4;
    private final Caller.Member caller;
    private final LeadLists leadLists;
    private final Scene scene;
    private final Random random = new Random(41);
    private final Map<LeadListId, LeadList> acknowledged = new LinkedHashMap<>();
    private Call last;
    private LeadList lastResult;
    private int calls;

    /** An idempotent call: a retry returns the same result. */
    private interface Call {
        LeadList in(LeadLists leadLists);
    }

    AcknowledgedCalls(DataSource dataSource) {
        scene = new Scene(dataSource);
        caller = scene.caller;
        leadLists = over(dataSource);
        last = create("List 0", WriteOptions.idempotent(new IdempotencyKey("call 0")));
        lastResult = last.in(leadLists);
        acknowledged.put(lastResult.id(), lastResult);
    }

    private LeadLists over(DataSource dataSource) {
        return LeadLists.over(JdbcStorage.over(dataSource))
                .directory(scene.directory)
                .prices(PriceList.FREE)
                .users(new OneOwner())
                .build();
    }

    /** Makes the next call and records its result. */
    void makeNext() {
        calls++;
        WriteOptions once = WriteOptions.idempotent(new IdempotencyKey("call " + calls));
        List<LeadList> lists = List.copyOf(acknowledged.values());
        LeadList list = lists.get(random.nextInt(lists.size()));
        last = switch (calls % 8) {
            case 0 -> lists.size() < LISTS ? create("List " + calls, once) : rename(list, once);
            case 1, 5 -> addData(list, once);
            case 2 -> addIds(list, once);
            case 3 -> remove(list, once);
            case 4 -> undo(list, once);
            case 6 -> acceptLeads(list, once);
            default -> work();
        };
        lastResult = last.in(leadLists);
        acknowledged.put(lastResult.id(), lastResult);
    }

    private Call create(String name, WriteOptions once) {
        return in -> in.with(once).create(caller, NewLeadList.ofPeople(name)).list();
    }

    private Call rename(LeadList list, WriteOptions once) {
        ListUpdate update = ListUpdate.NOTHING.withName("Renamed by call " + calls);
        return in -> in.with(once).update(caller, list.id(), update).list();
    }

    private Call addData(LeadList list, WriteOptions once) {
        int from = calls * 100;
        int count = 1 + random.nextInt(5);
        return in -> in.with(once)
                .addProspects(caller, list.id(), Scene.prospects(from, count))
                .list();
    }

    private Call addIds(LeadList list, WriteOptions once) {
        Selection selection =
                Selection.manual(Scene.personIds(random.nextInt(Scene.KNOWN - 100), 1 + random.nextInt(5)));
        return in -> in.with(once).addProspects(caller, list.id(), selection).list();
    }

    private Call remove(LeadList list, WriteOptions once) {
        List<LeadId> members = leadLists
                .findPopulated(caller, list.id())
                .memberIds()
                .limit(1L + random.nextInt(3))
                .toList();
        return members.isEmpty()
                ? rename(list, once)
                : in -> in.with(once).remove(caller, list.id(), members).list();
    }

    /** Undoes the last change of a list that is not an undo itself and has not been undone. */
    private Call undo(LeadList list, WriteOptions once) {
        Optional<ChangeId> change = leadLists.history().changes(caller, list.id(), 1, ALL).stream()
                .filter(each -> each.undoes() == null && each.undoneBy() == null)
                .reduce((first, second) -> second)
                .map(Change::id);
        return change.isEmpty()
                ? rename(list, once)
                : in -> in.with(once)
                        .undo(caller, change.get(), OnConflict.LEAVE)
                        .list();
    }

    private Call acceptLeads(LeadList list, WriteOptions once) {
        List<RawLead> leads = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> RawLead.ofEmail("person" + random.nextInt(Scene.KNOWN) + "@example.com"))
                .toList();
        return in -> in.imports()
                .with(once)
                .addLeads(caller, list.id(), InputKind.EMAIL, leads)
                .list()
                .list();
    }

    /** Runs the import worker. Only the list of the previous call can have waiting leads. */
    private Call work() {
        LeadListId list = lastResult.id();
        return in -> {
            in.importWorker().build().work(caller.organization(), Duration.ofMinutes(1));
            return in.find(caller, list);
        };
    }

    /** Returns the differences between a copy of the database and the recorded results; empty if there are none. */
    List<String> differences(DataSource copy) {
        LeadLists copied = over(copy);
        List<String> differences = new ArrayList<>();
        try {
            acknowledged.values().forEach(list -> compare(copied, list, differences));
            if (!last.in(copied).equals(lastResult) || !isAt(copied, lastResult)) {
                differences.add("call " + calls + ": the retry returned another result");
            }
        } catch (LeadListNotFoundException | NotUndoableException missing) {
            differences.add("call " + calls + ": " + missing.getMessage());
        }
        return differences;
    }

    private void compare(LeadLists copied, LeadList list, List<String> differences) {
        List<Change> journal = copied.history().changes(caller, list.id(), 0, ALL);
        long sum = journal.stream()
                .mapToLong(change -> change.added() - change.removed())
                .sum();
        long members = copied.findPopulated(caller, list.id()).memberIds().count();
        if (!isAt(copied, list)
                || journal.size() != list.version()
                || sum != list.memberCount()
                || members != list.memberCount()) {
            differences.add(String.format(
                    "call %d returned version %d with %d members,"
                            + " but there are %d changes with the sum %d and %d members",
                    calls, list.version(), list.memberCount(), journal.size(), sum, members));
        }
    }

    private boolean isAt(LeadLists copied, LeadList list) {
        LeadList found = copied.find(caller, list.id());
        return found.version() == list.version() && found.memberCount() == list.memberCount();
    }

    /** Resolves every e-mail address to the caller. */
    private final class OneOwner implements Users {
        @Override
        public Optional<UserId> find(OrganizationId organization, String email) {
            return Optional.of(caller.user());
        }

        @Override
        public Optional<String> emailOf(OrganizationId organization, UserId user) {
            return Optional.of("owner@example.com");
        }
    }
}

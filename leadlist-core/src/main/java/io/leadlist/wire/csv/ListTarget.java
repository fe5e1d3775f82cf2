package io.leadlist.wire.csv;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.LimitReachedException.Limited;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.Limits;
import io.leadlist.list.Limits.WhenFull;
import io.leadlist.list.Outcome;
import java.util.List;
import java.util.function.Function;

/**
 * A list to which leads are added. Observes the limit of a call, and counts how many leads the list can still hold for
 * a dry run.
 */
abstract class ListTarget<T> implements BatchTarget<T> {
    private static final int BATCH = 1_000;

    private final Place place;
    private final Limits limits;
    private LeadList list;
    private long room;
    private boolean hasRoom;

    ListTarget(Place place) {
        this.place = place;
        this.limits = place.leadLists().limits(place.caller());
        this.list = place.list();
    }

    /** The list, and the caller and the options of its writes. */
    record Place(LeadLists leadLists, Caller.Member caller, LeadList list, BatchWrites writes) {}

    @Override
    public final void begin(String file) {
        place.writes().ofFile(file);
    }

    /** Returns the results of one write of a batch. */
    final List<RowResult> write(Function<LeadLists, AddReport> add) {
        return write("", add);
    }

    /** Like {@link #write(Function)}, for leads with a variant, see {@link BatchWrites#next(String)}. */
    final List<RowResult> write(String variant, Function<LeadLists, AddReport> add) {
        AddReport report = add.apply(place.leadLists().with(place.writes().next(variant)));
        if (!hasRoom) {
            long before = report.list().memberCount() - report.addedCount();
            room = limits.members() - before;
            hasRoom = true;
        }
        if (!place.writes().isDryRun()) {
            list = report.list();
        }
        return report.outcomes().stream().map(ListTarget::result).toList();
    }

    private static RowResult result(AddOutcome outcome) {
        boolean isNew = outcome.matchedBy() == null && outcome.outcome() != Outcome.NOT_FOUND;
        return RowResult.of(CsvOutcome.of(outcome.outcome()), outcome.reason())
                .ofLead(new IdentityKey(IdentityRule.ID, outcome.id().value()), isNew);
    }

    @Override
    public CsvOutcome settled(CsvOutcome outcome) {
        if (!place.writes().isDryRun() || outcome != CsvOutcome.ADDED || room-- > 0) {
            return outcome;
        } else if (limits.whenFull() == WhenFull.REJECT) {
            throw new LimitReachedException(Limited.MEMBERS_OF_LIST, limits.members(), list.id());
        }
        return CsvOutcome.OVER_LIMIT;
    }

    @Override
    public int batchSize() {
        return Math.min(BATCH, limits.of(type()));
    }

    /** Called instead of {@link #write} if a batch has nothing to write this time. */
    final void skipWrite() {
        place.writes().skip();
    }

    private LeadType type() {
        return list.type();
    }

    final boolean isDryRun() {
        return place.writes().isDryRun();
    }

    final LeadLists leadLists() {
        return place.leadLists();
    }

    final Caller.Member caller() {
        return place.caller();
    }

    @Override
    public final LeadList list() {
        return list;
    }
}

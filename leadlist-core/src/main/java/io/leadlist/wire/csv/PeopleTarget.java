package io.leadlist.wire.csv;

import io.leadlist.LeadLists;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.Prospect;
import io.leadlist.selection.Selection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Adds people to a list: the people with data in one change, and the people with only an id in another one. */
final class PeopleTarget extends ListTarget<CsvPerson> {
    private final IdentityPolicy identity;

    PeopleTarget(Place place) {
        super(place);
        this.identity = place.leadLists().identity();
    }

    /**
     * Returns the id of a row that has one. By other keys, only the add can tell who the person is, because the
     * organization may know a stronger one. A dry run needs all keys, and asks {@link #known} as well.
     */
    @Override
    public List<IdentityKey> keys(CsvPerson person) {
        List<IdentityKey> keys = identityKeys(person);
        return isDryRun()
                ? keys
                : keys.stream().filter(key -> key.rule() == IdentityRule.ID).toList();
    }

    private List<IdentityKey> identityKeys(CsvPerson person) {
        return person instanceof CsvPerson.AsData data
                ? data.prospect().identityKeys(identity)
                : List.of(IdentityKey.of(((CsvPerson.ById) person).id()));
    }

    /**
     * As in a call of {@link LeadLists#addProspects}, only a new person has keys for later rows. They are needed only
     * for a dry run: an import stores the person, so the add recognizes it in later rows, and its id tells the row. A
     * million rows with three keys each would not fit into a small heap.
     */
    @Override
    public List<IdentityKey> keysOfNew(CsvPerson person) {
        if (!isDryRun()) {
            return List.of();
        }
        List<IdentityKey> keys = new ArrayList<>(identityKeys(person));
        if (person instanceof CsvPerson.AsData data) {
            keys.addAll(identity.keysOf(data.prospect().profile()));
        }
        return keys;
    }

    /** A batch of a dry run does not see the people of earlier batches, so this run identifies them itself. */
    @Override
    public Map<IdentityKey, IdentityKey> known(Collection<IdentityKey> keys) {
        Map<IdentityKey, IdentityKey> known = new HashMap<>();
        if (isDryRun() && !keys.isEmpty()) {
            leadLists().findKnown(caller(), keys).forEach((key, id) -> known.put(key, IdentityKey.of(id)));
        }
        return known;
    }

    @Override
    public List<RowResult> add(List<CsvRow<CsvPerson>> rows, int batch) {
        List<Prospect> prospects = new ArrayList<>(rows.size());
        List<PersonId> ids = new ArrayList<>();
        for (CsvRow<CsvPerson> row : rows) {
            if (row.lead() instanceof CsvPerson.AsData data) {
                prospects.add(data.prospect());
            } else if (row.lead() instanceof CsvPerson.ById byId) {
                ids.add(byId.id());
            }
        }
        List<RowResult> ofData = prospects.isEmpty()
                ? List.of()
                : write(Integer.toString(batch), lists -> lists.addProspects(caller(), list().id(), prospects));
        List<RowResult> ofIds = ids.isEmpty()
                ? List.of()
                : write(batch + "-ids", lists -> lists.addProspects(caller(), list().id(), Selection.manual(ids)));
        return inOrder(rows, ofData, ofIds);
    }

    private static List<RowResult> inOrder(
            List<CsvRow<CsvPerson>> rows, List<RowResult> ofData, List<RowResult> ofIds) {
        Iterator<RowResult> data = ofData.iterator();
        Iterator<RowResult> ids = ofIds.iterator();
        return rows.stream()
                .map(row -> row.lead() instanceof CsvPerson.AsData ? data.next() : ids.next())
                .toList();
    }
}

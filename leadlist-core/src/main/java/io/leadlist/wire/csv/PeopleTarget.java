package io.leadlist.wire.csv;

import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.Prospect;
import io.leadlist.selection.Selection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Adds people to a list: the people with data in one change, and the people with only an id in another one. */
final class PeopleTarget extends ListTarget<CsvPerson> {
    private final IdentityPolicy identity;

    PeopleTarget(Place place) {
        super(place);
        this.identity = place.leadLists().identity();
    }

    @Override
    public List<IdentityKey> keys(CsvPerson person) {
        if (person instanceof CsvPerson.AsData data) {
            return data.prospect().identityKeys(identity);
        }
        return List.of(IdentityKey.of(((CsvPerson.ById) person).id()));
    }

    /** A person with an id also has the keys of its data, because a later row can have them without the id. */
    @Override
    public List<IdentityKey> keysForLater(CsvPerson person) {
        List<IdentityKey> keys = new ArrayList<>(keys(person));
        if (person instanceof CsvPerson.AsData data) {
            keys.addAll(identity.keysOf(data.prospect().profile()));
        }
        return keys;
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

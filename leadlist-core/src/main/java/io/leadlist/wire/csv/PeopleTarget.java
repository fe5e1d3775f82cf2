package io.leadlist.wire.csv;

import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.Prospect;
import io.leadlist.selection.Selection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Adds people to a list: those with data in one change, and those with an id only in another one. */
final class PeopleTarget extends ListTarget<CsvPerson> {
    PeopleTarget(Place place) {
        super(place);
    }

    @Override
    public List<IdentityKey> keys(CsvPerson person) {
        if (person instanceof CsvPerson.AsData data) {
            return data.prospect().identityKeys();
        }
        return List.of(IdentityKey.of(((CsvPerson.ById) person).id()));
    }

    /** A later person without an id can have the keys of a person with an id. */
    @Override
    public List<IdentityKey> keysForLater(CsvPerson person) {
        List<IdentityKey> keys = new ArrayList<>(keys(person));
        if (person instanceof CsvPerson.AsData data) {
            keys.addAll(data.prospect().profile().identityKeys());
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

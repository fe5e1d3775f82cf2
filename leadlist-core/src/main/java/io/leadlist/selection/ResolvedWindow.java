package io.leadlist.selection;

import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The resolved window of a bulk selection. Its people are in the order of the search, each once, and excluded people
 * are marked. Immutable and thread-safe.
 */
public record ResolvedWindow(List<SelectedPerson> people, Drift drift) {
    /**
     * Copies the collections, so that later changes of them have no effect.
     *
     * @param people the people of the window, in search order
     * @param drift the drift
     */
    public ResolvedWindow {
        people = List.copyOf(people);
    }

    /** {@return the selected people by id, without the excluded ones, in the order of the search} */
    public Map<PersonId, Person> chosen() {
        Map<PersonId, Person> chosen = new LinkedHashMap<>();
        for (SelectedPerson selected : people) {
            if (!selected.excluded()) {
                chosen.put(selected.person().id(), selected.person());
            }
        }
        return chosen;
    }

    /** {@return all people of the window as the entries of a receipt} */
    public List<SelectionReceipt.Entry> entries() {
        return people.stream()
                .map(selected -> new SelectionReceipt.Entry(
                        selected.index(), selected.person().id(), selected.excluded()))
                .toList();
    }
}

package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Journal}. */
public abstract class JournalContract extends StorageContract {
    private final LeadListId list = new LeadListId(UUID.randomUUID());

    /** Tests the adapter of this fixture. */
    protected JournalContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void changes_come_back_as_they_were_stored_in_their_order() {
        List<Change> changes = new ArrayList<>();
        for (Source source : Source.values()) {
            long version = changes.size() + 1L;
            changes.add(
                    Samples.aChange(list, version, Samples.ODD_TEXTS.get((int) version), source, 3, Long.MAX_VALUE));
        }
        changes.forEach(change -> run(transaction -> transaction.journal().append(change)));
        assertThat(since(0, 100)).isEqualTo(changes);
        assertThat(since(2, 100)).isEqualTo(changes.subList(2, changes.size()));
        assertThat(since(1, 2)).isEqualTo(changes.subList(1, 3));
        assertThat(since(changes.size(), 100)).isEmpty();
    }

    @Test
    void another_list_and_another_organization_have_other_journals() {
        run(transaction -> transaction.journal().append(Samples.aChange(list, 1, "u", Source.CREATION, 0, 0)));
        assertThat(listIn(transaction -> transaction.journal().since(new LeadListId(UUID.randomUUID()), 0, 10)))
                .isEmpty();
        run(
                otherOrganization,
                transaction ->
                        assertThat(transaction.journal().since(list, 0, 10)).isEmpty());
    }

    private List<Change> since(long version, int limit) {
        return in(transaction -> transaction.journal().since(list, version, limit));
    }
}

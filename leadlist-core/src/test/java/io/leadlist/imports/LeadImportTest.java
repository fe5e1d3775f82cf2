package io.leadlist.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.imports.ImportState.Canceled;
import io.leadlist.imports.ImportState.Completed;
import io.leadlist.imports.ImportState.Processing;
import io.leadlist.imports.ImportState.Queued;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeadImportTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");

    @Test
    void the_state_of_an_import_follows_the_moves_of_its_states() {
        Queued queued = new Queued();
        Processing processing = queued.start();
        Completed completed = processing.finish();

        assertThat(anImport(3, 3, false).state()).isEqualTo(queued);
        assertThat(anImport(3, 3, true).state()).isEqualTo(processing);
        assertThat(anImport(3, 1, false).state()).isEqualTo(processing);
        assertThat(anImport(3, 0, false).state()).isEqualTo(completed);
        assertThat(anImport(3, 0, false).accepting(2).state()).isEqualTo(completed.accept());
        assertThat(anImport(3, 3, false).canceled(NOW).state()).isEqualTo(queued.cancel(NOW));
        assertThat(anImport(3, 1, true).canceled(NOW).state()).isEqualTo(processing.cancel(NOW));
    }

    @Test
    void an_import_without_leads_is_complete_until_it_accepts_some() {
        assertThat(anImport(0, 0, false).state()).isEqualTo(new Completed());
        assertThat(anImport(0, 0, false).accepting(5).state()).isEqualTo(new Queued());
    }

    @Test
    void a_canceled_import_records_the_abandoned_leads() {
        LeadImport canceled = anImport(5, 3, true).canceled(NOW);

        assertThat(canceled.state()).isEqualTo(new Canceled(NOW));
        assertThat(canceled.waiting()).isEqualTo(3);
        assertThat(canceled.done()).isEqualTo(2);
    }

    private static LeadImport anImport(int leads, int waiting, boolean claimed) {
        return new LeadImport(
                new LeadListId(new UUID(1, 1)),
                InputKind.EMAIL,
                ImportOptions.DEFAULT,
                PriceList.DEFAULT,
                new UserId("user"),
                leads,
                waiting,
                claimed,
                null);
    }
}

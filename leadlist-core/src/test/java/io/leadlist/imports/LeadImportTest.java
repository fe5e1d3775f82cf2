package io.leadlist.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeadImportTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");

    @Test
    void the_status_follows_from_how_many_leads_wait() {
        assertThat(anImport(3, 3, false).status()).isEqualTo(ImportStatus.QUEUED);
        assertThat(anImport(3, 3, true).status()).isEqualTo(ImportStatus.PROCESSING);
        assertThat(anImport(3, 1, false).status()).isEqualTo(ImportStatus.PROCESSING);
        assertThat(anImport(3, 0, false).status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(anImport(3, 0, false).accepting(2).status()).isEqualTo(ImportStatus.PROCESSING);
        assertThat(anImport(3, 3, false).canceled(NOW).status()).isEqualTo(ImportStatus.CANCELED);
        assertThat(anImport(3, 1, true).canceled(NOW).status()).isEqualTo(ImportStatus.CANCELED);
    }

    @Test
    void an_import_without_leads_is_complete_until_it_accepts_some() {
        assertThat(anImport(0, 0, false).status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(anImport(0, 0, false).accepting(5).status()).isEqualTo(ImportStatus.QUEUED);
    }

    @Test
    void a_canceled_import_records_the_abandoned_leads() {
        LeadImport canceled = anImport(5, 3, true).canceled(NOW);

        assertThat(canceled.status()).isEqualTo(ImportStatus.CANCELED);
        assertThat(canceled.canceledAt()).isEqualTo(NOW);
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

package io.leadlist.contract;

import static io.leadlist.contract.ImportSamples.aBatch;
import static io.leadlist.contract.ImportSamples.anImport;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.PriceList;
import io.leadlist.lead.LeadType;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Due;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Imports}. */
public abstract class ImportsContract extends StorageContract {
    private static final PriceList PRICES =
            new PriceList(new BigDecimal("0.01"), new BigDecimal("10000"), BigDecimal.ZERO, new BigDecimal("2.50"), 10);

    /** Tests the adapter of this fixture. */
    protected ImportsContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void an_import_is_found_as_it_was_inserted() {
        for (int i = 0; i < Samples.ODD_TEXTS.size(); i++) {
            InputKind kind = i % 4 == 3 ? null : List.of(InputKind.values()).get(i % 4);
            LeadImport leadImport = new LeadImport(
                    aStoredList(LeadType.PERSON).id(),
                    kind,
                    new ImportOptions(i % 2 == 0, i % 3 == 0, i % 5 == 0),
                    i % 2 == 0 ? PRICES : PriceList.FREE,
                    new UserId(Samples.ODD_TEXTS.get(i)),
                    i,
                    0,
                    false,
                    null);
            insert(leadImport);
            assertThat(find(leadImport.list())).isEqualTo(leadImport);
        }
    }

    @Test
    void a_canceled_import_is_read_with_the_number_of_abandoned_leads() {
        LeadImport leadImport =
                anImport(aStoredList(LeadType.PERSON).id()).accepting(9).canceled(Samples.NOW.plusMillis(1));
        insert(leadImport);
        assertThat(find(leadImport.list())).isEqualTo(leadImport);
    }

    @Test
    void the_imports_of_many_lists_are_found_in_one_call_without_lists_that_have_none() {
        List<LeadImport> imports = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            imports.add(anImport(aStoredList(LeadType.PERSON).id()));
            insert(imports.get(i));
        }
        List<LeadListId> lists =
                new ArrayList<>(imports.stream().map(LeadImport::list).toList());
        lists.add(aStoredList(LeadType.PERSON).id());
        lists.add(new LeadListId(UUID.randomUUID()));
        assertThat(mapIn(transaction -> transaction.imports().find(lists)))
                .isEqualTo(imports.stream().collect(Collectors.toMap(LeadImport::list, Function.identity())));
        assertThat(mapIn(transaction -> transaction.imports().find(List.of()))).isEmpty();
        assertThat(optionalIn(transaction ->
                        transaction.imports().find(aStoredList(LeadType.PERSON).id())))
                .isEmpty();
    }

    @Test
    void waiting_leads_and_the_start_of_processing_follow_from_the_batches() {
        LeadListId list = aStoredList(LeadType.PERSON).id();
        insert(anImport(list).accepting(7));
        run(transaction -> transaction
                .batches()
                .append(List.of(aBatch(list, 1, 5, Samples.NOW), aBatch(list, 6, 7, Samples.NOW))));
        assertThatItIs(list, 7, false);

        Batch claimed = optionalIn(transaction ->
                        transaction.batches().claim(Due.at(Samples.NOW), Samples.NOW.plusSeconds(1), UUID.randomUUID()))
                .orElseThrow();
        assertThatItIs(list, 7, true);
        run(transaction -> transaction.batches().putBack(claimed, ImportSamples.rest(claimed, 2, Samples.NOW)));
        assertThatItIs(list, 4, true);
        run(transaction -> transaction.batches().removeAll(list));
        assertThatItIs(list, 0, false);
    }

    @Test
    void an_update_stores_the_number_of_leads() {
        LeadImport leadImport = anImport(aStoredList(LeadType.PERSON).id());
        insert(leadImport);
        run(transaction -> {
            transaction.lists().lock(leadImport.list());
            transaction.imports().update(leadImport.accepting(12));
        });
        assertThat(find(leadImport.list()).leads()).isEqualTo(12);
        assertThat(find(leadImport.list()).waiting()).isZero();
    }

    @Test
    void an_update_stores_the_cancellation_and_the_number_of_abandoned_leads() {
        LeadListId list = aStoredList(LeadType.PERSON).id();
        insert(anImport(list).accepting(7));
        run(transaction -> transaction.batches().append(List.of(aBatch(list, 1, 4, Samples.NOW))));
        LeadImport canceled = find(list).canceled(Samples.NOW.plusMillis(5));
        run(transaction -> {
            transaction.lists().lock(list);
            transaction.imports().update(canceled);
            transaction.batches().removeAll(list);
        });
        assertThat(find(list)).isEqualTo(canceled);
        assertThat(find(list).waiting()).isEqualTo(4);
        assertThat(find(list).done()).isEqualTo(3);
    }

    @Test
    void two_organizations_can_have_imports_of_one_list_id() {
        LeadImport mine = anImport(aStoredList(LeadType.PERSON).id()).accepting(3);
        run(
                otherOrganization,
                transaction ->
                        assertThat(transaction.imports().find(mine.list())).isEmpty());
        insert(mine);
        LeadImport other = anImport(mine.list()).accepting(8);
        run(otherOrganization, transaction -> {
            assertThat(transaction.imports().find(mine.list())).isEmpty();
            transaction.imports().insert(other);
            transaction.batches().append(List.of(aBatch(mine.list(), 1, 8, Samples.NOW)));
            transaction.imports().update(other.canceled(Samples.NOW));
        });
        assertThat(find(mine.list()).leads()).isEqualTo(3);
        assertThat(find(mine.list()).waiting()).isZero();
        assertThat(find(mine.list()).canceledAt()).isNull();
        Map<LeadListId, LeadImport> others = storage.read(
                otherOrganization, transaction -> transaction.imports().find(List.of(mine.list())));
        assertThat(others).containsEntry(mine.list(), other.canceled(Samples.NOW));
    }

    private void assertThatItIs(LeadListId list, int waiting, boolean claimed) {
        LeadImport found = find(list);
        assertThat(found.waiting()).isEqualTo(waiting);
        assertThat(found.claimed()).isEqualTo(claimed);
        assertThat(found.leads()).isEqualTo(7);
    }

    private void insert(LeadImport leadImport) {
        run(transaction -> {
            transaction.lists().lock(leadImport.list());
            transaction.imports().insert(leadImport);
        });
    }

    private LeadImport find(LeadListId list) {
        return optionalIn(transaction -> transaction.imports().find(list)).orElseThrow();
    }
}

package io.leadlist.contract;

import static io.leadlist.contract.ImportSamples.aBatch;
import static io.leadlist.contract.ImportSamples.anEntry;
import static io.leadlist.contract.ImportSamples.entries;
import static io.leadlist.contract.ImportSamples.rest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Credits;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Batches.WaitingEntry;
import io.leadlist.storage.Batches.Work;
import io.leadlist.storage.Due;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link io.leadlist.storage.Batches}: the work of batches and how they end. {@link ClaimsContract} is
 * about claims.
 */
public abstract class BatchesContract extends BatchScene {
    private LeadListId list;

    /** Tests the adapter of this fixture. */
    protected BatchesContract(StorageFixture fixture) {
        super(fixture);
    }

    @BeforeEach
    void storeAnImport() {
        list = anImportedList();
    }

    @Test
    void a_claimed_batch_equals_the_appended_one() {
        Batch batch = new Batch(
                list,
                17,
                900,
                35,
                4,
                2,
                Samples.NOW.plusMillis(7),
                null,
                ImportSamples.credits("1000000000000", "0.01"));
        append(batch);
        assertThat(claim(Samples.NOW.plusMillis(7), FIRST)).contains(claimed(batch, FIRST));
    }

    @Test
    void the_work_is_the_import_and_the_waiting_entries_by_ordinal() {
        List<LeadEntry> entries = entries(1, 9);
        appendEntries(entries);
        append(aBatch(list, 3, 7, Samples.NOW), aBatch(list, 8, 9, Samples.NOW));
        run(transaction -> transaction
                .entries()
                .resolve(
                        list,
                        Map.of(4, new Resolution.Unresolved("unknown"), 8, new Resolution.Unresolved("unknown"))));

        Work work = work();

        assertThat(work.entries().stream().map(WaitingEntry::entry))
                .containsExactly(entries.get(2), entries.get(4), entries.get(5), entries.get(6));
        LeadImport leadImport = work.leadImport();
        assertThat(leadImport)
                .isEqualTo(optionalIn(transaction -> transaction.imports().find(list))
                        .orElseThrow());
        assertThat(leadImport.waiting()).isEqualTo(7);
        assertThat(leadImport.claimed()).isTrue();
    }

    @Test
    void a_batch_whose_entries_are_done_has_no_work() {
        append(aBatch(list, 1, 3, Samples.NOW));
        Work work = work();
        assertThat(work.entries()).isEmpty();
        assertThat(work.leadImport().list()).isEqualTo(list);
    }

    @Test
    void a_waiting_entry_has_the_own_person_of_the_first_matching_key() {
        Person present = person("present", "https://www.linkedin.com/in/present", "present@example.com");
        Person deleted = deleted(person("deleted", null, "deleted@example.com"));
        Person full = Samples.aFullPerson("full");
        Person foreign = person("foreign", null, "foreign@example.com");
        run(transaction -> transaction.people().insertAbsent(List.of(present, deleted, full)));
        run(otherOrganization, transaction -> transaction.people().insertAbsent(List.of(foreign)));
        appendEntries(List.of(
                anEntry(1, RawLead.ofLinkedIn("http://linkedin.com/in/PRESENT/")),
                anEntry(2, RawLead.ofEmail("DELETED@example.com")),
                anEntry(3, RawLead.ofEmail("foreign@example.com")),
                anEntry(4, RawLead.ofTitle("CEO", "Acme", null)),
                anEntry(5, RawLead.ofEmail("full@example.com")),
                anEntry(6, withEmail(RawLead.ofLinkedIn("linkedin.com/in/nobody"), "present@example.com")),
                anEntry(7, RawLead.ofEmail("present@example.com")),
                anEntry(8, RawLead.ofEmail("unknown@example.com"))));
        append(aBatch(list, 1, 8, Samples.NOW));
        List<Person> own = new ArrayList<>();
        work().entries().forEach(entry -> own.add(entry.own()));
        assertThat(own).containsExactly(present, deleted, null, null, full, present, present, null);
    }

    @Test
    void the_work_of_a_thousand_entries_is_read_in_one_call() {
        List<LeadEntry> entries = entries(1_001, 2_000);
        appendEntries(entries);
        run(transaction -> transaction
                .people()
                .insertAbsent(IntStream.rangeClosed(1_001, 2_000)
                        .filter(i -> i % 2 == 0)
                        .mapToObj(i -> person("p" + i, null, "lead" + i + "@example.com"))
                        .toList()));
        append(aBatch(list, 1_001, 2_000, Samples.NOW));
        Work work = work();
        assertThat(work.entries().stream().map(WaitingEntry::entry)).isEqualTo(entries);
        assertThat(work.entries())
                .allMatch(entry -> (entry.own() != null) == (entry.entry().ordinal() % 2 == 0));
    }

    @Test
    void a_closed_batch_is_gone() {
        append(aBatch(list, 1, 3, Samples.NOW), aBatch(list, 4, 6, Samples.NOW));
        Batch claimed = claim(Samples.NOW, FIRST).orElseThrow();
        assertThat(close(claimed)).isTrue();
        assertThat(close(claimed)).isFalse();
        assertThat(putBack(claimed, rest(claimed, 1, Samples.NOW))).isFalse();
        assertThat(claim(AFTER_ALL, SECOND).orElseThrow().first()).isEqualTo(4);
        assertThat(claim(Samples.NOW, FIRST)).isEmpty();
    }

    @Test
    void a_batch_that_was_put_back_can_be_claimed_again() {
        append(aBatch(list, 1, 3, Samples.NOW));
        Batch claimed = claim(Samples.NOW, FIRST).orElseThrow();
        Batch rest = rest(claimed, 2, Samples.NOW.plusSeconds(60));
        assertThat(putBack(claimed, rest)).isTrue();
        assertThat(close(claimed)).isFalse();
        assertThat(putBack(claimed, rest)).isFalse();
        assertThat(claim(Samples.NOW.plusMillis(59_999), SECOND)).isEmpty();
        assertThat(claim(Samples.NOW.plusSeconds(60), SECOND)).contains(claimed(rest, SECOND));
    }

    @Test
    void all_batches_of_a_list_are_removed_including_claimed_ones() {
        LeadListId other = anImportedList();
        append(aBatch(list, 1, 3, Samples.NOW), aBatch(list, 4, 5, Samples.NOW), aBatch(other, 1, 3, Samples.NOW));
        List<Batch> claimed = List.of(
                claim(Samples.NOW, FIRST).orElseThrow(),
                claim(Samples.NOW, FIRST).orElseThrow(),
                claim(Samples.NOW, FIRST).orElseThrow());
        assertThat(removeAll(list)).isEqualTo(Credits.of(5, 10));
        assertThat(removeAll(list)).isEqualTo(Credits.NONE);
        claimed.forEach(batch -> assertThat(close(batch)).isEqualTo(batch.list().equals(other)));
    }

    @Test
    void changes_of_batches_are_rolled_back_if_the_work_throws() {
        append(aBatch(list, 1, 3, Samples.NOW), aBatch(list, 4, 6, Samples.NOW));
        Batch claimed = claim(Samples.NOW, FIRST).orElseThrow();
        assertThatThrownBy(() -> run(transaction -> {
                    assertThat(transaction.batches().claim(Due.at(Samples.NOW), AFTER_ALL, SECOND))
                            .isPresent();
                    assertThat(transaction.batches().putBack(claimed, rest(claimed, 1, Samples.NOW)))
                            .isTrue();
                    assertThat(transaction.batches().removeAll(list)).isNotEqualTo(Credits.NONE);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(claim(Samples.NOW, SECOND).orElseThrow().first()).isEqualTo(4);
        assertThat(claim(Samples.NOW, SECOND)).isEmpty();
        assertThat(close(claimed)).isTrue();
    }

    @Test
    void two_organizations_can_have_batches_of_one_list_id() {
        append(aBatch(list, 1, 3, Samples.NOW));
        run(otherOrganization, transaction -> {
            assertThat(transaction.batches().claim(Due.at(AFTER_ALL), AFTER_ALL, SECOND))
                    .isEmpty();
            transaction.batches().append(List.of(aBatch(list, 1, 3, Samples.NOW)));
        });
        Batch claimed = claim(Samples.NOW, FIRST).orElseThrow();
        run(otherOrganization, transaction -> {
            assertThat(transaction.batches().close(claimed)).isFalse();
            assertThat(transaction.batches().putBack(claimed, rest(claimed, 1, Samples.NOW)))
                    .isFalse();
            assertThat(transaction.batches().removeAll(list)).isEqualTo(Credits.of(3, 6));
        });
        assertThat(close(claimed)).isTrue();
    }

    private Work work() {
        Batch claimed = claim(Samples.NOW, FIRST).orElseThrow();
        return in(transaction -> transaction.batches().work(claimed));
    }

    private Credits removeAll(LeadListId of) {
        return in(transaction -> {
            transaction.lists().lock(of);
            return transaction.batches().removeAll(of);
        });
    }

    private void appendEntries(List<LeadEntry> entries) {
        run(transaction -> transaction.entries().append(list, entries));
    }

    private static RawLead withEmail(RawLead lead, String email) {
        return new RawLead(lead.linkedinUrl(), RawLead.ofEmail(email).email(), null, null, null, lead.data());
    }

    private static Person person(String id, String url, String... emails) {
        return Person.of(
                new PersonId(id),
                PersonProfile.named("First", id).linkedinUrl(url).emails(emails).build());
    }

    private static Person deleted(Person person) {
        return new Person(person.id(), person.profile(), Samples.NOW, Samples.NOW, Samples.NOW.plusMillis(1));
    }
}

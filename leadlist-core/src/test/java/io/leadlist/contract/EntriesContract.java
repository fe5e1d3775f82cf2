package io.leadlist.contract;

import static io.leadlist.contract.ImportSamples.anEntry;
import static io.leadlist.contract.ImportSamples.entries;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.EntryId;
import io.leadlist.imports.ImportFunnel;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.KnownLead;
import io.leadlist.imports.LeadData;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.Normalized;
import io.leadlist.imports.PhoneNumber;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.imports.Resolution.Resolved;
import io.leadlist.imports.Resolution.Unresolved;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.LinkedInUrl;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Entries}. */
public abstract class EntriesContract extends StorageContract {
    private LeadListId list;

    /** Tests the adapter of this fixture. */
    protected EntriesContract(StorageFixture fixture) {
        super(fixture);
    }

    @BeforeEach
    void storeAList() {
        list = aStoredList(LeadType.PERSON).id();
    }

    @Test
    void entries_are_read_as_they_were_appended() {
        List<LeadEntry> entries = new ArrayList<>();
        for (String text : Samples.ODD_TEXTS) {
            entries.add(new LeadEntry(
                    new EntryId(UUID.randomUUID()),
                    entries.size() + 1,
                    List.of(InputKind.values()).get(entries.size() % 3),
                    new RawLead(
                            new Normalized<>(text, new LinkedInUrl("linkedin.com/in/" + text)),
                            new Normalized<>(text, new EmailAddress(text.substring(0, Math.min(text.length(), 200)))),
                            text,
                            text,
                            text,
                            new LeadData(Map.of(text, text))),
                    Resolution.WAITING));
        }
        entries.add(anEntry(entries.size() + 1, RawLead.ofLinkedIn("https://www.LinkedIn.com/in/JaneDoe/?x=1")));
        entries.add(anEntry(entries.size() + 1, RawLead.ofTitle("CEO", null, "acme.com")));
        entries.add(anEntry(entries.size() + 1, new RawLead(null, null, null, null, null, LeadData.NONE)));
        append(entries);
        assertThat(all()).isEqualTo(entries);
    }

    @Test
    void additional_data_of_a_lead_is_read_with_all_digits_and_nulls() {
        LeadEntry entry = anEntry(1, RawLead.ofEmail("a@example.com").withData(ImportSamples.oddData()));
        append(List.of(entry));
        assertThat(all()).containsExactly(entry);
        Map<String, Object> data = all().get(0).lead().data().values();
        assertThat(data).containsKey("nothing").containsEntry("nothing", null);
        assertThat(data.keySet())
                .containsExactlyElementsOf(ImportSamples.oddData().keySet());
    }

    @Test
    void a_lead_of_the_maximum_size_is_read_unchanged() {
        String hard = "\u0001\"\\\n".repeat(LeadData.MAX_SIZE / 4 - 6);
        String title = "\u0001".repeat(RawLead.MAX_TEXT - 1) + "x";
        LeadEntry entry =
                anEntry(1, new RawLead(null, null, title, title, title, LeadData.NONE).withData(Map.of("a", hard)));
        LeadEntry digits = anEntry(
                2, RawLead.ofEmail("a@example.com").withData(Map.of("n", new BigDecimal("9".repeat(16_000) + ".5"))));
        LeadEntry name = anEntry(3, RawLead.ofEmail("a@example.com").withData(Map.of("k".repeat(16_000), true)));
        append(List.of(entry, digits, name));
        assertThat(all()).containsExactly(entry, digits, name);
    }

    @Test
    void each_entry_counts_once_by_its_resolution() {
        append(entries(1, 9));
        run(transaction -> transaction
                .entries()
                .resolve(
                        list,
                        Map.of(
                                1, resolved("a", Outcome.ADDED, null, EmailVerdict.RISKY),
                                2, resolved("b", Outcome.ADDED, IdentityRule.EMAIL, EmailVerdict.DELIVERABLE),
                                3, resolved("c", Outcome.ALREADY_MEMBER, IdentityRule.ID, EmailVerdict.DELIVERABLE),
                                4, resolved("a", Outcome.DUPLICATE_IN_REQUEST, null, EmailVerdict.RISKY),
                                5, resolved("d", Outcome.ADDED, null, null),
                                6, new Unresolved("unknown"),
                                7, new Resolution.KeptOut(Outcome.SUPPRESSED, "a rule"))));
        ImportFunnel funnel = in(transaction -> transaction.entries().funnel(list));
        assertThat(funnel)
                .isEqualTo(new ImportFunnel(
                        9, 2, 1, 1, 1, 2, 2, 3, Map.of(EmailVerdict.DELIVERABLE, 2, EmailVerdict.RISKY, 1)));
        LeadListId other = aStoredList(LeadType.PERSON).id();
        ImportFunnel ofOther = in(transaction -> transaction.entries().funnel(other));
        assertThat(ofOther).isEqualTo(ImportFunnel.EMPTY);
    }

    private static Resolution resolved(
            String person, Outcome outcome, @Nullable IdentityRule matchedBy, @Nullable EmailVerdict verdict) {
        return new Resolved(new PersonId(person), outcome, matchedBy, KnownLead.NOTHING, verdict, List.of(), null);
    }

    @Test
    void entries_are_paged_by_ordinal_in_both_directions() {
        List<LeadEntry> entries = new ArrayList<>(entries(1, 9));
        entries.removeIf(entry -> entry.ordinal() == 4);
        append(entries.subList(4, 8));
        append(List.of(entries.get(3), entries.get(1), entries.get(2), entries.get(0)));
        for (int limit = 1; limit <= 10; limit++) {
            assertThat(page(PageRequest.first(limit))).isEqualTo(entries.subList(0, Math.min(limit, 8)));
            for (int position = 0; position <= 11; position++) {
                int at = position;
                List<LeadEntry> behind =
                        entries.stream().filter(entry -> entry.ordinal() > at).toList();
                List<LeadEntry> ahead =
                        entries.stream().filter(entry -> entry.ordinal() < at).toList();
                assertThat(page(PageRequest.after(at, limit)))
                        .isEqualTo(behind.subList(0, Math.min(limit, behind.size())));
                assertThat(page(PageRequest.before(at, limit)))
                        .isEqualTo(ahead.subList(Math.max(0, ahead.size() - limit), ahead.size()));
            }
        }
        assertThat(page(PageRequest.before(Integer.MAX_VALUE, 2))).isEqualTo(entries.subList(6, 8));
    }

    @Test
    void resolutions_of_entries_are_read_as_they_were_stored() {
        List<Resolution> resolutions = new ArrayList<>();
        for (String text : Samples.ODD_TEXTS) {
            int i = resolutions.size();
            resolutions.add(new Resolved(
                    new PersonId(text),
                    List.of(Outcome.values()).get(i % Outcome.values().length),
                    i % 4 == 0 ? null : List.of(IdentityRule.values()).get(i % IdentityRule.values().length),
                    i % 3 == 0 ? KnownLead.NOTHING : new KnownLead(text, text, text, text, text, text, text, text),
                    i % 5 == 4 ? null : List.of(EmailVerdict.values()).get(i % 5 % EmailVerdict.values().length),
                    phones(i % 4),
                    i % 2 == 0 ? null : text));
            resolutions.add(new Unresolved(text));
        }
        List<LeadEntry> entries = entries(1, resolutions.size() + 1);
        append(entries);
        Map<Integer, Resolution> byOrdinal = new HashMap<>();
        IntStream.range(0, resolutions.size()).forEach(i -> byOrdinal.put(i + 1, resolutions.get(i)));
        resolve(byOrdinal);

        List<LeadEntry> expected = new ArrayList<>();
        entries.forEach(
                entry -> expected.add(entry.resolved(byOrdinal.getOrDefault(entry.ordinal(), Resolution.WAITING))));
        assertThat(all()).isEqualTo(expected);
        resolve(Map.of(2, new Unresolved("better known"), 3, Resolution.WAITING));
        assertThat(all().get(1).resolution()).isEqualTo(new Unresolved("better known"));
        assertThat(all().get(2).resolution()).isEqualTo(Resolution.WAITING);
    }

    @Test
    void ten_thousand_entries_are_appended_and_a_thousand_resolved_in_one_call() {
        append(entries(1, 10_000));
        Map<Integer, Resolution> resolutions = new HashMap<>();
        IntStream.rangeClosed(9_001, 10_000)
                .forEach(ordinal -> resolutions.put(ordinal, new Unresolved("n" + ordinal)));
        resolve(resolutions);
        List<LeadEntry> last = page(PageRequest.after(8_999, 5_000));
        assertThat(last).hasSize(1_001);
        assertThat(last.get(0).resolution()).isEqualTo(Resolution.WAITING);
        assertThat(last.subList(1, 1_001))
                .allSatisfy(entry -> assertThat(entry.resolution()).isEqualTo(resolutions.get(entry.ordinal())));
    }

    @Test
    void other_lists_and_organizations_have_their_own_entries() {
        List<LeadEntry> mine = entries(1, 3);
        append(mine);
        LeadListId second = aStoredList(LeadType.PERSON).id();
        run(transaction -> {
            transaction.entries().append(second, entries(1, 2));
            transaction.entries().resolve(second, Map.of(1, new Unresolved("other list")));
        });
        run(otherOrganization, transaction -> {
            assertThat(transaction.entries().page(list, PageRequest.first(9))).isEmpty();
            transaction.entries().append(list, entries(1, 4));
            transaction.entries().resolve(list, Map.of(1, new Unresolved("other organization")));
        });
        assertThat(all()).isEqualTo(mine);
        List<LeadEntry> others = storage.read(
                otherOrganization, transaction -> transaction.entries().page(list, PageRequest.first(9)));
        assertThat(others).hasSize(4);
    }

    private void append(List<LeadEntry> entries) {
        run(transaction -> {
            transaction.lists().lock(list);
            transaction.entries().append(list, entries);
        });
    }

    private void resolve(Map<Integer, Resolution> resolutions) {
        run(transaction -> {
            transaction.lists().lock(list);
            transaction.entries().resolve(list, resolutions);
        });
    }

    private List<LeadEntry> all() {
        return page(PageRequest.first(20_000));
    }

    private List<LeadEntry> page(PageRequest<Integer> page) {
        return listIn(transaction -> transaction.entries().page(list, page));
    }

    private static List<PhoneNumber> phones(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PhoneNumber(
                        "+1415555267" + i,
                        List.of(PhoneNumber.Type.values()).get(i),
                        i == 0 ? null : List.of(PhoneNumber.Source.values()).get(i)))
                .toList();
    }
}

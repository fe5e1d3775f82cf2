package io.leadlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.SampleWrite.OnList;
import io.leadlist.call.ExpectedVersions;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.lead.PersonId;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.Drift;
import io.leadlist.selection.SelectionReceipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The fingerprints of writes as the entry stores them. A golden value that changes says that the retry of a write that
 * an earlier version has stored would be rejected as a conflict.
 */
class WriteFingerprintsTest {
    @ParameterizedTest
    @EnumSource
    void a_write_has_its_golden_fingerprint(SampleWrite write) {
        assertThat(write.fingerprint(write.content())).isEqualTo(write.golden());
    }

    @ParameterizedTest
    @EnumSource
    void equal_contents_have_equal_fingerprints(SampleWrite write) {
        assertThat(write.fingerprint(Changes.copy(write.content()))).isEqualTo(write.fingerprint(write.content()));
    }

    @ParameterizedTest
    @EnumSource
    void every_field_that_is_changed_changes_the_fingerprint(SampleWrite write) {
        Map<String, List<String>> fieldsByFingerprint = new LinkedHashMap<>();
        fieldsByFingerprint.put(write.fingerprint(write.content()), List.of("nothing"));
        Changes.of(write.content())
                .forEach(change -> fieldsByFingerprint
                        .computeIfAbsent(write.fingerprint(change.value()), none -> new ArrayList<>())
                        .add(change.field()));
        assertThat(fieldsByFingerprint.values())
                .allSatisfy(fields -> assertThat(fields).hasSize(1));
    }

    @ParameterizedTest
    @EnumSource
    void a_sample_has_no_field_without_a_value(SampleWrite write) {
        assertThat(Changes.empty(write.content())).isEmpty();
    }

    @Test
    void fields_that_cannot_change_alone_are_looked_at_here() {
        assertThat(Stream.of(SampleWrite.values())
                        .flatMap(write -> Changes.tied(write.content()).stream().map(field -> write + field)))
                .containsExactly(
                        "CREATE.type",
                        "ADD_RECEIPT.content.selection.excludedIds[0].value",
                        "ADD_RECEIPT.content.entries[0].excluded",
                        "ADD_RECEIPT.content.entries[1].id.value",
                        "ADD_RECEIPT.content.entries[1].excluded",
                        "UPDATE.content.memberType");
        assertThat(SampleWrite.CREATE.fingerprint(NewLeadList.ofPeople("n")))
                .isNotEqualTo(SampleWrite.CREATE.fingerprint(NewLeadList.ofCompanies("n")));
        assertThat(update(ListUpdate.NOTHING.withPeople(List.of())))
                .isNotEqualTo(update(ListUpdate.NOTHING.withCompanies(List.of())));
        assertThat(List.of(
                        receipt(List.of("p1", "p2"), Set.of("p2")),
                        receipt(List.of("p1", "p2"), Set.of("p1")),
                        receipt(List.of("p1", "p2"), Set.of()),
                        receipt(List.of("p1", "p3"), Set.of("p3"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_import_without_rejected_rows_has_the_fingerprint_of_earlier_versions() {
        NewLeadImport withRejected = (NewLeadImport) SampleWrite.CREATE_FROM_LEADS.content();
        NewLeadImport without = new NewLeadImport(
                withRejected.name(),
                withRejected.kind(),
                withRejected.owner(),
                withRejected.shared(),
                withRejected.visible(),
                withRejected.options(),
                withRejected.leads());
        assertThat(SampleWrite.CREATE_FROM_LEADS.fingerprint(without))
                .isEqualTo("e7d2a5cdea46503c55c9ff0b6a16b8a5cbcfc3482774150485a3bb1ece617a8f");
    }

    @Test
    void the_caller_and_the_expected_version_belong_to_the_content() {
        SampleWrite write = SampleWrite.CLEAR;
        assertThat(List.of(
                        write.fingerprint(write.content()),
                        write.fingerprintOf("other", ExpectedVersions.ANY),
                        write.fingerprintOf("ann", ExpectedVersions.of(1)),
                        write.fingerprintOf("ann", ExpectedVersions.of(2)),
                        write.fingerprintOf("ann", ExpectedVersions.oneOf(List.of(1L, 2L))),
                        write.fingerprintOf("ann", ExpectedVersions.oneOf(List.of())),
                        write.fingerprintOf("ann", ExpectedVersions.noneOf(List.of(1L))),
                        write.fingerprintOf("ann", ExpectedVersions.noneOf(List.of(1L, 2L))),
                        write.fingerprintOf("ann", ExpectedVersions.NO_LIST)))
                .doesNotHaveDuplicates();
        assertThat(write.fingerprintOf("ann", ExpectedVersions.ANY)).isEqualTo(write.fingerprint(write.content()));
    }

    @Test
    void no_two_kinds_of_write_have_one_fingerprint() {
        assertThat(List.of(SampleWrite.values()).stream().map(SampleWrite::golden))
                .doesNotHaveDuplicates();
    }

    private static String update(ListUpdate update) {
        return SampleWrite.UPDATE.fingerprint(new OnList<>(new LeadListId(new UUID(1, 2)), update));
    }

    private static String receipt(List<String> people, Set<String> excluded) {
        BulkSelection search = BulkSelection.of(
                        SearchFilters.builder().seniority("vp").build(), 9)
                .withExcludedIds(excluded.stream().map(PersonId::new).toList());
        List<SelectionReceipt.Entry> entries = people.stream()
                .map(id -> new SelectionReceipt.Entry(people.indexOf(id), new PersonId(id), excluded.contains(id)))
                .toList();
        Drift none = new Drift(OptionalLong.empty(), OptionalLong.empty(), 0, 0);
        return SampleWrite.ADD_RECEIPT.fingerprint(new OnList<>(
                new LeadListId(new UUID(1, 2)), new SelectionReceipt(search, entries, none, Instant.EPOCH)));
    }
}

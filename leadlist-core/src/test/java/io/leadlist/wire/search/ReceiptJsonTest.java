package io.leadlist.wire.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.contract.RandomSearch;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.GeoFilter;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.search.filter.TenureFilter;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.Drift;
import io.leadlist.selection.SelectionReceipt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A receipt is read as it was written, and not at all if it was changed so that it contradicts itself. */
class ReceiptJsonTest {
    @Property(tries = 300)
    void a_receipt_is_read_as_it_was_written(@ForAll long seed) throws IOException {
        SelectionReceipt receipt = receipt(new Random(seed));

        assertThat(ReceiptJson.read(new ByteArrayInputStream(json(receipt).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(receipt);
    }

    @Example
    void it_is_written_like_this() throws IOException {
        SearchFilters filters = SearchFilters.builder().seniority("vp").build();
        BulkSelection selection = BulkSelection.of(filters, 2).withExcludedIds(List.of(new PersonId("p2")));
        SelectionReceipt receipt = new SelectionReceipt(
                selection,
                List.of(
                        new SelectionReceipt.Entry(0, new PersonId("p1"), false),
                        new SelectionReceipt.Entry(1, new PersonId("p2"), true)),
                new Drift(OptionalLong.of(7), OptionalLong.of(7), 0, 0),
                Instant.parse("2024-01-15T10:30:00Z"));

        assertThat(json(receipt))
                .isEqualTo("{\"selection\":{\"filters\":{\"contact\":{\"seniority\":{\"any\":{\"include\":[\"vp\"]}}}},"
                        + "\"startIndex\":0,\"targetCount\":2,\"excludedIds\":[\"p2\"],\"refill\":\"SHRINK\"},"
                        + "\"fingerprint\":\"" + filters.fingerprint() + "\","
                        + "\"entries\":[{\"index\":0,\"id\":\"p1\",\"excluded\":false},"
                        + "{\"index\":1,\"id\":\"p2\",\"excluded\":true}],"
                        + "\"drift\":{\"firstTotal\":7,\"lastTotal\":7,\"repeats\":0,\"gaps\":0},"
                        + "\"resolvedAt\":\"2024-01-15T10:30:00.000Z\"}");
        assertRefused(json(receipt).replace("[\"vp\"]", "[\"owner\"]"), "fingerprint");
        assertRefused(
                json(receipt).replace("\"index\":1", "\"index\":0"), "the next index must be at least 1, but is 0");
        assertRefused(
                json(receipt).replace("\"p1\",\"excluded\":false", "\"p2\",\"excluded\":true"),
                "entries must have each person once");
        assertRefused(
                json(receipt).replace("\"excluded\":true", "\"excluded\":false"),
                "excluded must be true at index 1, but is false");
        assertRefused(json(receipt).replace("\"targetCount\":2", "\"targetCount\":0"), "selection.targetCount");
        assertRefused(json(receipt).replace("\"repeats\"", "\"repeat\""), "drift.repeats: Required");
        assertRefused(
                json(receipt).replace("\"index\":1", "\"index\":2"),
                "index must be less than 2 in this window, but is 2");
        assertRefused(json(receipt).replace("\"index\":1", "\"index\":9007199254740992"), "entries[1].index");
        assertRefused(json(receipt).replace("\"gaps\":0", "\"gaps\":-1"), "drift.gaps");
        assertRefused("[]", "Expected object, received array");
    }

    @Example
    void what_the_types_allow_can_be_written_and_read() throws IOException {
        SearchFilters filters = SearchFilters.builder()
                .employees(0, Band.MAX_NUMBER)
                .with(SearchField.CONTACT_TENURE_IN_ALL, new TenureFilter(0, TenureFilter.MAX_MONTHS))
                .with(
                        SearchField.ACCOUNT_GEO_LOCATION,
                        new GeoFilter(-0.0, 180, GeoFilter.MIN_RADIUS, GeoFilter.Unit.MI))
                .domain(IntStream.range(0, 1_000).mapToObj(i -> i + ".example").toArray(String[]::new))
                .technology(IntStream.range(0, 1_000).mapToObj(i -> "t" + i).toArray(String[]::new))
                .build();
        SelectionReceipt receipt = new SelectionReceipt(
                BulkSelection.of(filters, 1),
                List.of(),
                new Drift(OptionalLong.empty(), OptionalLong.of(Band.MAX_NUMBER), 0, 0),
                Instant.EPOCH);

        assertThat(ReceiptJson.read(new ByteArrayInputStream(json(receipt).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(receipt);
    }

    private static void assertRefused(String json, String named) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> ReceiptJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
                .withMessageContaining(named);
    }

    private static SelectionReceipt receipt(Random random) {
        SearchFilters filters = new RandomSearch(random).filters(LeadType.PERSON);
        int start = random.nextInt(Integer.MAX_VALUE - 1_000);
        int count = 1 + random.nextInt(20);
        Set<PersonId> excluded = Set.of(new PersonId("p1"), new PersonId("p\"\u00e9\ud83d\ude00"));
        BulkSelection selection = new BulkSelection(
                filters,
                start,
                count,
                excluded,
                random.nextBoolean() ? Refill.FILL : Refill.SHRINK,
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(100)));
        List<SelectionReceipt.Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PersonId id = new PersonId("p" + i);
            entries.add(new SelectionReceipt.Entry((long) start + i, id, excluded.contains(id)));
        }
        OptionalLong total = random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextInt(1_000));
        Drift drift = new Drift(total, total, random.nextInt(3), random.nextInt(3));
        return new SelectionReceipt(selection, entries, drift, Instant.ofEpochMilli(random.nextInt()));
    }

    private static String json(SelectionReceipt receipt) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReceiptJson.write(receipt, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}

package io.leadlist.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.Limits;
import io.leadlist.list.Limits.WhenFull;
import io.leadlist.list.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * For any file, the result of an import depends neither on batches nor on retries, and the counts of its report add up.
 */
class CsvImportProperties {
    private static final String HEADER = "First Name,Last Name,Email,LinkedIn\n";

    @Property(tries = 150)
    void batches_change_nothing(@ForAll("rows") List<String> rows, @ForAll @IntRange(min = 1, max = 4) int size)
            throws IOException {
        CsvReport whole = scene(1_000).add(file(rows));
        CsvScene divided = scene(size);
        CsvReport parts = divided.add(file(rows));

        assertThat(parts.counts()).isEqualTo(whole.counts());
        assertThat(parts.rejects()).isEqualTo(whole.rejects());
        assertThat(divided.list().memberCount()).isEqualTo(whole.count(CsvOutcome.ADDED));
    }

    @Property(tries = 150)
    void a_dry_run_reports_what_the_import_does(
            @ForAll("rows") List<String> former,
            @ForAll("rows") List<String> rows,
            @ForAll @IntRange(min = 1, max = 4) int size)
            throws IOException {
        CsvScene scene = scene(size);
        scene.add(file(former));
        scene.leadLists.clear(CsvScene.CALLER, scene.list);
        scene.add(file(former.subList(0, former.size() / 2)));

        CsvReport dry = scene.add(scene.imports().with(WriteOptions.DRY_RUN), file(rows));
        long before = scene.list().memberCount();
        CsvReport real = scene.add(file(rows));

        assertThat(dry.counts()).isEqualTo(real.counts());
        assertThat(dry.rejects()).isEqualTo(real.rejects());
        assertThat(scene.list().memberCount()).isEqualTo(before + real.count(CsvOutcome.ADDED));
    }

    @Property(tries = 250)
    void an_import_of_people_is_one_call_with_the_same_people(
            @ForAll("people") List<List<String>> known,
            @ForAll("people") List<List<String>> people,
            @ForAll @IntRange(min = 1, max = 4) int size)
            throws IOException {
        CsvScene direct = new CsvScene();
        CsvScene divided = new CsvScene(builder -> builder.limits(Limits.ofCall(size, size)));
        for (CsvScene scene : List.of(direct, divided)) {
            for (List<String> one : known) {
                scene.leadLists.addProspects(CsvScene.CALLER, scene.list, prospects(List.of(one)));
            }
            scene.leadLists.clear(CsvScene.CALLER, scene.list);
        }

        List<Outcome> outcomes = people.isEmpty()
                ? List.of()
                : direct.leadLists.addProspects(CsvScene.CALLER, direct.list, prospects(people)).outcomes().stream()
                        .map(AddOutcome::outcome)
                        .toList();
        CsvReport dry = divided.add(divided.imports().with(WriteOptions.DRY_RUN), file(lines(people)));
        CsvReport real = divided.add(file(lines(people)));

        assertThat(counts(outcomes)).isEqualTo(dry.counts()).isEqualTo(real.counts());
        assertThat(divided.profiles()).isEqualTo(direct.profiles());
    }

    private static Map<CsvOutcome, Integer> counts(List<Outcome> outcomes) {
        return outcomes.stream().collect(Collectors.toMap(CsvOutcome::of, outcome -> 1, Integer::sum));
    }

    private static List<Prospect> prospects(List<List<String>> people) {
        return people.stream()
                .map(emails -> Prospect.of(
                        PersonProfile.named("Jane", "Doe").emails(emails).build()))
                .toList();
    }

    private static List<String> lines(List<List<String>> people) {
        return people.stream()
                .map(emails -> "Jane,Doe," + String.join("; ", emails) + ",")
                .toList();
    }

    @Provide
    Arbitrary<List<List<String>>> people() {
        Arbitrary<String> address = Arbitraries.of("1@x.com", "2@x.com", "3@x.com", "4@x.com", "5@x.com", "6@x.com");
        return address.list().ofMinSize(1).ofMaxSize(3).list().ofMaxSize(8);
    }

    @Property(tries = 100)
    void the_counts_add_up_and_a_retry_has_the_same_report(
            @ForAll("rows") List<String> rows, @ForAll @IntRange(min = 1, max = 4) int size) throws IOException {
        CsvScene scene = scene(size);
        CsvImport retried = scene.imports().with(WriteOptions.idempotent(new IdempotencyKey("key")));

        CsvReport first = scene.add(retried, file(rows));
        long version = scene.list().version();
        CsvReport second = scene.add(retried, file(rows));

        assertThat(first.counts().values().stream().mapToInt(one -> one).sum()).isEqualTo(first.rows());
        assertThat(second.counts()).isEqualTo(first.counts());
        assertThat(second.rejects()).isEqualTo(first.rejects());
        assertThat(scene.list().version()).isEqualTo(version);
    }

    @Property(tries = 100)
    void rejected_rows_are_rejected_again(@ForAll("rows") List<String> rows) throws IOException {
        CsvScene scene = scene(3);
        String rejects = scene.rejectsOf(file(rows));
        long members = scene.list().memberCount();

        CsvReport again = scene.add(rejects);

        assertThat(scene.list().memberCount()).isEqualTo(members);
        assertThat(again.rejected()).isEqualTo(again.rows());
        assertThat(again.rows()).isEqualTo((int) rejects.lines()
                .filter(line -> line.matches(".*,(INVALID|OVER_LIMIT|DUPLICATE_IN_REQUEST),.*"))
                .count());
    }

    @Property(tries = 500)
    void any_bytes_are_imported_or_rejected_in_a_documented_way(@ForAll("bytes") byte[] bytes) throws IOException {
        CsvScene scene = scene(1_000);
        try {
            CsvReport report = scene.imports()
                    .withRejects(new ByteArrayOutputStream())
                    .add(CsvScene.CALLER, scene.list, CsvSource.of(bytes));
            assertThat(report.counts().values().stream().mapToInt(one -> one).sum())
                    .isEqualTo(report.rows());
        } catch (InvalidRequestException rejection) {
            assertThat(rejection.violations().get(0).path().toString()).isIn("file", "header");
        }
    }

    private static CsvScene scene(int batch) {
        return new CsvScene(
                builder -> builder.limits(Limits.ofCall(batch, batch).withMembers(6, WhenFull.FILL)));
    }

    private static String file(List<String> rows) {
        return HEADER + String.join("\n", rows);
    }

    @Provide
    Arbitrary<List<String>> rows() {
        List<String> urls =
                List.of("", "linkedin.com/in/a", "https://www.linkedin.com/in/A/", "linkedin.com/in/b", "nope");
        List<String> addresses = List.of("", "a@x.com", "A@X.com", "b@x.com", "a@x.com; b@x.com", "c@x.com", "bad");
        Arbitrary<String> row = Combinators.combine(
                        Arbitraries.of("Jane", "=1", "", "\"two\nlines\""),
                        Arbitraries.of("Doe", "'+x", ""),
                        Arbitraries.of(addresses),
                        Arbitraries.of(urls),
                        Arbitraries.frequencyOf(
                                Tuple.of(20, Arbitraries.just("")),
                                Tuple.of(1, Arbitraries.of(",", ",x", "\n", ",\"open"))))
                .as((first, last, email, url, end) -> String.join(",", first, last, email, url) + end);
        return row.list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
        Arbitrary<byte[]> text = Arbitraries.of(
                        "First Name",
                        "Last Name",
                        "Email",
                        "id",
                        ",",
                        ";",
                        "\"",
                        "\n",
                        "\r",
                        "\t",
                        "'",
                        "a@x.com",
                        "\0",
                        "\ufeff",
                        "é",
                        "_row",
                        "_line",
                        "_outcome",
                        "_reason",
                        "Unclosed quote",
                        "Too few fields: 1 of 3",
                        "sep=;",
                        "x")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts).getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(noise, text);
    }
}

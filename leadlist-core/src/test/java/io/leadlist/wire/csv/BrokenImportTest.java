package io.leadlist.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadlist.call.ConflictException;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.CompanyFinder;
import io.leadlist.imports.CompanyReference;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.list.NewLeadList;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports that break off say how far they came, and can be resumed. */
class BrokenImportTest {
    private static final WriteOptions KEY = WriteOptions.idempotent(new IdempotencyKey("upload"));
    private static final String HEADER = "First Name,Last Name,Email\n";

    private final CsvScene scene = new CsvScene();

    private static String rows(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> "Jane,Doe,jane" + i + "@example.com\n")
                .collect(Collectors.joining());
    }

    /** A disk with this many bytes. */
    private static OutputStream disk(int bytes) {
        return new OutputStream() {
            private int left = bytes;

            @Override
            public void write(int one) throws IOException {
                if (left-- <= 0) {
                    throw new IOException("No space left on device");
                }
            }
        };
    }

    @Test
    void nothing_is_imported_if_the_reject_file_cannot_be_written() {
        CsvImport imports = scene.imports().withRejects(disk(0));

        RejectFileException failure =
                catchThrowableOfType(RejectFileException.class, () -> scene.add(imports, HEADER + rows(1, 3)));

        assertThat(failure)
                .hasMessage("The rejected rows cannot be written: No space left on device; nothing has been imported");
        assertThat(failure.report().rows()).isZero();
        assertThat(scene.list().version()).isEqualTo(1);
    }

    @Test
    void a_full_disk_stops_the_import_after_the_batch_in_work() {
        CsvImport imports = scene.imports().withRejects(disk(200));
        String bad = "Jane,Doe,invalid\n".repeat(10);

        RejectFileException failure = catchThrowableOfType(
                RejectFileException.class, () -> scene.add(imports, HEADER + rows(1, 990) + bad + rows(991, 2_000)));

        assertThat(failure).hasMessageContaining("the first 1000 rows have been processed; 10 of them were rejected");
        assertThat(failure.report().counts()).isEqualTo(Map.of(CsvOutcome.ADDED, 990, CsvOutcome.INVALID, 10));
        assertThat(scene.list().memberCount()).isEqualTo(990);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 2_000})
    void a_file_that_was_cut_between_two_batches_can_be_sent_in_whole(int cut) throws IOException {
        CsvImport imports = scene.imports().with(KEY);
        scene.add(imports, HEADER + rows(1, cut));

        CsvReport report = scene.add(imports, HEADER + rows(1, 2_500));

        assertThat(report.counts()).isEqualTo(Map.of(CsvOutcome.ADDED, 2_500));
        assertThat(scene.list().memberCount()).isEqualTo(2_500);
    }

    @Test
    void a_conflict_of_a_later_batch_says_how_many_rows_are_done() throws IOException {
        CsvImport imports = scene.imports().with(KEY);
        scene.add(imports, HEADER + rows(1, 1_500));

        assertThatThrownBy(() -> scene.add(imports, HEADER + rows(1, 2_500)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("; the first 1000 rows have been processed; 0 of them were rejected");
        assertThat(scene.list().memberCount()).isEqualTo(1_500);
    }

    @Test
    void a_conflict_of_the_first_batch_has_no_such_note() throws IOException {
        CsvImport imports = scene.imports().with(KEY);
        scene.add(imports, HEADER + rows(1, 10));

        assertThatThrownBy(() -> scene.add(imports, HEADER + rows(2, 10)))
                .isInstanceOf(ConflictException.class)
                .hasMessageNotContaining("processed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", ",,\n", " , ,\n"})
    void rows_without_values_have_the_limit_of_rows(String blank) throws IOException {
        CsvImport imports = scene.imports().reading(CsvOptions.DEFAULT.limits(CsvLimits.DEFAULT.withRows(5)));

        scene.add(imports, HEADER + blank.repeat(5) + rows(1, 5));

        assertThatThrownBy(() -> scene.add(imports, HEADER + blank.repeat(6)))
                .isInstanceOf(PayloadTooLargeException.class);
    }

    @Test
    void companies_that_are_found_later_are_added_by_a_retry() throws IOException {
        List<String> known = new ArrayList<>(List.of("a.example"));
        scene.directory.putCompanies(List.of(company("a.example"), company("b.example"), company("c.example")));
        CompanyFinder finder = (organization, references) -> {
            Map<CompanyReference, CompanyId> found = new HashMap<>();
            references.forEach(reference -> known.stream()
                    .filter(domain -> reference.toString().contains(domain))
                    .forEach(domain -> found.put(reference, id(domain))));
            return found;
        };
        LeadListId list = scene.leadLists
                .create(CsvScene.CALLER, NewLeadList.ofCompanies("Companies"))
                .list()
                .id();
        CsvImport imports = scene.imports().findingCompanies(finder).with(KEY);
        String file = "name,domain\n" + "x,c.example\n".repeat(1_000) + "A,a.example\nB,b.example\n";
        imports.add(CsvScene.CALLER, list, CsvScene.source(file));
        known.addAll(List.of("b.example", "c.example"));

        CsvReport report = imports.add(CsvScene.CALLER, list, CsvScene.source(file));

        assertThat(report.counts())
                .isEqualTo(Map.of(
                        CsvOutcome.ADDED, 2, CsvOutcome.ALREADY_MEMBER, 1, CsvOutcome.DUPLICATE_IN_REQUEST, 999));
        assertThat(scene.leadLists.find(CsvScene.CALLER, list).memberCount()).isEqualTo(3);
    }

    private static Company company(String domain) {
        return new Company(id(domain), CompanyProfile.named(domain).build());
    }

    private static CompanyId id(String domain) {
        return new CompanyId(UUID.nameUUIDFromBytes(domain.getBytes(StandardCharsets.UTF_8)));
    }
}

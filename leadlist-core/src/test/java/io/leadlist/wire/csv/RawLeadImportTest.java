package io.leadlist.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.PageRequest;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.PriceList;
import io.leadlist.list.LeadList;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV files of raw leads create a list, or are added to one. */
class RawLeadImportTest {
    private static final String HEADER = "Email,Title,Note\n";
    private static final NewLeadImport EMAILS = NewLeadImport.of(InputKind.EMAIL, "admin@example.com", List.of());

    private final CsvScene scene = new CsvScene(builder -> builder.importLimits(new ImportLimits(10_000, 1_500))
            .users(CsvScene.users())
            .prices(PriceList.FREE));

    @Test
    void a_list_is_created_from_a_file_and_keeps_unknown_columns() throws IOException {
        CsvReport report = create(scene.imports(), HEADER + "a@x.com,CEO,hello\nb@x.com,,\nA@x.com,,\nnone,,\n");

        assertThat(report.counts())
                .isEqualTo(Map.of(CsvOutcome.ACCEPTED, 2, CsvOutcome.DUPLICATE_IN_REQUEST, 1, CsvOutcome.INVALID, 1));
        LeadList list = Objects.requireNonNull(report.list());
        assertThat(scene.leadLists
                        .imports()
                        .findLeads(CsvScene.CALLER, list.id(), PageRequest.first(10))
                        .leads())
                .hasSize(2);
        assertThat(report.columns().mapped()).contains(new CsvColumns.Mapped("Note", "data"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leads_beyond_the_limit_are_over_it_in_dry_and_real_imports(boolean dryRun) throws IOException {
        CsvImport imports = scene.imports().with(dryRun ? WriteOptions.DRY_RUN : WriteOptions.DEFAULT);

        CsvReport report = create(imports, HEADER + rows(0, 2_200));

        assertThat(report.counts()).isEqualTo(Map.of(CsvOutcome.ACCEPTED, 1_500, CsvOutcome.OVER_LIMIT, 700));
        assertThat(report.list() == null).isEqualTo(dryRun);
    }

    @Test
    void leads_are_added_to_a_list_in_dry_and_real_imports() throws IOException {
        LeadList list = Objects.requireNonNull(
                create(scene.imports(), HEADER + rows(0, 700)).list());
        String more = HEADER + rows(700, 1_100);

        CsvReport dry = scene.imports()
                .with(WriteOptions.DRY_RUN)
                .addRawLeads(CsvScene.CALLER, list.id(), null, CsvScene.source(more));
        CsvReport real = scene.imports().addRawLeads(CsvScene.CALLER, list.id(), null, CsvScene.source(more));

        assertThat(dry.counts())
                .isEqualTo(real.counts())
                .isEqualTo(Map.of(CsvOutcome.ACCEPTED, 800, CsvOutcome.OVER_LIMIT, 300));
    }

    @Test
    void a_retry_creates_no_second_list() throws IOException {
        CsvImport retried = scene.imports().with(WriteOptions.idempotent(new IdempotencyKey("leads")));

        CsvReport first = create(retried, HEADER + rows(0, 1_100));
        CsvReport second = create(retried, HEADER + rows(0, 1_100));

        assertThat(Objects.requireNonNull(second.list()).id())
                .isEqualTo(Objects.requireNonNull(first.list()).id());
        assertThat(second.counts()).isEqualTo(first.counts());
    }

    @Test
    void a_file_without_the_key_of_its_leads_creates_no_list() {
        assertThatThrownBy(() -> create(scene.imports(), "Title,Company\nCEO,Acme\n"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("header");
    }

    @Test
    void a_list_without_a_kind_needs_one() throws IOException {
        String file = "Title,Company\nCEO,Acme\nCTO,\n";

        assertThatThrownBy(() -> scene.imports().addRawLeads(CsvScene.CALLER, scene.list, null, CsvScene.source(file)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("type");
        CsvReport report = scene.imports()
                .addRawLeads(CsvScene.CALLER, scene.list, InputKind.TITLE_AND_COMPANY, CsvScene.source(file));
        assertThat(report.rejectedRows())
                .containsExactly(new CsvReport.RejectedRow(2, 3, CsvOutcome.INVALID, "Missing company_name"));
    }

    private CsvReport create(CsvImport imports, String file) throws IOException {
        return imports.createRawLeads(CsvScene.CALLER, EMAILS, CsvScene.source(file));
    }

    private static String rows(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> "p" + i + "@example.com,CEO,\n")
                .collect(Collectors.joining());
    }
}

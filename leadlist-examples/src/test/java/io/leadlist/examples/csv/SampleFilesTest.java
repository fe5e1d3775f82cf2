package io.leadlist.examples.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.WriteOptions;
import io.leadlist.examples.directory.SampleDirectory;
import io.leadlist.imports.CompanyFinder;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.wire.csv.CsvImport;
import io.leadlist.wire.csv.CsvOptions;
import io.leadlist.wire.csv.CsvReport;
import io.leadlist.wire.csv.CsvSource;
import io.leadlist.wire.csv.LeadCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sample file becomes a list: every lead is added, and the rows that are not leads are rejected. */
class SampleFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/samples");
    private static final Caller CALLER = Caller.of("user_xyz789", "org_acme");

    private final MemoryDirectory directory =
            new MemoryDirectory().putCompanies(SampleDirectory.companies().subList(0, 6));
    private final LeadLists leadLists =
            LeadLists.over(new MemoryStorage()).directory(directory).build();

    /** The expected outcomes of the rows of a file, and the number of rejected rows. */
    private record Expected(String file, String counts, int rejected) {
        @Override
        public String toString() {
            return file;
        }
    }

    private static Stream<Expected> files() {
        return Stream.of(
                new Expected("apollo.csv", "{ADDED=8, DUPLICATE_IN_REQUEST=1, INVALID=1}", 1),
                new Expected("zoominfo.csv", "{ADDED=6}", 0),
                new Expected("phantombuster.csv", "{ADDED=6}", 0),
                new Expected("hubspot.csv", "{ADDED=6}", 0),
                new Expected("google.csv", "{ADDED=6}", 0),
                new Expected("google-old.csv", "{ADDED=6}", 0),
                new Expected("outlook.csv", "{ADDED=6}", 0),
                new Expected("linkedin-connections.csv", "{ADDED=8, INVALID=1}", 1),
                new Expected("leadlist.csv", "{ADDED=6}", 0),
                new Expected("semicolon-windows-1252.csv", "{ADDED=3}", 0),
                new Expected("bad-rows.csv", "{ADDED=4, DUPLICATE_IN_REQUEST=1, INVALID=3}", 3),
                new Expected("hubspot-companies.csv", "{ADDED=3, DUPLICATE_IN_REQUEST=1, NOT_FOUND=1, INVALID=1}", 2));
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_row_has_its_outcome_and_the_dry_run_says_so_before(Expected expected) throws IOException {
        LeadList list = list(expected.file());
        CsvReport dry = importer().with(WriteOptions.DRY_RUN).add(CALLER, list.id(), source(expected.file()));
        assertThat(leadLists.find(CALLER, list.id()).version()).isEqualTo(list.version());
        CsvReport report = importer().add(CALLER, list.id(), source(expected.file()));
        assertThat(report.counts()).hasToString(expected.counts()).isEqualTo(dry.counts());
        assertThat(report.rejected()).isEqualTo(expected.rejected()).isEqualTo(dry.rejected());
        assertThat(report.rejects()).isEqualTo(dry.rejects());
        assertThat(report.columns()).isEqualTo(dry.columns());
    }

    @Test
    void the_code_on_the_pages_makes_a_dry_run_and_then_imports() throws IOException {
        ByteArrayOutputStream rejects = new ByteArrayOutputStream();
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        CsvSnippet.run(leadLists, FOLDER.resolve("apollo.csv"), rejects, new PrintStream(console, true, UTF_8));
        assertThat(console.toString(UTF_8)).startsWith("{ADDED=8, DUPLICATE_IN_REQUEST=1, INVALID=1}, then {ADDED=8,");
        assertThat(rejects.toString(UTF_8)).contains("_row,_line,_outcome,_reason", "10,11,INVALID");
    }

    @Test
    void every_sample_file_is_imported() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            assertThat(all.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(
                            files().map(Expected::file).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apollo.csv",
                "zoominfo.csv",
                "phantombuster.csv",
                "hubspot.csv",
                "google.csv",
                "google-old.csv",
                "outlook.csv",
                "linkedin-connections.csv"
            })
    void each_family_of_headers_has_names_titles_and_companies(String file) throws IOException {
        assertThat(imported(file)).allSatisfy(person -> {
            assertThat(person.firstName()).isNotNull();
            assertThat(person.lastName()).isNotNull();
            assertThat(person.jobTitle()).isNotNull().isNotIn("Ms.", "Mr.", "Mme", "Herr");
            assertThat(person.workExperiences())
                    .singleElement()
                    .satisfies(work -> assertThat(work.company()).isNotNull());
        });
    }

    @Test
    void an_apollo_export_keeps_all_addresses_phones_and_departments() throws IOException {
        PersonProfile ada = imported("apollo.csv").get(0);
        assertThat(ada.emails())
                .containsExactly("ada.quill@alder.example.com", "a.quill@example.com", "ada@example.com");
        assertThat(ada.phones()).hasSize(2);
        assertThat(ada.departments()).containsExactly("C-Suite", "Sales");
        assertThat(ada.externalIds().baseProviderId()).isEqualTo("63f0e1a2b3c4d5e6f7000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"google.csv", "google-old.csv", "outlook.csv"})
    void several_addresses_of_a_contact_are_kept(String file) throws IOException {
        assertThat(imported(file).get(0).emails()).hasSize(2);
    }

    @Test
    void a_sales_navigator_export_has_the_url_of_the_profile() throws IOException {
        assertThat(imported("phantombuster.csv"))
                .allSatisfy(person -> assertThat(person.linkedinUrl()).contains("/in/"));
    }

    @Test
    void an_export_of_this_library_is_read_without_loss() throws IOException {
        LeadList list = list("leadlist.csv");
        importer().add(CALLER, list.id(), source("leadlist.csv"));
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        try (Stream<PopulatedMember> members =
                leadLists.findPopulated(CALLER, list.id()).members()) {
            LeadCsv.of(LeadType.PERSON).write(members, again);
        }
        assertThat(profiles(again.toString(UTF_8)))
                .isEqualTo(profiles(Files.readString(FOLDER.resolve("leadlist.csv"))));
    }

    /** Returns the rows without ids and instants, which differ in each list. */
    private static List<String> profiles(String csv) {
        return csv.lines().map(line -> line.replaceFirst("^([^,]*,){3}", "")).toList();
    }

    private List<PersonProfile> imported(String file) throws IOException {
        LeadList list = list(file);
        importer().add(CALLER, list.id(), source(file));
        try (Stream<PopulatedMember> members =
                leadLists.findPopulated(CALLER, list.id()).members()) {
            return members.flatMap(member -> member.person().stream())
                    .map(person -> person.profile())
                    .toList();
        }
    }

    private CsvImport importer() {
        return CsvImport.into(leadLists)
                .findingCompanies(CompanyFinder.in(directory))
                .reading(CsvOptions.DEFAULT.orWindows1252());
    }

    private LeadList list(String file) {
        NewLeadList list = file.contains("companies") ? NewLeadList.ofCompanies(file) : NewLeadList.ofPeople(file);
        return leadLists.create(CALLER, list).list();
    }

    private static CsvSource source(String file) {
        return CsvSource.of(FOLDER.resolve(file));
    }
}

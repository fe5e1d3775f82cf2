package io.leadlist.conformance;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.conformance.CaseResult.Verdict;
import io.leadlist.memory.MemoryStorage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The vectors are well formed, and this library passes them over the memory storage. */
class VectorsTest {
    private static final Pattern DECISION = Pattern.compile("decision ([1-9][0-9]*)");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");

    private final List<VectorCase> cases = Vectors.load().cases();
    private final List<Throwable> errors = new ArrayList<>();
    private final Target service = CheckedService.over(new MemoryStorage(), errors::add);

    @Test
    void every_case_passes_over_the_memory_storage_without_errors() {
        Report report = Runner.against(service).play(cases);

        assertThat(report.passed()).as(report.text()).isTrue();
        assertThat(report.of(Verdict.NOT_PLAYED)).isEmpty();
        assertThat(errors).isEmpty();
    }

    @Test
    void the_cases_depend_neither_on_each_other_nor_on_stored_data() {
        List<VectorCase> backwards = new ArrayList<>(cases);
        Collections.reverse(backwards);

        Report first = Runner.against(service).play(backwards);
        Report again = Runner.against(service).play(cases);

        assertThat(first.passed()).as(first.text()).isTrue();
        assertThat(again.passed()).as(again.text()).isTrue();
    }

    @Test
    void the_names_of_cases_are_unique() {
        assertThat(cases).extracting(VectorCase::name).doesNotHaveDuplicates();
    }

    @Test
    void every_case_names_a_decision_or_a_page_of_the_contract_decisions() throws IOException {
        Set<String> anchors = anchors();
        assertThat(cases)
                .allSatisfy(one -> assertThat(one.sources())
                        .as(one.name())
                        .isNotEmpty()
                        .allMatch(source ->
                                anchors.contains(DECISION.matcher(source).replaceFirst("$1"))));
    }

    @Test
    void every_documented_write_has_cases() {
        assertThat(sources())
                .contains("entities-create", "entities-add-prospects", "entities-add-companies", "leadlists-create");
    }

    @Test
    void every_decision_has_a_case_or_a_reason_why_none_can_exist() throws IOException {
        Set<String> hidden = Json.resource("decisions.json").get("notOnTheWire").propertyNames().stream()
                .map(number -> "decision " + number)
                .collect(toSet());
        Set<String> covered = sources().stream()
                .filter(source -> DECISION.matcher(source).matches())
                .collect(toSet());

        assertThat(covered).doesNotContainAnyElementsOf(hidden);
        covered.addAll(hidden);
        assertThat(covered)
                .containsExactlyInAnyOrderElementsOf(anchors().stream()
                        .filter(anchor -> anchor.matches("[0-9]+"))
                        .map(number -> "decision " + number)
                        .toList());
    }

    @Test
    void every_file_of_cases_is_in_the_index() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(Vectors.class.getResource("index.json"))
                        .toURI())
                .getParent();
        Set<String> ofCases = cases.stream().map(VectorCase::file).collect(toCollection(TreeSet::new));

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".json"))
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> !file.matches("(index|scenes|records|decisions)\\.json")))
                    .containsExactlyInAnyOrderElementsOf(ofCases);
        }
    }

    @Test
    void the_readme_names_every_matcher_and_every_caller() throws IOException {
        String readme;
        try (var file = Objects.requireNonNull(Vectors.class.getResourceAsStream("README.md"))) {
            readme = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(JsonMatcher.NAMES).allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
        assertThat(Vectors.load().callers().keySet())
                .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    @Test
    void cases_are_chosen_by_file_name_or_source() {
        Vectors vectors = Vectors.load();

        assertThat(vectors.casesOf("lead-lists/add.json"))
                .isNotEmpty()
                .allMatch(one -> one.file().equals("lead-lists/add.json"));
        assertThat(vectors.casesOf("DECISION 154")).hasSize(3);
        assertThat(vectors.casesOf("people repeated in")).hasSize(1);
    }

    /** Returns the numbers of the decisions and the names of the pages that {@code contract-decisions.md} has. */
    private static Set<String> anchors() throws IOException {
        return ANCHOR.matcher(Files.readString(Path.of("..", "docs", "contract-decisions.md")))
                .results()
                .map(anchor -> anchor.group(1))
                .collect(toSet());
    }

    private Set<String> sources() {
        return cases.stream().flatMap(one -> one.sources().stream()).collect(toSet());
    }
}

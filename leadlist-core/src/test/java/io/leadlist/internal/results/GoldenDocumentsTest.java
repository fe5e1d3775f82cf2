package io.leadlist.internal.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.leadlist.call.LeadListException;
import io.leadlist.internal.write.ResultType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stored documents stay readable. Each file holds the documents of one kind, one per line, with every field filled. A
 * failure here means that stored data would be lost or written differently. Keep the old name by an annotation in
 * {@link ValueMixIns}, or accept the new document and mention it in the changelog.
 */
class GoldenDocumentsTest {
    private static final Map<ResultType<?>, List<?>> RESULTS = Map.ofEntries(
            Map.entry(ResultType.ADDED, ResultSamples.added()),
            Map.entry(ResultType.IMPORTED, ResultSamples.imported()),
            Map.entry(ResultType.CANCELED, ResultSamples.canceled()),
            Map.entry(ResultType.REMOVED, ResultSamples.removed()),
            Map.entry(ResultType.UPDATED, ResultSamples.updated()),
            Map.entry(ResultType.UNDONE, ResultSamples.undone()),
            Map.entry(ResultType.CHANGED, ResultSamples.lists()),
            Map.entry(ResultType.DELETED, ResultSamples.lists()),
            Map.entry(ResultType.SUPPRESSED, ResultSamples.suppressed()),
            Map.entry(ResultType.LIFTED, ResultSamples.lifted()));

    static Stream<Arguments> results() {
        return RESULTS.entrySet().stream().map(kind -> arguments(kind.getKey(), kind.getValue()));
    }

    static Stream<String> rejections() {
        return RejectionForms.ALL.stream().map(RejectionForm::name);
    }

    @ParameterizedTest
    @MethodSource("results")
    <T> void a_result_is_written_as_its_golden_document(ResultType<T> type, List<T> samples) {
        assertThat(samples.stream().map(type::write)).containsExactlyElementsOf(golden("result", type.name()));
    }

    @ParameterizedTest
    @MethodSource("results")
    <T> void a_golden_document_is_read_as_the_result(ResultType<T> type, List<T> samples) {
        assertThat(golden("result", type.name()).stream()
                        .map(document -> type.read(document, ResultSamples.ORGANIZATION)))
                .containsExactlyElementsOf(samples);
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void a_rejection_is_written_as_its_golden_document(String form) {
        assertThat(ResultSamples.rejections(form).stream().map(ResultDocuments::write))
                .containsExactlyElementsOf(golden("rejection", form));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void a_golden_document_is_read_as_the_rejection(String form) {
        List<Map<String, Object>> facts = golden("rejection", form).stream()
                .map(document -> catchThrowableOfType(
                        LeadListException.class, () -> ResultType.ADDED.read(document, ResultSamples.ORGANIZATION)))
                .map(RejectionFacts::of)
                .toList();
        assertThat(facts)
                .isNotEmpty()
                .isEqualTo(ResultSamples.rejections(form).stream()
                        .map(RejectionFacts::of)
                        .toList());
    }

    @Test
    void every_kind_of_result_has_golden_documents() {
        Stream<Field> constants = Arrays.stream(ResultType.class.getFields());
        assertThat(RESULTS).hasSize((int) constants
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .count());
    }

    @Test
    void the_samples_fill_every_field() {
        FilledFields fields = new FilledFields();
        RESULTS.values().forEach(fields::visit);
        ResultSamples.rejections()
                .forEach(rejection -> fields.visit(RejectionForms.of(rejection).facts(rejection)));
        assertThat(fields.seen()).hasSizeGreaterThan(30);
        assertThat(fields.empty()).isEmpty();
    }

    private static List<String> golden(String outcome, String kind) {
        String name = outcome + "-" + kind + ".jsonl";
        try (InputStream in = GoldenDocumentsTest.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

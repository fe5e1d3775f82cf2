package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.storage.StoredResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.StoredResults}: documents are stored unchanged, and purged when old. */
public abstract class StoredResultsContract extends StorageContract {
    private static final String FINGERPRINT = "0123456789abcdef".repeat(4);
    private static final int MEGABYTE = 1_000_000;

    /** Documents that look empty, or equal to another one, to a storage that interprets them. */
    private static final List<String> NEARLY_EMPTY = List.of(
            " ", "\n", "\t\r\n ", "0", "null", "NULL", "\"\"", "''", "{}", "{ }", "[]", "\u00A0", "\u200B", "\uFEFF",
            "\\", "\\0", "%", "?", ":a");

    /** Tests the adapter of this fixture. */
    protected StoredResultsContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void a_result_is_found_by_its_own_key_only() {
        for (String text : OddTexts.ALL) {
            assertThat(find(text)).isEmpty();
            store(text, "document of " + text);
        }
        for (String text : OddTexts.ALL) {
            assertThat(find(text)).contains(aResult("document of " + text));
        }
    }

    @Test
    void fingerprint_and_instant_are_read_unchanged() {
        Instant instant = Instant.parse("2026-12-31T23:59:59.999Z");
        for (String fingerprint : List.of("f".repeat(64), "0".repeat(64), FINGERPRINT)) {
            StoredResult result = new StoredResult(fingerprint, "{}", instant);
            run(transaction -> transaction.storedResults().store(new IdempotencyKey(fingerprint), result));
            assertThat(find(fingerprint)).contains(result);
        }
    }

    @Test
    void a_document_of_any_text_is_read_unchanged() {
        OddTexts.ALL.forEach(this::assertThatItIsReadUnchanged);
    }

    @Test
    void a_document_that_looks_empty_is_read_unchanged() {
        NEARLY_EMPTY.forEach(this::assertThatItIsReadUnchanged);
    }

    @Test
    void a_document_that_looks_like_json_is_not_rewritten() {
        assertThatItIsReadUnchanged("{\"b\":1.50, \"a\":null,\"a\":[ 1e3,{}],\"\\u00e9\":\"\\/\"}\n");
    }

    @Test
    void a_document_of_all_characters_is_read_unchanged() {
        StringBuilder all = new StringBuilder();
        for (int point = 1; point <= Character.MAX_CODE_POINT; point++) {
            boolean isSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            if (!isSurrogate) {
                all.appendCodePoint(point);
            }
        }
        assertThatItIsReadUnchanged(all.toString());
    }

    @Test
    void a_document_of_a_megabyte_is_read_unchanged() {
        assertThatItIsReadUnchanged("x".repeat(MEGABYTE));
        assertThatItIsReadUnchanged("{\"id\":\"日本😀\"}".repeat(MEGABYTE / 13) + " ");
    }

    @Test
    void documents_of_all_lengths_are_read_unchanged() {
        for (int length = 1; length <= MEGABYTE; length = 2 * length + 1) {
            assertThatItIsReadUnchanged("é".repeat(length));
        }
    }

    @Test
    void a_result_of_another_organization_is_not_found() {
        store("op", "mine");
        assertThat(find("OP")).isEmpty();
        run(otherOrganization, transaction -> {
            assertThat(transaction.storedResults().find(new IdempotencyKey("op")))
                    .isEmpty();
            transaction.storedResults().store(new IdempotencyKey("op"), aResult("theirs"));
        });
        assertThat(find("op")).contains(aResult("mine"));
    }

    @Test
    void results_that_are_older_than_an_instant_are_swept() {
        store("old", Samples.NOW.minusMillis(1));
        store("OLD", Samples.NOW.minusSeconds(100_000_000));
        store("then", Samples.NOW);
        store("later", Samples.NOW.plusMillis(1));
        assertThat(sweep(9)).isEqualTo(2);
        assertThat(sweep(9)).isZero();
        assertThat(find("old")).isEmpty();
        assertThat(find("OLD")).isEmpty();
        assertThat(find("then")).isPresent();
        assertThat(find("later")).isPresent();
    }

    @Test
    void results_are_swept_up_to_the_limit() {
        OddTexts.ALL.forEach(text -> store(text, Samples.NOW.minusMillis(1)));
        int left = OddTexts.ALL.size();
        while (left > 0) {
            assertThat(sweep(5)).isEqualTo(Math.min(5, left));
            left = Math.max(0, left - 5);
            assertThat(OddTexts.ALL.stream().filter(text -> find(text).isPresent()))
                    .hasSize(left);
        }
        assertThat(sweep(5)).isZero();
    }

    @Test
    void a_key_whose_result_was_swept_is_free() {
        store("op", Samples.NOW.minusMillis(1));
        sweep(1);
        store("op", "another");
        assertThat(find("op")).contains(aResult("another"));
    }

    @Test
    void results_of_another_organization_are_not_swept() {
        store("op", Samples.NOW.minusMillis(1));
        run(
                otherOrganization,
                transaction -> assertThat(transaction.storedResults().sweep(Samples.NOW, 9))
                        .isZero());
        assertThat(find("op")).isPresent();
    }

    static StoredResult aResult(String document) {
        return new StoredResult(FINGERPRINT, document, Samples.NOW);
    }

    private void assertThatItIsReadUnchanged(String document) {
        String key = "op " + Integer.toHexString(document.hashCode()) + " " + document.length();
        store(key, document);
        assertThat(find(key).orElseThrow().document().equals(document))
                .as("a document of %s characters", document.length())
                .isTrue();
    }

    private int sweep(int limit) {
        return in(transaction -> transaction.storedResults().sweep(Samples.NOW, limit));
    }

    private void store(String key, String document) {
        run(transaction -> transaction.storedResults().store(new IdempotencyKey(key), aResult(document)));
    }

    private void store(String key, Instant at) {
        StoredResult result = new StoredResult(FINGERPRINT, "{}", at);
        run(transaction -> transaction.storedResults().store(new IdempotencyKey(key), result));
    }

    private Optional<StoredResult> find(String key) {
        return optionalIn(transaction -> transaction.storedResults().find(new IdempotencyKey(key)));
    }
}

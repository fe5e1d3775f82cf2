package io.leadlist.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.lead.LeadType;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arguments of the command are a file and options. The message names a wrong one. */
class ImportArgumentsTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void createFile() throws IOException {
        file = Files.createFile(folder.resolve("my.people.csv"));
    }

    @Test
    void a_file_alone_goes_into_a_list_with_its_name() {
        ImportArguments arguments = arguments();
        assertThat(arguments.file()).isEqualTo(file);
        assertThat(arguments.list()).isEqualTo("my.people");
        assertThat(arguments.type()).isEqualTo(LeadType.PERSON);
        assertThat(arguments.isDryRun()).isFalse();
        assertThat(arguments.rejects()).isEmpty();
        assertThat(arguments.charset()).isEmpty();
        assertThat(arguments.delimiter()).isEmpty();
        assertThat(arguments.key()).isEmpty();
        assertThat(arguments.database()).startsWith("jdbc:h2:").contains("leadlist-data");
    }

    @Test
    void options_can_have_any_order() {
        ImportArguments arguments =
                arguments("--key", "k", "--companies", "--list", "Friends", "--delimiter", ";", "--charset", "latin1");
        assertThat(arguments.list()).isEqualTo("Friends");
        assertThat(arguments.type()).isEqualTo(LeadType.COMPANY);
        assertThat(arguments.charset()).contains(Charset.forName("ISO-8859-1"));
        assertThat(arguments.delimiter()).contains(';');
        assertThat(arguments.key()).contains(new IdempotencyKey("k"));
    }

    @Test
    void options_can_precede_the_file() {
        ImportArguments arguments =
                ImportArguments.of(List.of("--dry-run", "--list", "Friends", file.toString(), "--companies"));

        assertThat(arguments.file()).isEqualTo(file);
        assertThat(arguments.list()).isEqualTo("Friends");
        assertThat(arguments.type()).isEqualTo(LeadType.COMPANY);
        assertThat(arguments.isDryRun()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportArguments.of(List.of(file.toString(), file.toString())))
                .withMessageContaining("more than one FILE");
    }

    @Test
    void a_list_needs_a_name_that_can_be_stored() throws IOException {
        Path hidden = Files.createFile(folder.resolve(".csv"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportArguments.of(List.of(hidden.toString())))
                .withMessageContaining("--list is needed with a name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments("--list", "x".repeat(256)))
                .withMessageContaining("--list is needed with a name");
    }

    @Test
    void a_tab_is_written_as_a_word() {
        assertThat(arguments("--delimiter", "tab").delimiter()).contains('\t');
    }

    @ParameterizedTest
    @CsvSource({
        "--delimiter, ;;, --delimiter must be one character",
        "--delimiter, '\"', --delimiter must be one character",
        "--delimiter, a, --delimiter must be one character",
        "--delimiter, '', --delimiter must be one character",
        "--key, '', --key must be a text",
        "--key, ' ', --key must be a text",
        "--list, ' ', --list is needed with a name",
        "--list, '', --list is needed with a name",
        "--charset, utf-9, --charset must be a known encoding",
        "--charset, '?', --charset must be a known encoding",
        "--database, leadlist, --database must be a JDBC URL",
        "--lists, x, there is no option '--lists'"
    })
    void a_wrong_option_is_named(String option, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments(option, value))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--list", "--rejects", "--charset", "--delimiter", "--key", "--database"})
    void an_option_needs_its_value(String option) {
        assertThatIllegalArgumentException().isThrownBy(() -> arguments(option)).withMessage(option + " needs a value");
    }

    @Test
    void the_file_must_exist_and_the_rejects_must_go_to_another_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportArguments.of(List.of()))
                .withMessage("FILE is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportArguments.of(List.of(folder.toString())))
                .withMessageContaining("cannot be read");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments("--rejects", file.toString()))
                .withMessageContaining("must not be the same file");
    }

    @Test
    void a_dry_run_takes_no_key() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments("--dry-run", "--key", "k"))
                .withMessageContaining("--dry-run");
    }

    private ImportArguments arguments(String... options) {
        List<String> all = new ArrayList<>(List.of(file.toString()));
        all.addAll(List.of(options));
        return ImportArguments.of(all);
    }
}

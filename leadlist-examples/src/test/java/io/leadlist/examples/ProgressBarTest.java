package io.leadlist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.imports.ImportProgress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The progress bar is one line on a console; elsewhere each batch has a line. */
class ProgressBarTest {
    private static final LeadListId LIST = LeadListId.parse("019e8e97-33b4-77d9-af42-6d8540779e87");
    private static final String HALF = "[####################....................]  1,000 of 2,000 leads of " + LIST;
    private static final String WHOLE = "[########################################]  2,000 of 2,000 leads of " + LIST;

    @Test
    void on_a_console_the_line_is_redrawn() {
        assertThat(shown(true)).isEqualTo("\r" + HALF + "\r" + WHOLE + System.lineSeparator());
    }

    @Test
    void elsewhere_each_batch_has_a_line() {
        assertThat(shown(false)).isEqualTo(HALF + System.lineSeparator() + WHOLE + System.lineSeparator());
    }

    private static String shown(boolean isConsole) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ProgressBar bar = new ProgressBar(new PrintStream(output, true, StandardCharsets.UTF_8), isConsole);
        bar.accept(new ImportProgress(new OrganizationId("org_acme"), LIST, 1_000, 2_000));
        bar.accept(new ImportProgress(new OrganizationId("org_acme"), LIST, 2_000, 2_000));
        return output.toString(StandardCharsets.UTF_8);
    }
}

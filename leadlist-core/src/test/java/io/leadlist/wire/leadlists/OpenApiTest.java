package io.leadlist.wire.leadlists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The check by which all answers are judged: it takes the document's own examples, and can fail. */
class OpenApiTest {
    private static final String LIST = OpenApi.UNTOUCHED.example(202, "Type: email");

    @Test
    void all_examples_of_the_document_are_valid() {
        for (String name : OpenApi.UNTOUCHED.examples(202)) {
            assertThat(OpenApi.UNTOUCHED.errors("response_lead_list_object", OpenApi.UNTOUCHED.example(202, name)))
                    .isEmpty();
        }
        for (int status : new int[] {400, 402, 500}) {
            for (String name : OpenApi.UNTOUCHED.examples(status)) {
                assertThat(OpenApi.UNTOUCHED.errors("response_errors_object", OpenApi.UNTOUCHED.example(status, name)))
                        .isEmpty();
            }
        }
    }

    @Test
    void wrong_lists_are_reported() {
        assertWrong(LIST.replace("\"shared\":true,", ""));
        assertWrong(LIST.replace("\"shared\":true,", "\"shared\":\"yes\","));
        assertWrong(LIST.replace("\"shared\":true,", "\"shared\":true,\"more\":1,"));
        assertWrong(LIST.replace("\"queued\"", "\"waiting\""));
        assertWrong(LIST.replace("019e8e97", "no-uuid"));
        assertWrong(LIST.replace("admin@example.com", "admin"));
        assertWrong(LIST.replace("\"leads\":[]", "\"leads\":[{}]"));
        assertWrong(LIST.replace("\"self\"", "\"first\""));
    }

    private static void assertWrong(String list) {
        assertThat(OpenApi.UNTOUCHED.errors("response_lead_list_object", list)).isNotEmpty();
        assertThat(OpenApi.AMENDED.errors("response_lead_list_object", list)).isNotEmpty();
    }

    @Test
    void only_the_readings_amend_it() {
        String canceled = LIST.replace("\"queued\"", "\"canceled\"");

        assertThat(OpenApi.UNTOUCHED.errors("response_lead_list_object", canceled))
                .hasSize(1);
        assertThat(OpenApi.AMENDED.errors("response_lead_list_object", canceled))
                .isEmpty();
    }
}

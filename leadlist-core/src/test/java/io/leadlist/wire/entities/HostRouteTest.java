package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.LIST_ID;
import static io.leadlist.wire.entities.Api.OWNER;
import static io.leadlist.wire.entities.Api.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Violation;
import io.leadlist.lead.PersonId;
import io.leadlist.selection.Selection;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A route of the host reads requests and reports errors like the routes of the contract. */
class HostRouteTest {
    private final Api api = new Api();

    @Test
    void the_response_of_the_route_is_returned() {
        String list = api.aPersonList();

        Response response = api.endpoints.runHostRoute(
                OWNER,
                caller -> Response.of(
                        200,
                        "text/plain",
                        out -> out.write(api.leadLists
                                .find(caller, LeadListId.parse(list))
                                .name()
                                .getBytes(StandardCharsets.UTF_8))));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEqualTo("People");
    }

    @Test
    void a_caller_without_an_organization_is_rejected_before_the_route_is_called() {
        for (Caller caller : List.of(Caller.anonymous(), Caller.withoutOrganization("user_nobody"))) {
            Response response = api.endpoints.runHostRoute(caller, member -> {
                throw new AssertionError();
            });
            assertThat(response.status()).isEqualTo(401);
        }
    }

    @Test
    void rejections_have_the_format_of_the_contract() {
        assertAnswer(
                api.endpoints.runHostRoute(OWNER, caller -> {
                    api.leadLists.find(caller, LeadListId.parse(LIST_ID));
                    return Response.withoutBody(204);
                }),
                404,
                "{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"LeadList not found: " + LIST_ID + "\"}}");
        assertAnswer(
                api.endpoints.runHostRoute(OWNER, caller -> {
                    throw new InvalidParameterException("after", "Invalid cursor");
                }),
                400,
                """
                {"error":{"code":"BAD_REQUEST","message":"Invalid cursor",
                          "details":[{"path":["after"],"message":"Invalid cursor"}]}}""");
    }

    @Test
    void any_other_exception_is_a_failure_and_is_reported_to_the_listener() {
        Response response = api.endpoints.runHostRoute(OWNER, caller -> {
            throw new IOException("gone");
        });

        assertThat(response.status()).isEqualTo(500);
        assertThat(api.errors).singleElement().isInstanceOf(IOException.class);
    }

    @Test
    void a_selection_is_read_as_the_addition_of_prospects_reads_it() throws IOException {
        assertThat(selection("{\"selection\":{\"mode\":\"manual\",\"includedIds\":[\"a\",\"b\"]},\"more\":1}"))
                .isEqualTo(Selection.manual(List.of(new PersonId("a"), new PersonId("b"))));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> selection("{\"selection\":{\"mode\":\"bulk\",\"targetCount\":0}}"))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(violation -> violation.path().toString())
                        .containsExactly("selection.targetCount", "selection.filters"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> selection("{}"))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(Violation::kind)
                        .containsExactly(Violation.Kind.MISSING));
    }

    private Selection selection(String body) throws IOException {
        return api.endpoints.selection(Request.of(OWNER, body));
    }
}

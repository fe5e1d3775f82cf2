package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.OWNER;
import static io.leadlist.wire.entities.Api.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.wire.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** All lists are read. */
class AllListsTest {
    private final Api api = new Api();

    @Test
    void lists_of_both_types_are_returned_with_their_ids_and_without_records() {
        api.aListOf("a", "b");
        api.setClock("2024-01-03T00:00:00Z");
        api.aCompanyList();

        assertAnswer(api.endpoints.list(OWNER), 200, """
                [
                  {
                    "id": "550e8400-e29b-41d4-a716-446655440001", "icpId": null, "name": "Companies", "type": "company",
                    "startDate": "2024-01-01T00:00:00.000Z", "endDate": "2024-03-31T23:59:59.000Z",
                    "personIds": [], "companyIds": [], "userIds": ["user_xyz789"],
                    "createdAt": "2024-01-03T00:00:00.000Z", "updatedAt": "2024-01-03T00:00:00.000Z"
                  },
                  {
                    "id": "550e8400-e29b-41d4-a716-446655440000", "icpId": null, "name": "People", "type": "person",
                    "startDate": "2024-01-01T00:00:00.000Z", "endDate": "2024-03-31T23:59:59.000Z",
                    "personIds": ["a", "b"], "companyIds": [], "userIds": ["user_xyz789"],
                    "createdAt": "2024-01-02T10:30:00.000Z", "updatedAt": "2024-01-02T10:30:00.000Z"
                  }
                ]
                """);
    }

    @Test
    void the_list_that_was_changed_last_is_the_first() {
        String first = api.aPersonList();
        api.setClock("2024-01-03T00:00:00Z");
        String second = api.aPersonList();
        api.setClock("2024-01-04T00:00:00Z");
        api.update(first, "{\"name\":\"x\"}");

        assertThat(ids(api.endpoints.list(OWNER))).containsExactly(first, second);
    }

    @Test
    void users_see_their_lists_and_admins_all_of_the_organization() {
        String mine = api.aPersonList();
        Caller other = Caller.of("user_other", "org_acme");
        Caller admin = Caller.of("user_admin", "org_acme").asAdmin();

        assertThat(ids(api.endpoints.list(other))).isEmpty();
        assertThat(ids(api.endpoints.list(admin))).containsExactly(mine);
        assertThat(ids(api.endpoints.list(Caller.of("user_xyz789", "org_other").asAdmin())))
                .isEmpty();
        api.leadLists.access().share(OWNER, LeadListId.parse(mine), new UserId("user_other"), Role.VIEWER);
        assertThat(ids(api.endpoints.list(other))).containsExactly(mine);
    }

    @Test
    void there_may_be_more_lists_than_a_page_has() {
        List<String> made = manyLists(1_200);

        assertThat(ids(api.endpoints.list(OWNER))).containsExactlyElementsOf(made);
    }

    @Test
    void more_lists_of_one_instant_than_a_page_has_come_to_an_end() {
        IntStream.range(0, 1_001).forEach(i -> api.aPersonList());

        assertThat(ids(api.endpoints.list(OWNER))).hasSize(1_001).doesNotHaveDuplicates();
    }

    @Test
    void a_list_that_moves_to_the_front_before_its_page_is_read_comes_at_the_end() throws IOException {
        List<String> made = manyLists(1_200);
        String last = made.get(1_199);
        Response response = api.endpoints.list(OWNER);
        api.setClock("2024-05-01T00:00:00Z");

        String text = written(response, () -> touch(last));

        List<String> found = ids(text);
        assertThat(found).hasSize(1_200).doesNotHaveDuplicates().endsWith(last);
        assertThat(text).contains("\"name\":\"conflicts\"");
    }

    @Test
    void a_list_that_is_deleted_before_it_is_written_is_not_in_the_response() throws IOException {
        String stays = api.aPersonList();
        String goes = api.aListOf("a");
        Response response = api.endpoints.list(OWNER);
        api.delete(goes);

        assertThat(ids(response)).containsExactly(stays);
    }

    @Test
    void a_list_that_is_closed_to_the_caller_before_it_is_written_is_not_in_the_response() {
        LeadListId list = LeadListId.parse(api.aListOf("a"));
        api.leadLists.access().share(OWNER, list, new UserId("user_other"), Role.VIEWER);
        Response response = api.endpoints.list(Caller.of("user_other", "org_acme"));
        api.leadLists.access().revoke(OWNER, list, new UserId("user_other"));

        assertAnswer(response, 200, "[]");
    }

    private void touch(String list) {
        api.leadLists.update(OWNER, LeadListId.parse(list), ListUpdate.NOTHING.withName("conflicts"));
    }

    /** Makes lists, and says their ids, the newest first. */
    private List<String> manyLists(int count) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            api.setClock("2024-03-01T00:" + String.format("%02d:%02d", i / 60, i % 60) + "Z");
            made.add(
                    0,
                    api.leadLists
                            .create(OWNER, NewLeadList.ofPeople("List " + i))
                            .list()
                            .id()
                            .toString());
        }
        return made;
    }

    /** Writes an answer, and does something when its first bytes are written. */
    private static String written(Response response, Runnable atFirstBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        response.writeTo(new OutputStream() {
            @Override
            public void write(int one) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(byte[] written, int offset, int length) {
                if (bytes.size() == 0) {
                    atFirstBytes.run();
                }
                bytes.write(written, offset, length);
            }
        });
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> ids(Response response) {
        assertThat(response.status()).isEqualTo(200);
        return ids(response.text());
    }

    private static List<String> ids(String text) {
        List<String> ids = new ArrayList<>();
        new JsonMapper().readTree(text).forEach(list -> ids.add(list.get("id").asString()));
        return ids;
    }
}

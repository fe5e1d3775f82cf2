package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.examples.Conversation.Expected;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.entities.EntitiesEndpoints;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the entities API has for a list that is there: all lists, an update, its members, its export, its deletion; and
 * the response to a stale client.
 */
final class ListLifeConversation {
    private static final Caller CALLER = Caller.of("user_xyz789", "org_acme");
    private static final String LISTS = "/api/v1/entities/leadlists";
    private static final String CREATE = """
            {
              "name": "Q1 2024 Tech Startups",
              "type": "person",
              "icpId": "660e8400-e29b-41d4-a716-446655440001",
              "startDate": "2024-01-01T00:00:00.000Z",
              "endDate": "2024-03-31T23:59:59.000Z",
              "personIds": ["lead_abc123", "lead_def456"],
              "companyIds": []
            }
            """;
    private static final Expected CREATED = new Expected(201, """
            {"$partial": {"id": {"$uuid": true}, "personIds": ["lead_abc123", "lead_def456"]}}
            """);
    private static final String UPDATE = """
            {"name": "Q1 Follow-up", "personIds": ["lead_def456", "lead_ghi789"]}
            """;
    private static final Expected UPDATED = new Expected(200, """
            {
              "id": {"$uuid": true},
              "icpId": "660e8400-e29b-41d4-a716-446655440001",
              "name": "Q1 Follow-up",
              "type": "person",
              "startDate": "2024-01-01T00:00:00.000Z",
              "endDate": "2024-03-31T23:59:59.000Z",
              "personIds": ["lead_def456", "lead_ghi789"],
              "companyIds": [],
              "userIds": ["user_xyz789"],
              "createdAt": {"$instant": true},
              "updatedAt": {"$instant": true},
              "persons": [{"id": "lead_def456"}, {"id": "lead_ghi789"}]
            }
            """);
    private static final Expected STALE = new Expected(412, """
            {
              "error": {
                "code": "PRECONDITION_FAILED",
                "message": "The lead list is not at the expected version",
                "details": [{"path": ["If-Match"], "message": "Expected version 1, the list is at version 2"}]
              }
            }
            """);
    private static final Expected MEMBERS = new Expected(200, """
            [{"id": "lead_def456"}, {"id": "lead_ghi789"}]
            """);
    private final EntitiesEndpoints endpoints;
    private final Conversation conversation;

    ListLifeConversation(LeadLists leadLists, Conversation conversation) {
        this.endpoints = EntitiesEndpoints.over(leadLists);
        this.conversation = conversation;
    }

    void play() {
        Response created = endpoints.create(Request.of(CALLER, CREATE));
        String id = conversation
                .show("Create a list to be changed and deleted", "POST " + LISTS, CREATE, created, CREATED)
                .get("id")
                .stringValue();
        String version = header(created, "ETag");
        update("Update it, if no other user has", id, version, UPDATED);
        update("Update it from an old copy", id, version, STALE);
        conversation.show(
                "Read its members",
                "GET /api/v1/entities/leads/list/" + id,
                "",
                endpoints.members(CALLER, id),
                MEMBERS);
        conversation.check(
                "All lists, the one that was changed last first, begin with it",
                "true",
                endpoints.list(CALLER).text().startsWith("[{\"id\":\"" + id));
        Response csv = endpoints.exportList(CALLER, id, List.of("id", "firstName"));
        conversation.check(
                "Its export as CSV",
                """
                {"count": "2", "rows": ["id,firstName", "lead_def456,", "lead_ghi789,"]}
                """,
                new Export(header(csv, "X-Export-Count"), csv.text().lines().toList()));
        conversation.check(
                "DELETE " + LISTS + "/" + id,
                "{\"status\": 204}",
                Map.of("status", endpoints.delete(Request.of(CALLER), id).status()));
        conversation.check(
                "It is gone",
                "{\"status\": 404}",
                Map.of("status", endpoints.get(CALLER, id).status()));
    }

    private static String header(Response response, String name) {
        return Objects.requireNonNull(response.headers().get(name), name);
    }

    private record Export(String count, List<String> rows) {}

    private void update(String title, String id, String version, Expected expected) {
        Response response = endpoints.update(Request.of(CALLER, UPDATE).withIfMatch(version), id);
        conversation.show(title, "PATCH " + LISTS + "/" + id + "   If-Match: " + version, UPDATE, response, expected);
    }
}

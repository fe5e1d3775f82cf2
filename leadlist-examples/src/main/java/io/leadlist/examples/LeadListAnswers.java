package io.leadlist.examples;

import io.leadlist.examples.Conversation.Expected;

/** Responses of the lead-lists API, written with the matchers of the conformance vectors. */
final class LeadListAnswers {
    /** There are not enough credits. */
    static final Expected INSUFFICIENT_CREDITS = rejected(
            402,
            "insufficient_credits",
            "Insufficient Credits",
            "You do not have enough credits to perform this operation.");

    /** The storage fails. */
    static final Expected INTERNAL_ERROR =
            rejected(500, "internal_server_error", "Internal Server Error", "Something went wrong.");

    /** Leads are added to a list whose import is canceled. */
    static final Expected IS_CANCELED =
            rejected(409, "conflict", "Conflict", "The import of this lead list is canceled");

    /** A list whose import is complete is canceled. */
    static final Expected IS_COMPLETED =
            rejected(409, "conflict", "Conflict", "The import of this lead list is completed");

    /** There are no lists. */
    static final Expected NO_LISTS = new Expected(200, """
            {
              "lead_lists": [],
              "_links": {"self": {"href": "/lead-lists"}}
            }
            """);

    private static final String SELF = "{\"self\": {\"href\": {\"$regex\": \"/lead-lists/[-0-9a-f]{36}\"}}}";

    private LeadListAnswers() {}

    /** An import by LinkedIn URL, in a state. */
    static Expected importOf(int status, String name, String state) {
        return new Expected(status, list(name, state, "[]", SELF));
    }

    /** A page with one list. */
    static Expected oneList(Expected list) {
        return new Expected(
                200, "{\"lead_lists\": [" + list.body() + "], \"_links\": {\"self\": {\"href\": \"/lead-lists\"}}}");
    }

    /** A page with the first entry of an import, which has more entries. */
    static Expected pageOfOne(String name, String state, String entry) {
        return new Expected(200, list(name, state, "[" + entry + "]", """
                {
                  "self": {"href": {"$regex": "/lead-lists/[-0-9a-f]{36}[?]page\\\\[size]=1"}},
                  "next": {"href":
                      {"$regex": "/lead-lists/[-0-9a-f]{36}[?]page\\\\[size]=1&page\\\\[after]=[-_A-Za-z0-9]+"}}
                }
                """));
    }

    private static String list(String name, String state, String leads, String links) {
        return """
            {
              "id": {"$uuid": true},
              "object": "lead_list",
              "name": "%s",
              "status": "%s",
              "url": {"$regex": "https://localhost:3000/dashboard/lead_lists/[-0-9a-f]{36}"},
              "shared": true,
              "visible": false,
              "owner": "admin@example.com",
              "type": "linkedin",
              "created_at": {"$time": true},
              "updated_at": {"$time": true},
              "options": {
                "reveal_phone_numbers": true,
                "validate_email": true,
                "enrich": true
              },
              "leads": %s,
              "_links": %s
            }
            """.formatted(name, state, leads, links);
    }

    private static Expected rejected(int status, String code, String title, String detail) {
        return new Expected(status, """
            {
              "_errors": [{"code": "%s", "title": "%s", "detail": "%s"}],
              "object": "error"
            }
            """.formatted(code, title, detail));
    }
}

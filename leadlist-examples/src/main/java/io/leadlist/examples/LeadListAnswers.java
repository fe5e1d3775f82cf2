package io.leadlist.examples;

import io.leadlist.examples.Conversation.Expected;

/**
 * The answers of the lead-lists API: those that its page prints, then the others. Values that differ each time are
 * marked, see {@link Conversation}.
 */
final class LeadListAnswers {
    /** Answer: a list from LinkedIn URLs. */
    static final Expected LINKEDIN = new Expected(202, """
            {
              "id": "<uuid>",
              "object": "lead_list",
              "name": "my list",
              "status": "queued",
              "url": "https://localhost:3000/dashboard/lead_lists/<uuid>",
              "shared": true,
              "visible": false,
              "owner": "admin@example.com",
              "type": "linkedin",
              "created_at": "<second>",
              "updated_at": "<second>",
              "options": {
                "reveal_phone_numbers": false,
                "validate_email": true,
                "enrich": true
              },
              "leads": [],
              "_links": {"self": {"href": "/lead-lists/<uuid>"}}
            }
            """);

    /** Answer: a list from e-mail addresses. */
    static final Expected EMAIL = new Expected(202, LINKEDIN.body().replace("\"linkedin\"", "\"email\""));

    /** Answer: a list with a blank name. */
    static final Expected BLANK_NAME =
            new Expected(202, LINKEDIN.body().replace("my list", "Lead List created via API"));

    /** Answer: a type that there is not. */
    static final Expected UNSUPPORTED_TYPE =
            invalid("unsupported_value", "Unsupported Value", "'foo' is not a supported type.", "/type");

    /** Answer: no type. */
    static final Expected MISSING_TYPE = missing("type");

    /** Answer: no owner. */
    static final Expected MISSING_OWNER = missing("owner");

    /** Answer: an owner whom nobody knows. */
    static final Expected UNSUPPORTED_OWNER =
            invalid("unsupported_value", "Unsupported Value", "'null@example.com' is not a valid owner", "/owner");

    /** Answer: no leads. */
    static final Expected MISSING_LEADS = missing("leads");

    /** Answer: too many leads. */
    static final Expected OVER_LIMIT =
            invalid("unsupported_value", "Unsupported Value", "Number of leads exceeds 10,000 limit.", "/leads");

    /** Answer: a lead without what its type needs. */
    static final Expected MISSING_LINKEDIN_URL = invalid(
            "unsupported_value",
            "Unsupported Value",
            "Missing field from request: leads[0].linkedin_url",
            "/leads/0/linkedin_url");

    /** Answer: a URL of something else. */
    static final Expected INVALID_LINKEDIN_URL = invalid(
            "unsupported_value",
            "Unsupported Value",
            "Unsupported value provided for field: leads[0].linkedin_url",
            "/leads/0/linkedin_url");

    /** Answer: too little credit. */
    static final Expected INSUFFICIENT_CREDITS = refused(
            402,
            "insufficient_credits",
            "Insufficient Credits",
            "You do not have enough credits to perform this operation.");

    /** Answer: the storage fails. */
    static final Expected INTERNAL_ERROR =
            refused(500, "internal_server_error", "Internal Server Error", "Something went wrong.");

    /** Answer: more leads for a list that was given up. */
    static final Expected IS_CANCELED =
            refused(409, "conflict", "Conflict", "The import of this lead list is canceled");

    /** Answer: giving up a list that is done. */
    static final Expected IS_COMPLETED =
            refused(409, "conflict", "Conflict", "The import of this lead list is completed");

    /** Answer: no lists. */
    static final Expected NO_LISTS = new Expected(200, """
            {
              "lead_lists": [],
              "_links": {"self": {"href": "/lead-lists"}}
            }
            """);

    private LeadListAnswers() {}

    /** Answer: an import in a state. */
    static Expected importOf(int status, String name, String state) {
        return new Expected(
                status,
                LINKEDIN.body()
                        .replace("my list", name)
                        .replace("queued", state)
                        .replace("\"reveal_phone_numbers\": false", "\"reveal_phone_numbers\": true"));
    }

    /** Answer: lists, of which there is one. */
    static Expected oneList(Expected list) {
        return new Expected(
                200, "{\"lead_lists\": [" + list.body() + "], \"_links\": {\"self\": {\"href\": \"/lead-lists\"}}}");
    }

    /** Answer: a page of one entry, behind which there are others. */
    static Expected pageOfOne(Expected list, String entry) {
        return new Expected(
                200,
                list.body()
                        .replace("\"leads\": []", "\"leads\": [" + entry + "]")
                        .replace(
                                "\"/lead-lists/<uuid>\"}",
                                "\"/lead-lists/<uuid>?page[size]=1\"}, \"next\": {"
                                        + "\"href\": \"/lead-lists/<uuid>?page[size]=1&page[after]=<cursor>\"}"));
    }

    private static Expected missing(String field) {
        return invalid("missing_field", "Missing Field", "Missing field from request: " + field, "/" + field);
    }

    private static Expected invalid(String code, String title, String detail, String pointer) {
        return new Expected(400, """
            {
              "_errors": [
                {
                  "code": "%s",
                  "title": "%s",
                  "detail": "%s",
                  "source": {"pointer": "%s"}
                }
              ],
              "object": "error"
            }
            """.formatted(code, title, detail, pointer));
    }

    private static Expected refused(int status, String code, String title, String detail) {
        return new Expected(status, """
            {
              "_errors": [{"code": "%s", "title": "%s", "detail": "%s"}],
              "object": "error"
            }
            """.formatted(code, title, detail));
    }
}

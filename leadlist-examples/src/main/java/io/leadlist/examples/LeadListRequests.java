package io.leadlist.examples;

import java.util.Collections;

/** The requests of the lead-lists API; its page prints answers alone, so these are the ones that they answer. */
final class LeadListRequests {
    /** Request: a list from LinkedIn URLs. */
    static final String LINKEDIN = """
            {
              "name": "my list",
              "shared": true,
              "owner": "admin@example.com",
              "type": "linkedin",
              "leads": [{"linkedin_url": "https://www.linkedin.com/in/sam-sample-1"}]
            }
            """;

    /** Request: a list from e-mail addresses. */
    static final String EMAIL = """
            {
              "name": "my list",
              "shared": true,
              "owner": "admin@example.com",
              "type": "email",
              "leads": [{"email": "sam2@example.com"}]
            }
            """;

    /** Request: a blank name. */
    static final String BLANK_NAME = LINKEDIN.replace("my list", " ");

    /** Request: a type that there is not. */
    static final String TYPE_FOO = LINKEDIN.replace("\"linkedin\"", "\"foo\"");

    /** Request: no type. */
    static final String NO_TYPE = without(LINKEDIN, "type");

    /** Request: no owner. */
    static final String NO_OWNER = without(LINKEDIN, "owner");

    /** Request: an owner whom nobody knows. */
    static final String UNKNOWN_OWNER = LINKEDIN.replace("admin@", "null@");

    /** Request: no leads. */
    static final String NO_LEADS = """
            {"name": "my list", "shared": true, "owner": "admin@example.com", "type": "linkedin"}
            """;

    /** Request: one lead too many. */
    static final String TOO_MANY_LEADS = EMAIL.replace(
            "[{\"email\": \"sam2@example.com\"}]",
            Collections.nCopies(10_001, "{\"email\": \"sam2@example.com\"}").toString());

    /** Request: a lead without what its type needs. */
    static final String NO_LINKEDIN_URL = LINKEDIN.replace("\"linkedin_url\"", "\"email\"")
            .replace("https://www.linkedin.com/in/sam-sample-1", "sam1@example.com");

    /** Request: a URL of something else. */
    static final String INVALID_LINKEDIN_URL = LINKEDIN.replace("www.linkedin.com/in", "www.example.com");

    /** Request: gives the leads up that wait. */
    static final String CANCEL = """
            {"status": "canceled"}
            """;

    /** Request: one lead more. */
    static final String ONE_MORE = """
            {"leads": [{"linkedin_url": "https://www.linkedin.com/in/sam-sample-2"}]}
            """;

    private LeadListRequests() {}

    /** Request: a list of many leads, of whom everything is to be found out. */
    static String importOf(String name, String type, String owner, String leads) {
        return """
            {
              "name": "%s",
              "shared": true,
              "owner": "%s",
              "type": "%s",
              "options": {"reveal_phone_numbers": true, "validate_email": true, "enrich": true},
              "leads": %s
            }
            """.formatted(name, owner, type, leads);
    }

    /** Request: more leads, of another type. */
    static String titles(String leads) {
        return """
            {"type": "titles_and_company", "leads": %s}
            """.formatted(leads);
    }

    private static String without(String request, String field) {
        return request.replaceFirst("  \"" + field + "\": .*\n", "");
    }
}

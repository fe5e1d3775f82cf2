package io.leadlist.examples;

/** Requests of the lead-lists API. */
final class LeadListRequests {
    /** Creates a list from LinkedIn URLs. */
    static final String LINKEDIN = """
            {
              "name": "my list",
              "shared": true,
              "owner": "admin@example.com",
              "type": "linkedin",
              "leads": [{"linkedin_url": "https://www.linkedin.com/in/sam-sample-1"}]
            }
            """;

    /** Cancels the leads that wait. */
    static final String CANCEL = """
            {"status": "canceled"}
            """;

    /** Adds one lead. */
    static final String ONE_MORE = """
            {"leads": [{"linkedin_url": "https://www.linkedin.com/in/sam-sample-2"}]}
            """;

    private LeadListRequests() {}

    /** Creates a list of many leads, to be enriched, validated and revealed. */
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

    /** Adds leads of another type. */
    static String titles(String leads) {
        return """
            {"type": "titles_and_company", "leads": %s}
            """.formatted(leads);
    }
}

package io.leadlist.examples;

/** What {@link SampleImport} finds out of the sample leads. */
final class SampleEntries {
    /** The first entry. */
    static final String FIRST = """
            {
              "id": {"$uuid": true},
              "object": "lead_list_entry",
              "email": "mack.emard@dappleacre-advisory.example",
              "person_id": "73421c04-958f-3c6d-a52c-732f284003b2",
              "linkedin_url": "https://www.linkedin.com/in/mack-emard-sample-0",
              "linkedin": "linkedin.com/in/mack-emard-sample-0",
              "first_name": "Mack",
              "last_name": "Emard",
              "company_name": "Dappleacre Advisory",
              "company_domain": "dappleacre-advisory.example",
              "industry": "business consulting and services",
              "title": "Junior Partnerships Associate",
              "email_validation_result": {
                "object": "email_validation_result",
                "email": "mack.emard@dappleacre-advisory.example",
                "result": "deliverable"
              },
              "data": {"row": 1},
              "phone_numbers": [
                {"object": "phone_number", "id": {"$uuid": true}, "number": "+447700900000", "type": "phone"}
              ]
            }
            """;

    /** The first of those of whom it is not known who they are: nobody has the title. */
    static final String UNRESOLVED = """
            {
              "id": {"$uuid": true},
              "object": "lead_list_entry",
              "email": null,
              "person_id": null,
              "linkedin_url": null,
              "linkedin": null,
              "first_name": null,
              "last_name": null,
              "company_name": null,
              "company_domain": "marblegate-talent.example",
              "industry": null,
              "title": "Keeper of the Lighthouse",
              "email_validation_result": null,
              "data": {}
            }
            """;

    /** How many are what; a lead that comes twice is the same person. */
    static final String COUNTS = """
            {
              "leads": 4500,
              "resolved": 4400,
              "unresolved": 100,
              "people": 4121,
              "known by their URL alone": 420,
              "with a phone number": 661
            }
            """;

    /** How many have which verdict. */
    static final String VERDICTS = """
            {"deliverable": 3542, "none": 520, "risky": 238, "undeliverable": 144, "unknown": 56}
            """;

    /**
     * What the worker's run costs: 0.5 for each person who is new, 1 for each address that is revealed, validation and
     * number.
     */
    static final String CHARGED = """
            {"email": "9184.00", "phone": "615.00"}
            """;

    /** What it costs when all is done already. */
    static final String NOTHING = """
            {"email": "0.00", "phone": "0.00"}
            """;

    private SampleEntries() {}
}

package io.leadlist.examples;

/** The entries that {@link SampleImport} expects for the sample leads. */
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

    /** The first unresolved entry: no person has its title. */
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

    /** The expected counts; a lead that occurs twice is one person. */
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

    /** The number of entries for each verdict. */
    static final String VERDICTS = """
            {"deliverable": 3542, "none": 520, "risky": 238, "undeliverable": 144, "unknown": 56}
            """;

    /**
     * The cost of the worker's run. A new person costs 0.5; a revealed address, a validation and a number cost 1 each.
     */
    static final String CHARGED = """
            {"email": "9184.00", "phone": "615.00"}
            """;

    /** The cost if all the work is done already. */
    static final String NOTHING = """
            {"email": "0.00", "phone": "0.00"}
            """;

    private SampleEntries() {}
}

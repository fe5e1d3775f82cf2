package io.leadlist.examples;

/** The requests of the entities API as its pages print them. */
final class DocumentedRequests {
    /** Request: a person list. */
    static final String CREATE_PERSON_LIST = """
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

    /** Request: a company list. */
    static final String CREATE_COMPANY_LIST = """
            {
              "name": "Enterprise Accounts Q2",
              "type": "company",
              "icpId": null,
              "startDate": "2024-04-01T00:00:00.000Z",
              "endDate": "2024-06-30T23:59:59.000Z",
              "personIds": [],
              "companyIds": ["770e8400-e29b-41d4-a716-446655440001"]
            }
            """;

    /** Request: the least there can be. */
    static final String CREATE_MINIMAL = """
            {
              "name": "New Campaign",
              "icpId": null,
              "startDate": "2024-01-01T00:00:00.000Z",
              "endDate": "2024-12-31T23:59:59.000Z"
            }
            """;

    /** Request: the list of the documented answer of add-companies, still empty. */
    static final String CREATE_EMPTY_COMPANY_LIST = """
            {
              "name": "Enterprise Accounts Q1",
              "type": "company",
              "icpId": "660e8400-e29b-41d4-a716-446655440001",
              "startDate": "2024-01-01T00:00:00.000Z",
              "endDate": "2024-03-31T23:59:59.000Z"
            }
            """;

    /** Request: a list without a name. */
    static final String CREATE_WITHOUT_NAME = """
            {
              "icpId": null,
              "startDate": "2024-01-01T00:00:00.000Z",
              "endDate": "2024-12-31T23:59:59.000Z"
            }
            """;

    /** Request: two people as data. */
    static final String DIRECT_DATA = """
            {
              "prospects": [
                {
                  "id": "550e8400-e29b-41d4-a716-446655440001",
                  "firstName": "John",
                  "lastName": "Smith",
                  "jobTitle": "VP of Sales",
                  "city": "San Francisco",
                  "country": "United States",
                  "linkedinUrl": "https://www.linkedin.com/in/johnsmith",
                  "emails": ["john.smith@example.com"],
                  "phones": ["+1-555-123-4567"],
                  "companyId": "660e8400-e29b-41d4-a716-446655440001",
                  "seniority": "vp",
                  "departments": ["sales"],
                  "functions": ["business_development"]
                },
                {
                  "id": "550e8400-e29b-41d4-a716-446655440002",
                  "firstName": "Jane",
                  "lastName": "Doe",
                  "jobTitle": "Marketing Director",
                  "city": "New York",
                  "country": "United States",
                  "linkedinUrl": "https://www.linkedin.com/in/janedoe",
                  "emails": ["jane.doe@example.com"],
                  "phones": [],
                  "companyId": "660e8400-e29b-41d4-a716-446655440002",
                  "seniority": "director",
                  "departments": ["marketing"],
                  "functions": ["marketing"]
                }
              ]
            }
            """;

    /** Request: a person without a first name. */
    static final String DIRECT_WITHOUT_FIRST_NAME = """
            { "prospects": [{ "lastName": "Smith" }] }
            """;

    /** Request: three people by id. */
    static final String MANUAL = """
            {
              "selection": {
                "mode": "manual",
                "includedIds": [
                  "550e8400-e29b-41d4-a716-446655440001",
                  "550e8400-e29b-41d4-a716-446655440002",
                  "550e8400-e29b-41d4-a716-446655440003"
                ]
              }
            }
            """;

    /** Request: a window of a search. */
    static final String BULK = """
            {
              "selection": {
                "mode": "bulk",
                "startIndex": 0,
                "targetCount": 100,
                "excludedIds": ["550e8400-e29b-41d4-a716-446655440005"],
                "filters": {
                  "account": {
                    "industry": {
                      "any": {
                        "include": ["software development", "it services and it consulting"]
                      }
                    },
                    "employeeSize": {
                      "type": "RANGE",
                      "range": [{ "start": 50, "end": 500 }]
                    }
                  },
                  "contact": {
                    "seniority": {
                      "any": {
                        "include": ["director", "vp", "c_suite"]
                      }
                    },
                    "departmentAndFunction": {
                      "any": {
                        "include": ["sales", "marketing"]
                      }
                    }
                  },
                  "page": 0,
                  "size": 100
                }
              }
            }
            """;

    /** Request: one company. */
    static final String ONE_COMPANY = """
            {
              "companyIds": ["550e8400-e29b-41d4-a716-446655440001"]
            }
            """;

    /** Request: several companies. */
    static final String SEVERAL_COMPANIES = """
            {
              "companyIds": [
                "550e8400-e29b-41d4-a716-446655440001",
                "660e8400-e29b-41d4-a716-446655440002",
                "770e8400-e29b-41d4-a716-446655440003"
              ]
            }
            """;

    /** Request: the companies of the documented answer. */
    static final String TWO_COMPANIES = """
            { "companyIds": ["770e8400-e29b-41d4-a716-446655440001", "770e8400-e29b-41d4-a716-446655440002"] }
            """;

    /** Request: an id that is no UUID. */
    static final String INVALID_COMPANY_ID = """
            { "companyIds": ["acme"] }
            """;

    /** Request: no id. */
    static final String NO_COMPANY_ID = """
            { "companyIds": [] }
            """;

    private DocumentedRequests() {}
}

package io.leadlist.wire.entities;

/** The longer requests of seed 003, letter for letter. */
final class DocumentedRequests {
    /** Direct prospect data. */
    static final String DIRECT = """
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

    /** Bulk selection mode. */
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

    private DocumentedRequests() {}
}

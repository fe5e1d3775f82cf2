package io.leadlist.examples;

import io.leadlist.examples.Conversation.Expected;

/**
 * The answers of the entities API as its pages print them. Values that differ each time are marked, see
 * {@link Conversation}.
 */
final class DocumentedResponses {
    /** Answer: a person list. */
    static final Expected PERSON_LIST = new Expected(201, """
            {
              "id": "<uuid>",
              "icpId": "660e8400-e29b-41d4-a716-446655440001",
              "name": "Q1 2024 Tech Startups",
              "type": "person",
              "startDate": "2024-01-01T00:00:00.000Z",
              "endDate": "2024-03-31T23:59:59.000Z",
              "personIds": ["lead_abc123", "lead_def456"],
              "companyIds": [],
              "userIds": ["user_xyz789"],
              "createdAt": "<instant>",
              "updatedAt": "<instant>"
            }
            """);

    /** Answer: a company list. */
    static final Expected COMPANY_LIST = new Expected(201, """
            {
              "id": "<uuid>",
              "icpId": null,
              "name": "Enterprise Accounts Q2",
              "type": "company",
              "startDate": "2024-04-01T00:00:00.000Z",
              "endDate": "2024-06-30T23:59:59.000Z",
              "personIds": [],
              "companyIds": ["770e8400-e29b-41d4-a716-446655440001"],
              "userIds": ["user_xyz789"],
              "createdAt": "<instant>",
              "updatedAt": "<instant>"
            }
            """);

    /** Answer: an empty person list. */
    static final Expected MINIMAL_LIST = new Expected(201, """
            {
              "id": "<uuid>",
              "icpId": null,
              "name": "New Campaign",
              "type": "person",
              "startDate": "2024-01-01T00:00:00.000Z",
              "endDate": "2024-12-31T23:59:59.000Z",
              "personIds": [],
              "companyIds": [],
              "userIds": ["user_xyz789"],
              "createdAt": "<instant>",
              "updatedAt": "<instant>"
            }
            """);

    /** Answer: an empty company list. */
    static final Expected EMPTY_COMPANY_LIST = new Expected(201, """
            {
              "id": "<uuid>",
              "icpId": "660e8400-e29b-41d4-a716-446655440001",
              "name": "Enterprise Accounts Q1",
              "type": "company",
              "startDate": "2024-01-01T00:00:00.000Z",
              "endDate": "2024-03-31T23:59:59.000Z",
              "personIds": [],
              "companyIds": [],
              "userIds": ["user_xyz789"],
              "createdAt": "<instant>",
              "updatedAt": "<instant>"
            }
            """);

    /** Answer: the person list with everybody who was added. */
    static final Expected PERSON_LIST_FOUND = new Expected(200, """
            {
              "id": "<uuid>",
              "icpId": "660e8400-e29b-41d4-a716-446655440001",
              "name": "Q1 2024 Tech Startups",
              "type": "person",
              "startDate": "2024-01-01T00:00:00.000Z",
              "endDate": "2024-03-31T23:59:59.000Z",
              "personIds": "<20 elements>",
              "companyIds": [],
              "userIds": ["user_xyz789"],
              "createdAt": "<instant>",
              "updatedAt": "<instant>",
              "persons": "<20 elements>"
            }
            """);

    /** Answer: the list with its companies, as documented. */
    static final Expected TWO_COMPANIES_ADDED = new Expected(200, """
            {
              "id": "<uuid>",
              "icpId": "660e8400-e29b-41d4-a716-446655440001",
              "name": "Enterprise Accounts Q1",
              "type": "company",
              "startDate": "2024-01-01T00:00:00.000Z",
              "endDate": "2024-03-31T23:59:59.000Z",
              "personIds": [],
              "companyIds": ["770e8400-e29b-41d4-a716-446655440001", "770e8400-e29b-41d4-a716-446655440002"],
              "userIds": ["user_xyz789"],
              "createdAt": "<instant>",
              "updatedAt": "<instant>",
              "companies": [
                {
                  "id": "770e8400-e29b-41d4-a716-446655440001",
                  "name": "Acme Corporation",
                  "domain": "acme.com",
                  "industry": "Technology",
                  "headcount": "201-500",
                  "linkedinUrl": "https://www.linkedin.com/company/acme",
                  "websiteUrl": "https://acme.com",
                  "city": "San Francisco",
                  "country": "United States"
                },
                {
                  "id": "770e8400-e29b-41d4-a716-446655440002",
                  "name": "TechStart Inc",
                  "domain": "techstart.io",
                  "industry": "Software",
                  "headcount": "51-200",
                  "linkedinUrl": "https://www.linkedin.com/company/techstart",
                  "websiteUrl": "https://techstart.io",
                  "city": "Austin",
                  "country": "United States"
                }
              ]
            }
            """);

    /** Answer: the list with one more. */
    static final Expected ONE_COMPANY_ADDED = new Expected(200, """
            {
              "id": "<uuid>",
              "icpId": "660e8400-e29b-41d4-a716-446655440001",
              "name": "Enterprise Accounts Q1",
              "type": "company",
              "startDate": "2024-01-01T00:00:00.000Z",
              "endDate": "2024-03-31T23:59:59.000Z",
              "personIds": [],
              "companyIds": ["770e8400-e29b-41d4-a716-446655440001", "770e8400-e29b-41d4-a716-446655440002", "550e8400-e29b-41d4-a716-446655440001"],
              "userIds": ["user_xyz789"],
              "createdAt": "<instant>",
              "updatedAt": "<instant>",
              "companies": [
                {
                  "id": "770e8400-e29b-41d4-a716-446655440001",
                  "name": "Acme Corporation",
                  "domain": "acme.com",
                  "industry": "Technology",
                  "headcount": "201-500",
                  "linkedinUrl": "https://www.linkedin.com/company/acme",
                  "websiteUrl": "https://acme.com",
                  "city": "San Francisco",
                  "country": "United States"
                },
                {
                  "id": "770e8400-e29b-41d4-a716-446655440002",
                  "name": "TechStart Inc",
                  "domain": "techstart.io",
                  "industry": "Software",
                  "headcount": "51-200",
                  "linkedinUrl": "https://www.linkedin.com/company/techstart",
                  "websiteUrl": "https://techstart.io",
                  "city": "Austin",
                  "country": "United States"
                },
                {
                  "id": "550e8400-e29b-41d4-a716-446655440001",
                  "name": "Northwind Software",
                  "domain": "northwind.example",
                  "industry": "software development",
                  "headcount": "51-200",
                  "city": "Berlin",
                  "country": "Germany"
                }
              ]
            }
            """);

    /** Answer: the list with two more. */
    static final Expected SEVERAL_COMPANIES_ADDED = new Expected(200, """
            {
              "id": "<uuid>",
              "icpId": "660e8400-e29b-41d4-a716-446655440001",
              "name": "Enterprise Accounts Q1",
              "type": "company",
              "startDate": "2024-01-01T00:00:00.000Z",
              "endDate": "2024-03-31T23:59:59.000Z",
              "personIds": [],
              "companyIds": ["770e8400-e29b-41d4-a716-446655440001", "770e8400-e29b-41d4-a716-446655440002", "550e8400-e29b-41d4-a716-446655440001", "660e8400-e29b-41d4-a716-446655440002", "770e8400-e29b-41d4-a716-446655440003"],
              "userIds": ["user_xyz789"],
              "createdAt": "<instant>",
              "updatedAt": "<instant>",
              "companies": [
                {
                  "id": "770e8400-e29b-41d4-a716-446655440001",
                  "name": "Acme Corporation",
                  "domain": "acme.com",
                  "industry": "Technology",
                  "headcount": "201-500",
                  "linkedinUrl": "https://www.linkedin.com/company/acme",
                  "websiteUrl": "https://acme.com",
                  "city": "San Francisco",
                  "country": "United States"
                },
                {
                  "id": "770e8400-e29b-41d4-a716-446655440002",
                  "name": "TechStart Inc",
                  "domain": "techstart.io",
                  "industry": "Software",
                  "headcount": "51-200",
                  "linkedinUrl": "https://www.linkedin.com/company/techstart",
                  "websiteUrl": "https://techstart.io",
                  "city": "Austin",
                  "country": "United States"
                },
                {
                  "id": "550e8400-e29b-41d4-a716-446655440001",
                  "name": "Northwind Software",
                  "domain": "northwind.example",
                  "industry": "software development",
                  "headcount": "51-200",
                  "city": "Berlin",
                  "country": "Germany"
                },
                {
                  "id": "660e8400-e29b-41d4-a716-446655440002",
                  "name": "Contoso IT",
                  "domain": "contoso.example",
                  "industry": "it services and it consulting",
                  "headcount": "201-500",
                  "city": "New York",
                  "country": "United States"
                },
                {
                  "id": "770e8400-e29b-41d4-a716-446655440003",
                  "name": "Fabrikam Retail",
                  "domain": "fabrikam.example",
                  "industry": "retail",
                  "headcount": "1001-5000",
                  "city": "Paris",
                  "country": "France"
                }
              ]
            }
            """);

    /** Answer: all are members already. */
    static final Expected NONE_ADDED = new Expected(200, """
            { "addedCount": 0 }
            """);

    /** Error: no name. */
    static final Expected NAME_REQUIRED = new Expected(400, """
            {
              "error": {
                "code": "BAD_REQUEST",
                "message": "Invalid request body",
                "details": [
                  {
                    "path": ["name"],
                    "message": "Required"
                  }
                ]
              }
            }
            """);

    /** Error: no first name. */
    static final Expected FIRST_NAME_REQUIRED = new Expected(400, """
            {
              "error": {
                "code": "BAD_REQUEST",
                "message": "Invalid request body",
                "details": [
                  {
                    "path": ["prospects", 0, "firstName"],
                    "message": "Required"
                  }
                ]
              }
            }
            """);

    /** Error: nobody is signed in. */
    static final Expected UNAUTHORIZED = new Expected(401, """
            {
              "error": {
                "code": "UNAUTHORIZED",
                "message": "Unauthorized"
              }
            }
            """);

    /** Error: no organization. */
    static final Expected ORGANIZATION_REQUIRED = new Expected(401, """
            {
              "error": {
                "code": "UNAUTHORIZED",
                "message": "Organization ID required"
              }
            }
            """);

    /** Error: no access. */
    static final Expected FORBIDDEN = new Expected(403, """
            {
              "error": {
                "code": "FORBIDDEN",
                "message": "You do not have access to this lead list"
              }
            }
            """);

    /** Error: no such list, as add-prospects says it. */
    static final Expected PROSPECTS_LIST_NOT_FOUND = new Expected(404, """
            {
              "error": {
                "code": "NOT_FOUND",
                "message": "LeadList not found: 550e8400-e29b-41d4-a716-446655440000"
              }
            }
            """);

    /** Error: no such list, as add-companies says it. */
    static final Expected COMPANIES_LIST_NOT_FOUND = new Expected(404, """
            {
              "error": {
                "code": "NOT_FOUND",
                "message": "LeadList not found"
              }
            }
            """);

    /** Error: an id that is no UUID. */
    static final Expected INVALID_UUID = new Expected(400, """
            {
              "error": {
                "code": "BAD_REQUEST",
                "message": "Invalid uuid"
              }
            }
            """);

    /** Error: no id. */
    static final Expected COMPANY_ID_REQUIRED = new Expected(400, """
            {
              "error": {
                "code": "BAD_REQUEST",
                "message": "At least one company ID is required"
              }
            }
            """);

    /** Error: companies for a person list. */
    static final Expected NOT_FOR_COMPANIES = new Expected(400, """
            {
              "error": {
                "code": "BAD_REQUEST",
                "message": "Cannot add companies to a person-type list. This list is of type 'person'."
              }
            }
            """);

    /** Error: people for a company list (reading 20). */
    static final Expected NOT_FOR_PROSPECTS = new Expected(400, """
            {
              "error": {
                "code": "BAD_REQUEST",
                "message": "Cannot add prospects to a company-type list. This list is of type 'company'."
              }
            }
            """);

    /** Error: the library or the storage failed. */
    static final Expected INTERNAL_ERROR = new Expected(500, """
            {
              "error": {
                "code": "INTERNAL_ERROR",
                "message": "An unexpected error occurred"
              }
            }
            """);

    private DocumentedResponses() {}

    /** Answer: so many were added. */
    static Expected added(int count) {
        return new Expected(200, "{ \"addedCount\": " + count + " }");
    }
}

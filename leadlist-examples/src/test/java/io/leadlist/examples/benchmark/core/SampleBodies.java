package io.leadlist.examples.benchmark.core;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up bodies, the same in every run, with the properties of the documented requests. */
final class SampleBodies {
    static final String OWNER = "owner@example.com";

    private SampleBodies() {}

    /** Returns people as data, for the entities API. */
    static byte[] prospects(int count) {
        return bytes("{\"prospects\": " + array(count, SampleBodies::prospect) + "}");
    }

    /**
     * Returns raw leads for a new list of the lead-lists API. Two properties are undocumented and become the lead's
     * data.
     */
    static byte[] leads(int count) {
        return bytes("{\"name\": \"Spring fair\", \"shared\": true, \"owner\": \"" + OWNER
                + "\", \"type\": \"linkedin\", \"leads\": " + array(count, SampleBodies::lead) + "}");
    }

    private static String prospect(int number) {
        return String.format(Locale.ROOT, """
                {
                  "id": "%s",
                  "firstName": "John",
                  "lastName": "Smith %d",
                  "jobTitle": "VP of Sales",
                  "city": "San Francisco",
                  "country": "United States",
                  "linkedinUrl": "https://www.linkedin.com/in/johnsmith-%2$d",
                  "emails": ["john.smith.%2$d@example.com"],
                  "phones": ["+1-555-123-4567"],
                  "companyId": "660e8400-e29b-41d4-a716-446655440001",
                  "seniority": "vp",
                  "departments": ["sales"],
                  "functions": ["business_development"]
                }""", new UUID(0x550e8400e29b41d4L, 0xa716446655440000L + number), number);
    }

    private static String lead(int number) {
        return String.format(Locale.ROOT, """
                {
                  "linkedin_url": "https://www.linkedin.com/in/sam-sample-%d",
                  "email": "sam.sample.%1$d@example.com",
                  "title": "Head of Operations",
                  "company_name": "Sample Industries",
                  "company_domain": "industries.example.com",
                  "campaign": "spring fair, hall %d",
                  "score": %d
                }""", number, number % 9, number % 100);
    }

    private static String array(int count, java.util.function.IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(",\n", "[", "]"));
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}

package io.leadlist.examples.benchmark.peer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The body of an addition of people as data, with the usual constraints. */
public record ProspectBody(@NotEmpty @Size(max = 1_000) List<@Valid Person> prospects) {
    /** A person. */
    public record Person(
            @NotBlank @Size(max = 255) String firstName,
            @NotBlank @Size(max = 255) String lastName,
            @Size(max = 255) @Nullable String jobTitle,
            @Size(max = 255) @Nullable String city,
            @Size(max = 255) @Nullable String country,
            @URL @Nullable String linkedinUrl,
            @NotEmpty List<@Email @NotBlank String> emails,
            List<@NotBlank String> phones,
            @Size(max = 255) @Nullable String seniority,
            List<@NotBlank String> skills) {}

    /** Returns the JSON of distinct people. */
    public static byte[] json(int people) {
        List<Person> persons = new ArrayList<>();
        for (int n = 0; n < people; n++) {
            persons.add(new Person(
                    "Ada" + n,
                    "Sample",
                    "Director of Sales",
                    "San Francisco",
                    "United States",
                    "https://www.linkedin.com/in/ada-sample-" + n,
                    List.of("ada.sample." + n + "@example.com"),
                    List.of("+1-555-123-4567"),
                    "director",
                    List.of("negotiation", "forecasting", "enterprise sales")));
        }
        return JsonMapper.shared().writeValueAsBytes(new ProspectBody(persons));
    }
}
